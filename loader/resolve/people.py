"""Officials: which claims of which articles are about one person."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from loader.model import OfficeClaim, Official, OfficialClaim, OfficialMention, Participation, Record, Role
from loader.resolve.clusters import Edge, candidate_pairs, cluster, drop_ambiguous
from loader.resolve.compare import Person
from loader.resolve.judgements import Judgement, Verdict, judged_pairs
from loader.resolve.keys import name_keys, person_blocks
from loader.resolve.offices import OfficeKey, Tenure, office_key
from loader.resolve.organizations import Organizations
from loader.resolve.rules import PERSON_RULES, PERSON_THRESHOLD, PERSON_VETOES, score, vetoed
from loader.tables import DATA, read_table
from loader.values.name import Name, fold_name, parse_name
from loader.values.text import digest, slug


@cache
def load_nicknames() -> Mapping[str, str]:
    """Short forms of given names, each with the name it usually stands for."""
    return dict(read_table(DATA / "nicknames.csv", lambda row: (row["nickname"], row["name"])))


def formal_name(text: str) -> Name:
    """The name with the given name that its short form stands for: Joe is compared as Joseph."""
    name = parse_name(text)
    if len(name.words) < 2:
        return name
    return replace(name, words=(load_nicknames().get(name.words[0], name.words[0]), *name.words[1:]))


@dataclass(frozen=True, slots=True)
class Naming:
    """One official in one article; `mentioned` is false where only an event names them."""

    key: str
    record: Record
    claim: OfficialClaim
    offices: tuple[OfficeKey, ...]
    mentioned: bool


class People:
    """The officials behind the claims."""

    def __init__(
        self, records: Sequence[Record], organizations: Organizations, judgements: Sequence[Judgement] = ()
    ) -> None:
        self._namings = [naming for record in records for naming in _namings(record, organizations)]
        self._local: defaultdict[str, list[Naming]] = defaultdict(list)
        for naming in self._namings:
            self._local[naming.record.article.id].append(naming)
        groups = _resolve(self._namings, judgements)
        self.officials, self._ids = _officials(groups)

    def of(self, article_id: str, name: str) -> str:
        """The id of the official whom this name means in this article."""
        found = _local_naming(self._local[article_id], name)
        if found is None:
            raise KeyError(f"article {article_id} names no {name!r}")
        return self._ids[found.key]

    def mentions(self) -> tuple[OfficialMention, ...]:
        """Every claim with the official it is about."""
        found = [
            OfficialMention(article_id=n.record.article.id, official_id=self._ids[n.key], claim=n.claim)
            for n in self._namings
            if n.mentioned
        ]
        return tuple(sorted(found, key=lambda m: (m.article_id, m.official_id, m.claim.name, m.claim.evidence)))

    def tenures(self) -> tuple[Tenure, ...]:
        """Every claim that an official held an office; where neither title nor role is told, there is none."""
        return tuple(
            Tenure(self._ids[n.key], key, office.title, office.standing, n.record.article.published_on)
            for n in self._namings
            for office, key in zip(n.claim.offices, n.offices, strict=True)
            if office.title or office.role is not Role.OTHER
        )


def _namings(record: Record, organizations: Organizations) -> list[Naming]:
    """The officials of a record, and those whom only its events name."""
    claims = [(claim, True) for claim in record.officials]
    for event in record.events:
        for participation in event.officials:
            if participation.name and not any(_means(claim, participation.name) for claim, _ in claims):
                claims.append((_implied_claim(participation, event.evidence), False))
    keys = name_keys(record.article.id, [claim.name for claim, _ in claims])
    return [
        Naming(key, record, claim, tuple(_office_keys(claim, record, organizations)), mentioned)
        for key, (claim, mentioned) in zip(keys, claims, strict=True)
    ]


def _office_keys(claim: OfficialClaim, record: Record, organizations: Organizations) -> Iterable[OfficeKey]:
    for office in claim.offices:
        organization = office.organization
        yield office_key(office, organizations.of(record.article.id, organization) if organization else None)


def _implied_claim(participation: Participation, evidence: object) -> OfficialClaim:
    office = OfficeClaim(
        title=participation.title or "",
        role=participation.role or Role.OTHER,
        country=participation.country,
        organization=participation.organization,
    )
    name = participation.name or ""
    return OfficialClaim(name=name, offices=(office,), forms={name: 1}, spans=(), evidence=evidence)  # type: ignore[arg-type]


def _means(claim: OfficialClaim, name: str) -> bool:
    folded = fold_name(name)
    return folded == fold_name(claim.name) or any(folded == fold_name(form) for form in claim.forms)


def _local_naming(namings: Sequence[Naming], name: str) -> Naming | None:
    """Whom a name means among the officials of its article: the same name first, then a form of theirs."""
    folded = fold_name(name)
    exact = [n for n in namings if n.claim.name == name] or [n for n in namings if fold_name(n.claim.name) == folded]
    return next(iter(exact or [n for n in namings if _means(n.claim, name)]), None)


def _resolve(namings: Sequence[Naming], judgements: Sequence[Judgement]) -> list[list[Naming]]:
    """Group the namings, a group a person."""
    keys = [naming.key for naming in namings]
    same = judged_pairs(judgements, Verdict.SAME, keys)
    different = judged_pairs(judgements, Verdict.DIFFERENT, keys)
    judged = {key for pair in (*same, *different) for key in pair}
    bundles = _bundles(namings, judged)
    people = {key: _person(key, bundle) for key, bundle in bundles.items()}

    def conflict(a: str, b: str) -> bool:
        return (min(a, b), max(a, b)) in different or vetoed(PERSON_VETOES, people[a], people[b])

    edges = []
    for a, b in candidate_pairs((key, person_blocks(person)) for key, person in people.items()):
        weight = score(PERSON_RULES, people[a], people[b])
        if weight >= PERSON_THRESHOLD and not conflict(a, b):
            edges.append(Edge(a, b, weight))
    vague = frozenset(key for key, person in people.items() if len(person.name.full) < 2)
    clusters = cluster(sorted(people), drop_ambiguous(edges, vague, conflict), conflict, forced=same)
    return [[naming for key in keys for naming in bundles[key]] for keys in clusters]


def _bundles(namings: Sequence[Naming], judged: set[str]) -> dict[str, list[Naming]]:
    """Claims that say the same are compared as one: thousands of articles on one minister are one bundle."""
    bundles: defaultdict[tuple[object, ...], list[Naming]] = defaultdict(list)
    for naming in sorted(namings, key=lambda n: n.key):
        name = formal_name(naming.claim.name)
        # A bare surname can be father and son: only within one year is it taken for one person at once.
        period = naming.record.article.published_on.year if len(name.full) < 2 else None
        alone = naming.key if naming.key in judged or naming.key.rpartition("~")[2].isdigit() else None
        bundles[name.folded, frozenset(naming.offices), period, alone].append(naming)
    return {bundle[0].key: bundle for bundle in bundles.values()}


def _person(key: str, bundle: Sequence[Naming]) -> Person:
    days = [naming.record.article.published_on for naming in bundle]
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for naming in bundle:
        articles[naming.record.article.id].update(formal_name(form).folded for form in naming.claim.forms)
    return Person(
        key=key,
        name=formal_name(bundle[0].claim.name),
        offices=frozenset(office for naming in bundle for office in naming.offices),
        articles={article: frozenset(forms) for article, forms in articles.items()},
        first=min(days),
        last=max(days),
    )


def _officials(groups: Sequence[Sequence[Naming]]) -> tuple[tuple[Official, ...], dict[str, str]]:
    """Name the persons; where two would read the same, all but the first told carry a digest."""
    by_slug: defaultdict[str, list[Sequence[Naming]]] = defaultdict(list)
    for group in groups:
        by_slug[_readable_id(group)].append(group)
    officials: list[Official] = []
    ids: dict[str, str] = {}
    for readable, same_slug in by_slug.items():
        for i, group in enumerate(sorted(same_slug, key=_first_told)):
            official_id = readable if i == 0 else f"{readable}-{digest(*_first_told(group), size=3)}"
            forms = {form for n in group for form in (n.claim.name, *n.claim.forms)}
            officials.append(Official(id=official_id, name=_usual_name(group), names=tuple(sorted(forms))))
            ids.update((naming.key, official_id) for naming in group)
    return tuple(sorted(officials, key=lambda o: o.id)), ids


def _first_told(group: Iterable[Naming]) -> tuple[str, str]:
    return min((naming.record.article.published_on.isoformat(), naming.key) for naming in group)


def _readable_id(group: Sequence[Naming]) -> str:
    countries = Counter(n.offices[0].country for n in group if n.offices[0].country)
    country = min(countries, key=lambda c: (-countries[c], c), default="")
    return "-".join(part for part in (slug(fold_name(_usual_name(group))) or "official", country.lower()) if part)


def _usual_name(group: Sequence[Naming]) -> str:
    """The full name that the articles write most often; in doubt the fuller, then the one told first."""
    often: Counter[str] = Counter()
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    told: dict[str, tuple[str, str]] = {}
    for naming in sorted(group, key=lambda n: (n.record.article.published_on, n.key)):
        name, count = naming.claim.name, max(1, naming.claim.forms.get(naming.claim.name, 1))
        folded = parse_name(name).folded
        often[folded] += count
        spellings[folded][name] += count
        told.setdefault(folded, (naming.record.article.published_on.isoformat(), naming.key))

    def rank(folded: str) -> tuple[object, ...]:
        name = parse_name(folded)
        return (
            -min(len(name.full), 2),
            -often[folded],
            len(name.words) - len(name.full),
            -len(name.full),
            told[folded],
        )

    best = min(often, key=rank)
    return min(spellings[best], key=lambda text: (text.isupper(), -spellings[best][text], text))
