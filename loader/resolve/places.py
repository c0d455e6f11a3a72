"""Places: one name in one country is one place, with or without its accents and blanks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from loader.model import Place, Record
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.tables import DATA, read_table, split
from loader.values.name import fold_name, skeleton
from loader.values.text import digest, slug


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


@dataclass(frozen=True, slots=True)
class Tellings:
    """How often claims tell each of some words."""

    often: Counter[str] = field(default_factory=Counter)
    _key: str = ""

    def plus(self, facts: Iterable[Fact]) -> Self:
        """The counts with more claims."""
        return type(self)(self.often + Counter(fact[self._key] for fact in facts if fact[self._key]), self._key)

    def fact(self) -> Fact:
        """The counts in values that JSON has."""
        return dict(sorted(self.often.items()))

    def from_fact(self, fact: Fact) -> Self:
        """The counts behind their fact."""
        return type(self)(Counter(fact), self._key)


COUNTRIES, NAMES = Tellings(_key="country"), Tellings(_key="name")


class Places:
    """Every place that the events of this save name."""

    def __init__(self, bench: Bench, usual: Mapping[tuple[str, str], str]) -> None:
        self._bench = bench
        self._usual = usual
        self._touched: dict[str, str | None] = {}  # id -> country

    def update(self, records: Mapping[str, Record], gone: Iterable[str]) -> set[str]:
        """Lay down what these articles tell of places; give back the others whose places change."""
        bench, ids = self._bench, sorted({*records, *gone})
        bench.fetch_articles(ids)
        told = [c for id_ in ids for c in bench.replace(id_, f"{id_}*", self._told(records.get(id_)))]
        folds = {clue.fact["fold"] for clue in told}
        bench.prepare(f"told|{fold}" for fold in {*folds, *self._folds(records.values())})
        changed = [fold for fold in sorted(folds) if self._only(fold) != self._only(fold, before=True)]
        bench.fetch(f"somewhere|{fold}" for fold in changed)
        others = {clue.article for fold in changed for clue in bench.cell(f"somewhere|{fold}")} - set(ids)
        for id_ in ids:
            self._touch(bench.replace(id_, f"{id_}:", self._places(records.get(id_))))
        return others

    def of(self, name: str, country: str | None) -> tuple[str, str | None]:
        """Id and country of the place of that name."""
        country = country or self._only(_fold(name))
        folded = _fold(self._usual.get((_fold(name), country or ""), name))
        # The folded name, not the usual spelling, makes the id: it must not change with another article.
        short = slug(folded) if slug(folded) == folded else f"{slug(folded)}-{digest(folded, size=3)}"
        return "-".join(part for part in (short, (country or "").lower()) if part), country

    def touched(self) -> set[str]:
        """The ids of the places whose claims differ."""
        return set(self._touched)

    def known(self) -> list[Place]:
        """The touched places that are there."""
        found = []
        self._bench.prepare(f"place|{id_}" for id_ in self._touched)
        for id_, country in sorted(self._touched.items()):
            often = self._bench.tally(f"place|{id_}", NAMES).often
            if often:
                found.append(Place(id=id_, name=min(often, key=lambda n: (-often[n], n)), country=country))
        return found

    def _folds(self, records: Iterable[Record]) -> Iterator[str]:
        return (_fold(e.place) for record in records for e in record.events if e.place and not e.place_country)

    def _touch(self, clues: Iterable[Clue]) -> None:
        self._touched.update((clue.fact["id"], clue.fact["country"]) for clue in clues)

    def _told(self, record: Record | None) -> Iterator[Clue]:
        """Which countries the article gives the places, and which it leaves without."""
        for event in record.events if record else ():
            if event.place and record:
                fold = _fold(event.place)
                cell = f"somewhere|{fold}" if not event.place_country else f"told|{fold}"
                id_ = record.article.id
                yield Clue.of(f"{id_}*{event.id}", {"fold": fold, "country": event.place_country}, (cell,), id_)

    def _only(self, fold: str, *, before: bool = False) -> str | None:
        """A place told without its country is the one of that name, where there is one."""
        ask = self._bench.tally_before if before else self._bench.tally
        countries = ask(f"told|{fold}", COUNTRIES).often
        return next(iter(countries)) if len(countries) == 1 else None

    def _places(self, record: Record | None) -> Iterator[Clue]:
        for event in record.events if record else ():
            if event.place and record:
                place, country = self.of(event.place, event.place_country)
                name = self._usual.get((_fold(event.place), country or ""), event.place)
                article = record.article.id
                fact = {"id": place, "country": country, "name": name}
                yield Clue.of(f"{article}:{event.id}", fact, (f"place|{place}",), article)


def _fold(name: str) -> str:
    return fold_name(name).replace(" ", "")
