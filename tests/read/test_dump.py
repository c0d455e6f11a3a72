from datetime import datetime

import pytest

PAGE = """ date 2024-05-03 02.05.2024, 09:40 52751
Ministers of Norway and Chile meet
Images | example.org
Tell a friend
{body}
A heading between
{body}
This may not be reproduced without reference to The Example. Copyright of materials of News Agency The Example.
relevant news
01.05.2024, 16:25 9931
A call between two capitals
Tell a friend
{body}
This may not be reproduced without reference to The Example. Copyright of materials of News Agency The Example.
THE EXAMPLE LIVE
Most viewed
30.04.2024, 15:00First headline 30.04.2024, 16:259486Second headline 29.04.2024, 09:22Third
29.04.2024, 09:22 77
A headline in a list
"""


def test_every_article_of_a_page_is_read_with_stamp_headline_and_text(read_text, body):
    """Buttons, credits, notices and lists are no text; a heading inside an article is."""
    first, second = read_text(PAGE.format(body=body))

    assert (first.title, first.published, first.line) == (
        "Ministers of Norway and Chile meet",
        datetime(2024, 5, 2, 9, 40),
        1,
    )
    assert first.text.split("\n\n") == [first.title, body, "A heading between", body]
    assert (first.image_credit, second.image_credit) == ("example.org", None)
    assert (second.title, second.line) == ("A call between two capitals", 10)


def test_the_copyright_line_names_the_outlet_of_the_whole_page(read_text, body):
    """An article without a notice of its own is of the outlet that the page names elsewhere."""
    page = f"02.05.2024, 09:40\nOne\n{body}\n01.05.2024, 09:40\nTwo\n{body}\nCopyright of materials of The Example."

    assert [article.source for article in read_text(page)] == ["The Example", "The Example"]


def test_a_teaser_behind_the_crawl_day_is_no_article(read_text, body):
    """A page that begins with its own headline twice, without stamp and text, begins with no article."""
    for glue in ("\n", ""):
        [article] = read_text(f" date 2024-05-03 A headlineA headline{glue}02.05.2024, 09:40 1\nAnother\n{body}\n")

        assert (article.title, article.published) == ("Another", datetime(2024, 5, 2, 9, 40))


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("02.05.2024, 09:40 1\n01.05.2024, 09:40 1\nTwo\n{body}", "a stamp without a headline"),
        ("31.02.2024, 09:40 1\nOne\n{body}\n01.05.2024, 09:40 1\nTwo\n{body}", "31.02.2024 09:40 is no date and time"),
        ("02.05.2024, 09:40 1\nOne\n01.05.2024, 09:40 1\nTwo\n{body}", "the article “One” has no text."),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line_and_the_others_go_on(read_text, body, page, reason):
    """Nothing with a stamp is dropped in silence."""
    skipped, article = read_text(page.format(body=body))

    assert (skipped.where.rsplit(":", 1)[1], skipped.reason, article.title) == ("1", reason, "Two")


def test_two_pages_in_one_file_keep_their_outlets(read_text, body):
    """A crawl line begins a new page, whose copyright line is its own."""
    page = " date 2024-05-03 02.05.2024, 09:40 1\nOne\n{body}\nCopyright of materials of {outlet}.\n"
    text = page.format(body=body, outlet="The Example") + page.format(body=body, outlet="The Other")

    assert [article.source for article in read_text(text)] == ["The Example", "The Other"]
