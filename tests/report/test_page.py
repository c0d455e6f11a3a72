"""A report as a page: its numbers, its links, and what it does with hostile text."""

import re
from html.parser import HTMLParser

import pytest

from loader.errors import UsageError
from loader.report import report
from loader.report.page import web_address

pytestmark = pytest.mark.server


class _Page(HTMLParser):
    """Ids, links with their texts, and names of elements."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.names, self.attributes = [], [], set(), []
        self._open = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.names.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a":
            self.links.append([given["href"], ""])
            self._open = True

    def handle_endtag(self, tag):
        self._open = self._open and tag != "a"

    def handle_data(self, text):
        if self._open:
            self.links[-1][1] += text


def test_every_link_inside_the_page_leads_somewhere(page_of_march):
    """An id for every anchor, each id once."""
    page = _Page(page_of_march)

    inside = [href[1:] for href, _ in page.links if href.startswith("#")]
    assert len(inside) > 200
    assert set(inside) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def _section(page, anchor):
    """The part of the page that an anchor leads to, up to the next one of its kind."""
    begin = page.index(f'id="{anchor}"')
    end = re.search(r'<(?:div|article) id="(?:list|event)-|</section>', page[begin:])
    return page[begin : begin + end.start()]


def test_what_was_held_later_is_not_told(page_of_march):
    """The page ends with its period, but for what is announced."""
    days = re.findall(r'<article id="event-(\d{4}-\d\d)', page_of_march)

    assert min(days) == "2024-01"
    assert [month for month in days if month > "2024-03"] == ["2024-04"]  # the visit announced for then


def test_every_number_leads_to_as_many_events(page_of_march):
    """A list for several events, the event itself for one."""
    page = _Page(page_of_march)
    numbers = {(href[1:], int(text)) for href, text in page.links if text.strip().isdigit() and href.startswith("#")}
    # days of the calendar sheet lead to the calendar, and the number of countries to their events
    numbers = {(anchor, number) for anchor, number in numbers if not anchor.startswith("day-")}
    lists = {anchor: number for anchor, number in numbers if anchor.startswith("list-")}

    assert len(lists) >= 8
    assert all(number == 1 for anchor, number in numbers if anchor.startswith("event-"))
    for anchor in lists:
        told = _section(page_of_march, anchor).count('href="#event-')
        assert told in {number for other, number in numbers if other == anchor}


def test_every_event_has_a_sentence(page_of_march):
    """And names where it stands."""
    anchors = re.findall(r'<article id="(event-[^"]+)"', page_of_march)

    assert len(anchors) > 50
    for anchor in anchors:
        section = _section(page_of_march, anchor)
        assert re.search(r"<blockquote>[^<]+</blockquote>", section), anchor
        assert re.search(r"\d{1,2} [A-Z][a-z]+ 202\d; confidence \d\.\d\d", section), anchor


def test_many_reports_of_one_event_are_folded(page_of_march):
    """Three sentences are shown, and how many more there are."""
    folded = re.findall(r"<summary>(\d+) more reports?</summary>(.*?)</details>", page_of_march, re.S)

    assert folded
    for number, rest in folded:
        assert rest.count("<blockquote>") == int(number)


def test_headline_numbers(page_of_march):
    """March beside February 2024, counted by hand: fifteen busy days in each, and what the other articles tell."""
    figures = re.findall(r'<dt>(.*?)</dt>\s*<dd class="number">(.*?)</dd>\s*<dd.*?>(.*?)</dd>', page_of_march, re.S)

    shown = [tuple(" ".join(re.sub("<.*?>", "", part).split()) for part in figure) for figure in figures]
    assert shown == [
        ("Events", "20", "3 more than in February 2024 (17)"),
        ("Countries in contact", "19", "3 more than in February 2024 (16)"),
        ("Meetings", "14", "1 more than in February 2024 (13)"),
        ("Calls", "4", "1 more than in February 2024 (3)"),
        ("Visits", "1", "as many as in February 2024 (1)"),
        ("Summits, sessions and conferences", "1", "1 more than in February 2024 (0)"),
    ]


def test_hostile_text_stays_text(page_of_march):
    """Nothing that an article says becomes an element, an attribute or a link."""
    page = _Page(page_of_march)

    assert "&lt;script&gt;document.title" in page_of_march
    assert not page.names & {"script", "img", "i", "b", "iframe", "object"}
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert not [href for href, _ in page.links if not href.startswith(("#", "https://", "http://"))]


def test_the_page_needs_no_network(page_of_march):
    """Links may leave it; nothing is loaded from elsewhere."""
    page = _Page(page_of_march)

    loaded = [value for tag, name, value in page.attributes if name in {"src", "href", "data", "action"} and tag != "a"]
    assert loaded == ["data:,"]
    assert "@import" not in page_of_march
    assert "url(" not in page_of_march


def test_the_same_graph_gives_the_same_page(busy_graph, page_of_march):
    """No clock and no chance is in it."""
    assert report("NO", busy_graph, "March 2024") == page_of_march


def test_a_quiet_country_has_a_page_too(busy_graph):
    """Every section says that it has nothing."""
    page = report("Chad", busy_graph, "2024-03")

    assert page.count("None.") >= 4
    assert "No held event is told." in page


def _part(page, heading):
    """The text of a section, without elements, up to the next heading."""
    begin = page.index(f">{heading}</h")
    return re.sub("<.*?>", "", page[begin : page.index("<h", begin)])


def test_what_is_announced_is_upcoming_then_overdue(busy_graph, page_of_march):
    """A visit of 10 April is upcoming in March; in April no article says that it took place."""
    visit, page_of_april = "Visit of Amina Otieno (KEN) to NOR", report("Norway", busy_graph, "2024-04")

    assert visit in _part(page_of_march, "Upcoming")
    assert visit not in _part(page_of_april, "Upcoming")
    assert visit in _part(page_of_april, "Announced, and not told as held")


def test_what_can_still_come_this_year_is_upcoming(busy_graph):
    """A summit told for 2024 is neither over nor overdue in March."""
    assert "2024: Summit of Skagerrak Forum" in _part(report("Kenya", busy_graph, "2024-03"), "Upcoming")


def test_what_was_postponed_is_told(busy_graph):
    """And is not upcoming any more."""
    page = report("Japan", busy_graph, "2024-04")

    assert "Nothing is announced." in _part(page, "Upcoming")
    assert "Visit of Haruto Mori (JPN) to FIN postponed" in " ".join(_part(page, "Postponed or cancelled").split())


def test_what_others_say_about_the_country_is_told(busy_graph):
    """A statement in which the country itself took no part."""
    assert "Statement on Jordan by Aino Virta" in _part(
        report("Jordan", busy_graph, "2024-03"), "Messages and statements"
    )


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_what_articles_tell_differently_is_a_doubt(busy_graph, form):
    """Each value with who tells it."""
    page = report("Kenya", busy_graph, "2024-03", form=form)
    told = re.sub("<.*?>", "", page[page.index("Told differently") :])

    assert re.search(r"mode hybrid \(?Wire\)?\s.*mode in person \(?Herald\)?\s", told, re.S)


def test_markdown_links_lead_somewhere(markdown_of_march):
    """An anchor for every link, each once."""
    anchors = re.findall(r'<a id="([^"]+)"></a>', markdown_of_march)

    inside = set(re.findall(r"\]\(#([^)]+)\)", markdown_of_march))
    assert len(inside) > 60
    assert inside <= set(anchors)
    assert len(anchors) == len(set(anchors))


def test_markdown_keeps_hostile_text_as_text(markdown_of_march):
    """No element and no link comes from an article."""
    assert "<script" not in markdown_of_march
    assert "<img" not in markdown_of_march
    assert not re.search(r"(?<!\\)\]\(javascript", markdown_of_march)
    assert r"\[link\](javascript:x)" in markdown_of_march


def test_tables_of_markdown_are_whole(markdown_of_march):
    """Every row has as many cells as the head of its table."""
    for table in re.findall(r"(?:^\|.*\|\n)+", markdown_of_march, re.M):
        rows = table.splitlines()
        assert re.fullmatch(r"\|(?:-+:?\|)+", rows[1])
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1, rows[0]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://herald.example/a?b=1", "https://herald.example/a?b=1"),
        ("HTTP://herald.example/", "HTTP://herald.example/"),
        ("javascript:alert(1)", None),
        ("JavaScript://herald.example/%0aalert(1)", None),
        ("data:text/html,<b>", None),
        ("//herald.example/a", None),
        ("https:///a", None),
        ("https://[herald/", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_are_links(url, expected):
    """Anything else is shown without a link."""
    assert web_address(url) == expected


@pytest.mark.parametrize(("country", "period"), [("Atlantis", "2024-03"), ("Norway", "soon"), ("Norway", "2024..2023")])
def test_a_wrong_country_or_period_is_told(busy_graph, country, period):
    """Before anything is asked."""
    with pytest.raises(UsageError, match="No report"):
        report(country, busy_graph, period)
