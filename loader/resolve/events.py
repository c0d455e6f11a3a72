"""Events: which claims of which articles tell one happening."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from loader.model import Capacity, EventClaim, OfficeClaim, Participant, Participation, Record, Role
from loader.ports import Clue, Fact
from loader.records import event_from_json, event_to_json
from loader.resolve.clues import Bench
from loader.resolve.event_groups import event_score, group_happenings, moved_score
from loader.resolve.happening import Happening
from loader.resolve.keys import event_blocks, event_searches
from loader.resolve.offices import SINGULAR_ROLES, OfficeKey, has_one_holder, holder, office_id, office_key
from loader.resolve.organizations import Organizations
from loader.resolve.persons import People
from loader.resolve.places import Places
from loader.resolve.same_text import Texts
from loader.values.text import fold


@dataclass(frozen=True, slots=True)
class Told:
    """One claim of an event with its participants and what it is compared by."""

    claim: EventClaim
    participants: tuple[Participant, ...]
    happening: Happening
    official_names: Mapping[str, str]
    organization_names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What names mean, once people, organizations and places are resolved."""

    people: People
    organizations: Organizations
    places: Places
    texts: Texts


class Tellings:
    """The claims of events of this save and whatever these touch."""

    def __init__(self, bench: Bench, resolved: Resolved) -> None:
        self._bench = bench
        self._resolved = resolved
        self._told: dict[tuple[str, bool], Told] = {}
        self._pairs: dict[tuple[str, str, bool], float | None] = {}
        self._likes: dict[tuple[str, bool], Sequence[str]] = {}
        self._searched: dict[tuple[str, bool], Sequence[str]] = {}
        self._one: dict[str, str] = {}  # many claims look under the same keys: one string serves all

    def update(self, records: Mapping[str, Record], gone: Iterable[str]) -> set[str]:
        """Lay down the claims of these articles; give back the keys of those that differ."""
        bench, ids = self._bench, sorted({*records, *gone})
        bench.fetch_articles(ids)
        self._resolved.people.fetch(n for id_ in sorted(records) for n in self._resolved.people.namings(id_))
        self._resolved.texts.fetch(sorted(records))
        bench.fetch_ids(event_key(id_, claim.id) for id_ in records for claim in records[id_].events)
        self._resolved.people.incumbents.fetch(key for record in records.values() for key in self._offices_of(record))
        return {
            clue.id
            for id_ in ids
            for clue in bench.replace(id_, f"{id_}/", self._clues(records[id_]) if id_ in records else ())
        }

    def groups(self, touched: set[str]) -> list[list[str]]:
        """The keys of the claims that tell one happening, for every happening that a touched claim may be about.

        Where only names differ, what is compared is as it was, and so is what the claim tells.
        """
        reached = self._closure({key for key in touched if self._is_stirred(key)})
        happenings = {key: self.told(key).happening for key in reached}
        # What is not reached makes no edge.
        pairs = sorted({(a, b) for a, b in self._like(reached) if a < b and b in happenings})
        return [list(keys) for keys in group_happenings(happenings, pairs)]

    def _is_stirred(self, key: str) -> bool:
        """Whether a claim came, went or may tell another event than before."""
        if self._bench.was(key) is None or self._bench.get(key) is None:
            return True
        return self.told(key, before=True).happening != self.told(key).happening

    def told(self, key: str, *, before: bool = False) -> Told:
        """The claim behind a key."""
        if (key, before) not in self._told:
            clue = self._clue(key, before=before)
            self._told[key, before] = _told(key, clue.article, clue.fact)
        return self._told[key, before]

    def _closure(self, touched: set[str]) -> list[str]:
        """All claims that an edge of today or of before this save ties to a touched one, however far."""
        seeds = {*touched}
        for key, other in self._like(touched, before=True):
            if self._edge(key, other, before=True) is not None:
                seeds.update((key, other))
        reached: set[str] = set()
        frontier = {key for key in seeds if self._bench.get(key)}
        while frontier:
            reached |= frontier
            frontier = {o for key, o in self._like(frontier) if self._edge(key, o) is not None} - reached
        return sorted(reached)

    def _like(self, keys: Iterable[str], *, before: bool = False) -> Iterator[tuple[str, str]]:
        """Each of the claims with all that find it and are found by it."""
        bench = self._bench
        ids = sorted(keys)
        bench.fetch_ids(ids)
        there = [id_ for id_ in ids if (bench.was(id_) if before else bench.get(id_))]
        bench.fetch(key for id_ in there for key in self._searches(id_, before=before))
        yield from ((id_, other) for id_ in there for other in self._mutual(id_, before=before))

    def _mutual(self, key: str, *, before: bool) -> Sequence[str]:
        """The claims that find a claim and are found by it."""
        if (key, before) not in self._likes:
            cell = self._bench.cell_before if before else self._bench.cell
            filed = _blocks(self._clue(key, before=before))
            found = {clue.id for block in self._searches(key, before=before) for clue in cell(block)} - {key}
            mutual = [o for o in sorted(found) if not filed.isdisjoint(self._searches(o, before=before))]
            self._likes[key, before] = mutual
        return self._likes[key, before]

    def _searches(self, key: str, *, before: bool = False) -> Sequence[str]:
        if (key, before) not in self._searched:
            blocks = dict.fromkeys(event_searches(self.told(key, before=before).happening))
            keys = (f"event|{block}" for block in blocks)
            self._searched[key, before] = tuple(self._one.setdefault(key, key) for key in keys)
        return self._searched[key, before]

    def _edge(self, a: str, b: str, *, before: bool = False) -> float | None:
        """The score of two claims that may tell one happening."""
        a, b = min(a, b), max(a, b)
        if (a, b, before) not in self._pairs:
            left, right = (self.told(key, before=before).happening for key in (a, b))
            weight = event_score(left, right)
            self._pairs[a, b, before] = moved_score(left, right) if weight is None else weight
        return self._pairs[a, b, before]

    def _clue(self, key: str, *, before: bool) -> Clue:
        clue = self._bench.was(key) if before else self._bench.get(key)
        if clue is None:
            raise KeyError(f"no claim {key}")
        return clue

    # --- clues -------------------------------------------------------------------------------------

    def _clues(self, record: Record) -> Iterator[Clue]:
        twins, often = twins_of(record.events), Counter(map(_done_by, record.events))
        for claim in record.events:
            key = event_key(record.article.id, claim.id)
            before = self._bench.was(key)
            event = event_of(before)
            fact = {
                **self._fact(record, claim),
                "twin": twins[claim.id],
                "repeated": often[_done_by(claim)] > 1,
                "frame": self._frame(record, claim),
                "event": event,
            }
            day = _day(claim, record.article.published_on)
            roles = (office_id(office) for p in claim.unnamed if (office := self._office(p, record.article.id)))
            keys = (
                *sorted({f"event|{block}" for block in event_blocks(_told(key, record.article.id, fact).happening)}),
                *sorted({f"role|{role}|{day.isoformat()[:7]}" for role in roles}),
            )
            yield Clue.of(key, fact, (*keys, *_tells(event)), record.article.id)

    def _fact(self, record: Record, claim: EventClaim) -> Fact:
        article, resolved = record.article, self._resolved
        place = resolved.places.of(claim.place, claim.place_country) if claim.place else None
        return {
            "source": article.source,
            "published": article.published_on.isoformat(),
            "claim": event_to_json(claim),
            "who": [list(resolved.people.of(article.id, p.name)) for p in claim.officials if p.name],
            "holders": [
                self._holder(p, article.id, _day(claim, article.published_on)) for p in claim.unnamed
            ],
            "organizations": sorted(
                list(told) for told in {resolved.organizations.called(article.id, n) for n in claim.organizations}
            ),
            "place": list(place) if place else None,
            "reprints": sorted(resolved.texts.like(article.id)),
        }  # fmt: skip

    def _frame(self, record: Record, claim: EventClaim) -> list[str]:
        """Who is on the visit, or holds the gathering, of which the article tells the event as a part."""
        article, resolved = record.article.id, self._resolved
        frame = next((event for event in record.events if event.id == claim.part_of), None)
        if frame is None:
            return []
        people = {resolved.people.of(article, p.name)[0] for p in frame.officials if p.name}
        return sorted(people | {resolved.organizations.of(article, name) for name in frame.organizations})

    def _offices_of(self, record: Record) -> Iterator[OfficeKey]:
        for claim in record.events:
            for participation in claim.unnamed:
                if office := self._office(participation, record.article.id):
                    yield office

    def _office(self, participation: Participation, article_id: str) -> OfficeKey | None:
        """The office of somebody who is not named, where the text tells of which side it is."""
        if participation.role is None:
            return None
        organization = participation.organization
        claim = OfficeClaim(
            title=participation.title or "",
            role=participation.role,
            country=participation.country,
            organization=organization,
        )
        key = office_key(claim, self._resolved.organizations.of(article_id, organization) if organization else None)
        return key if key.country or key.organization_id else None

    def _holder(self, participation: Participation, article_id: str, day: date) -> list[str] | None:
        """The one person who held the office then, and the office."""
        office = self._office(participation, article_id)
        if office is None or not has_one_holder(office):
            return None
        found = holder(self._resolved.people.incumbents.holders(office), day)
        return [found, self._resolved.people.name(found), office_id(office)] if found else None


def event_key(article_id: str, local_id: str) -> str:
    """The key of a claim of an event."""
    return f"{article_id}/{local_id}"


def _done_by(claim: EventClaim) -> tuple[object, ...]:
    return claim.kind, frozenset(p.name for p in claim.officials), frozenset(claim.countries)


def twins_of(claims: Sequence[EventClaim]) -> Mapping[str, str]:
    """For each claim of an article which it is of several that nothing tells apart: "1/2"; "" where it is alone."""
    alike: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for claim in claims:
        who = (frozenset(p.name for p in claim.officials), frozenset(claim.countries), frozenset(claim.organizations))
        alike[claim.kind, claim.date, claim.place, claim.about, claim.subject, *who].append(claim.id)
    return {
        local: f"{i}/{len(ids)}" if len(ids) > 1 else "" for ids in alike.values() for i, local in enumerate(ids, 1)
    }


def with_event(clue: Clue, event: Fact) -> Clue:
    """The clue that says which event it tells, and is found by it."""
    keys = (key for key in clue.keys if not key.startswith("tells|"))
    return Clue.of(clue.id, {**clue.fact, "event": event}, (*keys, *_tells(event)), clue.article)


def event_of(clue: Clue | None) -> Fact | None:
    """What the claim's clue says of the event that it tells."""
    return clue.fact["event"] if clue else None


def _tells(event: Fact | None) -> Iterator[str]:
    """Under what the claims are found that tell an event."""
    if event:
        yield f"tells|{event['id']}"


def _blocks(clue: Clue) -> set[str]:
    return {key for key in clue.keys if key.startswith("event|")}


def _day(claim: EventClaim, published: date) -> date:
    return claim.date.first if claim.date else published


def _told(key: str, article_id: str, fact: Fact) -> Told:
    claim = event_from_json(fact["claim"])
    participants = _participants(claim, fact)
    place_id, place_country = fact["place"] or (None, None)
    happening = Happening(
        key=key,
        article_id=article_id,
        source=fact["source"],
        published=date.fromisoformat(fact["published"]),
        kind=claim.kind,
        mode=claim.mode,
        status=claim.status,
        date=claim.date,
        officials=frozenset(p.official_id for p in participants),
        sides=_sides(participants),
        countries=frozenset(claim.countries),
        organizations=frozenset(id_ for id_, _ in fact["organizations"]),
        place_id=place_id,
        place_country=claim.place_country or place_country,
        about=frozenset(claim.about),
        message=claim.message,
        senders=frozenset(p.official_id for p in participants if p.capacity is Capacity.SENDER),
        addressees=frozenset(p.official_id for p in participants if p.capacity is Capacity.ADDRESSEE),
        subject=fold(claim.subject or ""),
        sentence=fold(claim.evidence.text),
        reprints=frozenset(fact["reprints"]),
        change=claim.change,
        holders=frozenset(
            (p.country, p.role) for p in participants if p.country and p.role in SINGULAR_ROLES and not p.inferred
        ),
        roles=_roles([*claim.officials, *claim.unnamed]),
        twin=fact["twin"],
        repeated=fact["repeated"],
        frame=frozenset(fact["frame"]),
    )
    names = {id_: name for id_, name, *_ in (*fact["who"], *filter(None, fact["holders"]))}
    return Told(claim, participants, happening, names, dict(fact["organizations"]))


def _sides(participants: Sequence[Participant]) -> dict[str, frozenset[str]]:
    sides: defaultdict[str, set[str]] = defaultdict(set)
    for participant in participants:
        if participant.country:
            sides[participant.country].add(participant.official_id)
    return {side: frozenset(officials) for side, officials in sides.items()}


def _roles(participants: Iterable[Participation]) -> dict[str, frozenset[Role]]:
    roles: defaultdict[str, set[Role]] = defaultdict(set)
    for participant in participants:
        if participant.country and participant.role:
            roles[participant.country].add(participant.role)
    return {side: frozenset(told) for side, told in roles.items()}


def _participants(claim: EventClaim, fact: Fact) -> tuple[Participant, ...]:
    """The named participants, then those whom only their office tells, where one person held it then."""
    named = (p for p in claim.officials if p.name)
    found = [_participant(id_, p) for (id_, _), p in zip(fact["who"], named, strict=True)]
    for participation, holds in zip(claim.unnamed, fact["holders"], strict=True):
        if holds and holds[0] not in {p.official_id for p in found}:
            found.append(_participant(holds[0], participation, basis=holds[2]))
    return tuple(found)


def _participant(official_id: str, participation: Participation, *, basis: str | None = None) -> Participant:
    return Participant(
        official_id=official_id,
        title=participation.title,
        role=participation.role,
        country=participation.country,
        capacity=participation.capacity,
        inferred=basis is not None,
        basis=basis,
    )
