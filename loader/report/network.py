"""Who met whom as a picture of two columns: the country's officials left, whom they met right.

Two columns stay readable where a cloud of nodes becomes a hairball; only the strongest ties are drawn.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

TIES = 24  # more lines than these cross too often to be followed
ROW = 34  # pixels from one name to the next


@dataclass(frozen=True, slots=True)
class Person:
    """An official; the id tells namesakes apart."""

    name: str
    id: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Tie:
    """Two officials who met, and how often."""

    official: Person
    other: Person
    events: int
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A name with its place in the picture."""

    person: Person
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


def told_apart(people: Iterable[Person]) -> dict[str, Person]:
    """The officials by id; those who share a name are called by it and their id."""
    known = {one.id: one for one in people}
    often = Counter(one.name for one in known.values())
    return {id_: replace(one, name=f"{one.name} ({id_})") if often[one.name] > 1 else one for id_, one in known.items()}


def layout(ties: Iterable[Tie]) -> Network:
    """Place the strongest ties: officials with most events on top, each counterpart near those it met."""
    ordered = sorted(ties, key=lambda tie: (-tie.events, *_order(tie.official), *_order(tie.other)))
    shown = ordered[:TIES]
    left = _by_weight(shown)
    rank = {official: index for index, official in enumerate(left)}
    right = sorted({tie.other for tie in shown}, key=lambda one: (_centre(one, shown, rank), *_order(one)))
    tallest = max(len(left), len(right))
    left_y = _spread(left, tallest)
    right_y = _spread(right, tallest)
    most = max((tie.events for tie in shown), default=1)
    return Network(
        left=tuple(Node(one, left_y[one]) for one in left),
        right=tuple(Node(one, right_y[one]) for one in right),
        lines=tuple(
            Line(tie, left_y[tie.official], right_y[tie.other], round(1.5 + 5 * (tie.events - 1) / max(most - 1, 1), 1))
            for tie in shown
        ),
        height=tallest * ROW,
        left_out=len(ordered) - len(shown),
    )


def _order(one: Person) -> tuple[str, str]:
    return one.name, one.id


def _by_weight(ties: Iterable[Tie]) -> list[Person]:
    weight: dict[Person, int] = {}
    for tie in ties:
        weight[tie.official] = weight.get(tie.official, 0) + tie.events
    return sorted(weight, key=lambda one: (-weight[one], *_order(one)))


def _centre(other: Person, ties: Iterable[Tie], rank: Mapping[Person, int]) -> float:
    """The mean place of those whom somebody met, so that lines cross little."""
    places = [rank[tie.official] for tie in ties if tie.other == other]
    return sum(places) / len(places)


def _spread(officials: list[Person], rows: int) -> dict[Person, int]:
    """The officials over the whole height, in their order."""
    step = rows * ROW / max(len(officials), 1)
    return {one: round(step * (index + 0.5)) for index, one in enumerate(officials)}
