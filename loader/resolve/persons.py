"""Officials: which bundles of namings are one person, and what the person is called."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from loader.model import Judgement, Official, OfficialMention, Record
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.resolve.incumbents import Incumbents
from loader.resolve.organizations import Organizations
from loader.resolve.people import (
    BundleTally,
    Naming,
    bundle_cell,
    bundle_clue,
    bundle_keys,
    local_naming,
    naming_clues,
    namings,
    official_behind,
)
from loader.resolve.rules import PERSON_RULES, PERSON_UNSURE, reasons
from loader.resolve.ties import Ties
from loader.values.name import fold_name, parse_name
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
        self._ties = Ties(bench, judgements)
        self._namings: dict[str, list[Naming]] = {}
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
        changed = self._conclude(self._ties.reached(touched, judged), touched)
        self.incumbents.touch({*touched, *changed})
        bench.fetch(bundle_cell(bundle) for bundle in changed)
        return {clue.article for bundle in changed for clue in bench.cell(bundle_cell(bundle))} - set(ids)

    def let_go(self) -> None:
        """Forget what was read to find out who is one person."""
        self._ties.let_go()
        self._bench.let_go("name|", "lead|", "unsure|", "?", "bundle|", "+bundle|")

    def learn(self, record: Record) -> None:
        """Take in whom the article names."""
        self._namings[record.article.id] = namings(record, self._organizations, self._ties.judged)

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
            if not self._ties.tally(bundle).count:
                bench.drop(f"={bundle}")
            elif bench.get(f"={bundle}") is None:
                bench.put(bundle_clue(told[bundle]))

    # --- persons -----------------------------------------------------------------------------------

    def _conclude(self, reached: Sequence[str], touched: Iterable[str]) -> set[str]:
        """Name the persons; give back the bundles that mean another official now, or one of another name."""
        bench = self._bench
        held = (clue for bundle in {*reached, *touched} if (clue := bench.was(f"={bundle}")))
        bench.fetch_ids(f"%{clue.fact['official']}" for clue in held)
        before = [who for bundle in {*reached, *touched} if (who := self._who_before(bundle))]
        self.touched_officials.update(who["id"] for who in before)
        slugs = {who["readable"] for who in before}
        clusters = self._ties.clusters(reached)
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
        leads = {clue.fact["official"] for bundle in touched if (clue := self._ties.clue(bundle))}
        self._bench.fetch(f"lead|{lead}" for lead in leads)
        return [tuple(clue.id[1:] for clue in self._bench.cell(f"lead|{lead}")) for lead in sorted(leads)]

    def _keep_unsure(self, affected: Iterable[str]) -> None:
        """Lay down which of these bundles may mean one person with another one, and wait for a judgement."""
        bench = self._bench
        bench.fetch(f"unsure|{bundle}" for bundle in affected)
        there = {clue.id for bundle in affected for clue in bench.cell(f"unsure|{bundle}")}
        like = self._ties.like(bundle for bundle in affected if self._ties.clue(bundle))
        pairs = {(min(pair), max(pair)) for pair in like} - self._ties.decided()
        bench.fetch_ids(f"%{self._there(bundle).fact['official']}" for pair in pairs for bundle in pair)
        new = {clue.id: clue for a, b in sorted(pairs) if (clue := self._unsure(a, b))}
        bench.fetch_ids(new)
        for id_ in sorted(there - new.keys()):
            bench.drop(id_)
        for clue in new.values():
            bench.put(clue)

    def _unsure(self, a: str, b: str) -> Clue | None:
        weight = self._ties.weight(a, b)
        if weight is None or weight < PERSON_UNSURE:
            return None
        left, right = self._who(a), self._who(b)
        if left["lead"] == right["lead"]:
            return None
        fact = {
            "bundles": [bundle_cell(a), bundle_cell(b)],
            "officials": [[who["id"], who["name"]] for who in (left, right)],
            "score": weight,
            "reasons": [list(reason) for reason in reasons(PERSON_RULES, self._ties.person(a), self._ties.person(b))],
        }
        return Clue.of(f"?{a}|{b}", fact, ("unsure", f"unsure|{a}", f"unsure|{b}"))

    def _groups(self, groups: Sequence[tuple[str, ...]]) -> list[Group]:
        self._bench.prepare(bundle_cell(bundle) for bundles in groups for bundle in bundles)
        self._bench.fetch_ids(f"%{bundles[0]}" for bundles in groups)
        return [self._group(bundles) for bundles in groups]

    def _group(self, bundles: tuple[str, ...]) -> Group:
        tallies = [self._ties.tally(bundle) for bundle in bundles]
        name = usual_name(tallies)
        countries = sum((tally.countries for tally in tallies), Counter[str]())
        country = min(countries, key=lambda c: (-countries[c], c), default="")
        readable = "-".join(part for part in (slug(fold_name(name)) or "official", country.lower()) if part)
        names = tuple(sorted({form for tally in tallies for form in tally.forms}))
        return Group(bundles, name, names, readable, min(t.first for t in tallies).isoformat())

    def _assign(self, bundle: str, lead: str) -> None:
        clue = self._there(bundle)
        keys = (*bundle_keys(clue.fact), f"lead|{lead}")
        self._bench.put(Clue.of(clue.id, {**clue.fact, "official": lead}, keys))

    def _number(self, readables: Sequence[str]) -> set[str]:
        """Give the ids: where two would read the same, all but the first told carry a digest."""
        moved = set()
        self._bench.fetch(f"slug|{readable}" for readable in readables)
        for readable in readables:
            same = sorted(self._bench.cell(f"slug|{readable}"), key=lambda c: (c.fact["first"], c.id))
            for place, clue in enumerate(same):
                id_ = readable if place == 0 else f"{readable}-{digest(clue.fact['lead'], size=3)}"
                if clue.fact["id"] != id_:
                    self._bench.put(_with_id(clue.id, clue.fact, id_))
                    moved.add(clue.fact["lead"])
        return moved

    # --- what is known -----------------------------------------------------------------------------

    def known(self) -> list[Official]:
        """The touched officials that are there."""
        self._bench.fetch(f"who|{id_}" for id_ in self.touched_officials)
        found = (c.fact for id_ in sorted(self.touched_officials) for c in self._bench.cell(f"who|{id_}"))
        return [Official(id=who["id"], name=who["name"], names=tuple(who["names"])) for who in found]

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

    def _there(self, bundle: str) -> Clue:
        clue = self._bench.get(f"={bundle}")
        if clue is None:
            raise KeyError(f"no bundle {bundle}")
        return clue

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
    return _with_id(f"%{group.lead}", fact, id_)


def _with_id(key: str, fact: Fact, id_: str) -> Clue:
    return Clue.of(key, {**fact, "id": id_}, (f"slug|{fact['readable']}", f"who|{id_}"))


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
