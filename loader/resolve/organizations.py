"""Organizations: acronym and long form, official and usual name are one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Self

from loader.model import Organization, OrganizationMention, OrganizationType, Record
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.tables import DATA, read_table, split
from loader.values.name import fold_name
from loader.values.text import digest, slug

_SPELLINGS = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"^the\b ?", ""),
        (r"isation(s?)\b", r"ization\1"),
        (r"\bcentre\b", "center"),
        (r"\bdefence\b", "defense"),
        (r"\bprogramme\b", "program"),
        (r"\bco operation\b", "cooperation"),
        (r"\bu n\b|\bun\b(?= )", "united nations"),
        (r"\be u\b|\beu\b(?= )", "european union"),
        (r"\b(the|of|for|on|and|in)\b ?", ""),
    )
)


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """A row of the gazetteer."""

    name: str
    acronym: str | None
    type: OrganizationType
    aliases: tuple[str, ...]  # former names too
    seat: str | None = None
    members: tuple[str, ...] = ()  # ISO alpha-3
    parent: str | None = None  # name of the organization of which it is a body


@cache
def load_gazetteer() -> Mapping[str, KnownOrganization]:
    """The organizations of the data files, by the key of each of their names."""
    parents = dict(read_table(DATA / "organization_bodies.csv", lambda row: (row["name"], row["parent"])))
    rows = read_table(
        DATA / "organizations.csv",
        lambda row: KnownOrganization(
            row["name"],
            row["acronym"] or None,
            OrganizationType(row["type"]),
            split(row["aliases"]),
            row["seat"] or None,
            split(row["members"]),
            parents.get(row["name"]),
        ),
    )
    known: dict[str, KnownOrganization] = {}
    for row in rows:  # a name beats an alias or acronym of another row, and an earlier row a later one
        known[name_key(row.name)] = row
    for row in rows:
        for alias in (*([row.acronym] if row.acronym else []), *row.aliases):
            known.setdefault(name_key(alias), row)
    return known


def name_key(name: str) -> str:
    """What two spellings of one organization's name have in common.

    >>> name_key("The Organisation of Turkic States") == name_key("Organization of Turkic States")
    True
    """
    folded = fold_name(name.replace("+", " plus "))  # OPEC+ is not OPEC
    for pattern, word in _SPELLINGS:
        folded = pattern.sub(word, folded)
    return folded.strip() or fold_name(name)


def organization_id(key: str, gazetteer: Mapping[str, KnownOrganization]) -> str:
    """A readable id, made of the key of any of its names alone.

    >>> organization_id(name_key("NATO"), load_gazetteer())
    'north-atlantic-treaty-organization'
    """
    known = gazetteer.get(key)
    text, key = (fold_name(known.name), name_key(known.name)) if known else (key, key)
    short = slug(text)
    return short if short == text.replace(" ", "-") and short else f"{short}-{digest(key, size=3)}".lstrip("-")


@dataclass(frozen=True, slots=True)
class OrganizationTally:
    """What all claims of one organization say together."""

    names: Counter[str] = field(default_factory=Counter)
    implied: frozenset[str] = frozenset()  # names that only an office or an event gives it
    forms: frozenset[str] = frozenset()
    types: Counter[str] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)

    def plus(self, facts: Iterable[Fact]) -> Self:
        """The tally with more claims."""
        names, types, acronyms = self.names.copy(), self.types.copy(), self.acronyms.copy()
        implied, forms = set(self.implied), set(self.forms)
        for fact in facts:
            implied.update(fact["implied"])
            for claim in fact["claims"]:
                names[claim["name"]] += max(1, claim["forms"].get(claim["name"], 1))
                forms.update((claim["name"], *claim["forms"]))
                types[claim["type"]] += 1
                acronyms.update([claim["acronym"]] if claim["acronym"] else [])
        return replace(
            self, names=names, implied=frozenset(implied), forms=frozenset(forms), types=types, acronyms=acronyms
        )

    def fact(self) -> Fact:
        """The tally in values that JSON has."""
        counts = {"names": self.names, "types": self.types, "acronyms": self.acronyms}
        return {
            "implied": sorted(self.implied),
            "forms": sorted(self.forms),
            **{name: dict(sorted(counter.items())) for name, counter in counts.items()},
        }

    def from_fact(self, fact: Fact) -> Self:
        """The tally behind its fact."""
        counts = {name: Counter(fact[name]) for name in ("names", "types", "acronyms")}
        return replace(self, implied=frozenset(fact["implied"]), forms=frozenset(fact["forms"]), **counts)

    def __bool__(self) -> bool:
        return bool(self.names or self.implied)


@dataclass(frozen=True, slots=True)
class Meanings:
    """The long forms that articles give an acronym."""

    keys: frozenset[str] = frozenset()

    def plus(self, facts: Iterable[Fact]) -> Self:
        """The meanings with those of more articles."""
        return replace(self, keys=self.keys.union(*(fact["long"] for fact in facts)))

    def fact(self) -> Fact:
        """The meanings in values that JSON has."""
        return sorted(self.keys)

    def from_fact(self, fact: Fact) -> Self:
        """The meanings behind their fact."""
        return replace(self, keys=frozenset(fact))


class Organizations:
    """Which organization a name means in an article, and what is known of each.

    An id is made of the key alone, so it stays whatever else is told.
    """

    def __init__(self, bench: Bench, gazetteer: Mapping[str, KnownOrganization]) -> None:
        self._bench = bench
        self._gazetteer = gazetteer
        self._local: dict[tuple[str, str], str] = {}  # (article id, folded form) -> key

    def update(self, records: Mapping[str, Record], gone: Iterable[str]) -> tuple[set[str], set[str]]:
        """Lay down the clues of these articles.

        Gives back the keys of the organizations whose claims differ, and the other articles for which a
        name may mean something else now.
        """
        bench, ids = self._bench, sorted({*records, *gone})
        bench.fetch_articles(ids)
        self.fetch(records.values())
        said = [clue for id_ in ids for clue in bench.replace(id_, f"{id_}!", self._acronym_clues(records.get(id_)))]
        acronyms = {fact for clue in said for fact in clue.keys}
        changed = sorted(key for key in acronyms if self._only(key, before=True) != self._only(key))
        bench.fetch(f"named|{key.removeprefix('acronym|')}" for key in changed)
        torn = {c.article for key in changed for c in bench.cell_before(f"named|{key.removeprefix('acronym|')}")}
        differing = [
            clue
            for id_ in ids
            for clue in bench.replace(id_, f"{id_}@", self._clues(records[id_]) if id_ in records else ())
        ]
        keys = {clue.fact["key"] for clue in differing}
        return keys | self._bodies_of(keys), torn - set(ids)

    def of(self, article_id: str, name: str) -> str:
        """The id of the organization that this name means in this article."""
        return self.id_of(self._key(article_id, name))

    def called(self, article_id: str, name: str) -> tuple[str, str]:
        """Id and usual name of the organization that this name means in this article."""
        key = self._key(article_id, name)
        return self.id_of(key), self._name(key, self._bench.tally(f"organization|{key}", OrganizationTally()))

    def id_of(self, key: str) -> str:
        """The id of the organization with that key."""
        return organization_id(key, self._gazetteer)

    def known(self, keys: Iterable[str]) -> list[Organization]:
        """What is known of those of the organizations that are there."""
        return [found for key in sorted(keys) if (found := self._organization(key))]

    def renamed(self, keys: Iterable[str]) -> set[str]:
        """The articles that tell of those of the organizations that have another name now."""
        cells = []
        self._bench.prepare(f"organization|{key}" for key in keys)
        for cell in sorted(f"organization|{key}" for key in keys if key not in self._gazetteer):
            before, now = (ask(cell, OrganizationTally()) for ask in (self._bench.tally_before, self._bench.tally))
            key = cell.removeprefix("organization|")
            if before and now and self._name(key, before) != self._name(key, now):
                cells.append(cell)
        self._bench.fetch(cells)
        return {clue.article for cell in cells for clue in self._bench.cell(cell)}

    def mentions(self, records: Iterable[Record]) -> tuple[OrganizationMention, ...]:
        """Every claim with the organization it is about."""
        found = [
            OrganizationMention(article_id=r.article.id, organization_id=self.of(r.article.id, c.name), claim=c)
            for r in records
            for c in r.organizations
        ]
        return tuple(sorted(found, key=lambda m: (m.article_id, m.organization_id, m.claim.name, m.claim.evidence)))

    def _bodies_of(self, keys: Iterable[str]) -> set[str]:
        """The keys of the bodies of these organizations, as the gazetteer knows them."""
        parents = set(keys)
        bodies = {
            known.name for known in self._gazetteer.values() if known.parent and name_key(known.parent) in parents
        }
        return set(map(name_key, bodies))

    def _parent_id(self, known: KnownOrganization) -> str | None:
        """The id of the organization of which it is a body, where the articles tell of that too."""
        key = name_key(known.parent) if known.parent else None
        return self.id_of(key) if key and self._bench.tally(f"organization|{key}", OrganizationTally()) else None

    def _acronym_clues(self, record: Record | None) -> Iterator[Clue]:
        long: defaultdict[str, set[str]] = defaultdict(set)
        for claim in record.organizations if record else ():
            if claim.acronym and name_key(claim.acronym) != name_key(claim.name):
                long[name_key(claim.acronym)].add(self._canonical(name_key(claim.name)))
        for acronym, keys in long.items():
            id_ = record.article.id if record else ""
            yield Clue.of(f"{id_}!{acronym}", {"long": sorted(keys)}, (f"acronym|{acronym}",), id_)

    def _only(self, key: str, *, before: bool = False) -> str | None:
        """The only long form of an acronym, where there is one."""
        meanings = self._bench.tally_before(key, Meanings()) if before else self._bench.tally(key, Meanings())
        return next(iter(meanings.keys)) if len(meanings.keys) == 1 else None

    def _clues(self, record: Record) -> Iterator[Clue]:
        id_ = record.article.id
        self.learn(record)
        claims: defaultdict[str, list[Fact]] = defaultdict(list)
        implied: defaultdict[str, set[str]] = defaultdict(set)
        named: defaultdict[str, set[str]] = defaultdict(set)
        for claim in record.organizations:
            key = self._key(id_, claim.name)
            claims[key].append(
                {"name": claim.name, "forms": dict(claim.forms), "type": claim.type.value, "acronym": claim.acronym}
            )
            named[key].add(self._canonical(name_key(claim.name)))
        for name in _implied_names(record):
            key = self._key(id_, name)
            implied[key].add(name)
            named[key].add(self._canonical(name_key(name)))
        for key in sorted(named):
            keys = (f"organization|{key}", *(f"named|{name}" for name in sorted(named[key])))
            fact = {"key": key, "claims": claims[key], "implied": sorted(implied[key])}
            yield Clue.of(f"{id_}@{key}", fact, keys, id_)

    def fetch(self, records: Iterable[Record]) -> None:
        """Read at once what the acronyms in many records may mean."""
        names = {
            name_key(name)
            for record in records
            for name in (*(claim.name for claim in record.organizations), *_implied_names(record))
        }
        self._bench.prepare(f"acronym|{self._canonical(name)}" for name in names if name not in self._gazetteer)

    def learn(self, record: Record) -> None:
        """Take in which names the article itself explains."""
        for claim in sorted(record.organizations, key=lambda c: c.name):
            # An article's own acronym says more than the acronyms of all others.
            key = self._resolved(name_key(claim.name))
            for form in (claim.name, claim.acronym, *claim.forms):
                if form:
                    self._local.setdefault((record.article.id, fold_name(form)), key)

    def _canonical(self, key: str) -> str:
        known = self._gazetteer.get(key)
        return name_key(known.name) if known else key

    def _resolved(self, key: str) -> str:
        canonical = self._canonical(key)
        return canonical if key in self._gazetteer else self._only(f"acronym|{canonical}") or canonical

    def _key(self, article_id: str, name: str) -> str:
        return self._local.get((article_id, fold_name(name))) or self._resolved(name_key(name))

    def _name(self, key: str, tally: OrganizationTally) -> str:
        if known := self._gazetteer.get(key):
            return known.name
        names = {**dict.fromkeys(tally.implied, 0), **tally.names}
        return min(names, key=lambda n: (n in tally.acronyms, -names[n], -len(n), n))

    def _organization(self, key: str) -> Organization | None:
        tally = self._bench.tally(f"organization|{key}", OrganizationTally())
        if not tally:
            return None
        known = self._gazetteer.get(key)
        name = self._name(key, tally)
        if known:
            kind, acronym = known.type, known.acronym
        else:
            order = [sort.value for sort in OrganizationType]
            types, acronyms = tally.types, tally.acronyms
            kind = OrganizationType(
                min(types, key=lambda t: (-types[t], order.index(t)), default=OrganizationType.NATIONAL_BODY.value)
            )
            acronym = min(acronyms, key=lambda a: (-acronyms[a], a), default=None)
        names = {name, *tally.forms, *tally.implied, *([acronym] if acronym else [])}
        return Organization(
            id=self.id_of(key),
            name=name,
            type=kind,
            names=tuple(sorted(names)),
            acronym=acronym,
            seat=known.seat if known else None,
            members=known.members if known else (),
            body_of=self._parent_id(known) if known else None,
        )


def _implied_names(record: Record) -> Iterator[str]:
    """Organizations that only an office or an event names."""
    for official in record.officials:
        yield from (office.organization for office in official.offices if office.organization)
    for event in record.events:
        yield from event.organizations
        yield from (p.organization for p in (*event.officials, *event.unnamed) if p.organization)
