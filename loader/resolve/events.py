"""Events: which claims of which articles tell one happening."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from loader.model import (
    Capacity,
    EventClaim,
    OfficeClaim,
    Participant,
    Participation,
    Record,
)
from loader.resolve.compare_events import Happening
from loader.resolve.event_groups import event_pairs, group_happenings
from loader.resolve.offices import SINGULAR_ROLES, Holders, office_key
from loader.resolve.organizations import Organizations
from loader.resolve.people import People
from loader.resolve.places import Places
from loader.values.text import fold


@dataclass(frozen=True, slots=True)
class Told:
    """One claim of an event with its participants and what it is compared by."""

    record: Record
    claim: EventClaim
    participants: tuple[Participant, ...]
    happening: Happening


@dataclass(frozen=True, slots=True)
class Resolved:
    """What names mean, once people, organizations and places are resolved."""

    people: People
    organizations: Organizations
    places: Places
    holders: Holders
    reprints: Mapping[str, frozenset[str]]


def group_events(records: Sequence[Record], resolved: Resolved) -> list[list[Told]]:
    """Group the claims of events, a group a happening."""
    told = {}
    for record in records:
        twins = twins_of(record.events)
        for claim in record.events:
            one = _told(record, claim, resolved, twins[claim.id])
            told[one.happening.key] = one
    happenings = {key: one.happening for key, one in told.items()}
    groups = group_happenings(happenings, event_pairs(happenings))
    return [[told[key] for key in keys] for keys in groups]


def event_key(article_id: str, local_id: str) -> str:
    """The key of a claim of an event."""
    return f"{article_id}/{local_id}"


def twins_of(claims: Sequence[EventClaim]) -> Mapping[str, str]:
    """For each claim of an article which it is of several that nothing tells apart: "1/2"; "" where it is alone."""
    alike: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for claim in claims:
        who = (frozenset(p.name for p in claim.officials), frozenset(claim.countries), frozenset(claim.organizations))
        alike[claim.kind, claim.date, claim.place, claim.about, claim.subject, *who].append(claim.id)
    return {
        local: f"{i}/{len(ids)}" if len(ids) > 1 else "" for ids in alike.values() for i, local in enumerate(ids, 1)
    }


def _told(record: Record, claim: EventClaim, resolved: Resolved, twin: str) -> Told:
    participants = _participants(record, claim, resolved)
    article = record.article
    organizations = frozenset(resolved.organizations.of(article.id, name) for name in claim.organizations)
    place = resolved.places.of(claim.place, claim.place_country) if claim.place else None
    happening = Happening(
        key=event_key(article.id, claim.id),
        article_id=article.id,
        source=article.source,
        published=article.published_on,
        kind=claim.kind,
        mode=claim.mode,
        status=claim.status,
        date=claim.date,
        officials=frozenset(p.official_id for p in participants),
        sides=_sides(participants),
        countries=frozenset(claim.countries),
        organizations=organizations,
        place_id=place.id if place else None,
        place_country=claim.place_country or (place.country if place else None),
        about=frozenset(claim.about),
        message=claim.message,
        senders=frozenset(p.official_id for p in participants if p.capacity is Capacity.SENDER),
        addressees=frozenset(p.official_id for p in participants if p.capacity is Capacity.ADDRESSEE),
        subject=fold(claim.subject or ""),
        sentence=fold(claim.evidence.text),
        reprints=resolved.reprints.get(article.id, frozenset()),
        change=claim.change,
        holders=frozenset(
            (p.country, p.role) for p in participants if p.country and p.role in SINGULAR_ROLES and not p.inferred
        ),
        twin=twin,
        frame=_frame(record, claim, resolved),
    )
    return Told(record, claim, participants, happening)


def _frame(record: Record, claim: EventClaim, resolved: Resolved) -> frozenset[str]:
    """Who is on the visit, or holds the gathering, of which the article tells the event as a part."""
    article = record.article.id
    frame = next((event for event in record.events if event.id == claim.part_of), None)
    if frame is None:
        return frozenset()
    bodies = (resolved.organizations.of(article, name) for name in frame.organizations)
    return frozenset((*(resolved.people.of(article, p.name) for p in frame.officials if p.name), *bodies))


def _sides(participants: Sequence[Participant]) -> dict[str, frozenset[str]]:
    sides: defaultdict[str, set[str]] = defaultdict(set)
    for participant in participants:
        if participant.country:
            sides[participant.country].add(participant.official_id)
    return {side: frozenset(officials) for side, officials in sides.items()}


def _participants(record: Record, claim: EventClaim, resolved: Resolved) -> tuple[Participant, ...]:
    """The named participants, then those whom only their office tells, where one person held it then."""
    article = record.article
    found = [_participant(resolved.people.of(article.id, p.name), p, inferred=False) for p in claim.officials if p.name]
    day = claim.date.first if claim.date else article.published_on
    for participation in claim.unnamed:
        holder = _holder(participation, article.id, day, resolved)
        if holder and holder not in {p.official_id for p in found}:
            found.append(_participant(holder, participation, inferred=True))
    return tuple(found)


def _participant(official_id: str, participation: Participation, *, inferred: bool) -> Participant:
    return Participant(
        official_id=official_id,
        title=participation.title,
        role=participation.role,
        country=participation.country,
        capacity=participation.capacity,
        inferred=inferred,
    )


def _holder(participation: Participation, article_id: str, day: date, resolved: Resolved) -> str | None:
    if participation.role is None:
        return None
    organization = participation.organization
    office = OfficeClaim(
        title=participation.title or "",
        role=participation.role,
        country=participation.country,
        organization=organization,
    )
    organization_id = resolved.organizations.of(article_id, organization) if organization else None
    return resolved.holders.holder(office_key(office, organization_id), day)
