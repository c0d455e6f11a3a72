"""A graph to report on: the invented articles, a busy spring, and an article that tries to break the page."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from empty_graph import empty_graph
from factory import article, event, office, official, participant, record
from told import RECORDS, derive

from loader.model import EventKind, Evidence, Mode, Record, Role
from loader.ports import Reader
from loader.report import report
from loader.values.date import PartialDate

PARTNERS = "BIH CAN CHL DNK EST GRC HUN IND IRL ITA LTU LVA MEX NZL PER PRT".split()
GIVEN = ("Astrid", "Birger", "Clara", "Didrik")
FAMILY = (
    "Ahlgren Bexley Corvino Dunmore Estrela Fairfax Grimaldi Hartwig Iversholt Jankovich Kettering Lombardini "
    "Montclair Norcross Ostrander Pemberton"
).split()


def _busy(index: int, outlet: str = "") -> Record:
    """A meeting of one of four Norwegian ministers with one of sixteen colleagues, every other day, as one tells it."""
    iso3, day = PARTNERS[index * 7 % 16], date(2024, 1, 2) + timedelta(days=2 * index)
    ours, theirs = f"{GIVEN[index % 4]} Solberg", f"{GIVEN[index * 3 % 4]} {FAMILY[index * 7 % 16]}"
    title = f"Minister of Trade {index % 4}"
    return record(
        article=article(
            f"b{index:02}{outlet}",
            published=day + timedelta(1),
            source=f"Outlet {index % 5}{outlet}",
            text=f"Busy {index}{outlet}.",
        ),
        countries=(),
        officials=(
            official(ours, office(title, Role.MINISTER)),
            official(theirs, office("Minister of Trade", Role.MINISTER, country=iso3)),
        ),
        events=(
            event(
                kind=EventKind.CALL if index % 5 == 0 else EventKind.MEETING,
                mode=Mode.PHONE if index % 5 == 0 else Mode.IN_PERSON,
                date=PartialDate(day),
                countries=tuple(sorted(("NOR", iso3))),
                officials=(
                    participant(ours, title=title, role=Role.MINISTER),
                    participant(theirs, title="Minister of Trade", role=Role.MINISTER, country=iso3),
                ),
                evidence=Evidence(0, 20, f"On {day} they talked about trade for the {index}th time."),
                confidence=0.8 if index % 11 == 0 else 0.97,
            ),
        ),
    )


HOSTILE = record(
    article=article(
        "x1",
        title="<script>document.title = 'taken'</script>",
        published=date(2024, 3, 8),
        source="<b>Wire</b>",
        url="javascript:document.title='taken'",
        text="Hostile.",
    ),
    countries=(),
    events=(
        event(
            date=PartialDate(date(2024, 3, 7)),
            place="<i>Oslo</i>",
            place_country="NOR",
            evidence=Evidence(
                0, 9, "</blockquote><img src=x onerror=\"document.title='taken'\"> & [link](javascript:x)"
            ),
        ),
    ),
)


@pytest.fixture(scope="session")
def busy_graph(server: Any) -> Iterator[Reader]:
    """A graph with a report's worth of events."""
    with empty_graph(server, derive) as (store, _):
        store.save((*RECORDS, HOSTILE, *map(_busy, range(70)), *(_busy(35, outlet) for outlet in "abcd")))
        yield store


@pytest.fixture(scope="session")
def page_of_march(busy_graph: Reader) -> str:
    """The report on Norway in March 2024, as HTML."""
    return report("Norway", busy_graph, "2024-03")


@pytest.fixture(scope="session")
def markdown_of_march(busy_graph: Reader) -> str:
    """The same report as Markdown."""
    return report("Norway", busy_graph, "2024-03", form="markdown")
