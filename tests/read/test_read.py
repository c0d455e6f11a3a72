import io
import json
import sys
from pathlib import Path

import pytest

from loader.model import Article, Record
from loader.read import Skipped, read
from loader.records import dumps

ARTICLE = "Ministers meet\n3 March 2025\n{body}\n"


def test_a_folder_is_read_whole_and_in_order(tmp_path, body):
    """Sub-folders count; hidden files and other kinds of file do not."""
    for name in ("b.txt", "a/c.md", ".hidden.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE.format(body=body))

    assert [Path(article.file).name for article in read(tmp_path)] == ["c.md", "b.txt"]


def test_a_pattern_is_read_as_its_files(tmp_path, body):
    """Patterns work where no shell expands them."""
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(ARTICLE.format(body=body))

    assert [Path(article.file).name for article in read(f"{tmp_path}/*.txt")] == ["a.txt", "b.txt"]


def test_standard_input_is_read_as_a_file(monkeypatch, body):
    """ "-" stands for standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.format(body=body).encode())))

    [article] = read("-")

    assert (article.title, article.file) == ("Ministers meet", "-")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a binary file, no text"),
        ("Büro\n".encode("latin-1"), "the text is not UTF-8 (byte 0xfc); convert it"),
        (b'{"a": 1}', "the JSON is no record: it lacks the object `article`"),
        (b'{"article": {"id": "x"}}', "the record lacks the field 'title'"),
    ],
)
def test_bad_input_is_one_clear_message(read_text, content, reason):
    """Every bad file is told, with what is wrong with it."""
    [skipped] = read_text(content)

    assert isinstance(skipped, Skipped)
    assert skipped.reason == reason


def test_what_does_not_exist_is_told(tmp_path):
    """A missing file, an empty folder and a pattern without files are told apart."""
    reasons = [found.reason.partition(" (")[0] for found in read(tmp_path / "none.txt", tmp_path, f"{tmp_path}/*.txt")]

    assert reasons == [
        "there is no such file or folder",
        "the folder holds no articles",
        "no file matches this pattern",
    ]


def test_records_come_back_as_they_were_printed(read_text, body):
    """JSON Lines of records are input too; a broken line is told by its number."""
    [article] = read_text(ARTICLE.format(body=body))
    line = dumps(Record(article=article))

    found = read_text(f"{line}\n\n{{broken\n{line}\n", name="records.jsonl")

    assert [type(one) for one in found] == [Record, Skipped, Record]
    assert found[0].article == article
    assert found[1].where.endswith("records.jsonl:3")


def test_one_indented_record_is_read(read_text, body):
    """A record mended in an editor may be spread over lines."""
    [article] = read_text(ARTICLE.format(body=body))
    text = json.dumps(json.loads(dumps(Record(article=article))), indent=2)

    assert read_text(text, name="record.json") == [Record(article=article)]


def test_an_id_depends_on_the_content_alone(tmp_path, body):
    """The same article in another file, with other line ends, has the same id, digest and sketch."""
    (tmp_path / "a.txt").write_bytes(ARTICLE.format(body=body).encode())
    (tmp_path / "b.txt").write_bytes(b"\xef\xbb\xbf" + ARTICLE.format(body=body).replace("\n", "\r\n").encode())

    first, second = read(tmp_path)

    assert (first.id, first.text_hash, first.sketch) == (second.id, second.text_hash, second.sketch)
    assert first.id.startswith("2025-03-03-ministers-meet-")


def test_an_outlet_is_given_where_the_text_names_none(tmp_path, body):
    """What the text says of its outlet wins."""
    (tmp_path / "a.txt").write_text(ARTICLE.format(body=body))
    (tmp_path / "b.txt").write_text(ARTICLE.format(body=body) + "Copyright of materials of The Other.")

    assert [article.source for article in read(tmp_path, outlet="The Example")] == ["The Example", "The Other"]


@pytest.mark.shared
def test_the_real_pages_hold_exactly_the_labelled_articles(shared):
    """Headline, stamp, paragraphs, credit and cited source are those of the labels; nothing else is read."""
    lines = (shared / "eval/seeds/labels.jsonl").read_text().splitlines()
    labels = [label for label in map(json.loads, lines) if label["is_article"]]

    found = [_as_label(article) for article in read(*sorted((shared / "seeds").glob("*.txt")))]

    assert found == [
        {key: label[key] for key in found[0] if key != "line"} | {"line": label["lines"]["published"]}
        for label in labels
    ]


def _as_label(article: Article) -> dict[str, object]:
    paragraphs = article.text.split("\n\n")[1:]
    return {
        "file": Path(article.file).name,
        "line": article.line,
        "title": article.title,
        "published": article.published.isoformat(timespec="minutes"),
        "image_credit": article.image_credit,
        "cited_source": article.cited_source,
        "first_words": " ".join(paragraphs[0].split()[:6]),
        "last_words": " ".join(paragraphs[-1].split()[-6:]),
        "body_paragraphs": len(paragraphs),
        "body_chars": len("\n".join(paragraphs)),
    }


@pytest.mark.shared
def test_the_labelled_single_articles_have_their_headline_and_day(shared):
    """Articles of many outlets, each with its own form of head."""
    labels = [json.loads(line) for line in (shared / "eval/dev/labels.jsonl").read_text().splitlines()]
    expected = {label["id"]: (label["title"], label["published"][:10]) for label in labels}

    found = {Path(a.file).stem: (a.title, str(a.published_on)) for a in read(shared / "eval/dev/articles")}

    assert found == expected
