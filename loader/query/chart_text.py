"""Charts drawn with letters, for a terminal."""

import io
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from loader.query.charts import Chart
from loader.query.points import Point

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_BARS = 40  # as many as a screen holds
_DAYS = 200  # of a timeline, which is read from top to bottom
_SPARKS = "▁▂▃▄▅▆▇█"
_SHADES = ("grey15", "dark_blue", "blue3", "dodger_blue2", "deep_sky_blue1", "light_sky_blue1")


def chart_text(found: Sequence[Point], chart: Chart, *, title: str, width: int, colour: bool) -> str:
    """The chart, never wider than `width`; what does not fit is told."""
    from rich.console import Console  # only for charts and tables
    from rich.text import Text

    text = io.StringIO()
    console = Console(file=text, width=width, force_terminal=colour, color_system="256" if colour else None)
    console.print(Text(title, style="bold"))
    if found:
        _DRAWN[chart.kind](console, found)
    else:
        console.print("Nothing to draw.")
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()) + "\n"


def _grid(console: "Console", rows: Sequence[Sequence["RenderableType"]], *, right: int, wide: int) -> None:
    """Rows without rules; the column `right` is set to the right, the column `wide` takes what is left."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1), expand=True)
    for i in range(len(rows[0])):
        table.add_column(justify="right" if i == right else "left", ratio=1 if i == wide else None, no_wrap=i != wide)
    for row in rows:
        table.add_row(*row)
    console.print(table)


def _label(text: object, console: "Console") -> "RenderableType":
    from rich.text import Text

    label = Text(str(text))
    label.truncate(max(8, console.width // 3), overflow="ellipsis")
    return label


def _bars(console: "Console", found: Sequence[Point]) -> None:
    from rich.bar import Bar

    least, most = min(0, *(point["y"] for point in found)), max(0, *(point["y"] for point in found))
    has_series = any("series" in point for point in found)
    rows: list[list[RenderableType]] = []
    for point in found[:_BARS]:
        series = [_label(point.get("series", ""), console)] if has_series else []
        # to the left of zero, where there is a number below it
        bar = Bar(
            size=most - least or 1,
            begin=min(0, point["y"]) - least,
            end=max(0, point["y"]) - least,
            color="cyan" if point["y"] >= 0 else "red",
        )
        rows.append([_label(point["x"], console), *series, f"{point['y']:g}", bar])
    _grid(console, rows, right=2 if has_series else 1, wide=3 if has_series else 2)
    _tell_rest(console, len(found) - _BARS, "bars")


def _lines(console: "Console", found: Sequence[Point]) -> None:
    across = sorted({point["x"] for point in found})
    fitting = across[-max(1, console.width // 2) :]
    lines: dict[str, dict[object, float]] = {}
    for point in found:
        lines.setdefault(point.get("series", ""), {})[point["x"]] = point["y"]
    most = max(point["y"] for point in found) or 1
    rows: list[list[RenderableType]] = [
        [_label(name, console), "".join(_spark(ys.get(x), most) for x in fitting), f"{max(ys.values()):g}"]
        for name, ys in lines.items()
    ]
    _grid(console, rows[:_BARS], right=2, wide=1)
    console.print(f"{fitting[0]} to {fitting[-1]}; the highest is {most:g}; the last figure is each line's highest.")
    _tell_rest(console, len(rows) - _BARS, "lines")
    _tell_rest(console, len(across) - len(fitting), "points before")


def _spark(y: float | None, most: float) -> str:
    return " " if y is None else _SPARKS[min(7, max(0, int(y / most * 7.999)))]


def _heat(console: "Console", found: Sequence[Point]) -> None:
    from rich.table import Table
    from rich.text import Text

    values = {(point["y"], point["x"]): point["value"] for point in found}
    across, down = sorted({point["x"] for point in found}), [*dict.fromkeys(point["y"] for point in found)]
    labels = [_label(y, console) for y in down]
    taken = max(label.cell_len for label in labels if isinstance(label, Text)) + 1
    fitting = across[-max(1, (console.width - taken) // (max(map(len, across)) + 1)) :]
    most = max(values.values()) or 1
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    for _ in fitting:
        table.add_column(justify="right", no_wrap=True)
    table.add_row("", *fitting)
    for y, label in zip(down[:_BARS], labels, strict=False):
        table.add_row(label, *(_heat_cell(values.get((y, x)), most, len(str(x))) for x in fitting))
    console.print(table)
    _tell_rest(console, len(down) - _BARS, "rows")
    _tell_rest(console, len(across) - len(fitting), "columns before")


def _heat_cell(value: float | None, most: float, width: int) -> "RenderableType":
    from rich.text import Text

    if not value:
        return Text("·".rjust(width), style="dim")
    shade = min(len(_SHADES) - 1, int(value / most * (len(_SHADES) - 0.001)))
    ink = "white" if shade < 4 else "black"  # letters must stand out from what is behind them
    return Text(f"{value:g}".rjust(width), style=f"{ink} on {_SHADES[shade]}")


def _timeline(console: "Console", found: Sequence[Point]) -> None:
    ordered = sorted(found, key=lambda point: (str(point["date"]), str(point.get("lane", "")), str(point["label"])))
    has_lane = any("lane" in point for point in ordered)
    rows: list[list[RenderableType]] = []
    last = ""
    for point in ordered[:_DAYS]:
        when = str(point["date"]) + (f" – {point['end']}" if point.get("end") not in (None, point["date"]) else "")
        lane = [_label(point.get("lane", ""), console)] if has_lane else []
        rows.append([when if when != last else "", "●" if when != last else "│", *lane, str(point["label"])])
        last = when
    _grid(console, rows, right=-1, wide=3 if has_lane else 2)
    _tell_rest(console, len(ordered) - _DAYS, "events")


def _network(console: "Console", found: Sequence[Point]) -> None:
    from rich.bar import Bar

    ordered = sorted(found, key=lambda point: (-point["weight"], str(point["source"]), str(point["target"])))
    most = ordered[0]["weight"] or 1
    rows: list[list[RenderableType]] = [
        [
            _label(point["source"], console), "─", _label(point["target"], console), f"{point['weight']:g}",
            Bar(size=most, begin=0, end=point["weight"], color="cyan"),
        ]
        for point in ordered[:_BARS]
    ]  # fmt: skip
    _grid(console, rows, right=3, wide=4)
    _tell_rest(console, len(ordered) - _BARS, "edges")


def _tell_rest(console: "Console", count: int, what: str) -> None:
    if count > 0:
        console.print(f"… and {count} more {what}")


_DRAWN: Mapping[str, Callable[["Console", Sequence[Point]], None]] = {
    "bar": _bars,
    "line": _lines,
    "heatmap": _heat,
    "timeline": _timeline,
    "network": _network,
}
