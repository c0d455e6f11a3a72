"""Officials: which bundles of namings are one person, and what the person is called."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from loader.model import Judgement, Official, OfficialMention, Record, Verdict
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.resolve.clusters import Edge, cluster, drop_ambiguous
from loader.resolve.compare import Person
from loader.resolve.incumbents import Incumbents
from loader.resolve.judgements import judged_bundles
from loader.resolve.organizations import Organizations
from loader.resolve.people import (
    BundleTally,
    Naming,
    bundle_cell,
    bundle_clue,
    bundle_keys,
    bundle_name,
    bundle_searches,
    local_naming,
    naming_clues,
    namings,
    official_behind,
    person,
)
from loader.resolve.rules import (
    PERSON_RULES,
    PERSON_THRESHOLD,
    PERSON_UNSURE,
    PERSON_VETOES,
    reasons,
    score,
    vetoed,
)
from loader.values.name import fold_name, parse_name
from loader.values.name_fit import fit
from loader.values.text import digest, slug


@dataclass(frozen=True, slots=True)
class Group:
    """The bundles of one person; the first of them stands for it."""

    bundles: tuple[str, ...]
    name: str
    names: tuple[str, ...]
    readable: str
    first: str  # day of the first article

    @property
    def lead(self) -> str:
        """The bundle that stands for the person."""
        return self.bundles[0]


class People:
    """The officials behind the claims of this save and whatever these touch."""

    def __init__(self, bench: Bench, organizations: Organizations, judgements: Sequence[Judgement]) -> None:
        self._bench = bench
        self._organizations = organizations
        self._judgements = judgements
        decided = (judgement for judgement in judgements if judgement.verdict is not Verdict.SKIP)
        self._judged = frozenset(key for judgement in decided for key in (judgement.left, judgement.right))
        self._namings: dict[str, list[Naming]] = {}
        self._pairs: dict[tuple[str, str, bool], float | None] = {}
        self._likes: dict[tuple[str, bool], Sequence[str]] = {}
        self._persons: dict[tuple[str, bool], Person] = {}
        self.touched_officials: set[str] = set()
        self.incumbents = Incumbents(bench)

    # --- claims ------------------------------------------------------------------------------------

    def update(self, records: Mapping[str, Record], gone: Iterable[str], rejudged: Iterable[str]) -> set[str]:
        """Lay down the namings of these articles; give back the other articles whose officials change."""
        bench, ids = self._bench, sorted({*records, *gone})
        bench.fetch_articles(ids)
        differing: list[Clue] = []
        for id_ in ids:
            if id_ in records:
                self.learn(records[id_])
                differing += bench.replace(id_, f"{id_}#", naming_clues(records[id_], self._namings[id_]))
            else:
                differing += bench.replace(id_, f"{id_}#", ())
        touched = {clue.fact["bundle"] for clue in differing}
        bench.fetch_ids(rejudged)
        judged: set[str] = set()
        for clue in (ask(key) for key in sorted(rejudged) for ask in (bench.was, bench.get)):
            judged.update((clue.fact["bundle"], clue.fact["says"]) if clue else ())
        touched |= judged
        self._keep_bundles(touched)
        changed = self._conclude(self._closure(self._stirred(touched, judged)), touched)
        self.incumbents.touch({*touched, *changed})
        bench.fetch(bundle_cell(bundle) for bundle in changed)
        return {clue.article for bundle in changed for clue in bench.cell(bundle_cell(bundle))} - set(ids)

    def learn(self, record: Record) -> None:
        """Take in whom the article names."""
        self._namings[record.article.id] = namings(record, self._organizations, self._judged)

    def namings(self, article_id: str) -> list[Naming]:
        """Whom the article names."""
        return self._namings[article_id]

    def of(self, article_id: str, name: str) -> tuple[str, str]:
        """Id and name of the official whom this name means in this article."""
        who = self._who(local_naming(self._namings[article_id], name).bundle)
        return who["id"], who["name"]

    def official(self, naming: Naming) -> str:
        """The id of the official who is named."""
        return str(self._who(naming.bundle)["id"])

    def _keep_bundles(self, touched: Iterable[str]) -> None:
        bench = self._bench
        told = {naming.bundle: naming for found in self._namings.values() for naming in found}
        bench.prepare(map(bundle_cell, touched))
        bench.fetch_ids(f"={bundle}" for bundle in touched)
        for bundle in sorted(touched):
            if not self._tally(bundle).count:
                bench.drop(f"={bundle}")
            elif bench.get(f"={bundle}") is None:
                bench.put(bundle_clue(told[bundle]))

    # --- persons -----------------------------------------------------------------------------------

    def _stirred(self, touched: set[str], judged: set[str]) -> set[str]:
        """The bundles with other ties than before, and whom these were tied to; all others are whom they were.

        What joins bundles is the edges, and who stands beside whom in an article; that depends on what is touched.
        """
        stirred = {*judged}
        for verdict in Verdict:
            for pair in self._judged_bundles(verdict, before=True) ^ self._judged_bundles(verdict):
                stirred.update(pair)
        before, now = {*self._like(touched, before=True)}, {*self._like(touched)}
        for bundle in touched:
            clues = self._clue(bundle, before=True), self._clue(bundle)
            if None in clues or self._tally(bundle, before=True).beside != self._tally(bundle).beside:
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
        for bundle, other in self._like(stirred, before=True):
            if self._edge(bundle, other, before=True) is not None:
                seeds.add(other)
        reached: set[str] = set()
        frontier = {bundle for bundle in seeds if self._bench.get(f"={bundle}")}
        forced = self._judged_bundles(Verdict.SAME)
        while frontier:
            reached |= frontier
            found = {other for a, b in forced for bundle, other in ((a, b), (b, a)) if bundle in frontier}
            found.update(o for bundle, o in self._like(frontier) if self._edge(bundle, o) is not None)
            frontier = found - reached
        return sorted(reached)

    def _like(self, bundles: Iterable[str], *, before: bool = False) -> Iterator[tuple[str, str]]:
        """Each of the bundles with all those whose names may be of one person."""
        bench = self._bench
        ids = sorted(bundles)
        bench.fetch_ids(f"={bundle}" for bundle in ids)
        there = [(b, clue) for b in ids if (clue := self._clue(b, before=before))]
        bench.fetch(key for _, clue in there for key in bundle_searches(clue.fact))
        pairs = [(bundle, other) for bundle, clue in there for other in self._fitting(bundle, clue, before=before)]
        bench.prepare(bundle_cell(bundle) for pair in pairs for bundle in pair)
        return iter(pairs)

    def _fitting(self, bundle: str, clue: Clue, *, before: bool) -> Sequence[str]:
        """The bundles whose names may be of the same person."""
        if (bundle, before) not in self._likes:
            cell = self._bench.cell_before if before else self._bench.cell
            name = bundle_name(clue.fact)
            others = {
                other.id: other for key in bundle_searches(clue.fact) for other in cell(key) if other.id != clue.id
            }
            found = [id_[1:] for id_ in sorted(others) if fit(name, bundle_name(others[id_].fact)) > 0]
            self._likes[bundle, before] = found
        return self._likes[bundle, before]

    def _edge(self, a: str, b: str, *, before: bool = False) -> float | None:
        """The score of two bundles that are taken for one person."""
        weight = self._weight(a, b, before=before)
        return weight if weight is not None and weight >= PERSON_THRESHOLD else None

    def _weight(self, a: str, b: str, *, before: bool = False) -> float | None:
        """The score of two bundles that may be one person."""
        a, b = min(a, b), max(a, b)
        if (a, b, before) not in self._pairs:
            left, right = self._person(a, before=before), self._person(b, before=before)
            vetoes = vetoed(PERSON_VETOES, left, right)
            self._pairs[a, b, before] = None if vetoes else score(PERSON_RULES, left, right)
        return self._pairs[a, b, before]

    def _judged_bundles(self, verdict: Verdict, *, before: bool = False) -> set[tuple[str, str]]:
        """The judged pairs of bundles that are there."""
        bench = self._bench
        ask = bench.was if before else bench.get
        bench.fetch_ids(self._judged)
        pairs = judged_bundles(self._judgements, verdict, ask)
        bench.fetch_ids(f"={bundle}" for pair in pairs for bundle in pair)
        return {(a, b) for a, b in pairs if a != b and ask(f"={a}") and ask(f"={b}")}

    def _conclude(self, reached: Sequence[str], touched: Iterable[str]) -> set[str]:
        """Name the persons; give back the bundles that mean another official now, or one of another name."""
        bench = self._bench
        held = (clue for bundle in {*reached, *touched} if (clue := bench.was(f"={bundle}")))
        bench.fetch_ids(f"%{clue.fact['official']}" for clue in held)
        before = [who for bundle in {*reached, *touched} if (who := self._who_before(bundle))]
        self.touched_officials.update(who["id"] for who in before)
        slugs = {who["readable"] for who in before}
        clusters = self._clusters(reached)
        groups = self._groups([*clusters, *self._standing({*touched}.difference(reached))])
        for lead in sorted({who["lead"] for who in before} - {group.lead for group in groups}):
            bench.drop(f"%{lead}")
        for group in groups:
            there = bench.was(f"%{group.lead}")
            same = there is not None and there.fact["readable"] == group.readable
            bench.put(_person_clue(group, there.fact["id"] if there and same else ""))
        for bundles in clusters:
            for bundle in bundles:
                self._assign(bundle, bundles[0])
        slugs.update(group.readable for group in groups)
        moved = self._number(sorted(slugs))
        bench.fetch(f"lead|{lead}" for lead in moved)
        renumbered = (clue.id[1:] for lead in moved for clue in bench.cell(f"lead|{lead}"))
        called = {who["id"]: who["name"] for who in before}
        changed = set()
        for bundle in sorted({*renumbered, *(bundle for group in groups for bundle in group.bundles)}):
            was, now = self._who_before(bundle), self._who(bundle)
            self.touched_officials.update(who["id"] for who in (was, now) if who)
            if was is None or (was["id"], was["name"]) != (now["id"], now["name"]):
                changed.add(bundle)
                if called.get(now["id"], was and was["name"]) != now["name"]:
                    self.incumbents.renamed.add(now["id"])
        self._keep_unsure({*reached, *touched, *changed})
        return changed

    def _standing(self, touched: Iterable[str]) -> list[tuple[str, ...]]:
        """The bundles of the persons whom these ones mean as before."""
        leads = {clue.fact["official"] for bundle in touched if (clue := self._clue(bundle))}
        self._bench.fetch(f"lead|{lead}" for lead in leads)
        return [tuple(clue.id[1:] for clue in self._bench.cell(f"lead|{lead}")) for lead in sorted(leads)]

    def _keep_unsure(self, affected: Iterable[str]) -> None:
        """Lay down which of these bundles may mean one person with another one, and wait for a judgement."""
        bench = self._bench
        bench.fetch(f"unsure|{bundle}" for bundle in affected)
        there = {clue.id for bundle in affected for clue in bench.cell(f"unsure|{bundle}")}
        decided = {pair for verdict in Verdict for pair in self._judged_bundles(verdict)}
        pairs = {(min(pair), max(pair)) for pair in self._like(b for b in affected if self._clue(b))} - decided
        bench.fetch_ids(f"%{self._there(bundle).fact['official']}" for pair in pairs for bundle in pair)
        new = {clue.id: clue for a, b in sorted(pairs) if (clue := self._unsure(a, b))}
        bench.fetch_ids(new)
        for id_ in sorted(there - new.keys()):
            bench.drop(id_)
        for clue in new.values():
            bench.put(clue)

    def _unsure(self, a: str, b: str) -> Clue | None:
        weight, left, right = self._weight(a, b), self._who(a), self._who(b)
        if weight is None or weight < PERSON_UNSURE or left["lead"] == right["lead"]:
            return None
        fact = {
            "bundles": [bundle_cell(a), bundle_cell(b)],
            "officials": [[who["id"], who["name"]] for who in (left, right)],
            "score": weight,
            "reasons": [list(reason) for reason in reasons(PERSON_RULES, self._person(a), self._person(b))],
        }
        return Clue(f"?{a}|{b}", fact, ("unsure", f"unsure|{a}", f"unsure|{b}"))

    def _clusters(self, reached: Sequence[str]) -> list[tuple[str, ...]]:
        different = self._judged_bundles(Verdict.DIFFERENT)
        people = {bundle: self._person(bundle) for bundle in reached}

        def conflict(a: str, b: str) -> bool:
            return (min(a, b), max(a, b)) in different or vetoed(PERSON_VETOES, people[a], people[b])

        pairs = {(min(pair), max(pair)) for pair in self._like(reached)} - different
        edges = [Edge(a, b, weight) for a, b in sorted(pairs) if (weight := self._edge(a, b)) is not None]
        vague = frozenset(key for key, one in people.items() if len(one.name.full) < 2)
        forced = {pair for pair in self._judged_bundles(Verdict.SAME) if pair[0] in people and pair[1] in people}
        return cluster(reached, drop_ambiguous(edges, vague, conflict), conflict, forced=forced)

    def _groups(self, groups: Sequence[tuple[str, ...]]) -> list[Group]:
        self._bench.prepare(bundle_cell(bundle) for bundles in groups for bundle in bundles)
        self._bench.fetch_ids(f"%{bundles[0]}" for bundles in groups)
        return [self._group(bundles) for bundles in groups]

    def _group(self, bundles: tuple[str, ...]) -> Group:
        tallies = [self._tally(bundle) for bundle in bundles]
        name = usual_name(tallies)
        countries = sum((tally.countries for tally in tallies), Counter[str]())
        country = min(countries, key=lambda c: (-countries[c], c), default="")
        readable = "-".join(part for part in (slug(fold_name(name)) or "official", country.lower()) if part)
        names = tuple(sorted({form for tally in tallies for form in tally.forms}))
        return Group(bundles, name, names, readable, min(t.first for t in tallies).isoformat())

    def _assign(self, bundle: str, lead: str) -> None:
        clue = self._there(bundle)
        keys = (*bundle_keys(clue.fact), f"lead|{lead}")
        self._bench.put(Clue(clue.id, {**clue.fact, "official": lead}, keys))

    def _number(self, readables: Sequence[str]) -> set[str]:
        """Give the ids: where two would read the same, all but the first told carry a digest."""
        moved = set()
        self._bench.fetch(f"slug|{readable}" for readable in readables)
        for readable in readables:
            same = sorted(self._bench.cell(f"slug|{readable}"), key=lambda c: (c.fact["first"], c.id))
            for place, clue in enumerate(same):
                id_ = readable if place == 0 else f"{readable}-{digest(clue.fact['lead'], size=3)}"
                if clue.fact["id"] != id_:
                    self._bench.put(_with_id(clue, id_))
                    moved.add(clue.fact["lead"])
        return moved

    # --- what is known -----------------------------------------------------------------------------

    def known(self) -> list[Official]:
        """The touched officials that are there."""
        self._bench.fetch(f"who|{id_}" for id_ in self.touched_officials)
        found = (clue for id_ in sorted(self.touched_officials) for clue in self._bench.cell(f"who|{id_}"))
        return [Official(id=c.fact["id"], name=c.fact["name"], names=tuple(c.fact["names"])) for c in found]

    def name(self, official_id: str) -> str:
        """The name of an official."""
        return str(self._bench.cell(f"who|{official_id}")[0].fact["name"])

    def mentions(self, article_ids: Iterable[str]) -> tuple[OfficialMention, ...]:
        """Every claim of these articles with the official it is about."""
        found = [
            OfficialMention(article_id=id_, official_id=self.official(naming), claim=naming.claim, number=naming.number)
            for id_ in article_ids
            for naming in self._namings[id_]
            if naming.mentioned
        ]
        return tuple(sorted(found, key=lambda m: (m.article_id, m.official_id, m.claim.name, m.claim.evidence)))

    def fetch(self, found: Iterable[Naming]) -> None:
        """Read at once whom many namings mean."""
        bundles = {naming.bundle for naming in found}
        self._bench.fetch_ids(f"={bundle}" for bundle in bundles)
        self._bench.fetch_ids(f"%{self._there(bundle).fact['official']}" for bundle in bundles)

    def _tally(self, bundle: str, *, before: bool = False) -> BundleTally:
        ask = self._bench.tally_before if before else self._bench.tally
        return ask(bundle_cell(bundle), BundleTally())

    def _clue(self, bundle: str, *, before: bool = False) -> Clue | None:
        return self._bench.was(f"={bundle}") if before else self._bench.get(f"={bundle}")

    def _there(self, bundle: str) -> Clue:
        clue = self._bench.get(f"={bundle}")
        if clue is None:
            raise KeyError(f"no bundle {bundle}")
        return clue

    def _person(self, bundle: str, *, before: bool = False) -> Person:
        if (bundle, before) not in self._persons:
            clue = self._clue(bundle, before=before)
            if clue is None:
                raise KeyError(f"no bundle {bundle}")
            self._persons[bundle, before] = person(bundle, clue.fact, self._tally(bundle, before=before))
        return self._persons[bundle, before]

    def _who(self, bundle: str) -> Fact:
        return official_behind(self._bench, self._there(bundle))

    def _who_before(self, bundle: str) -> Fact | None:
        clue = self._bench.was(f"={bundle}")
        who = self._bench.was(f"%{clue.fact['official']}") if clue else None
        return who.fact if who else None


def _person_clue(group: Group, id_: str) -> Clue:
    fact = {
        "lead": group.lead,
        "readable": group.readable,
        "first": group.first,
        "name": group.name,
        "names": list(group.names),
    }
    return _with_id(Clue(f"%{group.lead}", fact), id_)


def _with_id(clue: Clue, id_: str) -> Clue:
    return Clue(clue.id, {**clue.fact, "id": id_}, (f"slug|{clue.fact['readable']}", f"who|{id_}"))


def usual_name(tallies: Iterable[BundleTally]) -> str:
    """The full name that the articles write most often; in doubt the fuller, then the one told first."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    told: dict[str, str] = {}
    for tally in tallies:
        for name, count in tally.names.items():
            folded = parse_name(name).folded
            spellings[folded][name] += count
            told[folded] = min(told.get(folded, tally.told[name]), tally.told[name])

    def rank(folded: str) -> tuple[object, ...]:
        name = parse_name(folded)
        return (
            -min(len(name.full), 2),
            -spellings[folded].total(),
            len(name.words) - len(name.full),
            -len(name.full),
            told[folded],
            folded,
        )

    best = spellings[min(spellings, key=rank)]
    return min(best, key=lambda text: (text.isupper(), -best[text], text))
