"""How often a claim like this one was right on labelled articles, by what is known of it.

`data/confidence.csv` gives every feature of a claim a weight; the logistic function of their sum is the confidence.
`benchmarks/calibrate.py` fits the weights and checks by cross-validation that the numbers mean what they say.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeVar

from loader.model import (
    Article,
    Basis,
    EventClaim,
    EventKind,
    OfficialClaim,
    OrganizationClaim,
    OrganizationType,
    Record,
    Role,
    Status,
)
from loader.tables import DATA, read_table

# Characters of headline and first paragraph, in which an article tells its news.
_LEAD = 600
# Nobody is surer than the labels: of a hundred claims that all were right, the next may be wrong.
_LOWEST, _HIGHEST = 0.05, 0.99

Claim = TypeVar("Claim", OfficialClaim, OrganizationClaim, EventClaim)
Feature = Callable[[Claim, Article], bool]

_TALKS = frozenset({EventKind.MEETING, EventKind.CALL})
_GATHERINGS = frozenset({EventKind.SUMMIT, EventKind.SESSION, EventKind.CONFERENCE})
_WORDS = frozenset({EventKind.MESSAGE, EventKind.STATEMENT})

OFFICIALS: Mapping[str, Feature[OfficialClaim]] = {
    "any": lambda claim, article: True,  # noqa: ARG005
    "inferred": lambda claim, article: claim.basis is Basis.INFERRED,  # noqa: ARG005
    "known": lambda claim, article: claim.basis is Basis.KNOWN,  # noqa: ARG005
    "no country": lambda claim, article: not (claim.main.country or claim.main.organization),  # noqa: ARG005
    "named once": lambda claim, article: len(claim.spans) < 2,  # noqa: ARG005
    "one word": lambda claim, article: " " not in claim.name,  # noqa: ARG005
    "spokesperson": lambda claim, article: claim.main.role is Role.AIDE_OR_SPOKESPERSON,  # noqa: ARG005
    "other": lambda claim, article: claim.main.role is Role.OTHER,  # noqa: ARG005
}
ORGANIZATIONS: Mapping[str, Feature[OrganizationClaim]] = {
    "any": lambda claim, article: True,  # noqa: ARG005
    "not international": lambda claim, article: claim.type is not OrganizationType.IGO,  # noqa: ARG005
    "no acronym": lambda claim, article: claim.acronym is None,  # noqa: ARG005
    "named once": lambda claim, article: sum(claim.forms.values()) < 2,  # noqa: ARG005
}
EVENTS: Mapping[str, Feature[EventClaim]] = {
    "any": lambda event, article: True,  # noqa: ARG005
    "planned": lambda event, article: event.status is Status.PLANNED,  # noqa: ARG005
    "recalled": lambda event, article: event.status is Status.PAST_REFERENCE,  # noqa: ARG005
    "talk": lambda event, article: event.kind in _TALKS,  # noqa: ARG005
    "gathering": lambda event, article: event.kind in _GATHERINGS,  # noqa: ARG005
    "words": lambda event, article: event.kind in _WORDS,  # noqa: ARG005
    "two named": lambda event, article: len(event.officials) > 1,  # noqa: ARG005
    "nobody named": lambda event, article: not event.officials,  # noqa: ARG005
    "one country": lambda event, article: len(event.countries) < 2 and not event.organizations,  # noqa: ARG005
    "in the lead": lambda event, article: event.evidence.start < _LEAD,  # noqa: ARG005
    "main": lambda event, article: event.main,  # noqa: ARG005
    "place told": lambda event, article: event.place is not None,  # noqa: ARG005
    "day told": lambda event, article: event.date is not None and event.date.first != article.published_on,
    "within another": lambda event, article: event.part_of is not None,  # noqa: ARG005
}
FEATURES: Mapping[str, Mapping[str, Callable[..., bool]]] = {
    "officials": OFFICIALS,
    "organizations": ORGANIZATIONS,
    "events": EVENTS,
}


@cache
def load_weights() -> Mapping[tuple[str, str], float]:
    """The weight of every feature, by sort of claim.

    Raises:
        DataFileError: a row names a feature that nobody knows.
    """

    def convert(row: dict[str, str]) -> tuple[tuple[str, str], float]:
        if row["feature"] not in FEATURES[row["claim"]]:
            raise ValueError(f"no feature {row['feature']!r} of {row['claim']}")
        return (row["claim"], row["feature"]), float(row["weight"])

    return dict(read_table(DATA / "confidence.csv", convert))


def features(sort: str, claim: object, article: Article) -> tuple[str, ...]:
    """What is true of a claim, in the order of the table."""
    return tuple(name for name, holds in FEATURES[sort].items() if holds(claim, article))


def confidence(sort: str, claim: object, article: Article, weights: Mapping[tuple[str, str], float]) -> float:
    """The share of claims like this one that is right, from 0 to 1, in hundredths."""
    total = sum(weights[sort, name] for name in features(sort, claim, article))
    return round(min(_HIGHEST, max(_LOWEST, 1 / (1 + math.exp(-total)))), 2)


def with_confidence(record: Record, weights: Mapping[tuple[str, str], float] | None = None) -> Record:
    """The record with the confidence of every claim."""
    known = weights if weights is not None else load_weights()

    def sure(sort: str, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(replace(c, confidence=confidence(sort, c, record.article, known)) for c in claims)

    return replace(
        record,
        officials=sure("officials", record.officials),
        organizations=sure("organizations", record.organizations),
        events=sure("events", record.events),
    )
