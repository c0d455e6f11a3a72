"""Offices: which titles mean one position, who held it, and who held it on a day."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from loader.model import Holding, Office, OfficeClaim, Role, Standing
from loader.values.text import digest, fold, slug

SINGULAR_ROLES = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.IO_HEAD})
"""Roles of which a country or organization has one holder at a time, whatever the title's words."""

_OF_ORGANIZATIONS = frozenset({Role.IO_HEAD, Role.IO_OFFICIAL, Role.BUSINESS_LEADER})
_STOPWORDS = frozenset(
    [
        "of",
        "the",
        "for",
        "and",
        "in",
        "to",
        "on",
        "at",
        "a",
        "an",
        "as",
        "extraordinary",
        "plenipotentiary",
        "republic",
        "s",
    ]
)
_SAME_WORDS = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"\b(foreign|external|international) (affairs|relations)\b", "foreign"),
        (r"\bdefence\b", "defense"),
        (r"\b(labor|labour)\b", "labour"),
        (r"\b(chairman|chairwoman|chairperson)\b", "chair"),
        (r"\b(vice|deputy) (chair|speaker|president|prime)\b", r"deputy \2"),
        (r"\bpremier\b", "prime minister"),
        (r"\bspokes(man|woman|person)\b", "spokesperson"),
    )
)
_OF_ONE_HOLDER = {  # titles of these roles name one office, if they say more than these words
    Role.MINISTER: frozenset({"minister", "state", "secretary", "cabinet", "senior"}),
    Role.SPEAKER: frozenset(),
    Role.HEAD_OF_AGENCY: frozenset({"head", "chair", "director", "general", "president", "secretary", "agency"}),
    Role.REGIONAL_OFFICIAL: frozenset({"governor", "mayor", "akim", "head", "region", "city"}),
    Role.ROYAL: frozenset({"prince", "princess", "highness", "royal", "his", "her", "sheikh"}),
}
_OF_SEVERAL = frozenset({"deputy", "vice", "assistant", "first", "former", "member"})
_HOLDING_WINDOW = timedelta(days=400)


@dataclass(frozen=True, slots=True, order=True)
class OfficeKey:
    """What makes two titles one office."""

    role: Role
    country: str | None
    organization_id: str | None
    words: tuple[str, ...]  # of the title, sorted; empty for roles of which there is one
    accredited_to: tuple[str, ...] = ()

    @property
    def sort_key(self) -> tuple[str, ...]:
        """A total order although fields may be None."""
        return (self.role, self.country or "", self.organization_id or "", " ".join(self.words), *self.accredited_to)


def office_fact(key: OfficeKey) -> list[Any]:
    """The key in values that JSON has."""
    return [key.role.value, key.country, key.organization_id, list(key.words), list(key.accredited_to)]


def office_from(fact: Sequence[Any]) -> OfficeKey:
    """The key behind its fact."""
    role, country, organization, words, accredited_to = fact
    return OfficeKey(Role(role), country, organization, tuple(words), tuple(accredited_to))


@dataclass(frozen=True, slots=True)
class Tenure:
    """What all claims say that tell one official in one office with one standing.

    It was seen on the day of each article.
    """

    official_id: str
    key: OfficeKey
    standing: Standing
    titles: Counter[str]
    first: date
    last: date


Span = tuple[date, date]


def office_key(claim: OfficeClaim, organization_id: str | None) -> OfficeKey:
    """The key of the office behind a claim; `organization_id` is that of `claim.organization`."""
    of_organization = organization_id is not None and (claim.role in _OF_ORGANIZATIONS or claim.country is None)
    return OfficeKey(
        role=claim.role,
        country=None if of_organization else claim.country,
        organization_id=organization_id if of_organization else None,
        words=() if claim.role in SINGULAR_ROLES else _title_words(claim, organization_id, of_organization),
        accredited_to=tuple(sorted(claim.accredited_to)),
    )


def _title_words(claim: OfficeClaim, organization_id: str | None, of_organization: bool) -> tuple[str, ...]:
    title = fold(claim.title)
    for pattern, word in _SAME_WORDS:
        title = pattern.sub(word, title)
    words = set(title.split()) - _STOPWORDS
    if organization_id and not of_organization:
        # "Chairman" of one national body is not "Chairman" of another.
        words |= set(organization_id.split("-")) - _STOPWORDS
    return tuple(sorted(words))


def same_position(a: OfficeKey, b: OfficeKey) -> bool:
    """Whether two keys can be one office: the same role and side, and one title says no more than the other."""
    sides_known = a.country or a.organization_id
    if a.role != b.role or not sides_known or (a.country, a.organization_id) != (b.country, b.organization_id):
        return False
    if a.role in SINGULAR_ROLES:
        return True
    return bool(a.words and b.words) and (set(a.words) <= set(b.words) or set(b.words) <= set(a.words))


def has_one_holder(key: OfficeKey) -> bool:
    """Whether one person holds the office at a time: of deputies, envoys and members there are others, seen or not."""
    if key.role in SINGULAR_ROLES:
        return True
    if key.role is Role.AMBASSADOR:
        return bool(key.accredited_to)
    words = frozenset(key.words)
    return key.role in _OF_ONE_HOLDER and bool(words - _OF_ONE_HOLDER[key.role]) and not words & _OF_SEVERAL


@lru_cache(maxsize=4096)
def office_id(key: OfficeKey) -> str:
    """A readable id, made of the key alone, so that it stays whatever else is told."""
    text = " ".join(key.words) or key.role.value.replace("_", " ")
    parts = [slug(text)]
    if key.words and key.role is not _usual_role(key.words):
        parts += ["as", *key.role.value.split("_")]
    parts.append(key.country.lower() if key.country else key.organization_id or "")
    if key.accredited_to:
        parts += ["to", *(code.lower() for code in key.accredited_to)]
    if parts[0] != text.replace(" ", "-") or (key.words and not key.country):
        # What is cut, and what ends in any word, could read like another one.
        parts.append(digest(*key.sort_key, size=3))
    return "-".join(part for part in parts if part)


def _usual_role(words: Iterable[str]) -> Role | None:
    """The role that a title of these words mostly is."""
    told = set(words)
    return max(
        (role for role in Role if set(role.value.split("_")) <= told), key=lambda r: (len(r.value), r), default=None
    )


def conclude_office(key: OfficeKey, tenures: Sequence[Tenure]) -> tuple[Office, tuple[Holding, ...]]:
    """The office that these claims tell, and who held it."""
    id_ = office_id(key)
    office = Office(
        id=id_,
        title=_usual_title(tenures),
        role=key.role,
        country=key.country,
        organization_id=key.organization_id,
    )
    officials = sorted({tenure.official_id for tenure in tenures})
    return office, tuple(_holding(o, id_, [t for t in tenures if t.official_id == o]) for o in officials)


def _usual_title(tenures: Iterable[Tenure]) -> str:
    often: Counter[str] = Counter()
    for tenure in tenures:
        often.update(tenure.titles)
    return min(often, key=lambda title: (-often[title], len(title), title))


def _holding(official_id: str, office: str, group: Sequence[Tenure]) -> Holding:
    """The days it was seen; an article that calls somebody the former holder does not lengthen them."""
    order = (Standing.CURRENT, Standing.ACTING, Standing.ELECT, Standing.FORMER)
    standing = min((t.standing for t in group), key=order.index)
    in_office = {Standing.CURRENT, Standing.ACTING}
    kept = [t for t in group if t.standing in in_office] if standing in in_office else group
    return Holding(
        official_id=official_id,
        office_id=office,
        title=_usual_title(kept),
        first_seen=min(t.first for t in kept),
        last_seen=max(t.last for t in kept),
        standing=standing,
    )


def spans(tenures: Iterable[Tenure]) -> dict[str, Span]:
    """The first and last day on which each official was seen in the office."""
    seen: dict[str, Span] = {}
    for tenure in tenures:
        if tenure.standing in {Standing.CURRENT, Standing.ACTING}:
            first, last = seen.get(tenure.official_id, (tenure.first, tenure.last))
            seen[tenure.official_id] = (min(first, tenure.first), max(last, tenure.last))
    return seen


def holder(seen: Mapping[str, Span], day: date) -> str | None:
    """The official who held the office on that day, when the articles show exactly one who can have."""
    inside = [o for o, (first, last) in seen.items() if first <= day <= last]
    near = [o for o, (first, last) in seen.items() if first - _HOLDING_WINDOW <= day <= last + _HOLDING_WINDOW]
    found = inside or near
    return found[0] if len(found) == 1 else None


def months_of_another_holder(before: Mapping[str, Span], now: Mapping[str, Span]) -> Iterator[str]:
    """Every month with a day for which `holder` may say something else than before."""
    for official in sorted({*before, *now}):
        was, is_ = before.get(official), now.get(official)
        if was == is_:
            continue
        if was is None or is_ is None:
            first, last = was or is_ or (date.min, date.min)
            yield from months(first - _HOLDING_WINDOW, last + _HOLDING_WINDOW)
            continue
        for shift in (-_HOLDING_WINDOW, timedelta(0)):
            yield from months(*sorted((was[0] + shift, is_[0] + shift)))
        for shift in (timedelta(0), _HOLDING_WINDOW):
            yield from months(*sorted((was[1] + shift, is_[1] + shift)))


def months(first: date, last: date) -> list[str]:
    """The months from one day to another, for example "2024-03"."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [f"{month // 12}-{month % 12 + 1:02d}" for month in range(start, end + 1)]
