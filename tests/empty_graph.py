"""A real Neo4j that holds nothing, before a test and after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import neo4j

from loader.ports import Derive
from loader.resolve import RESOLUTION, update
from loader.store import Store, open_store


@contextmanager
def empty_graph(server: Any, derive: Derive = update) -> Iterator[tuple[Store, neo4j.Driver]]:
    """A store on the server's graph, and a driver for what no store writes."""
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        _empty(driver, server)
        with open_store(
            server.uri,
            username=server.user,
            password=server.password,
            database=server.database,
            derive=derive,
            resolution=RESOLUTION,
        ) as store:
            yield store, driver
        _empty(driver, server)


def _empty(driver: neo4j.Driver, server: Any) -> None:
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)
