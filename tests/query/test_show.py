import csv
import io
import json
import re
import zipfile
from datetime import date

import pytest
from pyarrow import parquet as pq

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


def _unpacked(shown):
    """The bytes of an answer; those of all its parts, where it is a workbook."""
    content = shown.encode() if isinstance(shown, str) else shown
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return b"".join(book.read(name) for name in sorted(book.namelist()))


def test_json_is_one_object_with_typed_values():
    """Rows are objects, dates are ISO, countries are codes, and a cut answer says so."""
    assert json.loads(
        show(ANSWER, COLUMNS, "json", about={"query": "q", "parameters": {"since": date(2024, 3, 1)}})
    ) == {
        "query": "q",
        "parameters": {"since": "2024-03-01"},
        "types": {column.name: column.type for column in COLUMNS},
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
    assert lines[2] == "| 2024-03 | Norway | Kari Lund; Péter \\| Pipe | Finland; Norway | 2024-03-05 | 12 |"


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

    assert (b"month" in _unpacked(shown)) is (form != "jsonl")


def test_a_markup_in_a_cell_is_text():
    """What an article writes in square brackets is no style of the table."""
    answer = Answer(("name",), (("[red]Lund[/red]",),))

    assert "[red]Lund[/red]" in show(answer, (Column("name", "string", "Name"),), "table", width=40)


FORMULAS = (
    ("=1+1", "'=1+1"),
    ("+49 30", "'+49 30"),
    ("-SUM(A1)", "'-SUM(A1)"),
    ("@cmd", "'@cmd"),
    ("  =1+1", "'=1+1"),
    ("\t=1+1", "'=1+1"),
    ("-5", "-5"),
    ("+2.5", "+2.5"),
    ("a=1", "a=1"),
)


@pytest.mark.parametrize(("text", "cell"), FORMULAS)
@pytest.mark.parametrize(("form", "separator"), [("csv", ","), ("tsv", "\t")])
def test_no_text_is_a_formula_in_a_spreadsheet(form, separator, text, cell):
    """What begins like a formula gets an apostrophe; numbers, also negative ones in texts, stay as they are."""
    columns = (Column("name", "string", "Name"), Column("names", "list<string>", "Names"), Column("n", "int", "Number"))
    shown = show(Answer(("name", "names", "n"), ((text, [text, "x"], -5),)), columns, form)
    [row] = [*csv.reader(io.StringIO(shown), delimiter=separator)][1:]

    assert row[0] == cell
    assert row[1].startswith("'") is (text.strip()[0] in "=+-@")
    assert row[2] == "-5"


@pytest.mark.parametrize("text", [text for text, _ in FORMULAS])
def test_no_text_is_a_formula_in_a_workbook(text):
    """It is written as a text, so nothing is calculated, and marked so that it stays one when it is edited."""
    content = _unpacked(show(Answer(("name",), ((text,),)), (Column("name", "string", "Name"),), "xlsx"))

    assert b"<f>" not in content
    assert b'quotePrefix="1"' in content
    assert " ".join(text.split()).encode() in content


def test_a_workbook_has_types():
    """Days and numbers are what they are called, and a second sheet says what was asked."""
    about = {"query": "calls", "title": "Calls", "parameters": {"country": "NOR"}}
    book = _unpacked(show(ANSWER, COLUMNS, "xlsx", about=about))

    assert b"<v>12</v>" in book
    assert b"<v>45356</v>" in book  # 5 March 2024
    assert b"yyyy\\-mm\\-dd" in book or b"yyyy-mm-dd" in book
    for text in (b"parameter country", b"NOR", b"the first 2 rows, there are more"):
        assert text in book


def test_the_same_answer_is_the_same_workbook():
    """No clock plays a part."""
    assert show(ANSWER, COLUMNS, "xlsx") == show(ANSWER, COLUMNS, "xlsx")


def test_parquet_keeps_types_and_tells_what_was_asked():
    """Lists are lists, days are days, and the metadata names query and parameters."""
    content = show(ANSWER, COLUMNS, "parquet", about={"query": "q", "parameters": {"since": date(2024, 3, 1)}})
    table = pq.read_table(io.BytesIO(content))

    assert [str(kind) for kind in table.schema.types] == [
        "string", "string", "list<element: string>", "list<element: string>", "date32[day]", "int64",
    ]  # fmt: skip
    assert table.to_pylist() == [dict(zip(ANSWER.columns, row, strict=True)) for row in ANSWER.rows]
    assert json.loads(table.schema.metadata[b"kgload"]) == {
        "query": "q", "parameters": {"since": "2024-03-01"}, "truncated": True,
    }  # fmt: skip


def test_a_page_escapes_what_articles_write():
    """Markup stays text, a script of an address is no link, and a cut answer says so."""
    columns = (Column("name", "string", "Name"), Column("link", "url", "Link"), Column("n", "int", "Number"))
    rows = (("<script>alert(1)</script>", "https://example.org/?a=1&b=2", 3), ("x", "javascript:alert(1)", 4))
    page = show(Answer(("name", "link", "n"), rows, truncated=True), columns, "html", about={"title": "A & B"})

    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert page.count("<a href=") == 1
    assert '<a href="https://example.org/?a=1&amp;b=2">' in page
    assert "<title>A &amp; B</title>" in page
    assert "the first 2 rows, there are more" in page
    assert '<td class="number">3</td>' in page


def test_a_table_that_cannot_fit_shows_rows_one_by_one():
    """Every value of a row stands on a line of its own, whole."""
    shown = show(ANSWER, COLUMNS, "table", width=40)

    assert max(map(len, shown.splitlines())) <= 40
    assert re.search(r"^officials +Kari Lund; Péter \| Pipe$", shown, re.MULTILINE)


@pytest.mark.parametrize("width", [None, 40])
def test_no_cell_commands_the_terminal(width):
    """An escape sequence in a name is shown without its first letter, and does nothing."""
    answer = Answer(("name",), (("\x1b[31mLund\x9b2J",),))

    assert not re.search(r"[\x1b\x9b]", show(answer, (Column("name", "string", "Name"),), "table", width=width))


@pytest.mark.parametrize(
    ("width", "line"), [(70, r"2025-08-20-meeting-jpn-sen-eef807$"), (45, r"^id +2025-08-20-meeting-jpn-sen-eef807$")]
)
def test_an_id_is_never_broken(width, line):
    """It is there to be copied: other columns are folded, and where that is not enough, rows stand one by one."""
    columns = (Column("name", "string", "Name"), Column("id", "string", "Id"))
    answer = Answer(
        ("name", "id"), (("A name of many words that has to be folded somewhere", "2025-08-20-meeting-jpn-sen-eef807"),)
    )
    shown = show(answer, columns, "table", width=width)

    assert re.search(line, shown, re.MULTILINE)
    assert max(map(len, shown.splitlines())) <= width
