"""The record: the claims of one article as one JSON object, and back.

What `kgload extract` prints is read again by `kgload load`, so a record can be made on one machine,
mended by hand, and loaded on another. The field values are documented in `docs/record.md`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from loader.errors import ArticleError
from loader.model import (
    Article,
    Basis,
    Capacity,
    Change,
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
    Standing,
    Status,
)
from loader.values.date import PartialDate, Precision, format_published, parse_published

Json = dict[str, Any]


def to_json(record: Record) -> Json:
    """The record as plain values, every field in a fixed order."""
    return {
        "article": _article(record.article),
        "countries": [
            {"iso3": c.iso3, "count": c.count, "forms": dict(c.forms), "evidence": _evidence(c.evidence)}
            for c in record.countries
        ],
        "officials": [_official(o) for o in record.officials],
        "organizations": [
            {
                "name": o.name,
                "acronym": o.acronym,
                "type": o.type.value,
                "forms": dict(o.forms),
                "evidence": _evidence(o.evidence),
                "confidence": o.confidence,
            }
            for o in record.organizations
        ],
        "events": [event_to_json(e) for e in record.events],
    }


def dumps(record: Record) -> str:
    """The record as one line of JSON, the same bytes for the same record."""
    return json.dumps(to_json(record), ensure_ascii=False, separators=(", ", ": "))


def without_text(record: Record) -> Record:
    """The record as the store keeps it: the article's text and where it was read are left out."""
    return replace(record, article=replace(record.article, text=None, file=None, line=None))


def at_least(record: Record, confidence: float) -> Record:
    """The record without the officials, organizations and events that are less certain.

    An event that stays loses the participants whose claims went, and is part of the nearest visit or
    gathering that stays; its countries are a claim of its own.
    """
    gone_officials = {claim.name for claim in record.officials if claim.confidence < confidence}
    gone_bodies = {claim.name for claim in record.organizations if claim.confidence < confidence}
    parents = {event.id: event.part_of for event in record.events}
    kept = {event.id for event in record.events if event.confidence >= confidence}
    return replace(
        record,
        officials=tuple(claim for claim in record.officials if claim.name not in gone_officials),
        organizations=tuple(claim for claim in record.organizations if claim.name not in gone_bodies),
        events=tuple(
            replace(
                event,
                officials=tuple(party for party in event.officials if party.name not in gone_officials),
                organizations=tuple(name for name in event.organizations if name not in gone_bodies),
                part_of=_kept_parent(event.part_of, parents, kept),
            )
            for event in record.events
            if event.id in kept
        ),
    )


def _kept_parent(part_of: str | None, parents: Mapping[str, str | None], kept: set[str]) -> str | None:
    seen: set[str] = set()  # a record mended by hand may hold a circle
    while part_of is not None and part_of in parents and part_of not in kept and part_of not in seen:
        seen.add(part_of)
        part_of = parents[part_of]
    return part_of if part_of in kept else None


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "title": article.title,
        "published": format_published(article.published),
        "source": article.source,
        "url": article.url,
        "cited_source": article.cited_source,
        "image_credit": article.image_credit,
        "language": article.language,
        "entered_by": article.entered_by,
        "text": article.text,
        "text_hash": article.text_hash,
        "sketch": article.sketch,
        "file": article.file,
        "line": article.line,
    }


def _evidence(evidence: Evidence) -> Json:
    return {"start": evidence.start, "end": evidence.end, "text": evidence.text}


def _office(office: OfficeClaim) -> Json:
    return {
        "title": office.title,
        "role": office.role.value,
        "country": office.country,
        "organization": office.organization,
        "accredited_to": list(office.accredited_to),
        "standing": office.standing.value,
    }


def _official(official: OfficialClaim) -> Json:
    return {
        "name": official.name,
        **_office(official.main),
        "other_offices": [_office(o) for o in official.offices[1:]],
        "forms": dict(official.forms),
        "spans": [list(span) for span in official.spans],
        "evidence": _evidence(official.evidence),
        "basis": official.basis.value,
        "confidence": official.confidence,
    }


def _participation(participation: Participation) -> Json:
    return {
        "name": participation.name,
        "role": participation.role.value if participation.role else None,
        "country": participation.country,
        "organization": participation.organization,
        "title": participation.title,
        "capacity": participation.capacity.value if participation.capacity else None,
    }


def event_to_json(event: EventClaim) -> Json:
    """An event as plain values."""
    when = event.date
    return {
        "id": event.id,
        "kind": event.kind.value,
        "mode": event.mode.value,
        "status": event.status.value,
        "date": when.first.isoformat() if when else None,
        "date_end": when.end.isoformat() if when and when.end else None,
        "date_precision": when.precision.value if when else None,
        "place": event.place,
        "place_country": event.place_country,
        "officials": [_participation(p) for p in event.officials],
        "unnamed": [_participation(p) for p in event.unnamed],
        "countries": list(event.countries),
        "organizations": list(event.organizations),
        "about": list(event.about),
        "part_of": event.part_of,
        "main": event.main,
        "subject": event.subject,
        "message": event.message.value if event.message else None,
        "change": event.change.value if event.change else None,
        "evidence": _evidence(event.evidence),
        "confidence": event.confidence,
    }


def from_json(value: Mapping[str, Any], *, where: str = "record") -> Record:
    """The record behind plain values. Fields that may be empty may be missing.

    Raises:
        ArticleError: a field is missing or has a value that it cannot have; `where` stands in front.
    """
    try:
        return _parse(value)
    except KeyError as error:
        raise ArticleError(f"{where}: the record lacks the field {error}.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise ArticleError(f"{where}: the record cannot be used: {error}.") from error


def _parse(value: Mapping[str, Any]) -> Record:
    article = value["article"]
    record = Record(
        article=Article(
            id=article["id"],
            title=article["title"],
            published=parse_published(article["published"]),
            source=article["source"],
            text=article.get("text"),
            text_hash=article["text_hash"],
            sketch=article["sketch"],
            language=article.get("language") or "en",
            **{key: article.get(key) for key in ("url", "cited_source", "image_credit", "entered_by", "file", "line")},
        ),
        countries=tuple(
            CountryClaim(iso3=c["iso3"], forms=_forms(c), evidence=_parse_evidence(c))
            for c in value.get("countries", ())
        ),
        officials=tuple(_parse_official(o) for o in value.get("officials", ())),
        organizations=tuple(
            OrganizationClaim(
                name=o["name"],
                acronym=o.get("acronym"),
                type=OrganizationType(o["type"]),
                forms=_forms(o),
                evidence=_parse_evidence(o),
                confidence=float(o.get("confidence", 1.0)),
            )
            for o in value.get("organizations", ())
        ),
        events=tuple(event_from_json(e) for e in value.get("events", ())),
    )
    _refuse_twice("country", (claim.iso3 for claim in record.countries))
    _refuse_twice("organization", (claim.name for claim in record.organizations))
    _refuse_twice("event", (claim.id for claim in record.events))
    return record


def _refuse_twice(what: str, names: Iterable[str]) -> None:
    twice = [name for name, often in Counter(names).items() if often > 1]
    if twice:
        raise ValueError(f"the {what} {twice[0]} stands in it twice")


def _forms(value: Mapping[str, Any]) -> dict[str, int]:
    return {str(form): int(count) for form, count in value["forms"].items()}


def _parse_evidence(value: Mapping[str, Any]) -> Evidence:
    evidence = value["evidence"]
    return Evidence(int(evidence["start"]), int(evidence["end"]), str(evidence["text"]))


def _parse_office(value: Mapping[str, Any]) -> OfficeClaim:
    return OfficeClaim(
        title=value["title"],
        role=Role(value["role"]),
        country=value.get("country"),
        organization=value.get("organization"),
        accredited_to=tuple(value.get("accredited_to", ())),
        standing=Standing(value.get("standing", "current")),
    )


def _parse_official(value: Mapping[str, Any]) -> OfficialClaim:
    return OfficialClaim(
        name=value["name"],
        offices=(_parse_office(value), *(_parse_office(o) for o in value.get("other_offices", ()))),
        forms=_forms(value),
        spans=tuple((int(start), int(end)) for start, end in value.get("spans", ())),
        evidence=_parse_evidence(value),
        basis=Basis(value.get("basis", "told")),
        confidence=float(value.get("confidence", 1.0)),
    )


def _parse_participation(value: Mapping[str, Any]) -> Participation:
    role, capacity = value.get("role"), value.get("capacity")
    return Participation(
        name=value.get("name"),
        title=value.get("title"),
        role=Role(role) if role else None,
        country=value.get("country"),
        organization=value.get("organization"),
        capacity=Capacity(capacity) if capacity else None,
    )


def _parse_date(value: Mapping[str, Any]) -> PartialDate | None:
    if not value.get("date"):
        return None
    end = value.get("date_end")
    return PartialDate(
        date.fromisoformat(value["date"]),
        Precision(value.get("date_precision") or "day"),
        date.fromisoformat(end) if end else None,
    )


def event_from_json(value: Mapping[str, Any]) -> EventClaim:
    """The event behind plain values, which are taken to be those of `event_to_json`."""
    return EventClaim(
        id=value["id"],
        kind=EventKind(value["kind"]),
        mode=Mode(value.get("mode") or "unknown"),
        status=Status(value["status"]),
        date=_parse_date(value),
        place=value.get("place"),
        place_country=value.get("place_country"),
        officials=tuple(_parse_participation(p) for p in value.get("officials", ())),
        unnamed=tuple(_parse_participation(p) for p in value.get("unnamed", ())),
        countries=tuple(value.get("countries", ())),
        organizations=tuple(value.get("organizations", ())),
        about=tuple(value.get("about", ())),
        part_of=value.get("part_of"),
        main=bool(value.get("main", False)),
        subject=value.get("subject"),
        message=MessageSort(value["message"]) if value.get("message") else None,
        change=Change(value["change"]) if value.get("change") else None,
        evidence=_parse_evidence(value),
        confidence=float(value.get("confidence", 1.0)),
    )
