"""How well the extraction does on the labelled sample articles; `benchmarks/accuracy.py` shows the numbers."""

import pytest
from accuracy import LABELS, SEEDS

from loader.evaluate import Scores, evaluate, read_labels
from loader.model import Record
from loader.pipeline import read_records

# A little below what was measured, so that a step back is noticed and a step to the side is not.
FLOORS = {
    "countries": 0.99,
    "officials (name)": 0.97,
    "officials (name+country)": 0.97,
    "organizations (international)": 0.95,
    "events held": 0.88,
    "events planned": 0.75,
    "events past_reference": 0.62,
    "participants: officials": 0.77,
    "participants: countries": 0.86,
    "month x country x minister": 0.8,
}


@pytest.fixture(scope="module")
def records() -> list[Record]:
    found = list(read_records([SEEDS]))
    assert all(isinstance(record, Record) for record in found)
    return [record for record in found if isinstance(record, Record)]


@pytest.fixture(scope="module")
def scores(records) -> Scores:
    return evaluate(read_labels(LABELS), records)


@pytest.mark.model
@pytest.mark.parametrize("name", FLOORS)
def test_the_extraction_does_not_fall_behind(scores, name):
    """F1 on the sample articles stays above a floor."""
    assert scores.counts[name].f1 >= FLOORS[name], str(scores.counts[name])


@pytest.mark.model
def test_every_label_has_its_record(scores):
    """The sample articles and their labels belong together."""
    assert scores.without_record == []


@pytest.mark.model
def test_evidence_is_the_text_at_its_place(records):
    """The offsets of every mention and event give back its quote."""
    for record in records:
        claims = [*record.countries, *record.officials, *record.organizations, *record.events]
        for evidence in (claim.evidence for claim in claims):
            assert record.article.text[evidence.start : evidence.end] == evidence.text
