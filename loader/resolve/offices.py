"""Offices: which titles mean one position, who held it, and who held it on a day."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from loader.model import Holding, Office, OfficeClaim, Role, Standing
from loader.values.text import digest, fold, slug

SINGULAR_ROLES = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.IO_HEAD})
"""Roles of which a country or organization has one holder at a time, whatever the title's words."""

_OF_ORGANIZATIONS = frozenset({Role.IO_HEAD, Role.IO_OFFICIAL, Role.BUSINESS_LEADER})
_STOPWORDS = frozenset(
    ["of", "the", "for", "and", "in", "to", "on", "at", "a", "an", "extraordinary", "plenipotentiary", "republic", "s"]
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


@dataclass(frozen=True, slots=True)
class Tenure:
    """One claim that an official held an office: the article's day is when it was seen."""

    official_id: str
    key: OfficeKey
    title: str
    standing: Standing
    seen: date


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


def resolve_offices(tenures: Iterable[Tenure]) -> tuple[tuple[Office, ...], tuple[Holding, ...]]:
    """The offices that claims tell, and who held each."""
    by_key: defaultdict[OfficeKey, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        by_key[tenure.key].append(tenure)
    ids = _office_ids(by_key)
    offices = [
        Office(
            id=ids[key],
            title=_usual_title(group),
            role=key.role,
            country=key.country,
            organization_id=key.organization_id,
        )
        for key, group in by_key.items()
    ]
    holdings = [
        _holding(official_id, ids[key], [t for t in group if t.official_id == official_id])
        for key, group in by_key.items()
        for official_id in {t.official_id for t in group}
    ]
    return (
        tuple(sorted(offices, key=lambda o: o.id)),
        tuple(sorted(holdings, key=lambda h: (h.official_id, h.office_id))),
    )


def _office_ids(by_key: Mapping[OfficeKey, object]) -> dict[OfficeKey, str]:
    """A readable id a key; where two keys read the same, all of them carry a digest."""
    readable = {key: _readable(key) for key in by_key}
    often = Counter(readable.values())
    return {
        key: text if often[text] == 1 else f"{text}-{digest(*key.sort_key, size=2)}" for key, text in readable.items()
    }


def _readable(key: OfficeKey) -> str:
    title = slug(" ".join(key.words)) or key.role.value.replace("_", "-")
    side = key.country.lower() if key.country else key.organization_id
    return "-".join(part for part in (title, side, *(c.lower() for c in key.accredited_to)) if part)


def _usual_title(group: Iterable[Tenure]) -> str:
    often = Counter(tenure.title for tenure in group)
    return min(often, key=lambda title: (-often[title], len(title), title))


def _holding(official_id: str, office_id: str, group: list[Tenure]) -> Holding:
    """The days it was seen; an article that calls somebody the former holder does not lengthen them."""
    order = (Standing.CURRENT, Standing.ACTING, Standing.ELECT, Standing.FORMER)
    standing = min((t.standing for t in group), key=order.index)
    in_office = {Standing.CURRENT, Standing.ACTING}
    kept = [t for t in group if t.standing in in_office] if standing in in_office else group
    return Holding(
        official_id=official_id,
        office_id=office_id,
        title=_usual_title(kept),
        first_seen=min(t.seen for t in kept),
        last_seen=max(t.seen for t in kept),
        standing=standing,
    )


class Holders:
    """Answers who held an office on a day."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        self._seen: defaultdict[OfficeKey, defaultdict[str, list[date]]] = defaultdict(lambda: defaultdict(list))
        for tenure in tenures:
            if tenure.standing in {Standing.CURRENT, Standing.ACTING}:
                self._seen[tenure.key][tenure.official_id].append(tenure.seen)

    def holder(self, key: OfficeKey, day: date) -> str | None:
        """The official who held the office on that day, when the articles show exactly one who can have."""
        if not (key.country or key.organization_id):
            return None
        spans = {o: (min(days), max(days)) for o, days in self._seen.get(key, {}).items()}
        inside = [o for o, (first, last) in spans.items() if first <= day <= last]
        near = [o for o, (first, last) in spans.items() if first - _HOLDING_WINDOW <= day <= last + _HOLDING_WINDOW]
        found = inside or near
        return found[0] if len(found) == 1 else None
