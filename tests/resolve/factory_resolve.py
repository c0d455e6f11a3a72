"""Records for identity: people with offices, and events between them, with defaults."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from loader.model import (
    Article,
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

DAY = date(2024, 3, 4)
TITLES = {
    Role.HEAD_OF_STATE: "President",
    Role.HEAD_OF_GOVERNMENT: "Prime Minister",
    Role.FOREIGN_MINISTER: "Foreign Minister",
    Role.MINISTER: "Minister of Energy",
    Role.AMBASSADOR: "Ambassador",
    Role.IO_HEAD: "Secretary General",
}


def day(number: int) -> PartialDate:
    """A day that many days after the first."""
    return PartialDate(DAY + timedelta(days=number))


def article(id_: str = "a1", published: int = 0, **fields: Any) -> Article:
    """An article published that many days after the first day; its texts are unlike all others."""
    given: Mapping[str, Any] = {"source": f"Source of {id_}", "text_hash": id_, "sketch": ""}
    return Article(id=id_, title=id_, text=None, published=DAY + timedelta(days=published), **{**given, **fields})


def person(name: str, country: str | None = "NOR", role: Role = Role.FOREIGN_MINISTER, **fields: Any) -> OfficialClaim:
    office = {"title": TITLES.get(role, "Official"), "role": role, "country": country}
    forms = fields.pop("forms", {name: 1})
    return OfficialClaim(
        name=name, offices=(OfficeClaim(**{**office, **fields}),), forms=forms, spans=(), evidence=Evidence(0, 1, name)
    )


def body(name: str, acronym: str | None = None, **fields: Any) -> OrganizationClaim:
    forms = {name: 1} | ({acronym: 1} if acronym else {})
    given = {"type": OrganizationType.IGO, "forms": forms, "evidence": Evidence(0, 1, name)}
    return OrganizationClaim(name=name, acronym=acronym, **{**given, **fields})


def side(claim: OfficialClaim, **fields: Any) -> Participation:
    """The official as a participant."""
    main = claim.main
    given = {"title": main.title, "role": main.role, "country": main.country, "organization": main.organization}
    return Participation(name=claim.name, **{**given, **fields})


def event(*people: OfficialClaim, id_: str = "e1", kind: EventKind = EventKind.MEETING, **fields: Any) -> EventClaim:
    given: Mapping[str, Any] = {
        "mode": Mode.IN_PERSON,
        "status": Status.HELD,
        "date": day(0),
        "countries": tuple(sorted({p.main.country for p in people if p.main.country})),
        "officials": tuple(side(p) for p in people),
        "evidence": Evidence(0, 1, f"{kind} {id_}"),
        "message": MessageSort.OTHER if kind is EventKind.MESSAGE else None,
    }
    return EventClaim(id=id_, kind=kind, **{**given, **fields})


def record(id_: str, *claims: OfficialClaim | OrganizationClaim | EventClaim, **fields: Any) -> Record:
    """An article with these claims; the fields are the article's."""
    return Record(
        article=article(id_, **fields),
        officials=tuple(c for c in claims if isinstance(c, OfficialClaim)),
        organizations=tuple(c for c in claims if isinstance(c, OrganizationClaim)),
        events=tuple(c for c in claims if isinstance(c, EventClaim)),
    )
