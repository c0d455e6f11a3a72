"""Namings: an official in an article, and the bundles of those that say the same."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from typing import Self

from loader.model import Evidence, OfficeClaim, OfficialClaim, Participation, Record, Role, Standing
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.resolve.compare import Person
from loader.resolve.keys import name_keys, number_of, person_blocks, person_searches
from loader.resolve.offices import OfficeKey, office_fact, office_from, office_key
from loader.resolve.organizations import Organizations
from loader.tables import DATA, read_table
from loader.values.name import Name, fold_name, parse_name, skeleton
from loader.values.name_fit import fit
from loader.values.text import digest

_COMPANY = 12  # others that are kept for comparison


@cache
def load_nicknames() -> Mapping[str, str]:
    """Short forms of given names, each with the name it usually stands for."""
    return dict(read_table(DATA / "nicknames.csv", lambda row: (row["nickname"], row["name"])))


@cache
def load_family_names() -> Mapping[str, str]:
    """Other spellings of family names that no rule of sounds gives, each with the usual one."""
    return dict(read_table(DATA / "family_names.csv", lambda row: (row["form"], row["name"])))


@cache
def _usual_words() -> Mapping[str, str]:
    return {**load_nicknames(), **load_family_names()}


@lru_cache(maxsize=4096)
def formal_name(text: str) -> Name:
    """The name in its usual forms: Joe is compared as Joseph, Choe as Choi."""
    name = parse_name(text)
    if len(name.words) < 2:
        return name
    # Every word, for Abe is also a family name, and either may stand first.
    return replace(name, words=tuple(_usual_words().get(word, word) for word in name.words))


@dataclass(frozen=True, slots=True)
class Naming:
    """One official in one article; `mentioned` is false where only an event names them."""

    key: str
    claim: OfficialClaim
    offices: tuple[OfficeKey, ...]
    bundle: str  # claims that say the same are compared as one: thousands of articles on one minister are one bundle
    says: str  # the bundle it would be in if nobody had judged it
    mentioned: bool

    @property
    def number(self) -> int:
        """Which it is of several of one name in the article."""
        return number_of(self.key)


@dataclass(frozen=True, slots=True)
class Seen:
    """In which words, and from when to when, articles show somebody in an office."""

    titles: Counter[str]
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class BundleTally:
    """What all namings of one bundle say together."""

    count: int = 0
    first: date = date.max
    last: date = date.min
    names: Counter[str] = field(default_factory=Counter)
    told: Mapping[str, str] = field(default_factory=dict)  # name -> the first day it was used
    forms: frozenset[str] = frozenset()
    countries: Counter[str] = field(default_factory=Counter)  # of the main office
    seen: Mapping[tuple[int, Standing], Seen] = field(default_factory=dict)  # by the place among the offices
    beside: Mapping[str, bool] = field(default_factory=dict)
    company: frozenset[str] = frozenset()  # a sample of those whom the same articles name

    def plus(self, facts: Iterable[Fact]) -> Self:
        """The tally with more namings."""
        count, first, last, forms = self.count, self.first, self.last, set(self.forms)
        names, countries, seen, beside = self.names.copy(), self.countries.copy(), dict(self.seen), dict(self.beside)
        told, company = dict(self.told), set(self.company)
        for fact in facts:
            company.update(fact["company"])
            day = date.fromisoformat(fact["day"])
            count, first, last = count + 1, min(first, day), max(last, day)
            names[fact["name"]] += max(1, fact["forms"].get(fact["name"], 1))
            told[fact["name"]] = min(fact["day"], told.get(fact["name"], fact["day"]))
            forms.update((fact["name"], *fact["forms"]))
            countries.update([fact["country"]] if fact["country"] else [])
            for place, title, standing in fact["held"]:
                at = (place, Standing(standing))
                there = seen.get(at, Seen(Counter(), day, day))
                seen[at] = Seen(there.titles + Counter([title]), min(there.first, day), max(there.last, day))
            for other, alike in fact["beside"]:
                beside[other] = beside.get(other, False) or alike
        return replace(
            self, count=count, first=first, last=last, names=names, told=told, forms=frozenset(forms),
            countries=countries, seen=seen, beside=beside, company=frozenset(_few(company)),
        )  # fmt: skip

    def fact(self) -> Fact:
        """The tally in values that JSON has."""
        return {
            "count": self.count,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "names": {name: [often, self.told[name]] for name, often in sorted(self.names.items())},
            "forms": sorted(self.forms),
            "countries": dict(sorted(self.countries.items())),
            "seen": [
                [place, standing.value, dict(sorted(s.titles.items())), s.first.isoformat(), s.last.isoformat()]
                for (place, standing), s in sorted(self.seen.items())
            ],
            "beside": dict(sorted(self.beside.items())),
            "company": sorted(self.company),
        }

    def from_fact(self, fact: Fact) -> Self:
        """The tally behind its fact."""
        day = date.fromisoformat
        return replace(
            self,
            count=fact["count"],
            first=day(fact["first"]),
            last=day(fact["last"]),
            names=Counter({name: often for name, (often, _) in fact["names"].items()}),
            told={name: told for name, (_, told) in fact["names"].items()},
            forms=frozenset(fact["forms"]),
            countries=Counter(fact["countries"]),
            seen={
                (place, Standing(standing)): Seen(Counter(titles), day(first), day(last))
                for place, standing, titles, first, last in fact["seen"]
            },
            beside=fact["beside"],
            company=frozenset(fact["company"]),
        )


def namings(record: Record, organizations: Organizations, judged: Container[str]) -> list[Naming]:
    """The officials of a record, and those whom only its events name."""
    claims = [(claim, True) for claim in record.officials]
    for event in record.events:
        for participation in event.officials:
            if participation.name and not any(_means(claim, participation.name) for claim, _ in claims):
                claims.append((_implied_claim(participation, event.evidence), False))
    keys = name_keys(record.article.id, [claim.name for claim, _ in claims])
    found = []
    for key, (claim, mentioned) in zip(keys, claims, strict=True):
        offices = tuple(_office_keys(claim, record, organizations))
        second = key if number_of(key) > 1 else ""  # two of one name in one article are two
        says, bundle = (_bundle_key(record, claim, offices, alone) for alone in (second, key))
        found.append(Naming(key, claim, offices, bundle if key in judged else says, says, mentioned))
    return found


def _bundle_key(record: Record, claim: OfficialClaim, offices: Iterable[OfficeKey], alone: str) -> str:
    name = formal_name(claim.name)
    # A bare surname can be father and son: only within one year is it taken for one person at once.
    period = str(record.article.published_on.year) if len(name.full) < 2 else ""
    told = ("\x1e".join(office.sort_key) for office in distinct(offices))
    descent = "bin" if name.descent else ""
    return f"{name.folded}|{digest(*told, period, alone, descent, size=8)}"


def distinct(offices: Iterable[OfficeKey]) -> list[OfficeKey]:
    """The offices, each once, in a fixed order."""
    return sorted(set(offices), key=lambda office: office.sort_key)


def naming_clues(record: Record, found: Sequence[Naming]) -> Iterator[Clue]:
    """What the other articles must know of the namings in this one."""
    day = record.article.published_on.isoformat()
    beside = _beside(found)
    for naming in found:
        order = distinct(naming.offices)
        held = [
            [order.index(key), office.title, office.standing.value]
            for office, key in zip(naming.claim.offices, naming.offices, strict=True)
            if office.title or office.role is not Role.OTHER
        ]
        fact = {
            "bundle": naming.bundle,
            "says": naming.says,
            "name": naming.claim.name,
            "forms": dict(naming.claim.forms),
            "day": day,
            "country": naming.claim.main.country,
            "held": held,
            "beside": beside[naming.bundle],
            "company": _company(naming, found),
        }
        yield Clue.of(naming.key, fact, (bundle_cell(naming.bundle),), record.article.id)


def _company(naming: Naming, found: Iterable[Naming]) -> list[str]:
    """Whom the article names besides, however spelt and in whatever order of words; of many the same few."""
    others = {formal_name(other.claim.name) for other in found if other.bundle != naming.bundle}
    return _few(" ".join(sorted(map(skeleton, name.full))) for name in others)


def _few(company: Iterable[str]) -> list[str]:
    """A sample that is the same for the same names: those with the smallest digests."""
    return sorted(sorted(set(company), key=lambda name: (digest(name, size=4), name))[:_COMPANY])


def _beside(found: Sequence[Naming]) -> dict[str, list[Fact]]:
    """For each bundle of an article the others of like names, and whether one is called as the other."""
    names = {naming.bundle: formal_name(naming.claim.name) for naming in found}
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for naming in found:
        forms[naming.bundle].update(formal_name(form).folded for form in naming.claim.forms)
    return {
        a: [
            [b, names[a].folded in forms[b] or names[b].folded in forms[a]]
            for b in sorted(names)
            if a != b and (names[a].keys & names[b].keys or fit(names[a], names[b]) > 0)
        ]
        for a in names
    }


def bundle_clue(naming: Naming, official: Fact = None) -> Clue:
    """A bundle, found by the words of its name; `official` is whom it means."""
    name, offices = formal_name(naming.claim.name), distinct(naming.offices)
    fact = {
        "words": list(name.words),
        "generation": name.generation,
        "descent": name.descent,
        "offices": [office_fact(office) for office in offices],
        "official": official,
    }
    return Clue.of(f"={naming.bundle}", fact, bundle_keys(fact))


def bundle_cell(bundle: str) -> str:
    """Under what the namings of a bundle are found."""
    return f"bundle|{bundle}"


def official_behind(bench: Bench, bundle: Clue) -> Fact:
    """What is known of the official whom a bundle means."""
    clue = bench.get(f"%{bundle.fact['official']}")
    if clue is None:
        raise KeyError(f"nobody is behind {bundle.id}")
    return clue.fact


def bundle_keys(fact: Fact) -> tuple[str, ...]:
    """Under what a bundle is found."""
    return tuple(f"name|{key}" for key in sorted({*person_blocks(bundle_name(fact), _bundle_countries(fact))}))


def bundle_searches(fact: Fact) -> tuple[str, ...]:
    """Under what those bundles are found that may be of the same person."""
    return tuple(f"name|{key}" for key in sorted({*person_searches(bundle_name(fact), _bundle_countries(fact))}))


def _bundle_countries(fact: Fact) -> list[str]:
    """The countries served, and those to which one was sent; none where only an organization is told."""
    offices = [office_from(office) for office in fact["offices"]]
    served = {office.country for office in offices if office.country}
    return sorted(served.union(*(office.accredited_to for office in offices))) if served else []


def person(key: str, fact: Fact, tally: BundleTally) -> Person:
    """What a bundle is compared by."""
    return Person(
        key=key,
        name=bundle_name(fact),
        offices=frozenset(map(office_from, fact["offices"])),
        beside=tally.beside,
        first=tally.first,
        last=tally.last,
        company=tally.company,
    )


def bundle_name(fact: Fact) -> Name:
    """The name that all namings of a bundle have."""
    words = tuple(fact["words"])
    return Name(" ".join(words), words, fact["generation"], descent=fact["descent"])


def local_naming(found: Sequence[Naming], name: str) -> Naming:
    """Whom a name means among the officials of its article: the same name first, then a form of theirs."""
    folded = fold_name(name)
    exact = [n for n in found if n.claim.name == name] or [n for n in found if fold_name(n.claim.name) == folded]
    return (exact or [n for n in found if _means(n.claim, name)])[0]


def _office_keys(claim: OfficialClaim, record: Record, organizations: Organizations) -> Iterable[OfficeKey]:
    for office in claim.offices:
        organization = office.organization
        yield office_key(office, organizations.of(record.article.id, organization) if organization else None)


def _implied_claim(participation: Participation, evidence: Evidence) -> OfficialClaim:
    office = OfficeClaim(
        title=participation.title or "",
        role=participation.role or Role.OTHER,
        country=participation.country,
        organization=participation.organization,
    )
    name = participation.name or ""
    return OfficialClaim(name=name, offices=(office,), forms={name: 1}, spans=(), evidence=evidence)


def _means(claim: OfficialClaim, name: str) -> bool:
    folded = fold_name(name)
    return folded == fold_name(claim.name) or any(folded == fold_name(form) for form in claim.forms)
