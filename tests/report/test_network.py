"""The picture of who met whom."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from loader.report.network import ROW, TIES, Person, Tie, layout, told_apart


def someone(name, country=None):
    return Person(name, name.lower(), country)


TIE = st.builds(
    Tie,
    official=st.sampled_from([someone(letter) for letter in "ABCDEF"]),
    other=st.sampled_from([someone(letter, "FIN") for letter in "uvwxyz"]),
    events=st.integers(1, 9),
)


def test_the_strongest_ties_are_drawn():
    """What has no room is counted, and it is the weakest."""
    ties = [Tie(someone("Lund"), someone(f"Colleague {index:02}", "FIN"), events=index) for index in range(1, TIES + 6)]

    network = layout(ties)

    assert min(line.tie.events for line in network.lines) == 6
    assert network.left_out == 5


def test_thicker_lines_are_more_events():
    """The strongest tie has the widest line; a single event the thinnest."""
    network = layout([Tie(someone("Lund"), someone("Virta"), 5), Tie(someone("Lund"), someone("Mori"), 1)])

    assert [(line.tie.other.name, line.width) for line in network.lines] == [("Virta", 6.5), ("Mori", 1.5)]


def test_counterparts_stand_near_whom_they_met():
    """So that lines cross little."""
    ties = [Tie(someone("A"), someone("y"), 3), Tie(someone("B"), someone("x"), 2), Tie(someone("A"), someone("z"), 1)]

    assert [node.person.name for node in layout(ties).right] == ["y", "z", "x"]


@given(st.lists(TIE, unique_by=lambda tie: (tie.official, tie.other)))
def test_the_picture_is_the_same_in_any_order_and_names_never_overlap(ties):
    """The order of the rows does not matter; two names of a column are a row apart, and inside the picture."""
    network = layout(ties)

    assert layout(reversed(ties)) == network
    for column in (network.left, network.right):
        heights = [node.y for node in column]
        assert all(b - a >= ROW - 1 for a, b in pairwise(heights))
        assert all(0 < y < network.height for y in heights)


def test_namesakes_have_an_entry_each():
    """Two officials of one name stand apart, called by their ids too; others by their names."""
    one, two, other = Person("Kim", "kim-kor", "KOR"), Person("Kim", "kim-kor-2", "KOR"), someone("Lund")
    called = told_apart([one, two, other])

    network = layout([Tie(called["lund"], called["kim-kor"], 1), Tie(called["lund"], called["kim-kor-2"], 1)])

    assert [node.person.name for node in network.right] == ["Kim (kim-kor)", "Kim (kim-kor-2)"]
    assert [node.person.name for node in network.left] == ["Lund"]


def test_without_ties_there_is_no_picture():
    """An empty period is no error."""
    assert layout([]).height == 0
