"""What a query's @chart line says: the kind of chart and which column each of its parts shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from loader.query.columns import Column

_NUMBERS = ("int", "float")
TIMES = ("date", "month")
"""Types of columns that make an axis of time."""
_ANY = ()


@dataclass(frozen=True, slots=True)
class _Part:
    types: tuple[str, ...]  # those that its column may have; none: every type
    required: bool = True


KINDS: Mapping[str, Mapping[str, _Part]] = {
    "bar": {"x": _Part(_ANY), "y": _Part(_NUMBERS), "series": _Part(_ANY, required=False)},
    "line": {"x": _Part((*TIMES, *_NUMBERS)), "y": _Part(_NUMBERS), "series": _Part(_ANY, required=False)},
    "heatmap": {"x": _Part(_ANY), "y": _Part(_ANY), "value": _Part(_NUMBERS)},
    "timeline": {
        "date": _Part(TIMES),
        "label": _Part(_ANY),
        "end": _Part(TIMES, required=False),
        "lane": _Part(_ANY, required=False),
    },
    "network": {"source": _Part(_ANY), "target": _Part(_ANY), "weight": _Part(_NUMBERS, required=False)},
}
"""Kind of chart to its parts."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A kind of chart, and part to column."""

    kind: str
    parts: Mapping[str, str]

    def __str__(self) -> str:
        return " ".join((self.kind, *(f"{part}={column}" for part, column in self.parts.items())))


def parse_chart(text: str, columns: tuple[Column, ...]) -> Chart:
    """Parse what stands behind @chart.

    Raises:
        ValueError: a part is unknown or missing, or its column is not there or of a type that cannot be drawn.
    """
    kind, *rest = text.split() or [""]
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}; known are {', '.join(KINDS)}")
    parts = dict(word.partition("=")[::2] for word in rest)
    types = {column.name: column.value_type for column in columns}
    for part, column in parts.items():
        if part not in KINDS[kind]:
            raise ValueError(f"a {kind} has no part {part}; it has {', '.join(KINDS[kind])}")
        if column not in types:
            raise ValueError(f"names {column or 'nothing'}, which is no column")
        allowed = KINDS[kind][part].types
        if allowed and types[column] not in allowed:
            raise ValueError(
                f"{part} needs a column of the type {' or '.join(allowed)}, and {column} is {types[column]}"
            )
    missing = [part for part, needed in KINDS[kind].items() if needed.required and part not in parts]
    if missing:
        raise ValueError(f"a {kind} needs {', '.join(f'{part}=COLUMN' for part in missing)}")
    return Chart(kind, parts)
