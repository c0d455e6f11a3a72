"""An answer as text: a table for people, CSV, JSON, JSON Lines or Markdown for all else."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from loader.ports import Answer
from loader.query.columns import Column
from loader.query.countries import country_names

_JOINED = "; "  # between the values of a list in one cell; names hold commas


def show(
    answer: Answer, columns: Sequence[Column], form: str, *, width: int | None = None, colour: bool = False
) -> str:
    """The answer in one of `FORMATS`, ending with a line break unless empty.

    Tables name countries, all other formats give their ISO alpha-3 codes. With `width`, a table is
    drawn for a terminal of that many columns, with `colour` where wanted; without, it is plain text.
    """
    if form == "table" and width is not None:
        return _terminal_table(answer, columns, width, colour)
    return FORMATS[form](answer, columns)


def _json(answer: Answer, _: Sequence[Column]) -> str:
    shown = {"columns": answer.columns, "rows": list(_objects(answer)), "truncated": answer.truncated}
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _json_lines(answer: Answer, _: Sequence[Column]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _objects(answer))


def _objects(answer: Answer) -> Iterable[dict[str, Any]]:
    for row in answer.rows:
        yield {name: _iso(value) for name, value in zip(answer.columns, row, strict=True)}


def _iso(value: Any) -> Any:
    if isinstance(value, list):
        return [_iso(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _csv(answer: Answer, _: Sequence[Column]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_cell(value) for value in row] for row in answer.rows)
    return text.getvalue()


def _markdown(answer: Answer, columns: Sequence[Column]) -> str:
    rules = ["---:" if column.type in ("int", "float") else "---" for column in columns]
    rows = [[_cell(value).replace("\\", "\\\\").replace("|", "\\|") for value in row] for row in answer.rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in ([*answer.columns], rules, *rows))


def _plain_table(answer: Answer, columns: Sequence[Column]) -> str:
    from rich.cells import cell_len, set_cell_size  # only for tables; CJK letters take two columns

    lines = [[*answer.columns], *_named(answer, columns)]
    widths = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    text = io.StringIO()
    for cells in lines:
        padded = (
            cell.rjust(width) if column.type in ("int", "float") else set_cell_size(cell, width)
            for cell, width, column in zip(cells, widths, columns, strict=True)
        )
        text.write("  ".join(padded).rstrip() + "\n")
    return text.getvalue()


def _terminal_table(answer: Answer, columns: Sequence[Column], width: int, colour: bool) -> str:
    from rich import box  # only for tables
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, header_style="bold cyan", pad_edge=False)
    for column in columns:
        number = column.type in ("int", "float")
        # a date or a count that is broken over two lines cannot be read
        whole = number or column.type in ("date", "month")
        table.add_column(column.name, justify="right" if number else "left", no_wrap=whole, overflow="fold")
    for row in _named(answer, columns):
        table.add_row(*map(Text, row))
    text = io.StringIO()
    Console(file=text, width=width, force_terminal=colour, color_system="standard" if colour else None).print(table)
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()).strip("\n") + "\n"


def _named(answer: Answer, columns: Sequence[Column]) -> list[list[str]]:
    """The cells of all rows, with names in place of country codes."""
    names = country_names()

    def cell(value: Any, column: Column) -> str:
        if column.value_type != "country":
            return _cell(value)
        return _cell([names.get(one, one) for one in value] if isinstance(value, list) else names.get(value, value))

    return [[cell(value, column) for value, column in zip(row, columns, strict=True)] for row in answer.rows]


def _cell(value: Any) -> str:
    """A value on one line; empty where it is unknown."""
    if value is None:
        return ""
    if isinstance(value, list):
        return _JOINED.join(map(_cell, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(_iso(value)).split())


FORMATS: dict[str, Callable[[Answer, Sequence[Column]], str]] = {
    "table": _plain_table,
    "csv": _csv,
    "json": _json,
    "jsonl": _json_lines,
    "markdown": _markdown,
}
"""Format to what writes it; a format's own name is what the command line takes."""
