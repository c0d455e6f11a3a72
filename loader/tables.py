"""Reviewed data files: one row a thing; a row that cannot be used is an error with file and line."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from loader.errors import DataFileError

T = TypeVar("T")

DATA = Path(__file__).parent / "data"


def read_table(path: Path, convert: Callable[[dict[str, str]], T]) -> tuple[T, ...]:
    """Read a data file, a row a value.

    Raises:
        DataFileError: a row cannot be used; the message begins with file and line.
    """
    rows: list[T] = []
    for line, raw in numbered_rows(path):
        try:
            rows.append(convert(raw))
        except (ValueError, KeyError) as error:
            raise DataFileError(f"{path.name}:{line}: {error}") from error
    return tuple(rows)


def numbered_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a data file as they are written, each with its line.

    Raises:
        DataFileError: a row has more cells than there are columns.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, restval="")
        for raw in reader:
            if None in raw:
                raise DataFileError(
                    f"{path.name}:{reader.line_num}: more cells than columns; quote a cell with a comma"
                )
            yield reader.line_num, raw


def split(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by a bar."""
    return tuple(value for part in cell.split("|") if (value := part.strip()))
