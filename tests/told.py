"""A few months of invented articles, small enough to work out by hand what every saved query answers.

Norway and Finland are in touch all the time, Norway once with Japan; Norway's minister changes in June.
An article about a visit is printed again by another outlet.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from factory import article, event, office, official, organization, participant, record

from loader.model import (
    Capacity,
    Change,
    EventKind,
    Evidence,
    MessageSort,
    Mode,
    OfficialClaim,
    Participation,
    Record,
    Role,
    Standing,
    Status,
)
from loader.ports import Changes, Shelf, Update
from loader.resolve import update
from loader.values.date import PartialDate, Precision

_OFFICES = {
    "Kari Lund": office(),
    "Nils Dahl": office(),
    "Aino Virta": office(country="FIN"),
    "Omar Said": office(country="JOR"),
    "Haruto Mori": office("Minister of Trade", Role.MINISTER, country="JPN"),
    "Amina Otieno": office("President", Role.HEAD_OF_STATE, country="KEN"),
    "Ola Berg": office("Secretary General", Role.IO_HEAD, country=None, organization="Skagerrak Forum"),
}


def _who(name: str, capacity: Capacity | None = None) -> Participation:
    held = _OFFICES[name]
    return participant(
        name, title=held.title, role=held.role, country=held.country, organization=held.organization, capacity=capacity
    )


def _named(*names: str) -> tuple[OfficialClaim, ...]:
    return tuple(official(name, _OFFICES[name]) for name in names)


def _day(text: str, end: str | None = None) -> PartialDate:
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(text)]
    first = date.fromisoformat(text + "0000-01-01"[len(text) :])
    return PartialDate(first, precision, date.fromisoformat(end) if end else None)


def _event(id_: str, kind: EventKind, day: str, *officials: Participation, **fields: Any) -> Any:
    """Countries are those of the officials unless told; the sentence is the event's own."""
    given = {
        "date": _day(day),
        "officials": officials,
        "countries": tuple(sorted({p.country for p in officials if p.country})),
        "evidence": Evidence(0, 40, f"The {kind} of {day} is told here."),
        "confidence": 0.95,
    }
    return event(id_, kind, **{**given, **fields})


def _told(id_: str, published: str, source: str, names: str, *events: Any, **fields: Any) -> Record:
    """`names` are family names; an article's text is its own unless it is given one."""
    called = [name for name in _OFFICES if name.split()[1] in names.split()]
    told = article(
        id_, published=date.fromisoformat(published), source=source, text=fields.pop("text", f"Text of {id_}.")
    )
    return record(
        article=replace(told, url=fields.pop("url", None)),
        **{"countries": (), "officials": _named(*called), "events": events, **fields},
    )


_VISIT = (
    _event("e1", EventKind.VISIT, "2024-02-14", _who("Aino Virta", Capacity.GUEST), countries=("FIN", "NOR"),
           date=_day("2024-02-14", "2024-02-15"), place="Oslo", place_country="NOR", main=True),
    _event("e2", EventKind.MEETING, "2024-02-14", _who("Kari Lund", Capacity.HOST), _who("Aino Virta", Capacity.GUEST),
           place="Oslo", place_country="NOR", part_of="e1", subject="fisheries"),
)  # fmt: skip
_VISIT_TEXT = "Minister Virta came to Oslo on Wednesday, where she spoke with her counterpart about fisheries. " * 3

_FORUM = organization("Skagerrak Forum", acronym="SF")
_SECRETARIAT = organization("Secretariat of the Skagerrak Forum", acronym=None)

RECORDS: tuple[Record, ...] = (
    _told("a1", "2024-01-10", "Herald", "Lund Virta",
        _event("e1", EventKind.MEETING, "2024-01-09", _who("Kari Lund"), _who("Aino Virta"), place="Oslo",
               place_country="NOR"),
        officials=(official("Kari Lund", office(), forms={"Kari Lund": 1, "Lund": 2}), *_named("Aino Virta"))),
    _told("a2", "2024-02-16", "Herald", "Lund Virta", *_VISIT, text=_VISIT_TEXT, url="https://herald.example/a2"),
    _told("a3", "2024-02-17", "Courier", "Lund Virta", *_VISIT, text=_VISIT_TEXT),
    _told("a4", "2024-03-02", "Courier", "Lund Mori Otieno",
        _event("e1", EventKind.CALL, "2024-03-01", _who("Kari Lund"), _who("Haruto Mori"), mode=Mode.PHONE),
        _event("e2", EventKind.MESSAGE, "2024-03-02", _who("Amina Otieno", Capacity.SENDER),
               _who("Haruto Mori", Capacity.ADDRESSEE), mode=Mode.WRITTEN, message=MessageSort.CONGRATULATION)),
    _told("a5", "2024-03-20", "Herald", "Lund Virta Otieno Berg Said",
        _event("e1", EventKind.SESSION, "2024-03-18", _who("Aino Virta", Capacity.CHAIR), _who("Kari Lund"),
               _who("Ola Berg"), organizations=("Skagerrak Forum",), place="Helsinki", place_country="FIN", main=True),
        _event("e2", EventKind.MEETING, "2024-03-18", _who("Kari Lund"), _who("Amina Otieno"), part_of="e1",
               place="Helsinki", place_country="FIN"),
        _event("e3", EventKind.MEETING, "2024-03-19", _who("Ola Berg", Capacity.MEDIATOR), _who("Amina Otieno"),
               _who("Omar Said"), place="Helsinki", place_country="FIN"),
        organizations=(_FORUM,)),
    _told("a6", "2024-03-25", "Wire", "Lund Virta Said Otieno",
        _event("e1", EventKind.VISIT, "2024-03-24", _who("Kari Lund", Capacity.GUEST), countries=("FIN", "NOR"),
               place_country="FIN"),
        _event("e2", EventKind.STATEMENT, "2024-03-25", _who("Aino Virta", Capacity.SPEAKER), mode=Mode.UNKNOWN,
               about=("JOR",), subject="the talks in Helsinki", confidence=0.7),
        _event("e3", EventKind.MEETING, "2024-03-19", _who("Amina Otieno"), _who("Omar Said"), place="Helsinki",
               place_country="FIN", mode=Mode.HYBRID)),
    _told("a7", "2024-04-02", "Wire", "Virta Otieno Mori",
        _event("e1", EventKind.VISIT, "2024-04-10", _who("Amina Otieno", Capacity.GUEST), status=Status.PLANNED,
               countries=("KEN", "NOR"), place_country="NOR"),
        _event("e2", EventKind.VISIT, "2024-05-05", _who("Haruto Mori", Capacity.GUEST), status=Status.PLANNED,
               change=Change.POSTPONED, countries=("FIN", "JPN"), place_country="FIN", subject="trade"),
        _event("e3", EventKind.MESSAGE, "2024-04-01", _who("Aino Virta", Capacity.SENDER),
               _who("Amina Otieno", Capacity.ADDRESSEE), mode=Mode.WRITTEN, message=MessageSort.CONDOLENCE,
               subject="floods")),
    _told("a8", "2024-06-20", "Herald", "Dahl Virta Berg",
        _event("e1", EventKind.MEETING, "2024-06-19", _who("Nils Dahl"), _who("Aino Virta"), mode=Mode.VIDEO),
        _event("e2", EventKind.SESSION, "2024-06-20", _who("Nils Dahl"), countries=("NOR", "JOR"),
               organizations=("Secretariat of the Skagerrak Forum",), mode=Mode.VIDEO),
        organizations=(_FORUM, _SECRETARIAT)),
    _told("a9", "2024-07-01", "Wire", "Otieno",
        _event("e1", EventKind.SUMMIT, "2024", _who("Amina Otieno"), status=Status.PLANNED,
               organizations=("Skagerrak Forum",)),
        officials=(*_named("Amina Otieno"), official("Kari Lund", office(standing=Standing.FORMER))),
        organizations=(_FORUM,)),
)  # fmt: skip


def derive(shelf: Shelf, changes: Changes, /) -> Update:
    """As always, with members and a body for the invented organization, which no gazetteer knows."""
    found = update(shelf, changes)
    organizations = tuple(
        replace(one, members=("FIN", "NOR"))
        if one.name == "Skagerrak Forum"
        else replace(one, body_of="skagerrak-forum")
        for one in found.conclusions.organizations
    )
    return replace(found, conclusions=replace(found.conclusions, organizations=organizations))
