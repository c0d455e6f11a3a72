"""Who met whom as a picture of two columns: the country's officials left, whom they met right.

Two columns stay readable where a cloud of nodes becomes a hairball; only the strongest ties are drawn.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

TIES = 24  # more lines than these cross too often to be followed
ROW = 34  # pixels from one name to the next


@dataclass(frozen=True, slots=True)
class Tie:
    """Two officials who met, and how often."""

    official: str
    other: str
    country: str | None  # of the other
    events: int
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A name with its place in the picture."""

    name: str
    country: str | None
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """A tie as it is drawn."""

    tie: Tie
    y1: int
    y2: int
    width: float


@dataclass(frozen=True, slots=True)
class Network:
    """The picture, and how many ties it leaves out."""

    left: tuple[Node, ...]
    right: tuple[Node, ...]
    lines: tuple[Line, ...]
    height: int
    left_out: int


def layout(ties: Iterable[Tie]) -> Network:
    """Place the strongest ties: officials with most events on top, each counterpart near those it met."""
    ordered = sorted(ties, key=lambda tie: (-tie.events, tie.official, tie.other))
    shown = ordered[:TIES]
    left = _by_weight(shown)
    rank = {name: index for index, name in enumerate(left)}
    right = sorted({(tie.other, tie.country) for tie in shown}, key=lambda o: (_centre(o[0], shown, rank), o[0]))
    tallest = max(len(left), len(right))
    left_y = _spread(left, tallest)
    right_y = _spread([name for name, _ in right], tallest)
    most = max((tie.events for tie in shown), default=1)
    return Network(
        left=tuple(Node(name, None, left_y[name]) for name in left),
        right=tuple(Node(name, country, right_y[name]) for name, country in right),
        lines=tuple(
            Line(tie, left_y[tie.official], right_y[tie.other], round(1.5 + 5 * (tie.events - 1) / max(most - 1, 1), 1))
            for tie in shown
        ),
        height=tallest * ROW,
        left_out=len(ordered) - len(shown),
    )


def _by_weight(ties: Iterable[Tie]) -> list[str]:
    weight: dict[str, int] = {}
    for tie in ties:
        weight[tie.official] = weight.get(tie.official, 0) + tie.events
    return sorted(weight, key=lambda name: (-weight[name], name))


def _centre(other: str, ties: Iterable[Tie], rank: Mapping[str, int]) -> float:
    """The mean place of those whom somebody met, so that lines cross little."""
    places = [rank[tie.official] for tie in ties if tie.other == other]
    return sum(places) / len(places)


def _spread(names: list[str], rows: int) -> dict[str, int]:
    """The names over the whole height, in their order."""
    step = rows * ROW / max(len(names), 1)
    return {name: round(step * (index + 0.5)) for index, name in enumerate(names)}
