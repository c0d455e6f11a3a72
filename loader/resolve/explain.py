"""Why two claims are, or are not, taken for one person: every fact with its weight and what it looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from loader.model import OfficialClaim, Record
from loader.resolve.compare import Person
from loader.resolve.offices import office_key
from loader.resolve.organizations import load_gazetteer, name_key, organization_id
from loader.resolve.people import formal_name
from loader.resolve.rules import PERSON_RULES, PERSON_THRESHOLD, PERSON_UNSURE, PERSON_VETOES, Rule, score


class Outcome(StrEnum):
    """What the rules say of a pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"  # a person is asked


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact that holds of a pair; without a weight it excludes that both are one."""

    fact: str
    sentence: str
    weight: float | None
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for a pair, and why."""

    outcome: Outcome
    score: float
    reasons: tuple[Reason, ...]


def explain_pair(left: tuple[Record, OfficialClaim], right: tuple[Record, OfficialClaim]) -> Comparison:
    """Compare two claims as they stand in their records, by themselves: what other articles say is left out."""
    return compare_people(_person(*left), _person(*right))


def compare_people(a: Person, b: Person) -> Comparison:
    """Compare two persons.

    A veto means that they are two, whatever else speaks for it.
    """
    vetoes = [_reason(Rule(veto, 0), a, b, weight=None) for veto in PERSON_VETOES if veto(a, b)]
    weighed = [_reason(rule, a, b, weight=rule.weight) for rule in PERSON_RULES if rule.fact(a, b)]
    total = score(PERSON_RULES, a, b)
    outcome = Outcome.DIFFERENT
    if not vetoes and total >= PERSON_UNSURE:
        outcome = Outcome.SAME if total >= PERSON_THRESHOLD else Outcome.UNSURE
    return Comparison(outcome, total, (*vetoes, *weighed))


def _reason(rule: Rule[Person], a: Person, b: Person, *, weight: float | None) -> Reason:
    name = rule.fact.__name__
    show = next((shown for part, shown in _SHOWN if part in name), _offices)
    return Reason(name, rule.explanation, weight, show(a), show(b))


def _offices(person: Person) -> str:
    return "; ".join(
        " ".join(filter(None, (" ".join(office.words) or office.role.value, office.country, office.organization_id)))
        for office in sorted(person.offices, key=lambda office: office.sort_key)
    )


def _days(person: Person) -> str:
    return " to ".join(sorted({person.first.isoformat(), person.last.isoformat()}))


def _name(person: Person) -> str:
    return person.name.folded


_SHOWN: tuple[tuple[str, Callable[[Person], str]], ...] = (
    ("time", _days),
    ("company", lambda person: ", ".join(sorted(person.company))),
    ("office", _offices),
    ("name", _name),
    ("told_apart", _name),
    ("younger", _name),
)  # by a part of the fact's name; the first that fits


def _person(record: Record, claim: OfficialClaim) -> Person:
    day = record.article.published_on
    return Person(
        key=f"{record.article.id}#{claim.name}",
        name=formal_name(claim.name),
        offices=frozenset(office_key(office, _organization(office.organization)) for office in claim.offices),
        beside={},
        first=day,
        last=day,
        company=frozenset(formal_name(other.name).folded for other in record.officials if other.name != claim.name),
    )


def _organization(name: str | None) -> str | None:
    return organization_id(name_key(name), load_gazetteer()) if name else None
