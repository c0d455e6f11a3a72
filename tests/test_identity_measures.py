"""The measures of groupings, on examples worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.evaluate.identity import Agreement, compare_groupings


def grouping(text: str) -> dict[str, int]:
    """Each letter with the number of the word in which it stands."""
    return {letter: number for number, word in enumerate(text.split()) for letter in word}


@pytest.mark.parametrize(
    ("found", "true", "b_cubed", "muc", "ceaf"),
    [
        ("abcde fg hijkl", "abcde fg hijkl", (1, 1), (1, 1), (1, 1)),
        # Bagga and Baldwin 1998: the small group joined to a large one, and two large ones joined.
        ("abcde fghijkl", "abcde fg hijkl", (64 / 84, 1), (9 / 10, 1), (11 / 12, 11 / 18)),
        ("abcdehijkl fg", "abcde fg hijkl", (7 / 12, 1), (9 / 10, 1), (5 / 6, 5 / 9)),
        # Everything alone: no link is found, and none is wrong.
        ("a b c", "abc", (1, 1 / 3), (1, 0), (1 / 6, 1 / 2)),
        # {ab} pairs with either half of {abcd}; {cd} is left over.
        ("ab cd", "abcd", (1, 1 / 2), (1, 2 / 3), (1 / 3, 2 / 3)),
        # One item in the wrong group.
        ("abc def", "ab cdef", (7 / 9, 3 / 4), (3 / 4, 3 / 4), (29 / 35, 29 / 35)),
    ],
)
def test_scores_are_those_worked_out_by_hand(found, true, b_cubed, muc, ceaf):
    """Precision and recall of each measure."""
    scores = compare_groupings(grouping(found), grouping(true))

    for measure, expected in ((scores.b_cubed, b_cubed), (scores.muc, muc), (scores.ceaf, ceaf)):
        assert (measure.precision, measure.recall) == pytest.approx(expected)
    assert scores.conll == pytest.approx(sum(Agreement(*m).f1 for m in (b_cubed, muc, ceaf)) / 3)


def test_the_best_pairing_beats_the_greedy_one():
    """CEAF gives up the most similar pair where two others are worth more together."""
    scores = compare_groupings(grouping("abx c"), grouping("abc x"))

    # {abx} with {abc} is worth 2/3; {abx} with {x} and {c} with {abc} are worth 1/2 each.
    assert scores.ceaf.precision == pytest.approx((1 / 2 + 1 / 2) / 2)


def test_wrong_groups_are_counted():
    """A group of two things is a false merge, a thing in two groups a split."""
    scores = compare_groupings(grouping("abc d e"), grouping("ab cd e"))

    assert (scores.items, scores.false_merges, scores.splits) == (5, 1, 1)


def test_other_items_are_an_error():
    """Groupings of different items cannot be compared."""
    with pytest.raises(ValueError, match="differ in 1 items"):
        compare_groupings(grouping("ab"), grouping("abc"))


groups = st.lists(st.integers(0, 4), min_size=1, max_size=12)


@given(groups)
def test_the_true_grouping_scores_one(numbers):
    """Whatever the groups are called."""
    true = dict(enumerate(numbers))
    scores = compare_groupings({item: f"g{number}" for item, number in true.items()}, true)

    assert scores.conll == pytest.approx(1)
    assert scores.false_merges == scores.splits == 0


@given(st.data())
def test_precision_and_recall_change_places(data):
    """What is precision one way round is recall the other way."""
    size = data.draw(st.integers(1, 10))
    numbers = st.lists(st.integers(0, 4), min_size=size, max_size=size)
    a, b = dict(enumerate(data.draw(numbers))), dict(enumerate(data.draw(numbers)))
    there, back = compare_groupings(a, b), compare_groupings(b, a)

    for name in ("b_cubed", "muc", "ceaf"):
        one, other = getattr(there, name), getattr(back, name)
        assert (one.precision, one.recall) == pytest.approx((other.recall, other.precision))
        assert 0 <= one.f1 <= 1 + 1e-9
