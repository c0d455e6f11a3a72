"""Places: one name in one country is one place, with or without its accents and blanks."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from loader.model import Place, Record
from loader.tables import DATA, read_table, split
from loader.values.name import fold_name, skeleton
from loader.values.text import slug


@cache
def load_place_names() -> Mapping[tuple[str, str], str]:
    """Folded name and country of every other spelling in the data files, to the usual spelling."""
    places = read_table(DATA / "places.csv", lambda row: (row["name"], row["iso3"], split(row["aliases"])))
    capitals = read_table(
        DATA / "countries.csv", lambda row: (row["capital"], row["iso3"], split(row["capital_aliases"]))
    )
    names = {(_fold(alias), iso3): name for name, iso3, aliases in places for alias in aliases}
    names.update(
        {(_fold(alias), iso3): name for name, iso3, aliases in capitals for alias in _spellings(name, aliases)}
    )
    return names


def _spellings(name: str, aliases: Iterable[str]) -> Iterator[str]:
    """Of a capital's other names those that sound like it: a palace or a second capital is another place."""
    return (alias for alias in aliases if skeleton(_fold(alias)) == skeleton(_fold(name)))


class Places:
    """Every place that the events name."""

    def __init__(self, records: Iterable[Record], usual: Mapping[tuple[str, str], str]) -> None:
        self._usual = usual
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
                key = self._key(event.place, event.place_country)
                names[key][usual.get((_fold(event.place), key[1] or ""), event.place)] += 1
        self._places = {key: _place(key[1], counts) for key, counts in names.items()}

    def of(self, name: str, country: str | None) -> Place:
        """The place of that name."""
        return self._places[self._key(name, country)]

    def conclusions(self) -> tuple[Place, ...]:
        """The places, sorted by id."""
        return tuple(sorted(self._places.values(), key=lambda place: place.id))

    def _key(self, name: str, country: str | None) -> tuple[str, str | None]:
        country = country or self._only.get(_fold(name))
        return _fold(self._usual.get((_fold(name), country or ""), name)), country


def _fold(name: str) -> str:
    return fold_name(name).replace(" ", "")


def _place(country: str | None, counts: Counter[str]) -> Place:
    name = min(counts, key=lambda n: (-counts[n], n))
    # The folded key, not the usual spelling, makes the id: it must not change with another article.
    return Place(id="-".join(p for p in (slug(_fold(name)), (country or "").lower()) if p), name=name, country=country)
