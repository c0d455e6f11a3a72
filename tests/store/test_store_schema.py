"""Schema versions, and what stands in the way of opening a graph."""

import gc
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from factory import record

from loader.errors import SchemaError, SettingsError, StoreError, StoreUnreachable
from loader.resolve import RESOLUTION, update
from loader.store import latest_schema, open_store

# py2neo does not close the socket that it could not connect; the garbage collector does, and warns.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """What a test leaves to the collector is collected in that test."""
    yield
    gc.collect()


def test_an_empty_database_gets_the_schema(graph):
    """Every constraint and index is there after opening."""
    assert all(part.present for part in graph.schema())
    assert graph.status().schema_version == latest_schema()


def test_an_older_graph_is_migrated(graph, connect, cypher):
    """Opening applies the steps that are missing."""
    graph.save([record()])
    cypher("DROP INDEX event_titles IF EXISTS")
    cypher("MATCH (g:Graph) SET g.schema_version = 1")

    store = connect()

    assert (store.status().schema_version, all(part.present for part in store.schema())) == (latest_schema(), True)
    assert store.status().articles == 1


def test_a_newer_graph_is_refused(graph, connect, cypher):
    """A graph that we do not understand is not touched, not even for reading."""
    cypher("MATCH (g:Graph) SET g.schema_version = 99")

    for migrate in (True, False):
        with pytest.raises(SchemaError, match="schema version 99"):
            connect(migrate=migrate)


def test_somebody_elses_graph_is_refused(empty, connect, cypher):
    """Nodes that only look like ours would be deleted by a load."""
    cypher("CREATE (:Country {name: 'Atlantis'})")

    with pytest.raises(StoreError, match="Country that kgload did not write"):
        connect()
    assert cypher("MATCH (c:Country) RETURN c.name") == [("Atlantis",)]


def test_what_was_dropped_is_found_and_repaired(graph, cypher):
    """Checking names it, repairing makes it again."""
    cypher("DROP INDEX official_names IF EXISTS")
    assert [part.name for part in graph.schema() if not part.present] == ["official_names"]

    graph.apply_schema(repair=True)

    assert all(part.present for part in graph.schema())


def test_names_are_found_by_words(graph):
    """The full-text index answers at once after a load."""
    graph.save([record()])
    graph.read("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", {})

    found = graph.read("CALL db.index.fulltext.queryNodes('official_names', 'lund') YIELD node RETURN node.id", {})
    assert found.rows == (("kari-lund-nor",),)


def test_a_wrong_password_is_one_clear_error(address, transport):
    """The server is there; who asks is not let in."""
    with pytest.raises(StoreError, match="refused user neo4j") as error:
        open_store(
            **{**address, "password": "certainly wrong"}, transport=transport, derive=update, resolution=RESOLUTION
        )
    assert (error.value.exit_code, isinstance(error.value, StoreUnreachable)) == (4, False)


def test_a_missing_database_is_one_clear_error(address, transport):
    """The error names the database."""
    with pytest.raises(StoreError, match="nowhere"):
        open_store(**{**address, "database": "nowhere"}, transport=transport, derive=update, resolution=RESOLUTION)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_not_there_is_told_soon(transport, scheme):
    """Nobody waits a minute for a wrong port."""
    with socket.socket() as taken:  # bound but not listening: nobody answers, and nobody else can take it
        taken.bind(("127.0.0.1", 0))
        begun = time.monotonic()
        with pytest.raises(StoreUnreachable, match="No Neo4j answered") as error:
            open_store(f"{scheme}://127.0.0.1:{taken.getsockname()[1]}", username="neo4j", password="x",
                       transport=transport, derive=update, resolution=RESOLUTION)  # fmt: skip
    assert (error.value.exit_code, time.monotonic() - begun < 15) == (4, True)


def test_a_host_that_nobody_knows_is_unreachable(transport):
    """A wrong name is no wrong setting: the network may be down."""
    with pytest.raises(StoreUnreachable, match=r"No Neo4j answered at bolt://host\.invalid"):
        open_store(
            "bolt://host.invalid:7687",
            username="neo4j",
            password="x",
            transport=transport,
            derive=update,
            resolution=RESOLUTION,
        )


@pytest.mark.parametrize("uri", ["localhost", "ftp://localhost:7687", "bolt://localhost:notaport"])
def test_an_address_that_makes_no_sense_is_a_wrong_setting(transport, uri):
    """It is told before anything is asked."""
    with pytest.raises(SettingsError, match="no address of a Neo4j"):
        open_store(uri, username="neo4j", password="x", transport=transport, derive=update, resolution=RESOLUTION)


def test_an_unknown_transport_is_a_wrong_setting():
    """The choices are named."""
    with pytest.raises(SettingsError, match="no transport http"):
        open_store("bolt://localhost:7687", transport="http", derive=update, resolution=RESOLUTION)


def test_py2neo_does_not_trip_over_the_environment(address):
    """NEO4J_URI with neo4j:// is for our settings; py2neo reads it too, and knows no such scheme there."""
    code = (
        "import sys; from loader.store import open_store\n"
        "open_store(sys.argv[1], username='neo4j', password=sys.argv[2], transport='py2neo',"
        " derive=None, resolution=0).close()"
    )
    uri = address["uri"].replace("bolt://", "neo4j://")

    done = subprocess.run(
        [sys.executable, "-c", code, uri, address["password"]],
        env={**os.environ, "NEO4J_URI": uri},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
