"""What tests of several stages share: a real local Neo4j."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import chromium, page

from loader.server import Connection, LocalServer

__all__ = ["chromium", "page"]  # fixtures


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-images", action="store_true", help="Write docs/images anew; look at them.")
    parser.addoption("--update-golden", action="store_true", help="Write tests/golden/records anew; read the diff.")


@pytest.fixture(scope="session")
def local_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A running Neo4j: that of the folder KGLOAD_TEST_HOME, which goes on running, else one of this run."""
    home = os.environ.get("KGLOAD_TEST_HOME")
    local = LocalServer(Path(home) if home else tmp_path_factory.mktemp("server"))
    local.ensure_running(print)
    yield local
    if not home:
        local.stop(print)


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest) -> Connection:
    """How that Neo4j is reached, or the one at KGLOAD_TEST_URI, of any version: its graph is lost."""
    uri = os.environ.get("KGLOAD_TEST_URI")
    if uri:
        return Connection(uri, "neo4j", os.environ["KGLOAD_TEST_PASSWORD"])
    local: LocalServer = request.getfixturevalue("local_server")
    return local.ensure_running(print)
