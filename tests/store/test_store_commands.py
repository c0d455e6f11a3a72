"""`kgload status`, `schema` and `forget` on a real graph, and the store with the real resolver."""

import json

import pytest
from click.testing import CliRunner
from factory import record
from test_store import RECORDS

from loader.cli import cli


@pytest.fixture
def kgload(address, transport):
    """Runs the command line at the database of this test."""
    options = ["--uri", address["uri"], "--username", address["username"], "--password", address["password"]]
    options += ["--database", address["database"]] if address.get("database") else []

    def run(*arguments):
        return CliRunner().invoke(cli, [*arguments, *options, "--transport", transport], prog_name="kgload")

    return run


def test_the_real_resolver_gives_one_graph_for_all_orders(empty, connect, cypher):
    """Backwards and one by one, or at once and then one forgotten: the fingerprints agree."""

    def load(*batches):
        cypher("MATCH (n) DETACH DELETE n")
        store = connect()
        for batch in batches:
            store.save(batch)
        return store

    at_once, without = load(RECORDS).fingerprint(), load(RECORDS[1:]).fingerprint()

    store = load(*([one] for one in reversed(RECORDS)))
    assert store.fingerprint() == at_once
    store.forget(["rich"])
    assert store.fingerprint() == without


def test_status_is_one_json_object(graph, kgload):
    """Counts, versions, loads, and the fingerprint when it is asked for."""
    graph.save(RECORDS)

    found = json.loads(kgload("status", "--format", "json", "--fingerprint").stdout)

    assert (found["articles"], found["events"], found["fingerprint"]) == (
        4,
        {"held": 3, "planned": 1},
        graph.fingerprint(),
    )


def test_the_fingerprint_stands_alone(graph, kgload):
    """A script compares it with nothing to cut away."""
    assert kgload("status", "--fingerprint").stdout == graph.fingerprint() + "\n"


def test_status_tells_what_is_there(graph, kgload):
    """One line a kind."""
    graph.save([record()])

    lines = kgload("status").stdout.splitlines()
    assert {line.rsplit("  ", 1)[0].strip(): line.rsplit("  ", 1)[1] for line in lines}["Official"] == "2"


def test_a_schema_with_a_part_missing_is_found_and_mended(graph, kgload, cypher):
    """`check` ends with status 4 and says what to type; `apply` makes it whole."""
    cypher("DROP INDEX event_date IF EXISTS")

    found = kgload("schema", "check")
    assert (found.exit_code, "lacks event_date" in found.stderr, "kgload schema apply" in found.stderr) == (
        4,
        True,
        True,
    )
    assert "event_date" in next(line for line in kgload("schema", "show").stdout.splitlines() if "missing" in line)
    assert kgload("schema", "apply").exit_code == 0
    assert kgload("schema", "check").exit_code == 0


def test_an_article_is_forgotten_or_the_nearest_is_named(graph, kgload):
    """A slip of the hand takes nothing out."""
    graph.save(RECORDS)

    wrong, right = kgload("forget", "a2", "ritch"), kgload("forget", "a2", "rich")

    assert (wrong.exit_code, "Did you mean rich?" in wrong.stderr) == (4, True)
    assert (right.exit_code, [r.article.id for r in graph.records()]) == (0, ["a3", "a4"])
