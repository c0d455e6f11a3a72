"""Claims and conclusions as rows of the graph: a pure function, so that the same claims give the same graph.

A *table* is one kind of node or relationship; `cypher/read`, `cypher/write` and `cypher/delete` hold one
statement for each. A row has the fields of its key and, where the table has any, `properties`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from loader.model import (
    Article,
    Conclusions,
    CountryClaim,
    Event,
    EventClaim,
    EventKind,
    Evidence,
    Forms,
    OfficeClaim,
    OfficialClaim,
    Organization,
    OrganizationClaim,
    Participant,
    Participation,
    Record,
)
from loader.records import dumps, without_text
from loader.values.date import PartialDate, Precision, format_published

Row = dict[str, Any]
Key = tuple[str, ...]
Tables = dict[str, dict[Key, Row]]

NODES: Mapping[str, Key] = {
    "source": ("name",),
    "country": ("iso3",),
    "article": ("id",),
    "official": ("id",),
    "organization": ("id",),
    "office": ("id",),
    "place": ("id",),
    "event": ("id",),
}
RELATIONSHIPS: Mapping[str, Key] = {
    "article_from_source": ("article", "source"),
    "article_same_text": ("article", "other"),
    "article_mentions_country": ("article", "country"),
    # Two claims of one article can name one official or organization, and tell one event twice.
    "article_mentions_official": ("article", "official", "claim"),
    "article_mentions_organization": ("article", "organization", "claim"),
    "article_reports_event": ("article", "event", "claim"),
    "official_took_part": ("official", "event"),
    "country_took_part": ("country", "event"),
    "organization_took_part": ("organization", "event"),
    "event_at_place": ("event", "place"),
    "event_part_of": ("event", "whole"),
    "event_about_country": ("event", "country"),
    "place_in_country": ("place", "country"),
    "official_held_office": ("official", "office", "standing"),
    "office_of_country": ("office", "country"),
    "office_of_organization": ("office", "organization"),
    "country_member_of": ("country", "organization"),
    "organization_body_of": ("organization", "parent"),
}
KEYS: Mapping[str, Key] = {**NODES, **RELATIONSHIPS}
"""The tables in the order in which they can be written, each with the fields of its key."""


def rows(records: Iterable[Record], conclusions: Conclusions, countries: Mapping[str, Row]) -> Tables:
    """Everything the graph holds for these claims and what was concluded from them.

    `countries` gives the properties of each country by its ISO alpha-3 code.
    """
    tables: Tables = {table: {} for table in KEYS}
    for table, row in _all(records, conclusions, countries):
        key = key_of(table, row)
        if tables[table].setdefault(key, row) != row:
            raise ValueError(f"two different rows of {table} have the key {key}")
    return tables


def key_of(table: str, row: Row) -> Key:
    """The values by which the row is known."""
    return tuple(row[name] for name in KEYS[table])


def _all(
    records: Iterable[Record], conclusions: Conclusions, countries: Mapping[str, Row]
) -> Iterator[tuple[str, Row]]:
    unknown: Row = dict.fromkeys(("name", "official_name", "iso2", "capital", "region"))
    for iso3 in conclusions.countries():
        yield "country", {"iso3": iso3, "properties": countries.get(iso3, unknown)}
    for record in records:
        yield from _article(record)
    for first, second in conclusions.same_texts:
        yield "article_same_text", {"article": first, "other": second}
    yield from _people(conclusions)
    for organization in conclusions.organizations:
        yield from _organization(organization)
    for place in conclusions.places:
        yield "place", {"id": place.id, "properties": {"name": place.name}}
        if place.country:
            yield "place_in_country", {"place": place.id, "country": place.country}
    for event in conclusions.events:
        yield from _event(event)
    yield from _claims(conclusions)


# --- conclusions -------------------------------------------------------------------------------


def _people(conclusions: Conclusions) -> Iterator[tuple[str, Row]]:
    for official in conclusions.officials:
        yield "official", {"id": official.id, "properties": {"name": official.name, "names": list(official.names)}}
    for office in conclusions.offices:
        yield "office", {"id": office.id, "properties": {"title": office.title, "role": office.role.value}}
        if office.country:
            yield "office_of_country", {"office": office.id, "country": office.country}
        if office.organization_id:
            yield "office_of_organization", {"office": office.id, "organization": office.organization_id}
    for holding in conclusions.holdings:
        yield (
            "official_held_office",
            {
                "official": holding.official_id,
                "office": holding.office_id,
                "standing": holding.standing.value,
                "properties": {
                    "title": holding.title,
                    "first_seen": holding.first_seen,
                    "last_seen": holding.last_seen,
                },
            },
        )


def _organization(organization: Organization) -> Iterator[tuple[str, Row]]:
    yield (
        "organization",
        {
            "id": organization.id,
            "properties": {
                "name": organization.name,
                "acronym": organization.acronym,
                "type": organization.type.value,
                "names": list(organization.names),
                "seat": organization.seat,
            },
        },
    )
    for iso3 in organization.members:
        yield "country_member_of", {"country": iso3, "organization": organization.id}
    if organization.body_of:
        yield "organization_body_of", {"organization": organization.id, "parent": organization.body_of}


def label_of(kind: EventKind) -> str:
    """The second label of an event's node."""
    return kind.value.capitalize()


def _event(event: Event) -> Iterator[tuple[str, Row]]:
    yield (
        "event",
        {
            "id": event.id,
            "labels": [label_of(event.kind)],
            "properties": {
                "title": event.title,
                "kind": event.kind.value,
                "mode": event.mode.value,
                "status": event.status.value,
                **_when(event.date),
                "month": _month(event.date),
                "place_country": event.place_country,
                "subject": event.subject,
                "message": event.message.value if event.message else None,
                "change": event.change.value if event.change else None,
                "reports": event.reports,
            },
        },
    )
    for participant in event.officials:
        yield "official_took_part", _took_part(event.id, participant)
    for iso3 in event.countries:
        yield "country_took_part", {"country": iso3, "event": event.id}
    for organization in event.organization_ids:
        yield "organization_took_part", {"organization": organization, "event": event.id}
    for iso3 in event.about:
        yield "event_about_country", {"event": event.id, "country": iso3}
    if event.place_id:
        yield "event_at_place", {"event": event.id, "place": event.place_id}
    if event.part_of:
        yield "event_part_of", {"event": event.id, "whole": event.part_of}


def _month(when: PartialDate | None) -> str | None:
    """The month of the first day, where more is known than the year: what most questions count by."""
    return when.first.isoformat()[:7] if when and when.precision is not Precision.YEAR else None


def _when(when: PartialDate | None) -> Row:
    return {
        "date": when.first if when else None,
        "date_end": when.end if when else None,
        "precision": when.precision.value if when else None,
    }


def _took_part(event_id: str, participant: Participant) -> Row:
    return {
        "official": participant.official_id,
        "event": event_id,
        "properties": {
            "role": participant.role.value if participant.role else None,
            "title": participant.title,
            "country": participant.country,
            "capacity": participant.capacity.value if participant.capacity else None,
            "inferred": participant.inferred,
            "basis": participant.basis,
        },
    }


# --- claims ------------------------------------------------------------------------------------


def _article(record: Record) -> Iterator[tuple[str, Row]]:
    article = record.article
    yield "source", {"name": article.source}
    yield "article", {"id": article.id, "properties": _article_properties(article) | {"record": record_text(record)}}
    yield "article_from_source", {"article": article.id, "source": article.source}


def record_text(record: Record) -> str:
    """The claims of an article as the graph keeps them."""
    return dumps(without_text(record))


def _article_properties(article: Article) -> Row:
    return {
        "title": article.title,
        "published": article.published_on,
        "published_at": format_published(article.published),
        "source": article.source,
        "url": article.url,
        "cited_source": article.cited_source,
        "language": article.language,
        "entered_by": article.entered_by,
        "text_hash": article.text_hash,
    }


def _claims(conclusions: Conclusions) -> Iterator[tuple[str, Row]]:
    for country in conclusions.country_mentions:
        yield (
            "article_mentions_country",
            {
                "article": country.article_id,
                "country": country.claim.iso3,
                "properties": _country_claim(country.claim),
            },
        )
    for official in conclusions.official_mentions:
        yield (
            "article_mentions_official",
            {
                "article": official.article_id,
                "official": official.official_id,
                "claim": _numbered(official.claim.name, official.number),
                "properties": _official_claim(official.claim),
            },
        )
    for organization in conclusions.organization_mentions:
        yield (
            "article_mentions_organization",
            {
                "article": organization.article_id,
                "organization": organization.organization_id,
                "claim": organization.claim.name,
                "properties": _organization_claim(organization.claim),
            },
        )
    for report in conclusions.reports:
        yield (
            "article_reports_event",
            {
                "article": report.article_id,
                "event": report.event_id,
                "claim": report.claim.id,
                "properties": _event_claim(report.claim),
            },
        )


def _numbered(name: str, number: int) -> str:
    """The name, told apart where an article tells several of that name."""
    return name if number == 1 else f"{name}~{number}"


def _country_claim(claim: CountryClaim) -> Row:
    return {"count": claim.count, **_forms(claim.forms), **_evidence(claim.evidence)}


def _official_claim(claim: OfficialClaim) -> Row:
    return {
        "title": claim.main.title,
        "role": claim.main.role.value,
        "country": claim.main.country,
        "organization": claim.main.organization,
        "standing": claim.main.standing.value,
        "offices": [_office_words(office) for office in claim.offices],
        "basis": claim.basis.value,
        **_forms(claim.forms),
        **_evidence(claim.evidence),
        "confidence": claim.confidence,
    }


def _organization_claim(claim: OrganizationClaim) -> Row:
    return {
        "acronym": claim.acronym,
        "type": claim.type.value,
        **_forms(claim.forms),
        **_evidence(claim.evidence),
        "confidence": claim.confidence,
    }


def _event_claim(claim: EventClaim) -> Row:
    return {
        "kind": claim.kind.value,
        "mode": claim.mode.value,
        "status": claim.status.value,
        **_when(claim.date),
        "place": claim.place,
        "place_country": claim.place_country,
        "participants": [_participation_words(p) for p in (*claim.officials, *claim.unnamed)],
        "countries": list(claim.countries),
        "organizations": list(claim.organizations),
        "about": list(claim.about),
        "part_of": claim.part_of,
        "main": claim.main,
        "subject": claim.subject,
        "message": claim.message.value if claim.message else None,
        "change": claim.change.value if claim.change else None,
        **_evidence(claim.evidence),
        "confidence": claim.confidence,
    }


def _forms(forms: Forms) -> Row:
    # A property cannot be a map, so the forms and their counts are two lists of one order.
    return {"forms": sorted(forms), "counts": [forms[form] for form in sorted(forms)]}


def _evidence(evidence: Evidence) -> Row:
    return {"sentence": evidence.text, "start": evidence.start, "end": evidence.end}


def _participation_words(participation: Participation) -> str:
    return _words((participation.title, participation.name), (participation.country, participation.organization))


def _office_words(office: OfficeClaim) -> str:
    return _words((office.title,), (office.country, office.organization))


def _words(first: Sequence[str | None], belonging: Sequence[str | None]) -> str:
    """For example "Foreign Minister Kari Lund (NOR)"."""
    inside = ", ".join(filter(None, belonging))
    return " ".join([*filter(None, first), *([f"({inside})"] if inside else [])])
