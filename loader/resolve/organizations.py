"""Organizations: acronym and long form, official and usual name are one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from loader.model import Organization, OrganizationClaim, OrganizationMention, OrganizationType, Record
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


class Organizations:
    """Every organization that the claims name, and which one a name means in an article."""

    def __init__(self, records: Sequence[Record], gazetteer: Mapping[str, KnownOrganization]) -> None:
        self._gazetteer = gazetteer
        self._local: dict[tuple[str, str], str] = {}  # (article id, folded form) -> key
        self._long: dict[str, str] = {}  # key of an acronym -> key of the only long form it stands for
        self._learn_acronyms(records)
        self._learn_forms(records)
        self._claims: defaultdict[str, list[tuple[str, OrganizationClaim]]] = defaultdict(list)
        self._implied: defaultdict[str, set[str]] = defaultdict(set)
        for record in records:
            for claim in record.organizations:
                self._claims[self._key(record.article.id, claim.name)].append((record.article.id, claim))
            for name in _implied_names(record):
                self._implied[self._key(record.article.id, name)].add(name)
        self._ids = self._readable_ids()

    def of(self, article_id: str, name: str) -> str:
        """The id of the organization that this name means in this article."""
        return self._ids[self._key(article_id, name)]

    def conclusions(self) -> tuple[Organization, ...]:
        """The organizations, sorted by id."""
        return tuple(sorted((self._organization(key) for key in self._ids), key=lambda o: o.id))

    def mentions(self) -> tuple[OrganizationMention, ...]:
        """Every claim with the organization it is about."""
        found = [
            OrganizationMention(article_id=article_id, organization_id=self._ids[key], claim=claim)
            for key, claims in self._claims.items()
            for article_id, claim in claims
        ]
        return tuple(sorted(found, key=lambda m: (m.article_id, m.organization_id, m.claim.name, m.claim.evidence)))

    def _learn_acronyms(self, records: Iterable[Record]) -> None:
        meanings: defaultdict[str, set[str]] = defaultdict(set)
        for record in records:
            for claim in record.organizations:
                if claim.acronym and name_key(claim.acronym) != name_key(claim.name):
                    meanings[name_key(claim.acronym)].add(self._canonical(name_key(claim.name)))
        self._long = {acronym: next(iter(keys)) for acronym, keys in meanings.items() if len(keys) == 1}

    def _learn_forms(self, records: Iterable[Record]) -> None:
        for record in records:
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
        return canonical if key in self._gazetteer else self._long.get(canonical, canonical)

    def _key(self, article_id: str, name: str) -> str:
        return self._local.get((article_id, fold_name(name))) or self._resolved(name_key(name))

    def _readable_ids(self) -> dict[str, str]:
        keys = sorted({*self._claims, *self._implied})
        readable = {key: slug(fold_name(self._name(key))) or digest(key, size=4) for key in keys}
        often = Counter(readable.values())
        return {k: text if often[text] == 1 else f"{text}-{digest(k, size=2)}" for k, text in readable.items()}

    def _name(self, key: str) -> str:
        if known := self._gazetteer.get(key):
            return known.name
        often = Counter(dict.fromkeys(self._implied[key], 0) if key in self._implied else {})
        acronyms = {claim.acronym for _, claim in self._claims.get(key, ())}
        for _, claim in self._claims.get(key, ()):
            often[claim.name] += max(1, claim.forms.get(claim.name, 1))
        return min(often, key=lambda n: (n in acronyms, -often[n], -len(n), n))

    def _organization(self, key: str) -> Organization:
        claims = [claim for _, claim in self._claims.get(key, ())]
        known = self._gazetteer.get(key)
        name = self._name(key)
        forms = {form for claim in claims for form in (claim.name, *claim.forms)}
        types = Counter(claim.type for claim in claims)
        acronyms = Counter(claim.acronym for claim in claims if claim.acronym)
        if known:
            kind, acronym = known.type, known.acronym
        else:
            order = list(OrganizationType)
            kind = min(types, key=lambda t: (-types[t], order.index(t)), default=OrganizationType.NATIONAL_BODY)
            acronym = min(acronyms, key=lambda a: (-acronyms[a], a), default=None)
        names = {name, *forms, *self._implied.get(key, ()), *([acronym] if acronym else [])}
        return Organization(
            id=self._ids[key],
            name=name,
            type=kind,
            names=tuple(sorted(names)),
            acronym=acronym,
            seat=known.seat if known else None,
            members=known.members if known else (),
            body_of=self._parent_id(known) if known else None,
        )

    def _parent_id(self, known: KnownOrganization) -> str | None:
        """The id of the organization of which it is a body, where the articles tell of that too."""
        return self._ids.get(name_key(known.parent)) if known.parent else None


def _implied_names(record: Record) -> Iterator[str]:
    """Organizations that only an office or an event names."""
    for official in record.officials:
        yield from (office.organization for office in official.offices if office.organization)
    for event in record.events:
        yield from event.organizations
        yield from (p.organization for p in (*event.officials, *event.unnamed) if p.organization)
