"""Ties: which bundles of namings may be one person, and which of them are."""

from collections.abc import Iterable, Iterator, Sequence

from loader.model import Judgement, Verdict
from loader.ports import Clue
from loader.resolve.clues import Bench
from loader.resolve.clusters import Edge, cluster, drop_ambiguous
from loader.resolve.compare import Person
from loader.resolve.judgements import judged_bundles
from loader.resolve.people import BundleTally, bundle_cell, bundle_name, bundle_searches, person
from loader.resolve.rules import PERSON_RULES, PERSON_THRESHOLD, PERSON_VETOES, score, vetoed
from loader.values.name_fit import fit


class Ties:
    """The bundles that this save touches with those that may be the same persons, as they were and as they are."""

    def __init__(self, bench: Bench, judgements: Sequence[Judgement]) -> None:
        self._bench = bench
        self._judgements = judgements
        decided = (judgement for judgement in judgements if judgement.verdict is not Verdict.SKIP)
        self.judged = frozenset(key for judgement in decided for key in (judgement.left, judgement.right))
        self._pairs: dict[tuple[str, str, bool], float | None] = {}
        self._likes: dict[tuple[str, bool], Sequence[str]] = {}
        self._persons: dict[tuple[str, bool], Person] = {}

    def reached(self, touched: set[str], judged: set[str]) -> list[str]:
        """The bundles that may mean another person than before, of which `judged` have other judgements."""
        return self._closure(self._stirred(touched, judged))

    def let_go(self) -> None:
        """Forget what was compared."""
        for compared in (self._pairs, self._likes, self._persons):
            compared.clear()

    def _stirred(self, touched: set[str], judged: set[str]) -> set[str]:
        """The bundles with other ties than before, and whom these were tied to; all others are whom they were.

        What joins bundles is the edges, and who stands beside whom in an article; that depends on what is touched.
        """
        stirred = {*judged}
        for verdict in Verdict:
            for pair in self._judged_bundles(verdict, before=True) ^ self._judged_bundles(verdict):
                stirred.update(pair)
        before, now = {*self.like(touched, before=True)}, {*self.like(touched)}
        for bundle in touched:
            clues = self.clue(bundle, before=True), self.clue(bundle)
            if None in clues or self.tally(bundle, before=True).beside != self.tally(bundle).beside:
                stirred.add(bundle)
        for pair in before | now:
            was = self._edge(*pair, before=True) if pair in before else None
            if was != (self._edge(*pair) if pair in now else None):
                stirred.update(pair)
        return stirred

    def _closure(self, stirred: set[str]) -> list[str]:
        """All bundles that an edge of today or of before this save ties to a stirred one, however far."""
        seeds = {*stirred}
        for pair in self._judged_bundles(Verdict.SAME, before=True):
            seeds.update(pair if stirred.intersection(pair) else ())
        for bundle, other in self.like(stirred, before=True):
            if self._edge(bundle, other, before=True) is not None:
                seeds.add(other)
        reached: set[str] = set()
        frontier = {bundle for bundle in seeds if self._bench.get(f"={bundle}")}
        forced = self._judged_bundles(Verdict.SAME)
        while frontier:
            reached |= frontier
            found = {other for a, b in forced for bundle, other in ((a, b), (b, a)) if bundle in frontier}
            found.update(o for bundle, o in self.like(frontier) if self._edge(bundle, o) is not None)
            frontier = found - reached
        return sorted(reached)

    def like(self, bundles: Iterable[str], *, before: bool = False) -> Iterator[tuple[str, str]]:
        """Each of the bundles with all those whose names may be of one person."""
        bench = self._bench
        ids = sorted(bundles)
        bench.fetch_ids(f"={bundle}" for bundle in ids)
        there = [(b, clue) for b in ids if (clue := self.clue(b, before=before))]
        bench.fetch(key for _, clue in there for key in bundle_searches(clue.fact))
        pairs = [(bundle, other) for bundle, clue in there for other in self._fitting(bundle, clue, before=before)]
        bench.prepare(bundle_cell(bundle) for pair in pairs for bundle in pair)
        return iter(pairs)

    def _fitting(self, bundle: str, clue: Clue, *, before: bool) -> Sequence[str]:
        """The bundles whose names may be of the same person."""
        if (bundle, before) not in self._likes:
            cell = self._bench.cell_before if before else self._bench.cell
            fact = clue.fact
            name = bundle_name(fact)
            others = {other.id: other for key in bundle_searches(fact) for other in cell(key)}
            fitting = [id_ for id_ in sorted(others) if fit(name, bundle_name(others[id_].fact)) > 0]
            self._likes[bundle, before] = [id_[1:] for id_ in fitting if id_ != clue.id]
        return self._likes[bundle, before]

    def _edge(self, a: str, b: str, *, before: bool = False) -> float | None:
        """The score of two bundles that are taken for one person."""
        weight = self.weight(a, b, before=before)
        return weight if weight is not None and weight >= PERSON_THRESHOLD else None

    def weight(self, a: str, b: str, *, before: bool = False) -> float | None:
        """The score of two bundles that may be one person."""
        a, b = min(a, b), max(a, b)
        if (a, b, before) not in self._pairs:
            left, right = self.person(a, before=before), self.person(b, before=before)
            vetoes = vetoed(PERSON_VETOES, left, right)
            self._pairs[a, b, before] = None if vetoes else score(PERSON_RULES, left, right)
        return self._pairs[a, b, before]

    def _judged_bundles(self, verdict: Verdict, *, before: bool = False) -> set[tuple[str, str]]:
        """The judged pairs of bundles that are there."""
        bench = self._bench
        ask = bench.was if before else bench.get
        bench.fetch_ids(self.judged)
        pairs = judged_bundles(self._judgements, verdict, ask)
        bench.fetch_ids(f"={bundle}" for pair in pairs for bundle in pair)
        return {(a, b) for a, b in pairs if a != b and ask(f"={a}") and ask(f"={b}")}

    def decided(self) -> set[tuple[str, str]]:
        """The pairs of bundles about which a person has decided, or will not decide."""
        return {pair for verdict in Verdict for pair in self._judged_bundles(verdict)}

    def clusters(self, reached: Sequence[str]) -> list[tuple[str, ...]]:
        """The bundles of each person."""
        different = self._judged_bundles(Verdict.DIFFERENT)
        people = {bundle: self.person(bundle) for bundle in reached}

        def conflict(a: str, b: str) -> bool:
            return (min(a, b), max(a, b)) in different or vetoed(PERSON_VETOES, people[a], people[b])

        pairs = {(min(pair), max(pair)) for pair in self.like(reached)} - different
        edges = [Edge(a, b, weight) for a, b in sorted(pairs) if (weight := self._edge(a, b)) is not None]
        vague = frozenset(key for key, one in people.items() if len(one.name.full) < 2)
        forced = {pair for pair in self._judged_bundles(Verdict.SAME) if pair[0] in people and pair[1] in people}
        return cluster(reached, drop_ambiguous(edges, vague, conflict), conflict, forced=forced)

    def tally(self, bundle: str, *, before: bool = False) -> BundleTally:
        """What the namings of a bundle say together."""
        ask = self._bench.tally_before if before else self._bench.tally
        return ask(bundle_cell(bundle), BundleTally())

    def clue(self, bundle: str, *, before: bool = False) -> Clue | None:
        """The clue of a bundle, if there is one."""
        return self._bench.was(f"={bundle}") if before else self._bench.get(f"={bundle}")

    def person(self, bundle: str, *, before: bool = False) -> Person:
        """What a bundle is compared by."""
        if (bundle, before) not in self._persons:
            clue = self.clue(bundle, before=before)
            if clue is None:
                raise KeyError(f"no bundle {bundle}")
            self._persons[bundle, before] = person(bundle, clue.fact, self.tally(bundle, before=before))
        return self._persons[bundle, before]
