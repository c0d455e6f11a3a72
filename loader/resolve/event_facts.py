"""From the claims that tell one happening to what the graph believes of it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from loader.model import Change, Event, EventKind, Mode, Participant, Report, Status
from loader.ports import Fact
from loader.resolve.clues import Bench
from loader.resolve.events import Tellings, Told, event_key, event_of, with_event
from loader.resolve.titles import event_title
from loader.values.date import PartialDate, Precision
from loader.values.text import digest

T = TypeVar("T", bound=Hashable)

_STATUS_ORDER = (Status.HELD, Status.PAST_REFERENCE, Status.PLANNED)  # what took place is no plan any more
_PRECISION_ORDER = (Precision.DAY, Precision.MONTH, Precision.YEAR)


_WHOLES = (EventKind.CEREMONY, EventKind.SESSION, EventKind.CONFERENCE, EventKind.SUMMIT, EventKind.VISIT)


class Events:
    """The events that the touched claims tell, and what each is part of."""

    def __init__(self, bench: Bench, tellings: Tellings) -> None:
        self._bench = bench
        self._tellings = tellings
        self._groups: dict[str, list[Told]] = {}
        self.touched: set[str] = set()

    def update(self, claims: set[str]) -> None:
        """Conclude the events behind these claims, which differ from what they were, and all they touch."""
        groups = self._tellings.groups(claims)
        grouped = {key for group in groups for key in group}
        for keys in groups:
            self._conclude(keys)
        as_before = (event_of(self._bench.get(key)) for key in claims - grouped)  # though under other names
        self._conclude_again(event["id"] for event in as_before if event)
        moved = set()
        for key in sorted(claims | grouped):
            was, now = event_of(self._bench.was(key)), event_of(self._bench.get(key))
            self.touched.update(event["id"] for event in (was, now) if event)
            if was != now:
                moved.add(key)
        # Another event is part of one that has another id or kind now.
        tied = self._tied_to(moved) - self._groups.keys()
        self._conclude_again(tied)
        self.touched.update(tied)

    def known(self) -> tuple[tuple[Event, ...], tuple[Report, ...]]:
        """The touched events that are there, and every claim that tells one of them."""
        events = [replace(_event(group), part_of=self._parent(group)) for group in self._groups.values()]
        reports = [
            Report(article_id=told.happening.article_id, event_id=event_id, claim=told.claim)
            for event_id, group in self._groups.items()
            for told in group
        ]
        return (
            tuple(sorted(events, key=lambda e: e.id)),
            tuple(sorted(reports, key=lambda r: (r.article_id, r.event_id, r.claim.id))),
        )

    def _conclude_again(self, event_ids: Iterable[str]) -> None:
        """Conclude events that are told by the same claims as before."""
        cells = [f"tells|{event_id}" for event_id in sorted({*event_ids})]
        self._bench.fetch(cells)
        for cell in cells:
            self._conclude([clue.id for clue in self._bench.cell(cell)])

    def _conclude(self, keys: Sequence[str]) -> None:
        group = [self._tellings.told(key) for key in sorted(keys)]
        event = _event(group)
        self._groups[event.id] = group
        days = (event.date.last - event.date.first).days if event.date else 0
        for key in keys:
            if clue := self._bench.get(key):
                self._bench.put(with_event(clue, {"id": event.id, "kind": event.kind.value, "days": days}))

    def _tied_to(self, claims: Iterable[str]) -> set[str]:
        """The events that are told as part of one of these claims."""
        places = [(article, local) for key in claims for article, _, local in [key.rpartition("/")]]
        self._bench.fetch_articles(article for article, _ in places)
        return {
            event["id"]
            for article, local in places
            for clue in self._bench.of_article(article, f"{article}/")
            if clue.fact["claim"]["part_of"] == local and (event := event_of(clue))
        }

    def _parent(self, group: Sequence[Told]) -> str | None:
        """The event that most articles tell it to be part of; wholes are of a higher kind, so there is no circle."""
        told = [
            event
            for one in group
            if one.claim.part_of
            and (event := event_of(self._bench.get(event_key(one.happening.article_id, one.claim.part_of))))
        ]
        own = event_of(self._bench.get(group[0].happening.key))
        wholes = [event["id"] for event in told if own and _extent(event) > _extent(own)]
        return _most_told(wholes, str) if wholes else None


def _extent(event: Fact) -> tuple[int, int, str]:
    kind = EventKind(event["kind"])
    return (_WHOLES.index(kind) if kind in _WHOLES else -1, event["days"], event["id"])


def _first_key(group: Iterable[Told]) -> str:
    """The claim that was told first stands for the event: later articles do not change its id."""
    return min((t.happening.published.isoformat(), t.happening.key) for t in group)[1]


def _event(group: Sequence[Told]) -> Event:
    claims = [told.claim for told in group]
    held = [told for told in group if told.claim.status is Status.HELD] or group
    kind = _most_told([told.claim.kind for told in held], list(EventKind).index)
    modes = [claim.mode for claim in claims if claim.mode is not Mode.UNKNOWN]
    countries = _union(claim.countries for claim in claims)
    when = _best_date(group)
    place_id, place_country = _best_place(group)
    event = Event(
        id="-".join((_date_text(when), kind.value, *map(str.lower, countries[:5]), digest(_first_key(group), size=3))),
        title="",
        kind=kind,
        mode=_most_told(modes, list(Mode).index) if modes else Mode.UNKNOWN,
        status=min((claim.status for claim in claims), key=_STATUS_ORDER.index),
        date=when,
        reports=len({told.happening.article_id for told in group}),
        officials=_participants(group),
        countries=countries,
        organization_ids=_union(told.happening.organizations for told in group),
        about=_union(claim.about for claim in claims),
        place_id=place_id,
        place_country=place_country,
        subject=_best_subject(group),
        message=_most_told([c.message for c in claims if c.message], str) if kind is EventKind.MESSAGE else None,
        change=_change(group),
    )
    return event_title(
        event,
        {id_: name for told in group for id_, name in told.official_names.items()},
        {id_: name for told in group for id_, name in told.organization_names.items()},
    )


def _change(group: Sequence[Told]) -> Change | None:
    """What the latest article says that tells a change; what took place after all was not changed."""
    if any(told.claim.status is not Status.PLANNED for told in group):
        return None
    told_changes = [
        (told.happening.published, told.happening.key, told.claim.change)
        for told in group
        if told.claim.change is not None
    ]
    return max(told_changes)[2] if told_changes else None


def _most_told(values: Sequence[T], order: Callable[[T], object]) -> T:
    often = Counter(values)
    return min(often, key=lambda value: (-often[value], order(value)))


def _union(values: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({value for some in values for value in some}))


def _date_text(when: PartialDate | None) -> str:
    if when is None:
        return "undated"
    return when.first.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[when.precision]]


def _best_date(group: Sequence[Told]) -> PartialDate | None:
    """The finest date, before one that is only the article's day, told most often; not the day it was put off from."""
    right = [told for told in group if not _superseded(told, group)] or group
    dates = [(told.claim.date, told.happening.told_on_its_day) for told in right if told.claim.date]
    often = Counter(when for when, _ in dates)
    ranked = sorted(
        dates,
        key=lambda d: (
            _PRECISION_ORDER.index(d[0].precision),
            d[1],
            -often[d[0]],
            d[0].end is None,
            d[0].first,
            d[0].last,
        ),
    )
    return ranked[0][0] if ranked else None


def _superseded(told: Told, group: Sequence[Told]) -> bool:
    """Whether it is a plan of before the event was put off, or the news of that."""
    put_off = [one.happening.published for one in group if one.claim.change is Change.POSTPONED]
    if not put_off or told.claim.status is not Status.PLANNED:
        return False
    if told.claim.change is Change.POSTPONED:
        return not _tells_the_new_day(told, group)
    return told.happening.published <= max(put_off)


def _tells_the_new_day(news: Told, group: Sequence[Told]) -> bool:
    """Whether the news that it is put off tells a later day than a plan of before."""
    plans = (one for one in group if one.claim.change is None and one.happening.published <= news.happening.published)
    day = news.claim.date
    return day is not None and any(one.claim.date and one.claim.date.last < day.first for one in plans)


def _best_place(group: Sequence[Told]) -> tuple[str | None, str | None]:
    countries = [told.happening.place_country for told in group if told.happening.place_country]
    country = _most_told(countries, str) if countries else None
    places = [t.happening.place_id for t in group if t.happening.place_id and t.happening.place_country == country]
    return (_most_told(places, str) if places else None), country


def _best_subject(group: Sequence[Told]) -> str | None:
    told = [(t.claim.main, t.claim.subject) for t in group if t.claim.subject]
    often = Counter(subject for _, subject in told)
    ranked = sorted(told, key=lambda s: (not s[0], -often[s[1]], len(s[1]), s[1]))
    return ranked[0][1] if ranked else None


def _participants(group: Sequence[Told]) -> tuple[Participant, ...]:
    """Everybody whom any article tells; one told by name is not inferred."""
    by_official: defaultdict[str, list[Participant]] = defaultdict(list)
    for told in group:
        for participant in told.participants:
            by_official[participant.official_id].append(participant)
    merged = [_merged(official_id, some) for official_id, some in by_official.items()]
    named = {(p.role, p.country) for p in merged if not p.inferred}
    # An article that names the minister answers whom the others left unnamed.
    kept = [p for p in merged if not p.inferred or (p.role, p.country) not in named]
    return tuple(sorted(kept, key=lambda p: p.official_id))


def _merged(official_id: str, some: Sequence[Participant]) -> Participant:
    titles = [p.title for p in some if p.title]
    roles = [p.role for p in some if p.role]
    countries = [p.country for p in some if p.country]
    capacities = [p.capacity for p in some if p.capacity]
    return Participant(
        official_id=official_id,
        title=_most_told(titles, lambda t: (len(t), t)) if titles else None,
        role=_most_told(roles, str) if roles else None,
        country=_most_told(countries, str) if countries else None,
        capacity=_most_told(capacities, str) if capacities else None,
        inferred=all(p.inferred for p in some),
        basis=min((p.basis for p in some if p.basis), default=None) if all(p.inferred for p in some) else None,
    )
