"""Places: one name in one country is one place, with or without its accents and blanks."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from loader.model import Place, Record
from loader.values.name import fold_name
from loader.values.text import slug


class Places:
    """Every place that the events name."""

    def __init__(self, records: Iterable[Record]) -> None:
        told: defaultdict[str, Counter[str]] = defaultdict(Counter)
        names: defaultdict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
        events = [event for record in records for event in record.events if event.place]
        for event in events:
            if event.place and event.place_country:
                told[_fold(event.place)][event.place_country] += 1
        # A place told without its country is the one of that name, where there is one.
        self._only = {key: next(iter(countries)) for key, countries in told.items() if len(countries) == 1}
        for event in events:
            if event.place:
                names[self._key(event.place, event.place_country)][event.place] += 1
        self._places = {key: _place(key[1], counts) for key, counts in names.items()}

    def of(self, name: str, country: str | None) -> Place:
        """The place of that name."""
        return self._places[self._key(name, country)]

    def conclusions(self) -> tuple[Place, ...]:
        """The places, sorted by id."""
        return tuple(sorted(self._places.values(), key=lambda place: place.id))

    def _key(self, name: str, country: str | None) -> tuple[str, str | None]:
        return _fold(name), country or self._only.get(_fold(name))


def _fold(name: str) -> str:
    return fold_name(name).replace(" ", "")


def _place(country: str | None, counts: Counter[str]) -> Place:
    name = min(counts, key=lambda n: (-counts[n], n))
    # The folded key, not the usual spelling, makes the id: it must not change with another article.
    return Place(id="-".join(p for p in (slug(_fold(name)), (country or "").lower()) if p), name=name, country=country)
