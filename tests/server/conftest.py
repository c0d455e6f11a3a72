"""A local server of its own, for tests that stop and kill it."""

from collections.abc import Iterator

import pytest

from loader.server import LocalServer


class Told(list[str]):
    """What a server told; called like a progress function."""

    def __call__(self, message: str) -> None:
        self.append(message)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    own = LocalServer(tmp_path_factory.mktemp("home"))
    yield own
    own.stop(print)
