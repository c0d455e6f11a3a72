"""The rows of an answer as the points of a chart: one value for each part, lists spread, names for codes."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from typing import Any

from loader.ports import Answer
from loader.query.cells import cell
from loader.query.charts import KINDS, TIMES, Chart
from loader.query.columns import Column
from loader.query.countries import country_names

Point = dict[str, Any]
"""Part of the chart to a number, or to the text that is shown; parts that are left out are missing."""

UNKNOWN = "unknown"


def points(answer: Answer, columns: Sequence[Column], chart: Chart) -> list[Point]:
    """The points in the order of the rows; a row whose number or date is unknown cannot be drawn and is left out."""
    place = {column.name: i for i, column in enumerate(columns)}
    parts = [(part, place[name], columns[place[name]]) for part, name in chart.parts.items()]
    found: list[Point] = []
    for row in answer.rows:
        spread = [
            [_together(row[i], column)] if part == "label" else _values(row[i], column) for part, i, column in parts
        ]
        for values in product(*spread):
            point = {part: value for (part, _, _), value in zip(parts, values, strict=True) if value is not None}
            if all(part in point for part, needed in KINDS[chart.kind].items() if needed.required):
                found.append(point)
    in_time = chart.kind in ("bar", "line") and columns[place[chart.parts["x"]]].type in TIMES
    return _added_up(sorted(found, key=lambda point: str(point["x"])) if in_time else found, chart)


def _values(value: Any, column: Column) -> list[Any]:
    values = value if isinstance(value, list) else [value]
    return [_shown(one, column) for one in values]


def _together(value: Any, column: Column) -> str:
    """All values of a list on one line: an event of a timeline stands there once."""
    return cell([_shown(one, column) for one in value] if isinstance(value, list) else _shown(value, column)) or UNKNOWN


def _shown(value: Any, column: Column) -> Any:
    if column.value_type in ("int", "float"):
        return value
    if value is None:
        return None if column.value_type in (*TIMES, "datetime") else UNKNOWN
    return country_names().get(value, value) if column.value_type == "country" else cell(value)


_NUMBERS = {"bar": "y", "line": "y", "heatmap": "value", "network": "weight"}


def _added_up(found: list[Point], chart: Chart) -> list[Point]:
    """Points that differ in their number only, as one: a bar for a month holds all rows of that month."""
    number = _NUMBERS.get(chart.kind)
    if number is None:
        return found
    sums: dict[tuple[tuple[str, Any], ...], float] = defaultdict(int)
    for point in found:
        sums[tuple((part, value) for part, value in point.items() if part != number)] += point.get(number, 1)
    added = [{**dict(rest), number: total} for rest, total in sums.items()]
    if chart.kind == "bar":
        # the bars of one x stand together, where its first row stands
        place = {x: i for i, x in enumerate(dict.fromkeys(point["x"] for point in added))}
        added.sort(key=lambda point: place[point["x"]])
    return added
