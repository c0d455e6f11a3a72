import csv
import io
import json
from datetime import date

import pytest

from loader.ports import Answer
from loader.query import FORMATS, show
from loader.query.columns import Column

COLUMNS = (
    Column("month", "month", "Month"),
    Column("country", "country", "Country"),
    Column("officials", "list<string>", "Names"),
    Column("countries", "list<country>", "Countries"),
    Column("day", "date", "Day"),
    Column("events", "int", "Number"),
)
ANSWER = Answer(
    tuple(column.name for column in COLUMNS),
    (
        ("2024-03", "NOR", ["Kari Lund", "Péter | Pipe"], ["FIN", "NOR"], date(2024, 3, 5), 12),
        (None, "FIN", [], ["XXA"], None, 3),
    ),
    truncated=True,
)


def test_json_is_one_object_with_typed_values():
    """Rows are objects, dates are ISO, countries are codes, and a cut answer says so."""
    assert json.loads(show(ANSWER, COLUMNS, "json")) == {
        "columns": ["month", "country", "officials", "countries", "day", "events"],
        "rows": [
            {
                "month": "2024-03",
                "country": "NOR",
                "officials": ["Kari Lund", "Péter | Pipe"],
                "countries": ["FIN", "NOR"],
                "day": "2024-03-05",
                "events": 12,
            },
            {"month": None, "country": "FIN", "officials": [], "countries": ["XXA"], "day": None, "events": 3},
        ],
        "truncated": True,
    }


def test_json_lines_are_the_rows_of_json():
    """One object a line and nothing around them."""
    lines = show(ANSWER, COLUMNS, "jsonl").splitlines()

    assert [json.loads(line) for line in lines] == json.loads(show(ANSWER, COLUMNS, "json"))["rows"]


def test_csv_joins_lists_and_keeps_codes():
    """A list is one cell, unknown is empty."""
    assert [*csv.reader(io.StringIO(show(ANSWER, COLUMNS, "csv")))] == [
        ["month", "country", "officials", "countries", "day", "events"],
        ["2024-03", "NOR", "Kari Lund; Péter | Pipe", "FIN; NOR", "2024-03-05", "12"],
        ["", "FIN", "", "XXA", "", "3"],
    ]


def test_markdown_escapes_bars_and_aligns_numbers():
    """The text is a table for everybody who reads Markdown."""
    lines = show(ANSWER, COLUMNS, "markdown").splitlines()

    assert lines[0] == "| month | country | officials | countries | day | events |"
    assert lines[1] == "| --- | --- | --- | --- | --- | ---: |"
    assert lines[2] == "| 2024-03 | NOR | Kari Lund; Péter \\| Pipe | FIN; NOR | 2024-03-05 | 12 |"


def test_a_plain_table_names_countries():
    """Without a terminal the table is aligned text, whole and without colour."""
    assert show(ANSWER, COLUMNS, "table") == (
        "month    country  officials                countries        day         events\n"
        "-------  -------  -----------------------  ---------------  ----------  ------\n"
        "2024-03  Norway   Kari Lund; Péter | Pipe  Finland; Norway  2024-03-05      12\n"
        "         Finland                           XXA                               3\n"
    )


@pytest.mark.parametrize("colour", [True, False])
def test_a_table_on_a_terminal_fits_its_width(colour):
    """Long cells are folded, dates and numbers stay whole, and colour is used where it is wanted only."""
    shown = show(ANSWER, COLUMNS, "table", width=60, colour=colour)

    assert ("\x1b[" in shown) is colour
    if not colour:
        assert max(map(len, shown.splitlines())) <= 60
    for whole in ("Norway", "2024-03-05", "12"):
        assert whole in shown


@pytest.mark.parametrize("form", FORMATS)
def test_an_answer_without_rows_is_still_an_answer(form):
    """No format fails on an empty answer."""
    shown = show(Answer(ANSWER.columns, ()), COLUMNS, form)

    assert ("month" in shown) is (form != "jsonl")


def test_a_markup_in_a_cell_is_text():
    """What an article writes in square brackets is no style of the table."""
    answer = Answer(("name",), (("[red]Lund[/red]",),))

    assert "[red]Lund[/red]" in show(answer, (Column("name", "string", "Name"),), "table", width=40)
