"""An answer in the form that is asked for: tables for people, files and lines for programs."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from loader.ports import Answer
from loader.query import files
from loader.query.cells import harmless, iso
from loader.query.columns import Column
from loader.query.tables import markdown, plain_table, terminal_table

About = Mapping[str, Any]
"""What an answer is: `query` (name), `title` and `parameters` (name to value)."""


def show(
    answer: Answer,
    columns: Sequence[Column],
    form: str,
    *,
    about: About | None = None,
    width: int | None = None,
    colour: bool = False,
) -> str | bytes:
    """The answer in one of `FORMATS`; a text ends with a line break unless empty.

    Tables and pages name countries, all other formats give their ISO alpha-3 codes. With `width`, a table
    is drawn for a terminal of that many columns, with `colour` where wanted; without, it is plain text.

    Raises:
        UsageError: what writes that format is not installed.
    """
    if form == "table" and width is not None:
        return terminal_table(answer, columns, width, colour=colour)
    return FORMATS[form](answer, columns, about or {})


def _json(answer: Answer, columns: Sequence[Column], about: About) -> str:
    shown = {
        **iso(about),
        "types": {column.name: column.type for column in columns},
        "columns": answer.columns,
        "rows": list(_objects(answer)),
        "truncated": answer.truncated,
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _json_lines(answer: Answer, _: Sequence[Column], __: About) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _objects(answer))


def _objects(answer: Answer) -> Iterable[dict[str, Any]]:
    for row in answer.rows:
        yield {name: iso(value) for name, value in zip(answer.columns, row, strict=True)}


def _separated(separator: str) -> "Form":
    def write(answer: Answer, _: Sequence[Column], __: About) -> str:
        text = io.StringIO()
        writer = csv.writer(text, delimiter=separator, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows([harmless(value) for value in row] for row in answer.rows)
        return text.getvalue()

    return write


Form = Callable[[Answer, Sequence[Column], About], str | bytes]

FORMATS: Mapping[str, Form] = {
    "table": lambda answer, columns, _: plain_table(answer, columns),
    "csv": _separated(","),
    "tsv": _separated("\t"),
    "json": _json,
    "jsonl": _json_lines,
    "markdown": lambda answer, columns, _: markdown(answer, columns),
    "html": files.html,
    "parquet": files.parquet,
    "xlsx": files.xlsx,
}
"""Format to what writes it; a format's own name is what the command line takes."""

BINARY = ("parquet", "xlsx")
"""Formats that are no text."""
