"""Identity on a simulated corpus and on labelled articles; `benchmarks/identity.py` shows the numbers."""

from pathlib import Path

import pytest
from identity import measure_labelled, measure_simulated
from labelled import labelled

from loader.resolve import resolve

EVAL = Path(__file__).parents[2] / "shared" / "eval"


def test_events_and_persons_of_a_simulated_corpus():
    """Both measures are at least .95, and hardly anything is joined that is not one."""
    scores = measure_simulated(1500, seed=3)

    for part in ("events", "persons"):
        assert scores[part].b_cubed.f1 >= 0.95
        assert scores[part].conll >= 0.95
        assert scores[part].b_cubed.precision >= 0.995


@pytest.mark.shared
@pytest.mark.skipif(not EVAL.is_dir(), reason="the labelled articles are not beside the checkout")
@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_nothing_is_joined_wrongly_in_labelled_articles(name):
    """No group holds two events or two persons; a few events are split, no person."""
    for part, scores in measure_labelled(EVAL / name).items():
        assert scores.false_merges == 0
        assert scores.b_cubed.recall >= (1 if part == "persons" else 0.9)


@pytest.mark.shared
@pytest.mark.skipif(not EVAL.is_dir(), reason="the labelled articles are not beside the checkout")
def test_every_person_of_the_pages_is_one_official():
    """As many officials as persons, however spelt."""
    known = labelled(EVAL / "seeds")

    assert len(resolve(known.records).officials) == len(set(known.persons.values()))
