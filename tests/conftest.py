"""What tests of several stages share: a real local Neo4j."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from loader.server import Connection, LocalServer


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write tests/golden/records anew; read the diff.")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A running Neo4j: that of the folder KGLOAD_TEST_HOME, which goes on running, else one of this run."""
    home = os.environ.get("KGLOAD_TEST_HOME")
    local = LocalServer(Path(home) if home else tmp_path_factory.mktemp("server"))
    yield local.ensure_running(print)
    if not home:
        local.stop(print)
