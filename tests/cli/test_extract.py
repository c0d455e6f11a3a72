import json
from pathlib import Path

import pytest
from factory import event, record

from loader.records import dumps


def test_records_are_printed_one_a_line(kgload, record_line):
    """Records as input come out as they went in; the numbers stand on standard error."""
    lines = record_line("a") + record_line("b")
    result = kgload("extract", "-", stdin=lines)

    assert (result.exit_code, result.stdout, result.stderr) == (0, lines, "2 read = 2 extracted + 0 skipped\n")


def test_what_is_skipped_is_told_and_the_others_go_on(kgload, record_line):
    """The exit status says that something was skipped."""
    Path("records.jsonl").write_text(record_line("a") + "{broken\n" + record_line("b"))
    result = kgload("-q", "extract", "records.jsonl", "missing.txt")

    assert (result.exit_code, result.stdout) == (1, record_line("a") + record_line("b"))
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        "Skipped records.jsonl:2",
        "Skipped missing.txt",
    ]


def test_nothing_usable_is_an_exit_status_of_its_own(kgload):
    """An empty input has no records."""
    result = kgload("extract", "-", stdin="")

    assert (result.exit_code, result.stdout) == (3, "")


def test_a_file_is_written_whole(kgload, record_line):
    """--output names the file; nothing else is left beside it."""
    result = kgload("extract", "-", "--output", "out.jsonl", stdin=record_line("a"))

    assert (result.exit_code, result.stdout) == (0, "")
    assert [(path.name, path.read_text()) for path in Path().iterdir()] == [("out.jsonl", record_line("a"))]


def test_a_file_that_cannot_be_written_is_told(kgload, record_line):
    """It is the user's mistake, so no traceback."""
    result = kgload("extract", "-", "--output", "none/out.jsonl", stdin=record_line("a"))

    assert (result.exit_code, result.stderr) == (
        2,
        "Error: none/out.jsonl cannot be written: No such file or directory.\n",
    )


def test_less_certain_claims_are_left_out(kgload):
    """Records are filtered as articles are; an unlikely number is a mistake of the user's."""
    line = dumps(record(events=(event(confidence=0.5), event("e2", confidence=0.9))))
    result = kgload("-q", "extract", "-", "--min-confidence", "0.9", stdin=line)

    assert [claim["id"] for claim in json.loads(result.stdout)["events"]] == ["e2"]
    assert kgload("extract", "-", "--min-confidence", "80", stdin=line).exit_code == 2


ARTICLE = (
    "Ministers meet\n3 March 2025\nNorwegian Foreign Minister Kari Lund met the Foreign Minister of Chile "
    "Juan Soto in Oslo on Monday. The ministers discussed trade & the work of the commission.\n"
)


@pytest.mark.model
def test_an_article_becomes_its_record(kgload):
    """From text to claims in one command."""
    Path("article.txt").write_text(ARTICLE)
    result = kgload("-q", "extract", "article.txt")

    assert result.exit_code == 0
    assert '"Kari Lund"' in result.stdout


@pytest.mark.model
def test_an_article_is_explained_as_text(kgload):
    """Each claim is followed by rules and sentence; a record cannot be explained."""
    Path("article.txt").write_text(ARTICLE)
    result = kgload("extract", "article.txt", "-", "--explain", stdin=dumps(record()))

    assert result.exit_code == 1
    assert "a record does not tell its rules" in result.stderr
    assert "\nofficial Kari Lund: Foreign Minister, foreign_minister, NOR" in result.stdout


@pytest.mark.model
def test_an_article_is_explained_as_a_page(kgload):
    """A page is of one article, and shows all claims."""
    Path("article.txt").write_text(ARTICLE)
    Path("another.txt").write_text(ARTICLE.replace("Lund", "Berg"))

    assert kgload("-q", "extract", "article.txt", "--explain", "--output", "a.html").exit_code == 0
    assert Path("a.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert kgload("extract", "article.txt", "another.txt", "--explain", "--output", "b.html").exit_code == 2
    assert not Path("b.html").exists()
    assert kgload("extract", "article.txt", "--explain", "--min-confidence", "0.5").exit_code == 2
