import json
import re
from datetime import date

import pytest

from loader.ports import Answer
from loader.query.chart_files import chart_file, chart_spec
from loader.query.chart_text import chart_text
from loader.query.charts import KINDS, parse_chart
from loader.query.columns import Column
from loader.query.points import points

COLUMNS = (
    Column("month", "month", "Month"),
    Column("countries", "list<country>", "Countries"),
    Column("events", "int", "Number"),
    Column("day", "date", "Day"),
    Column("one", "string", "Name"),
    Column("other", "string", "Name"),
)
ANSWER = Answer(
    tuple(column.name for column in COLUMNS),
    (
        ("2024-04", ["NOR", "FIN"], 2, date(2024, 4, 2), "Kari Lund", "</script><script>alert(1)</script>"),
        ("2024-03", ["NOR"], 3, date(2024, 3, 5), "Kari Lund", "Aino Virta"),
        ("2024-03", ["NOR"], 4, date(2024, 3, 6), "Haruto Mori", "Aino Virta"),
        (None, [], None, None, "Haruto Mori", "Kari Lund"),
    ),
)
CHARTS = {
    "bar": "bar x=month y=events series=countries",
    "line": "line x=month y=events",
    "heatmap": "heatmap x=month y=countries value=events",
    "timeline": "timeline date=day label=one lane=other",
    "network": "network source=one target=other weight=events",
}


def drawn(kind):
    chart = parse_chart(CHARTS[kind], COLUMNS)
    return chart, points(ANSWER, COLUMNS, chart)


def test_every_kind_is_tested():
    """A new kind of chart gets a row above."""
    assert CHARTS.keys() == KINDS.keys()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("pie x=month", "unknown kind 'pie'; known are bar"),
        ("bar x=month", "a bar needs y=COLUMN"),
        ("bar x=month y=events z=one", "a bar has no part z"),
        ("bar x=month y=one", "y needs a column of the type int or float, and one is string"),
        ("bar x=month y=number", "names number, which is no column"),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_told(text, problem):
    """The header fails before anybody asks."""
    with pytest.raises(ValueError, match=problem):
        parse_chart(text, COLUMNS)


def test_rows_become_points():
    """Lists are spread, countries named, time is in order, and what has no number is left out."""
    _, found = drawn("bar")

    assert found == [
        {"x": "2024-03", "series": "Norway", "y": 7},
        {"x": "2024-04", "series": "Norway", "y": 2},
        {"x": "2024-04", "series": "Finland", "y": 2},
    ]


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("width", [40, 100])
def test_a_chart_of_letters_fits_the_terminal(kind, width):
    """Every kind is drawn, no line is wider than the screen, and without colour there is no escape sequence."""
    chart, found = drawn(kind)
    shown = chart_text(found, chart, title="Title", width=width, colour=False)

    assert len(shown.splitlines()) >= 3
    assert max(map(len, shown.splitlines())) <= width
    assert "\x1b" not in shown
    assert "\x1b[" in chart_text(found, chart, title="Title", width=width, colour=True)


@pytest.mark.parametrize("kind", CHARTS)
def test_nothing_to_draw_is_said(kind):
    """An answer without rows is no error."""
    chart = parse_chart(CHARTS[kind], COLUMNS)

    assert "Nothing to draw" in chart_text([], chart, title="Title", width=40, colour=False)


@pytest.mark.parametrize("kind", CHARTS)
def test_a_chart_is_a_picture(kind):
    """SVG and PNG of every kind hold their marks."""
    chart, found = drawn(kind)
    svg = chart_file(found, chart, COLUMNS, title="Title", ending=".svg").decode()
    png = chart_file(found, chart, COLUMNS, title="Title", ending=".png")

    assert svg.startswith("<svg")
    assert svg.count("<path") + svg.count("<text") > 5
    assert "<script" not in svg
    assert png.startswith(b"\x89PNG")


@pytest.mark.parametrize("kind", CHARTS)
def test_a_chart_is_a_page_of_its_own(kind):
    """It loads nothing from elsewhere, and a name that looks like markup stays text."""
    chart, found = drawn(kind)
    page = chart_file(found, chart, COLUMNS, title="A <b> title", ending=".html").decode()
    outside = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)

    assert "default-src 'none'" in page
    assert not re.search(r"<script[^>]+src=|<link|@import|url\((?!#)", outside)
    assert "<title>A &lt;b&gt; title</title>" in page
    assert "<script>alert" not in page


def test_numbers_below_zero_go_to_the_left():
    """Of the same zero from which the others go to the right."""
    chart = parse_chart("bar x=one y=events", COLUMNS)
    found = [{"x": "Lund", "y": -2}, {"x": "Virta", "y": 2}]

    lower, upper = chart_text(found, chart, title="", width=40, colour=False).splitlines()[1:]
    assert lower.rindex("█") <= upper.index("█")


def test_a_timeline_has_a_row_for_each_title_while_these_fit():
    """Many events stand together in the rows of their lanes."""
    chart = parse_chart(CHARTS["timeline"], COLUMNS)

    def rows(count):
        found = [{"date": "2024-03-05", "label": f"Event {i}", "lane": "meeting"} for i in range(count)]
        return chart_spec(found, chart, COLUMNS, title="")["encoding"]["y"]["field"]

    assert (rows(60), rows(61)) == ("label", "lane")


def test_an_event_of_a_timeline_is_one_point():
    """All who were there stand on one line."""
    chart = parse_chart("timeline date=day label=countries", COLUMNS)

    assert [point["label"] for point in points(ANSWER, COLUMNS, chart)] == ["Norway; Finland", "Norway", "Norway"]


def test_a_few_days_have_no_hours():
    """A tick for each day; over weeks and months Vega finds better ones."""
    chart = parse_chart(CHARTS["timeline"], COLUMNS)

    def ticks(*days):
        found = [{"date": day, "label": "Lund", "lane": "x"} for day in days]
        return chart_spec(found, chart, COLUMNS, title="")["encoding"]["x"].get("axis", {}).get("tickCount")

    assert (ticks("2024-03-05", "2024-03-19"), ticks("2024-03-05", "2024-03-20")) == ("day", None)


def test_a_network_shows_its_strongest_edges():
    """A hairball shows nothing; what is left out is told in the title."""
    chart = parse_chart(CHARTS["network"], COLUMNS)
    found = [{"source": f"a{i}", "target": "b", "weight": i} for i in range(1, 401)]
    spec = chart_spec(found, chart, COLUMNS, title="Title")

    assert spec["title"]["text"] == "Title (the 250 strongest of 400)"
    assert min(link["weight"] for link in spec["data"][1]["values"]) == 151
    assert json.dumps(spec) == json.dumps(chart_spec([*found], chart, COLUMNS, title="Title"))
