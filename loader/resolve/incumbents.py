"""Who held which office, as far as the touched bundles of namings tell."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from loader.model import Holding, Office, Standing
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.resolve.offices import (
    OfficeKey,
    Span,
    Tenure,
    conclude_office,
    months_of_another_holder,
    office_fact,
    office_from,
    office_id,
    spans,
)
from loader.resolve.people import BundleTally, bundle_cell, official_behind

_TOLD = "@"  # clue of an office: what each bundle tells of it
_SPANS = "&"  # clue of an office: when each holder was seen
_day = date.fromisoformat


class Incumbents:
    """The holders of the offices that this save touches."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._bundles: defaultdict[str, set[str]] = defaultdict(set)  # by office
        self.touched: dict[str, OfficeKey] = {}
        self.renamed: set[str] = set()  # ids of officials who are called otherwise now

    def touch(self, bundles: Iterable[str]) -> None:
        """Take note of the offices of these bundles, as they were and as they are."""
        for bundle in bundles:
            for clue in (self._bench.was(f"={bundle}"), self._bench.get(f"={bundle}")):
                for key in map(office_from, clue.fact["offices"] if clue else ()):
                    self.touched[office_id(key)] = key
                    self._bundles[office_id(key)].add(bundle)

    def conclude(self) -> tuple[list[Office], list[Holding], set[str]]:
        """The touched offices, who held them, and the cells of claims that may have another holder now."""
        offices: list[Office] = []
        holdings: list[Holding] = []
        cells: set[str] = set()
        bench = self._bench
        bench.prepare(bundle_cell(bundle) for bundles in self._bundles.values() for bundle in bundles)
        bench.fetch_ids(sort + id_ for id_ in self.touched for sort in (_TOLD, _SPANS))
        for id_, key in sorted(self.touched.items()):
            tenures = self._tenures(id_, key)
            if tenures:
                office, held = conclude_office(key, tenures)
                offices.append(office)
                holdings += held
            before, now = self._spans(id_), spans(tenures)
            self._say(_SPANS + id_, {who: [day.isoformat() for day in now[who]] for who in sorted(now)})
            renamed = {who: span for who, span in now.items() if who in self.renamed}
            months = {*months_of_another_holder(before, now), *months_of_another_holder({}, renamed)}
            cells.update(f"role|{id_}|{month}" for month in months)
        return offices, holdings, cells

    def _tenures(self, id_: str, key: OfficeKey) -> list[Tenure]:
        """What all bundles tell of an office; only the touched ones are read again, for its holders grow many."""
        there = self._bench.was(_TOLD + id_)
        told = there.fact if there else {}
        for bundle in self._bundles[id_]:
            told[bundle] = self._told(bundle, office_fact(key))
        told = {bundle: told[bundle] for bundle in sorted(told) if told[bundle]}
        self._say(_TOLD + id_, told)
        return [
            Tenure(official, key, Standing(standing), Counter(titles), _day(first), _day(last))
            for rows in told.values()
            for official, standing, titles, first, last in rows
        ]

    def _told(self, bundle: str, office: Fact) -> list[Fact]:
        clue = self._bench.get(f"={bundle}")
        if clue is None:
            return []
        place, official = clue.fact["offices"].index(office), official_behind(self._bench, clue)["id"]
        seen = self._bench.tally(bundle_cell(bundle), BundleTally()).seen
        return [
            [official, standing.value, dict(sorted(s.titles.items())), s.first.isoformat(), s.last.isoformat()]
            for (at, standing), s in sorted(seen.items())
            if at == place
        ]

    def _say(self, id_: str, fact: Fact) -> None:
        if fact:
            self._bench.put(Clue.of(id_, fact))
        else:
            self._bench.drop(id_)

    def _spans(self, id_: str) -> dict[str, Span]:
        clue = self._bench.was(_SPANS + id_)
        return _spans_from(clue.fact) if clue else {}

    def fetch(self, keys: Iterable[OfficeKey]) -> None:
        """Read at once who held many offices."""
        ids = [_SPANS + office_id(key) for key in keys]
        self._bench.fetch_ids(ids)
        self._bench.fetch(f"who|{official}" for id_ in ids if (c := self._bench.get(id_)) for official in c.fact)

    def holders(self, key: OfficeKey) -> dict[str, Span]:
        """Who was seen in an office, and from when to when."""
        clue = self._bench.get(_SPANS + office_id(key))
        return _spans_from(clue.fact) if clue else {}


def _spans_from(fact: Fact) -> dict[str, Span]:
    return {official: (_day(first), _day(last)) for official, (first, last) in fact.items()}
