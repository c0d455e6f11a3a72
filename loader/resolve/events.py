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
from loader.resolve.clusters import Edge, candidate_pairs, cluster, drop_ambiguous
from loader.resolve.compare_events import Happening
from loader.resolve.keys import event_blocks
from loader.resolve.offices import Holders, office_key
from loader.resolve.organizations import Organizations
from loader.resolve.people import People
from loader.resolve.places import Places
from loader.resolve.rules import EVENT_RULES, EVENT_THRESHOLD, EVENT_VETOES, score, vetoed
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
        for claim in record.events:
            one = _told(record, claim, resolved)
            told[one.happening.key] = one
    happenings = {key: one.happening for key, one in told.items()}

    def conflict(a: str, b: str) -> bool:
        return vetoed(EVENT_VETOES, happenings[a], happenings[b])

    edges = []
    for a, b in candidate_pairs((key, event_blocks(happening)) for key, happening in happenings.items()):
        if conflict(a, b):
            continue
        weight = score(EVENT_RULES, happenings[a], happenings[b])
        if weight >= EVENT_THRESHOLD:
            edges.append(Edge(a, b, weight))
    vague = frozenset(key for key, happening in happenings.items() if happening.vague)
    clusters = cluster(sorted(told), drop_ambiguous(edges, vague, conflict), conflict)
    return [[told[key] for key in keys] for keys in clusters]


def event_key(article_id: str, local_id: str) -> str:
    """The key of a claim of an event."""
    return f"{article_id}/{local_id}"


def _told(record: Record, claim: EventClaim, resolved: Resolved) -> Told:
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
    )
    return Told(record, claim, participants, happening)


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
