"""What cannot be used ends in one clear message, its exit status, and nothing half-written."""

import gc

import pytest

from loader.pipeline import open_store

NOWHERE = "bolt://127.0.0.1:9"  # the port of a service that nobody runs

BAD_FILES = {
    "missing.txt": (None, "there is no such file or folder"),
    "empty.txt": (b"", "the file is empty"),
    "spaces.txt": (b" \n\n\t\n", "the file is empty"),
    "binary.txt": (b"\x7fELF\x02\x01\x01\x00\x00\x00", "this is a binary file, no text"),
    "cut.jsonl": (b'{"article": {"id": "a", "title"', "the line is no JSON"),
}
each_file = pytest.mark.parametrize("name", BAD_FILES)
each_way = pytest.mark.parametrize("transport", ["bolt", "py2neo"])
# py2neo leaves a socket of which nothing came to its end at the next collection.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def bad_file(tmp_path, name):
    content, reason = BAD_FILES[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    return reason


@pytest.mark.parametrize("command", ["load", "extract"])
@each_file
def test_a_file_that_is_no_article_is_named_with_its_reason(kgload, tmp_path, bad_file, name, command):
    """It alone is nothing usable: status 3, no output, and no server is started for it."""
    result = kgload(command, name)
    told = result.stderr.splitlines()

    assert (result.exit_code, result.stdout) == (3, "")
    assert told[0].startswith(f"Skipped {name}")
    assert bad_file in told[0]
    assert (len(told), told[1].split(" = ")[0]) == (2, "1 read")
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("command", ["load", "extract"])
def test_a_folder_without_articles_says_what_it_looked_for(kgload, tmp_path, command):
    """Status 3 and the endings of the files that would have been read."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "one.png").write_bytes(b"\x89PNG")
    result = kgload(command, "pictures")

    assert result.exit_code == 3
    assert result.stderr.startswith("Skipped pictures: the folder holds no articles (.json")


@each_file
def test_the_others_are_taken(kgload, record_line, bad_file, name):
    """One usable record among the input: status 1, and it is printed."""
    result = kgload("extract", name, "-", stdin=record_line("good"))

    assert (result.exit_code, result.stdout) == (1, record_line("good"))
    assert result.stderr.splitlines()[-1] == "2 read = 1 extracted + 1 skipped"


def test_nothing_usable_leaves_an_earlier_output_alone(kgload, tmp_path):
    """The file of an earlier run is not emptied, and no part of a new one stays behind."""
    (tmp_path / "out.jsonl").write_text("earlier\n", encoding="utf-8")
    result = kgload("extract", "missing.txt", "--output", "out.jsonl")

    assert result.exit_code == 3
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"out.jsonl": "earlier\n"}


@each_way
@pytest.mark.parametrize(
    "command",
    [["load", "good.jsonl"], ["query", "who-met-whom"], ["status"], ["forget", "a"], ["schema", "check"]],
    ids=" ".join,
)
def test_an_unreachable_server_is_told_in_one_sentence(kgload, record_line, tmp_path, monkeypatch, command, transport):
    """Status 4, the address and the reason; no traceback, no talk of writing where nothing was to be written."""
    (tmp_path / "good.jsonl").write_text(record_line("good"), encoding="utf-8")
    monkeypatch.setenv("NEO4J_URI", NOWHERE)
    monkeypatch.setenv("KGLOAD_TRANSPORT", transport)
    result = kgload(*command)
    message, hint = result.stderr.splitlines()
    gc.collect()

    assert (result.exit_code, result.stdout) == (4, "")
    assert message == f"Error: No Neo4j answered at {NOWHERE}: Connection refused."
    assert hint.startswith("Hint: ")


def test_an_unreachable_cluster_is_told_as_plainly(kgload):
    """The driver's own talk of routing does not reach the user."""
    address = NOWHERE.replace("bolt", "neo4j")
    result = kgload("--uri", address, "status")

    assert result.exit_code == 4
    assert result.stderr.splitlines()[0] == f"Error: No Neo4j answered at {address}: Connection refused."


@pytest.mark.server
@each_way
@pytest.mark.parametrize("command", [["load", "good.jsonl"], ["query", "who-met-whom"], ["status"]], ids=" ".join)
def test_a_wrong_password_is_told_and_nothing_is_written(
    kgload, record_line, tmp_path, server, monkeypatch, command, transport
):
    """Status 4, the user that was refused, and never the password."""
    (tmp_path / "good.jsonl").write_text(record_line("bad-input"), encoding="utf-8")
    monkeypatch.setenv("NEO4J_URI", server.uri)
    monkeypatch.setenv("NEO4J_PASSWORD", "not-the-password")
    monkeypatch.setenv("KGLOAD_TRANSPORT", transport)
    with open_store(server.uri, username=server.user, password=server.password) as store:
        before = store.fingerprint()
        result = kgload(*command)
        after = store.fingerprint()
    gc.collect()
    message, hint = result.stderr.splitlines()

    assert (result.exit_code, result.stdout, after) == (4, "", before)
    assert message == f"Error: Neo4j at {server.uri} refused user neo4j with the password given."
    assert hint == "Hint: Give them as NEO4J_USERNAME and NEO4J_PASSWORD."
