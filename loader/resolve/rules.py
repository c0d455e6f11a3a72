"""The policy: which facts speak for sameness, how much, and how much is enough."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from loader.resolve import compare, compare_events
from loader.resolve.compare import Person
from loader.resolve.happening import Happening

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """One fact about a pair and its weight; the fact's docstring is what a user reads as the reason."""

    fact: Callable[[T, T], bool]
    weight: float

    @property
    def explanation(self) -> str:
        """The sentence a user reads."""
        return (self.fact.__doc__ or self.fact.__name__).strip().splitlines()[0]


PERSON_RULES: tuple[Rule[Person], ...] = (
    Rule(compare.same_name, 0.75),
    Rule(compare.name_in_another_spelling, 0.7),
    Rule(compare.name_without_middle_names, 0.55),
    Rule(compare.name_in_another_order, 0.45),
    Rule(compare.name_without_the_first, 0.3),
    Rule(compare.name_with_initials, 0.3),
    Rule(compare.surname_only, 0.2),
    Rule(compare.same_office, 0.4),
    Rule(compare.same_country, 0.25),
    Rule(compare.same_organization, 0.25),
    Rule(compare.country_and_organization, 0.15),
    Rule(compare.related_role, 0.1),
    Rule(compare.seen_at_the_same_time, 0.05),
    Rule(compare.in_the_same_company, 0.1),
    Rule(compare.other_country, -0.6),
    Rule(compare.other_organization, -0.2),
    Rule(compare.other_office_at_the_same_time, -0.2),
    Rule(compare.younger_in_one_only, -0.6),
    Rule(compare.surname_far_apart_in_time, -0.4),
    Rule(compare.fuller_name_far_apart_in_time, -0.65),
    Rule(compare.envoy_there, 0.4),
)
PERSON_THRESHOLD = 0.7
PERSON_UNSURE = 0.6  # from here to the threshold a person is asked
PERSON_VETOES = (compare.names_contradict, compare.told_apart_by_one_article)

EVENT_RULES: tuple[Rule[Happening], ...] = (
    Rule(compare_events.same_day, 0.35),
    Rule(compare_events.same_month, 0.2),
    Rule(compare_events.same_year, 0.1),
    Rule(compare_events.told_a_day_later, 0.2),
    Rule(compare_events.told_of_another_day, 0.2),
    Rule(compare_events.told_without_a_day, 0.1),
    Rule(compare_events.called_off, 0.1),
    Rule(compare_events.same_participants, 0.6),
    Rule(compare_events.shared_participants, 0.35),
    Rule(compare_events.same_organization_gathers, 0.6),
    Rule(compare_events.same_organization_there, 0.35),
    Rule(compare_events.theme_agrees, 0.35),
    Rule(compare_events.other_participants, -0.2),
    Rule(compare_events.same_countries, 0.25),
    Rule(compare_events.same_place, 0.2),
    Rule(compare_events.same_place_country, 0.1),
    Rule(compare_events.same_regular_session, 0.25),
    Rule(compare_events.same_plan, 0.45),
    Rule(compare_events.same_ceremony, 0.2),
    Rule(compare_events.nobody_at_ceremony, -0.2),
    Rule(compare_events.same_subject, 0.05),
    Rule(compare_events.same_sentence, 0.6),
    Rule(compare_events.kinds_differ, -0.3),
    Rule(compare_events.places_differ, -0.15),
    Rule(compare_events.other_holder, -0.05),
)
EVENT_THRESHOLD = 0.9
EVENT_VETOES = (
    compare_events.told_by_one_article,
    compare_events.told_twice_alike,
    compare_events.kinds_cannot_agree,
    compare_events.dates_cannot_agree,
    compare_events.place_countries_differ,
    compare_events.other_side_differs,
    compare_events.other_office_told,
    compare_events.messages_differ,
    compare_events.statements_differ,
    compare_events.ceremonies_differ,
    compare_events.levels_differ,
)


def score(rules: Sequence[Rule[T]], a: T, b: T) -> float:
    """The sum of the weights of the facts that hold, rounded so that sums compare."""
    return round(sum(rule.weight for rule in rules if rule.fact(a, b)), 6)


def reasons(rules: Sequence[Rule[T]], a: T, b: T) -> list[tuple[str, float]]:
    """The facts that hold, in the words of their explanations, each with its weight."""
    return [(rule.explanation, rule.weight) for rule in rules if rule.fact(a, b)]


def vetoed(vetoes: Sequence[Callable[[T, T], bool]], a: T, b: T) -> bool:
    """Whether any fact excludes that both are one."""
    return any(veto(a, b) for veto in vetoes)
