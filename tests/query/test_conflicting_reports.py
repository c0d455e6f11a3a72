"""Contradictions between articles, on a real Neo4j."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from empty_graph import empty_graph
from factory import article, event, office, official, participant, record

from loader.model import Change, EventKind, Participation, Record, Role, Status
from loader.query import load_catalog, run
from loader.values.date import PartialDate

pytestmark = pytest.mark.server


def _who(name: str, country: str, role: Role = Role.FOREIGN_MINISTER) -> Participation:
    return participant(name, title="Foreign Minister", role=role, country=country)


LUND, SAID, HADDAD = _who("Kari Lund", "NOR"), _who("Omar Said", "JOR"), _who("Zaid Haddad", "JOR")


def _report(id_: str, source: str, published: int, *parties: Participation, day: int = 4, **fields: Any) -> Record:
    """An article on a day of March 2024 about an event on another."""
    given = {
        "date": PartialDate(date(2024, 3, day)),
        "officials": parties,
        "countries": ("JOR", "NOR"),
        "place_country": "JOR",
    }
    kind = fields.pop("kind", EventKind.MEETING)
    return record(
        article=article(id_, published=date(2024, 3, published), source=source, text=f"Text of {id_}."),
        countries=(),
        officials=tuple(official(p.name, office(country=p.country)) for p in parties),
        events=(event("e1", kind, **{**given, **fields}),),
    )


REPORTS = [
    # one meeting: two tell Amman, one another country, one another minister
    _report("a1", "Herald", 4, LUND, SAID, place="Amman"),
    _report("a2", "Courier", 4, LUND, SAID, place="Oslo", place_country="NOR"),
    _report("a3", "Wire", 5, LUND, HADDAD, place="AMMAN"),
    # one visit, announced for another day, and held on a day on which two articles differ
    _report("b1", "Herald", 1, LUND, kind=EventKind.VISIT, day=10, status=Status.PLANNED),
    _report("b2", "Herald", 11, LUND, kind=EventKind.VISIT, day=10),
    _report("b3", "Wire", 12, LUND, kind=EventKind.VISIT, day=12),
    # one that was called off, and one without contradiction
    _report("c1", "Herald", 20, LUND, SAID, kind=EventKind.CALL, day=25, status=Status.PLANNED, place_country=None),
    _report("c2", "Wire", 21, LUND, SAID, kind=EventKind.CALL, day=25, status=Status.PLANNED, change=Change.CANCELLED,
            place_country=None),
]  # fmt: skip


@pytest.fixture(scope="module")
def ask(server: Any) -> Iterator[Callable[..., list[tuple[Any, ...]]]]:
    """The rows of the query, without ids and titles of events."""
    with empty_graph(server) as (store, _):
        store.save(REPORTS)

        def rows(**params: object) -> list[tuple[Any, ...]]:
            found = run(load_catalog().find("conflicting-reports"), store, params).rows
            return [(row[0], *row[2:6]) for row in found]

        yield rows


def test_each_value_stands_with_the_articles_that_tell_it(ask):
    """Country, place and holder of the office for the meeting, the day for the visit, and nothing else."""
    meeting, visit = date(2024, 3, 4), date(2024, 3, 10)

    assert ask() == [
        (meeting, "country", "JOR", ["a1", "a3"], ["Herald", "Wire"]),
        (meeting, "country", "NOR", ["a2"], ["Courier"]),
        (meeting, "place", "AMMAN", ["a3"], ["Wire"]),
        (meeting, "place", "Amman", ["a1"], ["Herald"]),
        (meeting, "place", "Oslo", ["a2"], ["Courier"]),
        (meeting, "who", "Omar Said", ["a2", "a1"], ["Courier", "Herald"]),
        (meeting, "who", "Zaid Haddad", ["a3"], ["Wire"]),
        (visit, "date", "2024-03-10", ["b2"], ["Herald"]),
        (visit, "date", "2024-03-12", ["b3"], ["Wire"]),
    ]


def test_only_one_sort_of_contradiction(ask):
    """The field narrows the answer, as do kind and period."""
    assert {row[1] for row in ask(field="who")} == {"who"}
    assert {row[1] for row in ask(kind="visit")} == {"date"}
    assert ask(since="2024-04") == []
