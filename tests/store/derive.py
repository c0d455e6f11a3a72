"""The simplest way from claims to conclusions: same name, same person; same kind and day, same event."""

from collections.abc import Iterable

from loader.model import (
    Conclusions,
    CountryMention,
    Event,
    EventClaim,
    Holding,
    Office,
    Official,
    OfficialMention,
    Organization,
    OrganizationMention,
    Participant,
    Place,
    Record,
    Report,
    Standing,
)
from loader.values.text import slug


def _event_id(claim: EventClaim) -> str:
    return slug(f"{claim.kind} {claim.date.first if claim.date else 'undated'}")


def _event(claim: EventClaim, reports: int) -> Event:
    id_ = _event_id(claim)
    return Event(
        id=id_, title=id_, kind=claim.kind, mode=claim.mode, status=claim.status, date=claim.date,
        reports=reports, countries=claim.countries, about=claim.about,
        organization_ids=tuple(slug(name) for name in claim.organizations),
        place_id=slug(claim.place) if claim.place else None, place_country=claim.place_country,
        subject=claim.subject, message=claim.message, change=claim.change,
        officials=tuple(
            Participant(official_id=slug(p.name), title=p.title, role=p.role, country=p.country, capacity=p.capacity)
            for p in claim.officials if p.name
        ),
    )  # fmt: skip


def derive(records: Iterable[Record]) -> Conclusions:
    """A pure function of the set of records, as the real one is."""
    ordered = sorted(records, key=lambda r: r.article.id)
    officials: dict[str, Official] = {}
    offices: dict[str, Office] = {}
    holdings: dict[tuple[str, str], Holding] = {}
    organizations: dict[str, Organization] = {}
    places: dict[str, Place] = {}
    events: dict[str, Event] = {}
    tellers: dict[str, set[str]] = {}
    for record in ordered:
        day = record.article.published_on
        for claim in record.organizations:
            id_ = slug(claim.name)
            organizations[id_] = Organization(
                id=id_, name=claim.name, type=claim.type, names=(claim.name,), acronym=claim.acronym,
                seat="Oslo", members=("NOR", "SWE"), body_of=slug(claim.name.partition(" of ")[2]) or None,
            )  # fmt: skip
        for claim in record.officials:
            id_ = slug(claim.name)
            officials[id_] = Official(id=id_, name=claim.name, names=tuple(sorted(claim.forms)))
            for office in claim.offices:
                office_id = slug(f"{office.title} {office.country}")
                offices[office_id] = Office(id=office_id, title=office.title, role=office.role, country=office.country)
                holdings[id_, office_id] = Holding(
                    official_id=id_, office_id=office_id, title=office.title, first_seen=day, last_seen=day,
                    standing=Standing.CURRENT,
                )  # fmt: skip
        for claim in record.events:
            id_ = _event_id(claim)
            if claim.place:
                place = Place(id=slug(claim.place), name=claim.place, country=claim.place_country)
                places[place.id] = place
            tellers.setdefault(id_, set()).add(record.article.id)
            events[id_] = _event(claim, reports=len(tellers[id_]))
    return Conclusions(
        officials=tuple(officials.values()),
        offices=tuple(offices.values()),
        holdings=tuple(holdings.values()),
        organizations=tuple(organizations.values()),
        places=tuple(places.values()),
        events=tuple(events.values()),
        official_mentions=tuple(
            OfficialMention(article_id=r.article.id, official_id=slug(c.name), claim=c)
            for r in ordered for c in r.officials
        ),
        organization_mentions=tuple(
            OrganizationMention(article_id=r.article.id, organization_id=slug(c.name), claim=c)
            for r in ordered for c in r.organizations
        ),
        country_mentions=tuple(CountryMention(article_id=r.article.id, claim=c) for r in ordered for c in r.countries),
        reports=tuple(
            Report(article_id=r.article.id, event_id=_event_id(c), claim=c) for r in ordered for c in r.events
        ),
    )  # fmt: skip
