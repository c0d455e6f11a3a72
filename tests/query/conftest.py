"""A real Neo4j with a small graph."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest
from empty_graph import empty_graph
from told import RECORDS, derive

from loader.ports import Reader
from loader.query import load_catalog, run

_DIGEST = re.compile(r"(?<=[a-z])-[0-9a-f]{6}$")
LOADED_LATER = "MATCH (a:Article) WHERE a.id IN ['a8', 'a9'] SET a.loaded_at = a.loaded_at + duration({hours: 26})"
GRAPH = Path(__file__).with_name("graph.cypher")


@pytest.fixture(scope="module", params=["5", "25"])
def graph(request: pytest.FixtureRequest, server: Any) -> Iterator[Reader]:
    """The small graph, read in both versions of Cypher."""
    with empty_graph(server) as (store, driver):
        driver.execute_query(GRAPH.read_text(encoding="utf-8"), database_=server.database)
        yield _InVersion(store, _spoken(driver, request.param))


@pytest.fixture(scope="module", params=["5", "25"])
def told_graph(request: pytest.FixtureRequest, server: Any) -> Iterator[Reader]:
    """The graph of the invented articles, the last two loaded a day later, read in both versions of Cypher."""
    with empty_graph(server, derive) as (store, driver):
        store.save(RECORDS)
        driver.execute_query(LOADED_LATER, database_=server.database)
        yield _InVersion(store, _spoken(driver, request.param))


@pytest.fixture
def ask_told(told_graph: Reader) -> Callable[..., list[tuple[Any, ...]]]:
    """The rows of a saved query on the invented articles, ids of events without their digests."""

    def rows(name: str, /, **params: object) -> list[tuple[Any, ...]]:
        found = run(load_catalog().find(name), told_graph, params).rows
        return [tuple(_DIGEST.sub("", v) if isinstance(v, str) else v for v in row) for row in found]

    return rows


def _spoken(driver: neo4j.Driver, version: str) -> str:
    """The version of Cypher, unless the server is one of 5.26, which speaks Cypher 5 alone."""
    kernel = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version"
    [found] = driver.execute_query(kernel).records
    return "5" if found["version"].startswith("5.") else version


class _InVersion:
    """Reads as the store does, each statement in the given version of Cypher."""

    def __init__(self, store: Reader, version: str) -> None:
        self._store, self._version = store, version

    def read(self, cypher: str, parameters: Any, **options: Any) -> Any:
        return self._store.read(f"CYPHER {self._version}\n{cypher}", parameters, **options)
