"""An answer as a file of another program: HTML page, Parquet, Excel workbook."""

import io
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from html import escape
from typing import Any

from loader.errors import UsageError
from loader.ports import Answer
from loader.query.cells import cell, iso, named_cells
from loader.query.columns import Column

_WIDEST = 60  # letters of a column of a workbook
_LONGEST = 32_767  # letters that Excel lets a cell have
_FIRST_DAY = date(1900, 1, 1)  # of Excel's calendar

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }}
div {{ overflow-x: auto; }}
table {{ border-collapse: collapse; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .8rem; border-bottom: 1px solid #8886; }}
.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
.day {{ white-space: nowrap; }}
.long {{ min-width: 22rem; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{note}</p>
<div role="region" aria-label="Answer" tabindex="0">
<table>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}</tbody>
</table>
</div>
</body>
</html>
"""

_LONG = 80  # letters of a sentence, which cannot be read in a narrow column


def html(answer: Answer, columns: Sequence[Column], about: Mapping[str, Any]) -> str:
    """A page of its own: every text is escaped, and nothing is loaded from elsewhere."""
    rows = (
        "<tr>" + "".join(_td(text, column) for text, column in zip(row, columns, strict=True)) + "</tr>\n"
        for row in named_cells(answer, columns)
    )
    head = "".join(
        f'<th scope="col"{_class(column)} title="{escape(column.help)}">{escape(column.name)}</th>'
        for column in columns
    )
    title = escape(str(about.get("title", "Answer")))
    return _PAGE.format(title=title, note=escape(summary(answer, about)), head=head, rows="".join(rows))


def summary(answer: Answer, about: Mapping[str, Any]) -> str:
    """The parameters that were given and the number of rows, in one line."""
    given = [f"{name}: {cell(value)}" for name, value in about.get("parameters", {}).items() if value is not None]
    count = f"{len(answer.rows)} row{'' if len(answer.rows) == 1 else 's'}"
    return "; ".join((*given, f"the first {count}, there are more" if answer.truncated else count))


def _td(text: str, column: Column) -> str:
    shown = escape(text)
    if column.type == "url" and text.startswith(("https://", "http://")):
        shown = f'<a href="{shown}">{shown}</a>'
    return f"<td{_class(column, text)}>{shown}</td>"


def _class(column: Column, text: str = "") -> str:
    if column.is_number:
        return ' class="number"'
    if column.type in ("date", "month"):
        return ' class="day"'
    return ' class="long"' if len(text) > _LONG else ""


def parquet(answer: Answer, columns: Sequence[Column], about: Mapping[str, Any]) -> bytes:
    """A Parquet file with the columns' types; what is known about the answer stands in its metadata."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped]  # no types, an extra
        from pyarrow import parquet as files
    except ImportError as error:
        raise _lacking("Parquet") from error
    types = {"int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "date": pa.date32()}
    types["datetime"] = pa.timestamp("us", tz="UTC")

    def field(column: Column) -> Any:
        kind = types.get(column.value_type, pa.string())
        return pa.field(column.name, pa.list_(kind) if column.is_list else kind, metadata={"help": column.help})

    known = json.dumps({**about, "truncated": answer.truncated}, ensure_ascii=False, default=iso)
    schema = pa.schema([field(column) for column in columns], metadata={"kgload": known})
    arrays = [pa.array([row[i] for row in answer.rows], schema.field(i).type) for i in range(len(columns))]
    sink = io.BytesIO()
    files.write_table(pa.Table.from_arrays(arrays, schema=schema), sink)
    return sink.getvalue()


def xlsx(answer: Answer, columns: Sequence[Column], about: Mapping[str, Any]) -> bytes:
    """An Excel workbook: the rows with their types on one sheet, what they are on another; no text is a formula."""
    try:
        import xlsxwriter  # type: ignore[import-untyped]  # no types, an extra
    except ImportError as error:
        raise _lacking("Excel") from error
    sink = io.BytesIO()
    # Without a fixed time the same answer would be another file each time.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
    with xlsxwriter.Workbook(sink, options) as book:
        book.set_properties({"title": str(about.get("title", "")), "created": datetime(2000, 1, 1)})
        _fill_rows(book, answer, columns)
        _fill_about(book, answer, columns, about)
    return sink.getvalue()


def _fill_rows(book: Any, answer: Answer, columns: Sequence[Column]) -> None:
    sheet = book.add_worksheet("Answer")
    head, text = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
    days = {"date": book.add_format({"num_format": "yyyy-mm-dd"})}
    days["datetime"] = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.write_row(0, 0, answer.columns, head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(answer.rows)), len(columns) - 1)
    for i, column in enumerate(columns):
        values = [row[i] for row in answer.rows]
        width = max(len(column.name) + 3, *(len(cell(value)) for value in values)) if values else len(column.name) + 3
        sheet.set_column(i, i, min(_WIDEST, width))
        for line, value in enumerate(values, 1):
            _write_cell(sheet, line, i, value, text, days.get(column.type))


def _write_cell(sheet: Any, line: int, i: int, value: Any, text: Any, day: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(line, i, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, i, value)
    elif isinstance(value, datetime):
        local = value.astimezone(UTC) if value.tzinfo else value
        sheet.write_datetime(line, i, local.replace(tzinfo=None), day)
    elif isinstance(value, date) and value >= _FIRST_DAY:
        sheet.write_datetime(line, i, value, day)
    elif value is not None:
        shown = cell(value)
        sheet.write_string(line, i, shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…", text)


def _fill_about(book: Any, answer: Answer, columns: Sequence[Column], about: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet("About")
    lines = [(name, about[name]) for name in ("query", "title") if name in about]
    lines += [(f"parameter {name}", value) for name, value in about.get("parameters", {}).items()]
    lines += [("rows", summary(answer, {})), *((f"column {column.name}", column.help) for column in columns)]
    for line, (name, value) in enumerate(lines):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, cell(value))
    sheet.set_column(0, 1, 30)


def _lacking(form: str) -> UsageError:
    return UsageError(
        f"What writes {form} files is not installed.", hint='Install it with `pip install "kgload[files]"`.'
    )
