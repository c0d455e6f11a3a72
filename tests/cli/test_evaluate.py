import json
from pathlib import Path

import pytest
from factory import record

from loader.records import dumps

LABEL = {
    "id": "a1", "title": "Headline of a1", "countries": ["JOR", "SWE"], "officials": [], "organizations": [],
    "events": [],
}  # fmt: skip


@pytest.fixture
def labels(kgload) -> str:
    """A file of labels in the current folder."""
    Path("labels.jsonl").write_text(json.dumps(LABEL) + "\n", "utf-8")
    return "labels.jsonl"


def test_the_table_shows_every_aspect(kgload, labels):
    """Numbers stand on standard output; what was not asked for has a dash."""
    result = kgload("evaluate", labels, "-", stdin=dumps(record()) + "\n")
    lines = result.stdout.splitlines()

    assert (result.exit_code, result.stderr) == (0, "")
    assert "countries                        0.500  0.500  0.500       1         1       1" in lines
    assert "held words                           –      –      –       0         0       0" in lines
    assert lines[-1] == "articles without a held event: 1, given one: 1"


def test_errors_are_listed_with_their_article(kgload, labels):
    """At most N of each sort, behind their number."""
    result = kgload("evaluate", labels, "-", "--errors", "1", stdin=dumps(record()) + "\n")

    assert "country missed: 1\n  a1: SWE\n" in result.stdout
    assert "official spurious: 2\n  a1: Kari Lund\n\n" in result.stdout


def test_json_holds_the_same(kgload, labels):
    """One object; what was not asked for is null."""
    result = kgload("evaluate", labels, "-", "--format", "json", "--errors", "5", stdin=dumps(record()) + "\n")
    shown = json.loads(result.stdout)

    assert shown["counts"]["countries"] == {
        "precision": 0.5, "recall": 0.5, "f1": 0.5, "right": 1, "spurious": 1, "missed": 1,
    }  # fmt: skip
    assert shown["accuracy"]["event date"] == {"accuracy": None, "right": 0, "asked": 0}
    assert shown["without_held_event"] == {"articles": 1, "given_one": 1}
    assert shown["errors"]["country missed"] == {"number": 1, "listed": [{"article": "a1", "text": "SWE"}]}


def test_a_label_without_a_record_is_told(kgload, labels):
    """It is no error: the extraction found nothing in that article."""
    with Path(labels).open("a", encoding="utf-8") as file:
        file.write(json.dumps({**LABEL, "id": "b", "title": "Another"}))
    result = kgload("evaluate", labels, "-", stdin=dumps(record()) + "\n")

    assert (result.exit_code, result.stderr) == (0, "Labels without a record: b\n")
    assert "articles: 2, without a record: 1" in result.stdout


def test_records_that_cannot_be_used_are_told(kgload, labels):
    """The others are measured; the exit status says that something was skipped."""
    result = kgload("evaluate", labels, "-", stdin="{broken\n" + dumps(record()) + "\n")

    assert result.exit_code == 1
    assert result.stderr.startswith("Skipped -:1: ")
    assert result.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("none.jsonl", "-"), 2, "Error: The labels none.jsonl cannot be read: No such file or directory."),
        (("broken.jsonl", "-"), 2, "Error: broken.jsonl:1: the label lacks the field 'title'."),
        (("empty.jsonl", "-"), 3, "Error: empty.jsonl holds no labels."),
        (("labels.jsonl", "-"), 3, "Error: None of the 1 records belongs to one of the 1 labels."),
    ],
)
def test_what_cannot_be_measured_is_told(kgload, labels, arguments, code, message):
    """A message, an exit status of its own, and no numbers."""
    Path("broken.jsonl").write_text('{"id": "b"}\n')
    Path("empty.jsonl").write_text("\n")
    result = kgload("evaluate", *arguments, stdin=dumps(record("another")) + "\n")

    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.splitlines()[0] == message
