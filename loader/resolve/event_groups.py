"""Which claims of events are compared, and which are joined: pure functions of the claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from loader.model import Status
from loader.resolve.clusters import Edge, cluster, drop_ambiguous
from loader.resolve.compare_events import Happening, dates_cannot_agree, put_off
from loader.resolve.keys import event_blocks, event_searches
from loader.resolve.rules import EVENT_RULES, EVENT_THRESHOLD, EVENT_VETOES, score, vetoed

_LARGE = 400  # claims under one key, from which on each is compared with its neighbours only
_NEIGHBOURS = 100
_OTHER_VETOES = tuple(veto for veto in EVENT_VETOES if veto is not dates_cannot_agree)


def group_happenings(happenings: Mapping[str, Happening], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The keys of the claims, a group an event; only what is paired is compared."""
    edges, moved = [], []
    for a, b in pairs:
        one, other = happenings[a], happenings[b]
        if (weight := event_score(one, other)) is not None:
            edges.append(Edge(a, b, weight))
        elif (weight := moved_score(one, other)) is not None:
            moved.append(Edge(a, b, weight))

    def conflict(a: str, b: str) -> bool:
        return vetoed(EVENT_VETOES, happenings[a], happenings[b])

    def conflict_of_moved(a: str, b: str) -> bool:
        return moved_conflict(happenings[a], happenings[b])

    vague = frozenset(key for key, happening in happenings.items() if happening.vague)
    joined = cluster(sorted(happenings), drop_ambiguous(edges, vague, conflict), conflict)
    return cluster(sorted(happenings), moved, conflict_of_moved, joined=joined)


def event_score(a: Happening, b: Happening) -> float | None:
    """How much speaks for two claims telling one event, where that is enough and nothing excludes it."""
    if vetoed(EVENT_VETOES, a, b):
        return None
    weight = score(EVENT_RULES, a, b)
    return weight if weight >= EVENT_THRESHOLD else None


def moved_score(a: Happening, b: Happening) -> float | None:
    """The same for an event that was put off and took place, or is announced, on another day: the next one is meant."""
    if not put_off(a, b) or vetoed(_OTHER_VETOES, a, b):
        return None
    wait = max(when.first for when in (a.date, b.date) if when) - min(a.published, b.published)
    return round(1 - wait / timedelta(days=1000), 6)


def moved_conflict(a: Happening, b: Happening) -> bool:
    """Whether two claims exclude each other even where the event was put off: plans are no longer right then."""
    if vetoed(_OTHER_VETOES, a, b):
        return True
    return Status.PLANNED not in {a.status, b.status} and dates_cannot_agree(a, b)


def event_pairs(happenings: Mapping[str, Happening]) -> list[tuple[str, str]]:
    """Every pair of claims that may tell one event, each once, sorted."""
    filed: defaultdict[str, list[str]] = defaultdict(list)
    searched: defaultdict[str, list[str]] = defaultdict(list)
    for key, happening in happenings.items():
        for block in set(event_blocks(happening)):
            filed[block].append(key)
        for block in set(event_searches(happening)):
            searched[block].append(key)
    pairs: set[tuple[str, str]] = set()
    for block, seekers in searched.items():
        pairs.update(_block_pairs(filed.get(block, ()), seekers, happenings))
    return sorted(pairs)


def _block_pairs(
    members: Sequence[str], seekers: Sequence[str], happenings: Mapping[str, Happening]
) -> Iterator[tuple[str, str]]:
    """Everyone who seeks with everyone who is there; in a large block with those who are most like them."""
    if len(members) * len(seekers) <= _LARGE * _LARGE:
        for seeker in seekers:
            yield from ((min(seeker, member), max(seeker, member)) for member in members if member != seeker)
        return
    ordered = sorted({*members, *seekers}, key=lambda key: (_likeness(happenings[key]), key))
    for i, key in enumerate(ordered):
        yield from ((min(key, other), max(key, other)) for other in ordered[i + 1 : i + 1 + _NEIGHBOURS])


def _likeness(happening: Happening) -> tuple[object, ...]:
    """What brings claims of one event together when a large block is sorted by it."""
    when = happening.date
    return (
        sorted(happening.countries),
        sorted(happening.organizations),
        (when.first, when.last) if when else (happening.published, happening.published),
        sorted(happening.officials),
        happening.place_country or "",
    )
