"""Heads of state and government and foreign ministers by name and year: only where the text leaves a country open."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from loader.extract.names import can_be_short_for, parts
from loader.model import OfficeClaim, Role
from loader.tables import DATA, read_table

TITLES = {
    Role.HEAD_OF_STATE: "Head of State",
    Role.HEAD_OF_GOVERNMENT: "Head of Government",
    Role.FOREIGN_MINISTER: "Foreign Minister",
}


_SPELLINGS = 2  # letters by which transcriptions of a surname may differ
_SURE = 4  # letters: a shorter surname alone is no head of a body
_ENDING = re.compile(r"(?:iy|yy|ii|yi|ij|i|y)$")  # Zelenskiy, Zelenskyy, Zelensky


@dataclass(frozen=True, slots=True)
class Leader:
    """One row: who held which office of which country in which years (both included)."""

    country: str
    role: Role
    name: str
    key: tuple[str, ...]
    since: int
    until: int

    def served_in(self, year: int | None) -> bool:
        """Held the office at some time of the year; a text without date fits every year."""
        return year is None or self.since <= year <= self.until


@cache
def load_leaders() -> tuple[Leader, ...]:
    """Read `data/leaders.csv`.

    Raises:
        DataFileError: a row has no name, an unknown role, or years that cannot be.
    """
    return read_table(DATA / "leaders.csv", _leader)


@cache
def _by_word() -> dict[str, tuple[Leader, ...]]:
    """The leaders in whose name a word stands, in the order of the file."""
    found: dict[str, list[Leader]] = {}
    for leader in load_leaders():
        for word in dict.fromkeys(leader.key):
            found.setdefault(word, []).append(leader)
    return {word: tuple(leaders) for word, leaders in found.items()}


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, with one spelling for the endings that transcriptions write in several ways."""
    return tuple(_ENDING.sub("y", word) if len(word) > 4 else word for word in words)


def _named(*names: tuple[str, ...]) -> tuple[Leader, ...]:
    """The leaders whom one of the names can mean; a name shares a whole word with what it is short for."""
    keys = [_key(name) for name in names]
    near = {leader: None for key in keys for word in key for leader in _by_word().get(word, ())}
    return tuple(leader for leader in near if any(_names(key, leader) for key in keys))


def _leader(row: dict[str, str]) -> Leader:
    since, until = int(row["since"]), int(row["until"] or 9999)
    role, key = Role(row["role"]), _key(parts(row["name"]))
    if not key or since > until or len(row["country"]) != 3 or role not in TITLES:
        raise ValueError(f"a leader needs a name, a country and years, got {row}")
    return Leader(row["country"], role, row["name"], key, since, until)


def country_of_leader(keys: Iterable[tuple[str, ...]], roles: Iterable[Role], year: int | None) -> str | None:
    """The country whose holder of one of the roles has that name in that year, if only one has."""
    wanted = set(roles)
    found = {leader.country for leader in _named(*keys) if leader.role in wanted and leader.served_in(year)}
    return found.pop() if len(found) == 1 else None


def country_of_politician(key: tuple[str, ...]) -> str | None:
    """The country of whoever of that full name led one at some time: offices change, countries do not."""
    found = {leader.country for leader in _named(key) if len(leader.key) > 1}
    return found.pop() if len(key) > 1 and len(found) == 1 else None


def country_of_spouse(key: tuple[str, ...], year: int | None) -> str | None:
    """The country whose head of state or government in that year has the same surname, if only one has."""
    found = {
        leader.country
        for leader in _by_word().get(_key(key)[-1], ())
        if leader.role is not Role.FOREIGN_MINISTER and leader.served_in(year) and leader.key[-1] == _key(key)[-1]
    }
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class BodyHead:
    """One row: who headed which organization in which years (both included)."""

    organization: str
    title: str
    key: tuple[str, ...]
    since: int
    until: int


@cache
def load_body_heads() -> tuple[BodyHead, ...]:
    """Read `data/body_heads.csv`.

    Raises:
        DataFileError: a row lacks a name, or has years that cannot be.
    """

    def convert(row: dict[str, str]) -> BodyHead:
        since, until = int(row["since"]), int(row["until"] or 9999)
        if not row["name"] or not row["organization"] or since > until:
            raise ValueError(f"a head needs a name, an organization and years, got {row}")
        return BodyHead(row["organization"], row["title"], _key(parts(row["name"])), since, until)

    return read_table(DATA / "body_heads.csv", convert)


def _body_head(key: tuple[str, ...], year: int | None) -> OfficeClaim | None:
    fitting = [
        head
        for head in load_body_heads()
        if (year is None or head.since <= year <= head.until) and can_be_short_for(_key(key), head.key)
    ]
    if len(fitting) != 1 or _key(key)[-1] != fitting[0].key[-1]:
        return None
    return OfficeClaim(title=fitting[0].title, role=Role.IO_HEAD, organization=fitting[0].organization)


def bare_leader(key: tuple[str, ...], year: int | None) -> OfficeClaim | None:
    """The office of somebody whom readers know without a title; a surname alone must belong to one leader."""
    fitting = [leader for leader in _named(key) if leader.served_in(year)]
    top = [leader for leader in fitting if leader.role in (Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT)]
    if not fitting:
        return _body_head(key, year) if len(key) > 1 or len(key[0]) > _SURE else None
    if len(key) == 1 and (len(key[0]) < 4 or not top or any(leader.key[-1] != _key(key)[0] for leader in fitting)):
        return None
    chosen = top or fitting
    if len({leader.country for leader in fitting}) != 1:
        return None
    leader = chosen[0]
    return OfficeClaim(title=TITLES[leader.role], role=leader.role, country=leader.country)


def leader_of(country: str, key: tuple[str, ...], year: int | None) -> OfficeClaim | None:
    """The office of a country's leader whose surname is spelt nearly so, if only one is."""
    fitting = [
        leader
        for leader in load_leaders()
        if leader.country == country
        and leader.served_in(year)
        and len(key[-1]) > _SURE
        and OSA.distance(leader.key[-1], _key(key)[-1], score_cutoff=2) <= _SPELLINGS
    ]
    names = {leader.name for leader in fitting}
    if len(names) != 1:
        return None
    return OfficeClaim(title=TITLES[fitting[0].role], role=fitting[0].role, country=country)


def _names(key: tuple[str, ...], leader: Leader) -> bool:
    if can_be_short_for(key, leader.key) or can_be_short_for(leader.key, key):
        return True
    return len(key) > 1 and sorted(key) == sorted(leader.key)
