"""A real Neo4j, emptied before each test, by every transport and every server there is."""

import gc
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import neo4j
import pytest

from loader.resolve import RESOLUTION, update
from loader.store import Store, open_store

Open = Callable[..., Store]


def _no_engine() -> str | None:
    """Why there is no Docker engine; None where one answers."""
    docker = pytest.importorskip("docker")
    with warnings.catch_warnings():
        # Its client leaves the socket that it could not connect to its end, which is here.
        warnings.simplefilter("ignore", ResourceWarning)
        try:
            docker.from_env().ping()
        except docker.errors.DockerException as error:
            return str(error)
        finally:
            gc.collect()
    return None


@pytest.fixture(scope="session")
def container() -> Iterator[dict[str, Any]]:
    """Neo4j in a container of its own, where a Docker engine answers."""
    if reason := _no_engine():
        pytest.skip(f"no Docker engine answers: {reason}")
    from testcontainers.community.neo4j import Neo4jContainer  # slow, and of use with an engine only

    with Neo4jContainer("neo4j:2026.08.1-community") as server:
        yield {"uri": server.get_connection_url(), "username": server.username, "password": server.password}


@pytest.fixture(
    scope="session",
    params=[pytest.param("server", marks=pytest.mark.server), pytest.param("container", marks=pytest.mark.docker)],
)
def address(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Where a real Neo4j is: the local server, then a container."""
    if request.param == "container":
        return request.getfixturevalue("container")
    connection = request.getfixturevalue("server")
    return {
        "uri": connection.uri,
        "username": connection.user,
        "password": connection.password,
        "database": connection.database,
    }


@pytest.fixture(params=["bolt", "py2neo"])
def transport(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def cypher(address: dict[str, Any]) -> Iterator[Callable[..., list[Any]]]:
    """Ask and change the database past the store."""
    with neo4j.GraphDatabase.driver(address["uri"], auth=(address["username"], address["password"])) as driver:

        def run(text: str, **parameters: Any) -> list[Any]:
            answer = driver.execute_query(text, parameters, database_=address.get("database"))
            return [tuple(record.values()) for record in answer.records]

        yield run


@pytest.fixture
def empty(cypher: Callable[..., list[Any]]) -> None:
    """No node is in the database; the schema of former tests may be."""
    cypher("MATCH (n) DETACH DELETE n")


@pytest.fixture
def connect(address: dict[str, Any], transport: str) -> Iterator[Open]:
    """Opens a store at the database as it is; closed at the end of the test."""
    with ExitStack() as stack:

        def open_one(**options: Any) -> Store:
            options = {"derive": update, "resolution": RESOLUTION, "transport": transport, **options}
            return stack.enter_context(open_store(**{**address, **options}))

        yield open_one


@pytest.fixture
def graph(empty: None, connect: Open) -> Store:
    """The store of an empty graph."""
    return connect()


@pytest.fixture
def fingerprint_of(cypher: Callable[..., list[Any]], connect: Open) -> Callable[..., str]:
    """The fingerprint of a graph into which these batches were loaded, and nothing else."""

    def load(*batches: list[Any]) -> str:
        cypher("MATCH (n) DETACH DELETE n")
        store = connect()
        for batch in batches:
            store.save(batch)
        return store.fingerprint()

    return load
