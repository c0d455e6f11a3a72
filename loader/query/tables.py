"""An answer as a table of text: plain, for a terminal, in Markdown."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from loader.ports import Answer
from loader.query.cells import named_cells
from loader.query.columns import Column

if TYPE_CHECKING:
    from rich.console import Console

_NARROW = 12  # a text column may be folded to this, and no further
_BETWEEN = 3  # blanks between two columns


def plain_table(answer: Answer, columns: Sequence[Column]) -> str:
    """Aligned text, whole lines."""
    from rich.cells import cell_len, set_cell_size  # only for tables; CJK letters take two columns

    lines = [[*answer.columns], *named_cells(answer, columns)]
    widths = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    text = io.StringIO()
    for cells in lines:
        padded = (
            cell.rjust(width) if column.is_number else set_cell_size(cell, width)
            for cell, width, column in zip(cells, widths, columns, strict=True)
        )
        text.write("  ".join(padded).rstrip() + "\n")
    return text.getvalue()


def terminal_table(answer: Answer, columns: Sequence[Column], width: int, *, colour: bool) -> str:
    """A table that fits the terminal, long cells folded; where it cannot, the rows one below the other."""
    from rich.console import Console  # only for tables

    rows = named_cells(answer, columns)
    shown = _columns_side_by_side if _fits(rows, columns, width) else _rows_one_by_one
    text = io.StringIO()
    console = Console(file=text, width=width, force_terminal=colour, color_system="standard" if colour else None)
    shown(console, rows, columns)
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()).strip("\n") + "\n"


def _is_whole(column: Column, cells: Sequence[str]) -> bool:
    # a date or a count that is broken over two lines cannot be read, and an id not copied
    return column.is_number or column.type in ("date", "month") or not any(" " in text for text in cells)


def _fits(rows: list[list[str]], columns: Sequence[Column], width: int) -> bool:
    from rich.cells import cell_len

    needed = 0
    for i, column in enumerate(columns):
        cells = [row[i] for row in rows]
        longest = max(map(cell_len, cells), default=0)
        needed += _BETWEEN + max(len(column.name), longest if _is_whole(column, cells) else min(longest, _NARROW))
    return needed - _BETWEEN <= width


def _columns_side_by_side(console: "Console", rows: list[list[str]], columns: Sequence[Column]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, header_style="bold cyan", pad_edge=False)
    for i, column in enumerate(columns):
        table.add_column(
            column.name,
            justify="right" if column.is_number else "left",
            no_wrap=_is_whole(column, [row[i] for row in rows]),
            overflow="fold",
            min_width=len(column.name),
        )
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def _rows_one_by_one(console: "Console", rows: list[list[str]], columns: Sequence[Column]) -> None:
    from rich.table import Table
    from rich.text import Text

    for number, row in enumerate(rows, 1):
        console.print(Text(f"── {number} ──", style="cyan"))
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, style="bold cyan")
        table.add_column(overflow="fold")
        for column, text in zip(columns, row, strict=True):
            if text:
                table.add_row(column.name, Text(text))
        console.print(table)


def markdown(answer: Answer, columns: Sequence[Column]) -> str:
    """A table as GitHub and most others draw it."""
    rules = ["---:" if column.is_number else "---" for column in columns]
    rows = [[_escaped(text) for text in row] for row in named_cells(answer, columns)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in ([*answer.columns], rules, *rows))


def _escaped(text: str) -> str:
    for character in "\\|<[`*":
        text = text.replace(character, f"\\{character}")
    return text
