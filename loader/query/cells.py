"""Values of an answer as the text of one cell."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from loader.ports import Answer
from loader.query.columns import Column
from loader.query.countries import country_names

_JOINED = "; "  # between the values of a list in one cell; names hold commas
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), " ")  # an escape sequence would command the terminal
_FORMULA = re.compile(r"[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def iso(value: Any) -> Any:
    """The value with ISO texts in place of days and times, at any depth."""
    if isinstance(value, list):
        return [iso(one) for one in value]
    if isinstance(value, Mapping):
        return {name: iso(one) for name, one in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def cell(value: Any) -> str:
    """A value on one line; empty where it is unknown."""
    if value is None:
        return ""
    if isinstance(value, list):
        return _JOINED.join(map(cell, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(iso(value)).translate(_CONTROLS).split())


def harmless(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe in front."""
    text = cell(value)
    is_text = isinstance(value, str | list) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_text and _FORMULA.match(text) else text


def named_cells(answer: Answer, columns: Sequence[Column]) -> list[list[str]]:
    """The cells of all rows, with names in place of country codes."""

    def shown(value: Any, column: Column) -> str:
        return cell(named(value) if column.value_type == "country" else value)

    return [[shown(value, column) for value, column in zip(row, columns, strict=True)] for row in answer.rows]


def named(value: Any) -> Any:
    """The name in place of a country's code, or of each in a list."""
    names = country_names()
    return [names.get(one, one) for one in value] if isinstance(value, list) else names.get(value, value)
