from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from loader.errors import ArticleError
from loader.model import Article, Record
from loader.pipeline import load, read_records
from loader.read import Skipped
from loader.records import dumps


@dataclass(frozen=True)
class Counts:
    loaded: int
    unchanged: int


class Shelf:
    """A store that keeps its records in memory."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.batches: list[int] = []

    def save(self, records: Sequence[Record], /) -> Counts:
        self.batches.append(len(records))
        new = [record for record in records if self.records.get(record.article.id) != record]
        self.records.update({record.article.id: record for record in new})
        return Counts(len(new), len(records) - len(new))


def record(name: str, title: str = "Title") -> Record:
    article = Article(
        id=name, title=title, published=date(2025, 3, 3), source="X", text="T", text_hash="0", sketch="00" * 64
    )
    return Record(article=article)


@pytest.fixture
def records_file(tmp_path):
    def write(*records: Record) -> str:
        path = tmp_path / "records.jsonl"
        path.write_text("".join(dumps(record) + "\n" for record in records))
        return str(path)

    return write


def test_everything_read_is_loaded_unchanged_or_skipped(records_file):
    """The numbers add up, and a second load changes nothing."""
    shelf = Shelf()
    path = records_file(record("a"), record("b"))

    first, second = (load([path, "missing"], shelf) for _ in range(2))

    assert (first.read, first.loaded, first.unchanged, len(first.skipped), first.exit_code) == (3, 2, 0, 1, 1)
    assert (second.read, second.loaded, second.unchanged, len(second.skipped)) == (3, 0, 2, 1)


def test_records_are_saved_in_batches(records_file):
    """A batch is one transaction; the last may be smaller."""
    shelf = Shelf()
    load(records_file(*(record(str(number)) for number in range(5))), shelf, batch=2)

    assert shelf.batches == [2, 2, 1]


def test_a_mended_record_comes_after_the_first(records_file):
    """Two records of one article never stand in one batch; the later one stays."""
    shelf = Shelf()
    report = load(records_file(record("a"), record("a"), record("a", "Mended")), shelf)

    assert (shelf.batches, shelf.records["a"].article.title) == ([1, 1], "Mended")
    assert (report.read, report.loaded, report.unchanged) == (3, 2, 1)


def test_an_article_that_fails_is_skipped_with_its_place(tmp_path):
    """The others go on."""
    text = "Ministers meet\n3 March 2025\nThe ministers met and discussed the trade of both countries.\n"
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(text.replace("trade", "ports"))

    def extract(article: Article) -> Record:
        if "ports" in str(article.text):
            raise ArticleError("too hard")
        return Record(article=article)

    found = list(read_records([tmp_path], extract))

    assert [type(one) for one in found] == [Record, Skipped]
    assert str(found[1]) == f"{tmp_path / 'b.txt'}:1: too hard"
