from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from loader.read import Skipped


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("16.01.2026, 17:52 20418", datetime(2026, 1, 16, 17, 52)),
        ("19:07, 4 December 2025", datetime(2025, 12, 4, 19, 7)),
        ("06 March 2025", date(2025, 3, 6)),
        ("By STAFF REPORT in WORLD on 24 MAY 2024", date(2024, 5, 24)),
        ("Geneva, 27 November 2024", date(2024, 11, 27)),
        ("28 November 2024 11:45 (UTC+04:00)", datetime(2024, 11, 28, 11, 45, tzinfo=timezone(timedelta(hours=4)))),
        ("April 29, 2025 - 16:55", datetime(2025, 4, 29, 16, 55)),
        ("18:40 JST, April 28, 2025", datetime(2025, 4, 28, 18, 40, tzinfo=timezone(timedelta(hours=9)))),
        ("29/04/2025 09:14 PM", datetime(2025, 4, 29, 21, 14)),
        ("04/29/2025", date(2025, 4, 29)),
        (
            "Published May 25, 2025 at 9:47 p.m. EDT",
            datetime(2025, 5, 25, 21, 47, tzinfo=timezone(timedelta(hours=-4))),
        ),
        ("Updated: May 26, 2025 09:12 IST", datetime(2025, 5, 26, 9, 12)),  # three countries have an IST
        ("Thursday, July 10, 2025   General News", date(2025, 7, 10)),
        ("# 22 January 2026 18:05", datetime(2026, 1, 22, 18, 5)),
        ("12:52 / 23.10.2025", datetime(2025, 10, 23, 12, 52)),
        ("Anna Berg |03.02.2026 - Update : 04.02.2026", date(2026, 2, 3)),
        ("2025-11-29T10:00:00Z", datetime(2025, 11, 29, 10, tzinfo=UTC)),
        ("3rd of March 2025", date(2025, 3, 3)),
        ("03/03/25 11:05, Oslo - Example news agency, by Anna BERG", datetime(2025, 3, 3, 11, 5)),
        ("Monday 1446/9/3 - 2025/03/03", date(2025, 3, 3)),  # the year of the Hijra in front
        ("Readout\nOffice of the Spokesperson\nMarch 3, 2025", date(2025, 3, 3)),
        ("PR No. 164/2025\nBergen, 3 March 2025", date(2025, 3, 3)),
        ("From:\nMinistry of Foreign Affairs and Anna Berg\nPublished\n3 March 2025", date(2025, 3, 3)),
    ],
)
def test_the_date_line_may_have_any_usual_form(read_text, body, head, published):
    """Day, time and zone are taken as they are told, and the line is no text."""
    [article] = read_text(f"Ministers meet\n{head}\n{body}\n")

    assert (article.published, article.text) == (published, f"Ministers meet\n\n{body}")


@pytest.mark.parametrize(
    ("start", "published", "source"),
    [
        ("OSLO, 03.12.2025 (Example Press) – ", date(2025, 12, 3), "Example Press"),
        ("Oslo, Sept. 9, 2025. /Example/. ", date(2025, 9, 9), "Example"),
        ("Oslo, March 6, 2025 – ", date(2025, 3, 6), "unknown"),
        ("Oslo, March 6, 2025, EXA -- ", date(2025, 3, 6), "EXA"),
        ("OSLO, 6th March, 2025 (EXA) -- ", date(2025, 3, 6), "EXA"),
        ("OSLO/BERGEN, 6 March 2025 – ", date(2025, 3, 6), "unknown"),
        ("OSLO.Sept 2,2025 (Example Wire) -", date(2025, 9, 2), "Example Wire"),
        ("OSLO, March 6, 2025 (Example Wire)\n\n", date(2025, 3, 6), "Example Wire"),
    ],
)
def test_a_dateline_tells_day_and_agency(read_text, body, start, published, source):
    """Without a date line the dateline counts; it stays in the text, where its place is needed."""
    [article] = read_text(f"Ministers meet\n{start}{body}\n")

    assert (article.published, article.source, article.text) == (published, source, f"Ministers meet\n\n{start}{body}")


@pytest.mark.parametrize(
    "text",
    [
        "Title: Ministers meet\nDate: 2025-03-03\nSource: Example\n\n{body}",
        "Ministers meet\nLast updated: 4 March 2025\nPublished: 3 March 2025\n{body}\n(c) 2025 Example",
        "3 March 2025\nMinisters meet\nOSLO, March 3 (Example) -- {body}",
        "Ministers meet on 3 March 2025\nOSLO, March 3 (Example) -- {body}",
        "Ministers meet\n{body}\n3 March 2025\nCopyright 2024-2025 by Example. All rights reserved.",
    ],
)
def test_day_and_outlet_may_stand_anywhere(read_text, body, text):
    """Named lines, the day of publication beside that of a change, above or in the headline, at the end."""
    [article] = read_text(text.format(body=body))

    assert (article.published, article.source) == (date(2025, 3, 3), "Example")
    assert body in article.text


@pytest.mark.parametrize(
    "line",
    [
        "Photo credit: Port Office", "Images | example.org", "Tell a friend", "Read more", "By Anna Berg", "Anna Berg",
        "#Politics", "*****", "Read also: Counting the whales", "Stay up-to-date with more news on our channel",
        "Reproduction only with reference to The Example.", "(This story has not been edited by our staff.)",
    ],
)  # fmt: skip
def test_lines_around_an_article_are_no_text(read_text, body, line):
    """Credits, bylines, buttons and notices are left out."""
    [article] = read_text(f"Ministers meet\n3 March 2025\n{line}\n{body}\n")

    assert article.text == f"Ministers meet\n\n{body}"


def test_the_first_sentence_of_an_official_page_stays(read_text, body):
    """A summary above the sender and the day is text; the lines that name sender and day are not."""
    summary = "The ministers have met in Oslo."
    [article] = read_text(f"Ministers meet\n{summary}\nFrom:\nMinistry of Trade\nPublished 3 March 2025\n{body}\n")

    assert (article.source, article.text) == ("Ministry of Trade", f"Ministers meet\n\n{summary}\n\n{body}")


def test_writers_and_editors_behind_the_last_sentence_are_no_text(read_text, body):
    """Brackets with the agency's staff are left out, on a line of their own and behind a sentence."""
    credit = "(Reporting by A. Berg; Editing by B. Dahl)"
    [article] = read_text(f"Ministers meet\n3 March 2025\n{body} {credit}\n\n{credit}\n")

    assert article.text == f"Ministers meet\n\n{body}"


def test_blanks_that_a_page_lost_come_back(read_text, body):
    """Where commas and full stops join words again and again, sentences and words come apart."""
    joined = "They met onMonday,talked of trade,signed a paper,and left.Berg flew to theFaroe Islands."
    [article] = read_text(f"Ministers meet\n3 March 2025\n{body}\n\n{joined}\n")

    parted = "They met on Monday, talked of trade, signed a paper, and left. Berg flew to the Faroe Islands."
    assert article.text == f"Ministers meet\n\n{body}\n\n{parted}"


def test_a_single_joint_stays_as_it_is(read_text, body):
    """A page that writes blanks elsewhere means what it joins."""
    [article] = read_text(f"Ministers meet\n3 March 2025\n{body} Both use example.Net,too.\n")

    assert article.text.endswith("Both use example.Net,too.")


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("â€œWe areâ€ she said", "“We are” she said"),
        ("trade â€” and", "trade — and"),
        ('trade â€" and', "trade — and"),
        ("JiÅ™Ã\xad BeneÅ¡", "Jiří Beneš"),
        ("Nguyá»…n", "Nguyễn"),
    ],
)
def test_text_in_the_wrong_encoding_is_read_again(read_text, body, misread, meant):
    """Quotation marks, dashes and letters come back, also where a byte went missing."""
    [article] = read_text(f"Ministers meet\n3 March 2025\n{body}\n\n{misread}\n")

    assert article.text.endswith(meant)


def test_lines_of_a_fixed_width_are_one_paragraph(read_text, body):
    """Hard-wrapped text is joined; paragraphs are then separated by empty lines."""
    words = body.split()
    wrapped = "\n".join(" ".join(words[start : start + 10]) for start in range(0, len(words), 10))
    [article] = read_text(f"Ministers meet\n\n3 March 2025\n\n{wrapped}\n\n{wrapped}\n")

    assert article.text == f"Ministers meet\n\n{body}\n\n{body}"


def test_markdown_is_read_as_its_text(read_text, body):
    """Front matter gives title, day, outlet and address; marks of emphasis, links and lists are no text."""
    head = "---\ntitle: Ministers meet\ndate: 2025-03-03\nsource: The Example\nurl: example:1\n---\n"
    text = f"{head}# Ministers meet\n\n**{body}**\n"
    [article] = read_text(text, name="article.md")

    assert (article.title, article.published, article.source, article.url) == (
        "Ministers meet",
        date(2025, 3, 3),
        "The Example",
        "example:1",
    )
    assert article.text == f"Ministers meet\n\n{body}"


def test_the_name_of_the_file_may_tell_the_day(read_text, body):
    """Content comes first; the name is asked when the text is silent."""
    [article] = read_text(f"Ministers meet\n{body}\n", name="2025-03-03-ministers.txt")

    assert article.published == date(2025, 3, 3)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ministers meet\n{body}", "the article has no date: no line tells the day of publication"),
        ("Ministers meet\nOSLO, March 3 (Example) -- {body}", "the article has no date: “March 3” has no year"),
        ("Ministers meet\nMarch 3\n{body}", "the article has no date: “March 3” has no year"),
        ("Ministers meet\n3 March 2025\n", "the article “Ministers meet” has no text"),
        ("Ministers meet\n31.02.2025\n{body}", "the date cannot be used: day is out of range for month"),
        (
            "Les ministres\n3 March 2025\n" + "Les ministres des deux pays se sont vus hier. " * 4,
            "the article is not in English",
        ),
        (
            "Министры\n3 March 2025\n" + "Министры двух стран встретились в столице. " * 8,
            "the article is not in English",
        ),
    ],
)
def test_a_text_that_is_no_article_is_told_with_its_reason(read_text, body, text, reason):
    """No date, no text and another language are reasons to skip."""
    [skipped] = read_text(text.format(body=body))

    assert isinstance(skipped, Skipped)
    assert skipped.reason.startswith(reason)


def test_characters_are_normalised(read_text, body):
    """Letters are composed and mended, blanks are plain and single; the non-breaking hyphen of names stays."""
    [article] = read_text(f"Jose\u0301\u00a0 meets Kim\u2011Lee\u200b &amp; RenÃ©â€™s aide\n3 March 2025\n{body}\n")

    assert article.title == "José meets Kim\u2011Lee & René’s aide"
