"""Labelled events against found ones: which tells which, and what of it is right."""

from collections.abc import Iterable, Mapping, Sequence

from loader.evaluate.labels import Label, LabelledEvent
from loader.evaluate.scores import Scores
from loader.model import EventClaim, EventKind, Record, Role, Status
from loader.values.text import fold

WORDS = frozenset({EventKind.MESSAGE, EventKind.STATEMENT})

# Kinds that a fair reader may take for each other: the pair counts as found, its kind as wrong.
_NEAR = tuple(
    frozenset(pair)
    for pair in (
        (EventKind.MEETING, EventKind.SESSION),
        (EventKind.MEETING, EventKind.VISIT),
        (EventKind.MEETING, EventKind.SUMMIT),
        (EventKind.MEETING, EventKind.CALL),
        (EventKind.SESSION, EventKind.SUMMIT),
        (EventKind.SESSION, EventKind.CONFERENCE),
    )
)
_MINISTERS = frozenset({Role.FOREIGN_MINISTER, Role.MINISTER})
_ENCOUNTERS = frozenset({EventKind.MEETING, EventKind.CALL})

Names = Mapping[str, str]
Row = tuple[str, str, str]


def score_events(label: Label, record: Record | None, names: Names, scores: Scores) -> None:
    """Score the events; `names` gives the label's name of each official that was found."""
    claims = record.events if record else ()
    pairs = pair(claims, label.events, names)
    _eventless(label, claims, scores)
    for j, event in enumerate(label.events):
        claim = claims[pairs[j]] if j in pairs else None
        if event.optional:
            continue
        if claim is None:
            _missed(label, event, scores)
        else:
            _paired(label, event, claim, scores)
        if event.status is Status.HELD:
            _participants(label, event, claim, names, scores)
    for i in sorted(set(range(len(claims))) - set(pairs.values())):
        _spurious(label, claims[i], names, scores)
    asked = _asked_rows(label)
    found = _found_rows(claims, record, names)
    scores.counts["month x country x minister"].add(found, asked)
    scores.tell("row spurious", label.id, (" ".join(row) for row in found - asked))
    scores.tell("row missed", label.id, (" ".join(row) for row in asked - found))


def _eventless(label: Label, claims: Iterable[EventClaim], scores: Scores) -> None:
    if label.negative or not any(event.status is Status.HELD for event in label.events):
        given = any(claim.status is Status.HELD for claim in claims)
        scores.eventless += 1
        scores.eventless_given += given
        if given:
            scores.tell("held event where none is", label.id, [label.title])


# --- which tells which -------------------------------------------------------------------------


def pair(claims: Sequence[EventClaim], events: Sequence[LabelledEvent], names: Names) -> dict[int, int]:
    """The number of the claim that tells each labelled event: the likeliest pair first, each in one pair."""
    likely = [
        (-likeness, i, j)
        for i, claim in enumerate(claims)
        for j, event in enumerate(events)
        if (likeness := _likeness(claim, event, names)) is not None
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(likely):
        if i not in taken and j not in pairs:
            pairs[j] = i
            taken.add(i)
    return pairs


def _likeness(claim: EventClaim, event: LabelledEvent, names: Names) -> float | None:
    """How likely a claim tells an event; None if it cannot: another kind, or nobody in common."""
    exact = claim.kind in event.kinds
    if not exact and not any({claim.kind, kind} == near for kind in event.kinds for near in _NEAR):
        return None
    people = _overlap(_people(claim, names), event.officials)
    countries = _overlap(set(claim.countries), event.countries)
    bodies = bool({fold(name) for name in claim.organizations} & {fold(name) for name in event.organizations})
    when = _same_date(claim, event)
    alone = exact and when and not (event.officials or event.countries or event.organizations)
    if not (people or countries >= 0.5 or bodies or alone):
        return None
    return 2 * exact + 2 * (claim.status is event.status) + 2 * people + countries + bodies + when


def _overlap(a: set[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, len(a | b))


def _people(claim: EventClaim, names: Names) -> set[str]:
    return {names.get(person.name, person.name) for person in claim.officials if person.name}


def _same_date(claim: EventClaim, event: LabelledEvent) -> bool:
    return claim.date is not None and claim.date.first.isoformat().startswith(event.dates or ("none",))


def _same_place(claim: EventClaim, event: LabelledEvent) -> bool:
    told = fold(claim.place or "")
    return bool(told) and any(told in fold(place) or fold(place) in told for place in event.places)


# --- what of it is right -----------------------------------------------------------------------


def _measures(kind: EventKind, status: Status) -> list[str]:
    """The counts that an event is part of."""
    group = "held words" if kind in WORDS else "held talks"
    return [f"events {status.value}", *([group] if status is Status.HELD else [])]


def _missed(label: Label, event: LabelledEvent, scores: Scores) -> None:
    for name in (*_measures(event.kind, event.status), "events any"):
        scores.counts[name].missed += 1
    scores.tell("event missed", label.id, [_telling(event)])


def _spurious(label: Label, claim: EventClaim, names: Names, scores: Scores) -> None:
    for name in (*_measures(claim.kind, claim.status), "events any"):
        scores.counts[name].spurious += 1
    people = _people(claim, names)
    who = ", ".join((*sorted(people), *claim.countries))
    scores.tell("event spurious", label.id, [f"{claim.status} {claim.kind} {claim.id}: {who}"])
    if claim.status is Status.HELD:
        scores.counts["participants: officials"].spurious += len(people)
        scores.counts["participants: countries"].spurious += len(set(claim.countries))


def _paired(label: Label, event: LabelledEvent, claim: EventClaim, scores: Scores) -> None:
    scores.counts["events any"].right += 1
    if claim.status is event.status:
        for name in _measures(event.kind, event.status):
            scores.counts[name].right += 1
    else:
        for name in _measures(event.kind, event.status):
            scores.counts[name].missed += 1
        for name in _measures(claim.kind, claim.status):
            scores.counts[name].spurious += 1
        scores.tell("event status", label.id, [f"{claim.status} for {_telling(event)}"])
    _value("event kind", str(claim.kind), claim.kind in event.kinds, label, event, scores)
    if event.modes and event.modes[0] in ("in_person", "phone", "video", "written"):
        _value("event mode", str(claim.mode), claim.mode in event.modes, label, event, scores)
    if event.dates:
        told = claim.date.first.isoformat() if claim.date else "no date"
        _value("event date", f"{told} for {event.dates[0]}", _same_date(claim, event), label, event, scores)
    if event.places:
        told = f"{claim.place or 'no place'} for {event.places[0]}"
        _value("event place", told, _same_place(claim, event), label, event, scores)


def _value(sort: str, told: str, right: bool, label: Label, event: LabelledEvent, scores: Scores) -> None:
    scores.shares[sort].add(right=right)
    if not right:
        scores.tell(sort, label.id, [f"{told}: {_telling(event)}"])


def _participants(label: Label, event: LabelledEvent, claim: EventClaim | None, names: Names, scores: Scores) -> None:
    """Who took part in a held event; one that was missed misses all of them."""
    people = _people(claim, names) if claim else set()
    countries = set(claim.countries) if claim else set()
    scores.counts["participants: officials"].add(people, event.officials, event.officials_optional)
    scores.counts["participants: countries"].add(countries, event.countries, event.countries_optional)
    if claim is None:
        return  # told as a missed event
    for found, asked, free in (
        (people, event.officials, event.officials_optional),
        (countries, event.countries, event.countries_optional),
    ):
        scores.tell("participant spurious", label.id, (f"{x}: {_telling(event)}" for x in found - asked - free))
        scores.tell("participant missed", label.id, (f"{x}: {_telling(event)}" for x in asked - found - free))


def _telling(event: LabelledEvent) -> str:
    who = ", ".join((*sorted(event.officials), *sorted(event.countries)))
    return f"{event.status} {event.kind} {event.evidence[:60] or who}"


# --- the question: which country met which minister of another country, in which month ----------


def _asked_rows(label: Label) -> set[Row]:
    ministers = {o.name: o.country for o in label.officials if o.role in _MINISTERS}
    return {
        (event.dates[0][:7], country, name)
        for event in label.events
        if not event.optional and event.status is Status.HELD and event.kind in _ENCOUNTERS and event.dates
        for name in event.officials & ministers.keys()
        for country in event.countries
        if country != ministers[name]
    }


def _found_rows(claims: Iterable[EventClaim], record: Record | None, names: Names) -> set[Row]:
    ministers = {
        names.get(claim.name, claim.name): claim.main.country
        for claim in (record.officials if record else ())
        if claim.main.role in _MINISTERS
    }
    return {
        (claim.date.first.isoformat()[:7], country, name)
        for claim in claims
        if claim.status is Status.HELD and claim.kind in _ENCOUNTERS and claim.date
        for name in _people(claim, names) & ministers.keys()
        for country in claim.countries
        if country != ministers[name]
    }
