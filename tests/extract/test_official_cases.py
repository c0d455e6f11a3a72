"""Officials, sentence by sentence, through the whole pipeline: `tests/cases/officials.csv`.

A row is an article of one or two sentences; `told` has each official with the offices of the text.
All people are invented.
"""

import csv
from pathlib import Path

import factory
import pytest

from loader.extract import extract
from loader.model import OfficialClaim

pytestmark = pytest.mark.model

with (Path(__file__).parents[1] / "cases" / "officials.csv").open(encoding="utf-8", newline="") as file:
    CASES = [(row["theme"], row["text"], row["told"]) for row in csv.DictReader(file)]


def described(official: OfficialClaim) -> str:
    """ "Kari Lund: foreign_minister of NOR, legislator of NOR"."""
    offices = (f"{o.role} of {o.country or o.organization or 'no country'}" for o in official.offices)
    return f"{official.name}: {', '.join(offices)}"


@pytest.mark.parametrize(("theme", "text", "expected"), CASES)
def test_a_sentence_names_its_officials(theme, text, expected):
    """Names as the text has them, with role and state or body of every office; or nobody."""
    record = extract(factory.article(title="News of the day", text=f"News of the day\n\n{text}"))

    assert "; ".join(described(official) for official in record.officials) == expected
