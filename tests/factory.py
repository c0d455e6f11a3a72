"""Articles, claims and records with defaults, so that a test names only what it is about."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from loader.model import (
    Article,
    CountryClaim,
    EventClaim,
    EventKind,
    Evidence,
    MessageSort,
    Mode,
    OfficeClaim,
    OfficialClaim,
    OrganizationClaim,
    OrganizationType,
    Participation,
    Record,
    Role,
    Status,
)
from loader.values.date import PartialDate
from loader.values.sketch import sketch
from loader.values.text import digest

SENTENCE = Evidence(0, 24, "The ministers met today.")


def article(id_: str = "a1", **fields: Any) -> Article:
    """An article of its own text; `id_` makes it different from others."""
    text = fields.pop("text", f"Headline of {id_}\n\nThe ministers met today.")
    given: Mapping[str, Any] = {
        "title": f"Headline of {id_}",
        "published": date(2024, 3, 5),
        "source": "Example Herald",
        "text_hash": digest(text or id_),
        "sketch": sketch(text or id_),
    }
    return Article(id=id_, text=text, **{**given, **fields})


def office(title: str = "Foreign Minister", role: Role = Role.FOREIGN_MINISTER, **fields: Any) -> OfficeClaim:
    return OfficeClaim(title=title, role=role, **{"country": "NOR", **fields})


def official(name: str = "Kari Lund", *offices: OfficeClaim, **fields: Any) -> OfficialClaim:
    given = {"forms": {name: 1}, "spans": ((0, len(name)),), "evidence": SENTENCE}
    return OfficialClaim(name=name, offices=offices or (office(),), **{**given, **fields})


def country(iso3: str = "NOR", **fields: Any) -> CountryClaim:
    return CountryClaim(iso3=iso3, **{"forms": {iso3.title(): 1}, "evidence": SENTENCE, **fields})


def organization(name: str = "Nordic Council", **fields: Any) -> OrganizationClaim:
    given = {"type": OrganizationType.IGO, "forms": {name: 1}, "evidence": SENTENCE}
    return OrganizationClaim(name=name, **{**given, **fields})


def participant(name: str | None = "Kari Lund", **fields: Any) -> Participation:
    given = {"title": "Foreign Minister", "role": Role.FOREIGN_MINISTER, "country": "NOR"}
    return Participation(name=name, **{**given, **fields})


def event(id_: str = "e1", kind: EventKind = EventKind.MEETING, **fields: Any) -> EventClaim:
    """A meeting of two ministers, unless told otherwise."""
    given: Mapping[str, Any] = {
        "mode": Mode.IN_PERSON,
        "status": Status.HELD,
        "date": PartialDate(date(2024, 3, 4)),
        "countries": ("JOR", "NOR"),
        "officials": (participant(), participant("Omar Said", country="JOR")),
        "evidence": SENTENCE,
        "message": MessageSort.OTHER if kind is EventKind.MESSAGE else None,
    }
    return EventClaim(id=id_, kind=kind, **{**given, **fields})


def record(id_: str = "a1", **claims: Any) -> Record:
    """What an article about a meeting of two ministers claims; `article` gives the article itself."""
    given: Mapping[str, Any] = {
        "article": article(id_),
        "countries": (country("JOR"), country("NOR")),
        "officials": (official(), official("Omar Said", office(country="JOR"))),
        "events": (event(),),
    }
    return Record(**{**given, **claims})
