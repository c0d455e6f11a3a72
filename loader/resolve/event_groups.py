"""Which claims of events are compared, and which are joined: pure functions of the claims."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from loader.model import Status
from loader.resolve.clusters import Edge, cluster, drop_ambiguous
from loader.resolve.compare_events import dates_cannot_agree, put_off
from loader.resolve.happening import Happening
from loader.resolve.rules import EVENT_RULES, EVENT_THRESHOLD, EVENT_VETOES, score, vetoed

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
