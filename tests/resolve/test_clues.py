"""What a save keeps of the clues that it reads."""

import random

from hypothesis import given
from hypothesis import strategies as st
from shelf import MemoryShelf

from loader.ports import Clue
from loader.resolve.clues import Bench

FACTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), FACTS, max_size=6), st.randoms(use_true_random=False))
def test_equal_facts_make_equal_clues(fact: dict[str, object], rng: random.Random) -> None:
    """Whatever the order in which they were put together; what is read again is what was said."""
    fields = list(fact.items())
    rng.shuffle(fields)
    clue = Clue.of("a1#0", fact)

    assert clue == Clue.of("a1#0", dict(fields))
    assert clue.fact == fact


def test_what_was_let_go_is_read_again() -> None:
    """A cell still has its clues, and one that changes is kept as it will be."""
    shelf = MemoryShelf()
    ann, anne = Clue.of("=ann", {"count": 1}, ("name|ann",)), Clue.of("=anne", {"count": 2}, ("name|ann", "name|anne"))
    shelf.lay([(None, ann), (None, anne)])
    bench = Bench(shelf, {})
    bench.put(Clue.of("=ann", {"count": 3}, ("name|ann",)))
    before = bench.cell("name|ann")
    bench.let_go("=", "name|")

    assert bench.cell("name|ann") == before
    assert [clue.fact for clue in before] == [{"count": 3}, {"count": 2}]
    assert [clue.fact for clue in bench.cell_before("name|ann")] == [{"count": 1}, {"count": 2}]
