"""Pairs of names, graded: a `must` never fails, a `should` may; as a whole they hold the floors of identity."""

from collections import Counter, defaultdict
from dataclasses import asdict
from datetime import date

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from identity_names import Pair, best_threshold, cross_validated, measure, read_pairs, total, weigh

from loader.model import Role
from loader.resolve.compare import Person
from loader.resolve.keys import person_blocks, person_searches
from loader.resolve.offices import OfficeKey, office_fact
from loader.resolve.people import bundle_keys, bundle_searches, formal_name
from loader.resolve.rules import PERSON_RULES, PERSON_THRESHOLD, PERSON_UNSURE, score
from loader.values.name import parse_name
from loader.values.name_fit import fit

PAIRS = read_pairs()
NAMED = [pair for pair in PAIRS if pair.fit]


def _param(pair: Pair) -> object:
    failing = [pytest.mark.xfail(reason=pair.note, strict=False)] if pair.grade == "should" else []
    return pytest.param(pair, id=f"{pair.left}-{pair.right}", marks=failing)


@pytest.mark.parametrize("pair", [_param(pair) for pair in NAMED])
def test_how_two_names_stand_to_each_other(pair: Pair) -> None:
    """Spellings, orders and abbreviations of one name are told from names of different persons."""
    found = fit(parse_name(pair.left), parse_name(pair.right))

    assert (found.name.lower() if found > 0 else "different") == pair.fit


def test_whether_two_names_in_their_offices_are_one_person() -> None:
    """Nobody is merged wrongly; who is one person is merged."""
    told = [(pair, weigh(pair)) for pair in PAIRS if pair.split == "tuned" and pair.grade == "must"]

    assert [pair for pair, weight in told if (weight is not None and weight >= PERSON_THRESHOLD) != pair.same] == []


def test_the_comparison_has_no_direction() -> None:
    """Left and right may change places."""
    names = [(formal_name(pair.left), formal_name(pair.right)) for pair in PAIRS]

    assert [pair for pair in names if fit(*pair) != fit(*reversed(pair))] == []


def test_names_that_fit_share_a_key() -> None:
    """Only names that share a blocking key are compared, so those that fit must share one."""
    names = [(formal_name(pair.left), formal_name(pair.right)) for pair in PAIRS]

    assert [(a, b) for a, b in names if fit(a, b) > 0 and not a.keys & b.keys] == []


def test_the_pairs_are_many_and_balanced() -> None:
    """As many pairs of two persons as of one, half of them not tuned on, in many languages."""
    same = sum(pair.same for pair in PAIRS)
    held = sum(pair.split == "held" for pair in PAIRS)

    assert len(PAIRS) >= 440
    assert 0.4 <= same / len(PAIRS) <= 0.6
    assert held >= 200
    assert sum(count >= 4 for count in Counter(pair.language for pair in PAIRS).values()) >= 15


@pytest.mark.parametrize("split", ["tuned", "held"])
def test_merges_are_right_and_hardly_anything_is_asked(split: str) -> None:
    """On pairs that the weights were set on and on those that they were not."""
    figures = measure(pair for pair in PAIRS if pair.split == split)

    assert figures.precision >= 0.995
    assert figures.recall >= 0.95
    assert figures.unsure_share <= 0.03


def test_the_floors_hold_in_cross_validation() -> None:
    """With the threshold that other pairs choose the merges of the rest are right."""
    figures = total(figures for _, figures in cross_validated(PAIRS))

    assert figures.precision >= 0.995
    assert figures.recall >= 0.95
    assert figures.unsure_share <= 0.03


def test_the_threshold_is_one_that_the_pairs_would_choose() -> None:
    """The policy rests on the pairs: what they choose is near what the rules say."""
    assert abs(best_threshold(PAIRS) - PERSON_THRESHOLD) <= 0.051


def test_a_block_finds_every_name_that_fits() -> None:
    """What is not found as unlike would not fit on a closer look either."""
    names = {
        f"{i}{side}": name
        for i, pair in enumerate(PAIRS)
        for side, name in (("l", formal_name(pair.left)), ("r", formal_name(pair.right)))
    }
    files = {key: {*person_blocks(name, [])} for key, name in names.items()}
    searches = {key: {*person_searches(name, [])} for key, name in names.items()}
    sharing: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        for word in name.keys:
            sharing[word].append(key)
    pairs = {(a, b) for some in sharing.values() for a in some for b in some if a != b}
    fitting = [(a, b) for a, b in sorted(pairs) if fit(names[a], names[b]) > 0]

    assert [(a, b) for a, b in fitting if files[b].isdisjoint(searches[a])] == []
    assert len(fitting) > 1000


def test_a_name_is_not_compared_with_all_of_its_family_name() -> None:
    """Of a thousand with one family name only those are found whose other words may be the same."""
    others = [
        formal_name(f"{first}{second} Karimov") for first in ("Be", "Ed", "Or") for second in ("dir", "gan", "mil")
    ]
    searches = {*person_searches(formal_name("Bedir Karimov"), [])}

    assert [name.words[0] for name in others if not searches.isdisjoint(person_blocks(name, []))] == ["bedir"]


OFFICES = st.builds(
    OfficeKey,
    st.sampled_from((Role.FOREIGN_MINISTER, Role.AMBASSADOR, Role.IO_HEAD)),
    st.sampled_from(("NOR", "KGZ", "JOR", None)),
    st.sampled_from(("wto", "un", None)),
    st.just(()),
    st.sampled_from(((), ("KGZ",), ("JOR", "NOR"))),
)
PERSONS = st.builds(
    lambda key, name, offices, day, company: Person(key, formal_name(name), offices, {}, day, day, company),
    st.sampled_from(("a", "b")),
    st.sampled_from(("Kari Lund", "Lund", "K. Lund", "Sadyr Zhaparov", "Japarov Sadyr")),
    st.frozensets(OFFICES, max_size=2),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)),
    st.frozensets(st.sampled_from("xyz")),
)


@settings(max_examples=400, deadline=None)
@given(PERSONS, PERSONS)
def test_who_may_be_one_person_is_found_under_the_name(a: Person, b: Person) -> None:
    """Either finds the other, whatever offices are told; nobody in the world of whom only a namesake is known."""
    facts = [{**asdict(one.name), "offices": [office_fact(office) for office in one.offices]} for one in (a, b)]
    filed, sought = ([{*keys_of(fact)} for fact in facts] for keys_of in (bundle_keys, bundle_searches))
    may_be_one = fit(a.name, b.name) > 0 and score(PERSON_RULES, a, b) >= PERSON_UNSURE
    event(f"may be one: {may_be_one}")

    assert not may_be_one or (filed[0] & sought[1] and filed[1] & sought[0])


def test_a_namesake_who_serves_another_country_is_not_read() -> None:
    """Thousands are called Wang or Kim: only those are compared who may be one."""
    name = formal_name("Wang")

    assert {*person_blocks(name, ["CHN"])}.isdisjoint(person_searches(name, ["SGP"]))
