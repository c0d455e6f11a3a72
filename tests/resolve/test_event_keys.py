"""Which claims of events are compared at all."""

from typing import Any

import pytest
from factory_resolve import DAY, day

from loader.model import EventKind, Mode, Status
from loader.resolve.happening import Happening
from loader.resolve.keys import event_blocks, event_searches


def claim(officials: str, countries: str, kind: EventKind = EventKind.MEETING, **fields: Any) -> Happening:
    given = {
        "key": f"{officials}/{countries}", "article_id": officials, "source": "Herald", "published": DAY,
        "mode": Mode.IN_PERSON, "status": Status.HELD, "date": day(0), "sides": {}, "organizations": frozenset(),
        "place_id": None, "place_country": None, "about": frozenset(), "message": None, "senders": frozenset(),
        "addressees": frozenset(), "subject": "", "sentence": "", "reprints": frozenset(),
    }  # fmt: skip
    sides = {"officials": frozenset(officials.split()), "countries": frozenset(countries.split())}
    return Happening(kind=kind, **{**given, **sides, **fields})


def compared(a: Happening, b: Happening) -> bool:
    """Whether each finds the other."""
    found = [set(event_searches(x)) & set(event_blocks(y)) for x, y in ((a, b), (b, a))]
    return bool(found[0] and found[1])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (claim("lund said", "NOR JOR"), claim("lund said", "NOR JOR", date=day(7))),
        (claim("lund said", "NOR JOR"), claim("lund said", "NOR JOR", date=None)),
        (claim("lund said", "NOR JOR"), claim("lund", "NOR")),
        (claim("lund", "NOR"), claim("lund said", "")),
        (claim("lund said", "NOR JOR"), claim("", "JOR NOR FIN")),
        (claim("lund", "NOR", EventKind.SUMMIT), claim("lund said", "NOR JOR", EventKind.SUMMIT)),
        (claim("lund", "A B C D E F G"), claim("lund said", "A B")),
    ],
)
def test_what_may_be_one_event_is_compared(left: Happening, right: Happening) -> None:
    """A day or none, both sides or one of them."""
    assert compared(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (claim("lund said", "NOR JOR"), claim("lund rossi", "NOR ITA")),
        (claim("lund said", "NOR JOR"), claim("lund said", "NOR JOR", date=day(8))),
        (claim("lund said", "NOR JOR"), claim("lund said", "NOR JOR", EventKind.CALL)),
    ],
)
def test_what_cannot_be_one_event_is_not_compared(left: Happening, right: Happening) -> None:
    """Whoever meets all the world in one week is compared with himself for each country only."""
    assert not compared(left, right)
