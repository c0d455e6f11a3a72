"""Extraction in several processes, and what extraction passes on."""

from datetime import date

import pytest
from factory import article

from loader.extract import Failed, extract_all
from loader.model import Article, Record
from loader.pipeline import read_records
from loader.records import dumps

pytestmark = pytest.mark.model

MET = "President of Malta Pawl Borg received Foreign Minister of Denmark Ida Holm"


def numbered(count: int) -> list[Article]:
    return [
        article(
            f"a{number}",
            title="Diary",
            text=f"Diary\n\n{MET} on {number} March.",
            published=date(2025, 3, 28),
        )
        for number in range(1, count + 1)
    ]


def test_two_processes_give_the_records_of_one_in_their_order():
    """More packets than may wait; the bytes are the same."""
    articles = numbered(28) * 3

    alone, together = (list(extract_all(articles, processes=count)) for count in (1, 2))

    assert all(isinstance(record, Record) for record in alone)
    assert [dumps(record) for record in together] == [dumps(record) for record in alone]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_cannot_be_used_does_not_stop_the_rest(processes):
    """A failure stands in the place of its article, and whatever is no article passes."""
    good, bad = numbered(1)[0], article("empty", text=None)

    first, failure, last, note = extract_all([good, bad, good, "a note"], processes=processes)

    assert isinstance(first, Record)
    assert first == last
    assert isinstance(failure, Failed)
    assert failure.article is bad or failure.article == bad
    assert note == "a note"


def test_reading_in_two_processes_skips_and_keeps_the_same(tmp_path):
    """Articles, records and bad files in one go, whatever the number of processes."""
    (tmp_path / "a.txt").write_text(f"Holm in Valletta\n\n28 March 2025\n\n{MET}.\n")
    (tmp_path / "b.txt").write_text("Without a date\n\nPresident of Malta Pawl Borg spoke.\n")

    alone, together = (list(read_records([tmp_path], processes=count)) for count in (1, 2))

    assert alone == together
    assert len(alone) == 2
