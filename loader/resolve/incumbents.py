"""Who held which office, as far as the touched bundles of namings tell."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from loader.model import Holding, Office
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.resolve.offices import (
    OfficeKey,
    Span,
    Tenure,
    conclude_office,
    months_of_another_holder,
    office_cell,
    office_fact,
    office_from,
    office_id,
    spans,
)
from loader.resolve.people import BundleTally, bundle_cell, official_behind


class Incumbents:
    """The holders of the offices that this save touches."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.touched: dict[str, OfficeKey] = {}

    def touch(self, bundles: Iterable[str]) -> None:
        """Take note of the offices of these bundles, as they were and as they are."""
        for bundle in bundles:
            for clue in (self._bench.was(f"={bundle}"), self._bench.get(f"={bundle}")):
                for key in map(office_from, clue.fact["offices"] if clue else ()):
                    self.touched[office_id(key)] = key

    def conclude(self) -> tuple[list[Office], list[Holding], set[str]]:
        """The touched offices, who held them, and the cells of claims that may have another holder now."""
        offices: list[Office] = []
        holdings: list[Holding] = []
        cells: set[str] = set()
        tenures = {id_: list(t) for id_, t in self._tenures(self.touched)}
        self._bench.fetch_ids(f"&{id_}" for id_ in tenures)
        for id_, key in sorted(self.touched.items()):
            if tenures[id_]:
                office, held = conclude_office(key, tenures[id_])
                offices.append(office)
                holdings += held
            before, now = self._spans(id_), spans(tenures[id_])
            if now:
                fact = {official: [day.isoformat() for day in now[official]] for official in sorted(now)}
                self._bench.put(Clue(f"&{id_}", fact))
            else:
                self._bench.drop(f"&{id_}")
            cells.update(f"role|{id_}|{month}" for month in months_of_another_holder(before, now))
        return offices, holdings, cells

    def _tenures(self, offices: Mapping[str, OfficeKey]) -> Iterator[tuple[str, Iterator[Tenure]]]:
        bench = self._bench
        bench.fetch(office_cell(key) for key in offices.values())
        cells = {id_: bench.cell(office_cell(key)) for id_, key in sorted(offices.items())}
        bench.prepare(bundle_cell(clue.id[1:]) for cell in cells.values() for clue in cell)
        bench.fetch_ids(f"%{clue.fact['official']}" for cell in cells.values() for clue in cell)
        for id_, cell in cells.items():
            yield id_, self._tenures_of(offices[id_], cell)

    def _tenures_of(self, key: OfficeKey, cell: Iterable[Clue]) -> Iterator[Tenure]:
        place_of = office_fact(key)
        for clue in cell:
            place = clue.fact["offices"].index(place_of)
            for (at, standing), seen in self._bench.tally(bundle_cell(clue.id[1:]), BundleTally()).seen.items():
                if at == place:
                    official = official_behind(self._bench, clue)["id"]
                    yield Tenure(official, key, standing, seen.titles, seen.first, seen.last)

    def _spans(self, id_: str) -> dict[str, Span]:
        clue = self._bench.was(f"&{id_}")
        return _spans_from(clue.fact) if clue else {}

    def fetch(self, keys: Iterable[OfficeKey]) -> None:
        """Read at once who held many offices."""
        ids = [f"&{office_id(key)}" for key in keys]
        self._bench.fetch_ids(ids)
        self._bench.fetch(f"who|{official}" for id_ in ids if (c := self._bench.get(id_)) for official in c.fact)

    def holders(self, key: OfficeKey) -> dict[str, Span]:
        """Who was seen in an office, and from when to when."""
        clue = self._bench.get(f"&{office_id(key)}")
        return _spans_from(clue.fact) if clue else {}


def _spans_from(fact: Fact) -> dict[str, Span]:
    return {official: (date.fromisoformat(first), date.fromisoformat(last)) for official, (first, last) in fact.items()}
