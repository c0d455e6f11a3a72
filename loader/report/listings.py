"""The lists behind the numbers: every number of a report leads to the events that it counts."""

from collections.abc import Iterable, Mapping

from loader.report.facts import Count, Event, Listing


class Listings:
    """Collects the lists while the numbers are made; equal lists are kept once."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._events = events
        self._found: dict[tuple[str, ...], Listing] = {}

    def count(self, title: str, events: Iterable[Event]) -> Count:
        """The number of the events; one event is led to directly, several by a list with that title."""
        found = sorted({event.id for event in events}, key=lambda id_: (self._events[id_].first, id_))
        if not found:
            return Count(0)
        return Count(len(found), self._anchor(title, tuple(found)))

    def anchor(self, title: str, events: Iterable[Event]) -> str | None:
        """Where a number of something else leads to, such as that of the countries met."""
        return self.count(title, events).anchor

    def all(self) -> tuple[Listing, ...]:
        """The lists in the order in which they were asked for."""
        return tuple(self._found.values())

    def _anchor(self, title: str, ids: tuple[str, ...]) -> str:
        if len(ids) == 1:
            return f"event-{ids[0]}"
        if ids not in self._found:
            anchor = f"list-{len(self._found) + 1}"
            self._found[ids] = Listing(anchor, title, tuple(self._events[id_] for id_ in ids))
        return self._found[ids].anchor
