"""The records of the sample articles, field by field: a change of the extraction shows as a diff."""

from pathlib import Path

import pytest

from loader.model import Record
from loader.pipeline import read_records
from loader.records import dumps

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden" / "records"
SEEDS = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))

pytestmark = pytest.mark.model


@pytest.mark.parametrize("name", SEEDS)
def test_an_article_gives_the_record_that_was_reviewed(name, request, monkeypatch):
    """`pytest --update-golden` writes the file anew; the change is then read like code."""
    monkeypatch.chdir(ROOT)  # a record names the file it was read from
    found = list(read_records([f"seeds/{name}.txt"]))
    assert all(isinstance(record, Record) for record in found)
    lines = [dumps(record) for record in found if isinstance(record, Record)]
    golden = GOLDEN / f"{name}.jsonl"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    assert lines == golden.read_text("utf-8").splitlines()


def test_there_is_a_golden_file_for_every_seed_and_no_other():
    """A folder without golden files proves nothing, so it fails."""
    assert sorted(path.stem for path in GOLDEN.glob("*")) == SEEDS != []
