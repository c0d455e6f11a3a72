"""Files by their Maven coordinate, through jgo: it knows the repository, so no address stands here."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from loader.errors import ServerError

if TYPE_CHECKING:
    from jgo.maven import Artifact, MavenContext

_THREADS = 8  # measured: 20 s for all jars, 74 s one after another
_ATTEMPTS = 4
_TIMEOUT = 60  # seconds without a byte


class Maven:
    """A Maven client that keeps what it fetches below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._context = _context(folder)

    def resolve(self, roots: Iterable[str]) -> list[str]:
        """The coordinates of `roots` and of all that they need at run time, sorted.

        Raises:
            ServerError: the repository does not answer, or does not know one of them.
        """
        from requests import RequestException

        wanted = [self._context.create_dependency(root) for root in roots]
        try:
            inputs, transitive = self._context.resolver.resolve(wanted)
        except (RequestException, RuntimeError) as error:
            raise ServerError(f"The Maven repository gave no answer: {error}.") from error
        jars = [dependency.artifact for dependency in (*inputs, *transitive) if dependency.type == "jar"]
        return sorted({_coordinate(artifact) for artifact in jars})

    def fetch_all(
        self, coordinates: Iterable[str], done: Callable[[str, Path], None] = lambda _coordinate, _path: None
    ) -> dict[str, Path]:
        """Fetch several files at once; `done` is told of each as it is there, in this thread.

        Raises:
            ServerError: one of them cannot be had, or `done` raised it; the rest is given up.
        """
        paths: dict[str, Path] = {}
        with ThreadPoolExecutor(_THREADS) as pool:
            waiting = {pool.submit(self._fetch, coordinate): coordinate for coordinate in coordinates}
            try:
                for future in as_completed(waiting):
                    paths[waiting[future]] = future.result()
                    done(waiting[future], future.result())
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return paths

    def _fetch(self, coordinate: str) -> Path:
        from requests import RequestException

        artifact = self._context.create_dependency(coordinate).artifact
        for attempt in range(_ATTEMPTS):
            try:
                path: Path = artifact.resolve()
            except (RequestException, RuntimeError) as error:  # RuntimeError is jgo's “not found”
                if artifact.cached_path is not None:
                    artifact.cached_path.unlink(missing_ok=True)  # half a file would be taken for the whole
                if attempt + 1 == _ATTEMPTS:
                    raise ServerError(
                        f"{coordinate} could not be downloaded: {error}.",
                        hint="Look at the connection, and run this again: what has arrived is kept.",
                    ) from error
                sleep(2**attempt)
            else:
                return path
        raise AssertionError("unreachable")


def _context(folder: Path) -> "MavenContext":
    try:
        from jgo.config import GlobalSettings
        from jgo.maven import MavenContext
    except ImportError as error:
        raise ServerError(
            "The local Neo4j cannot be installed: the package jgo is missing.",
            hint='Install it with `pip install "kgload[local]"`, or name a server with --uri.',
        ) from error
    # A mirror that the user told jgo about in its own file is asked too.
    mirrors = GlobalSettings.load().repositories
    context = MavenContext(repo_cache=folder, timeout=_TIMEOUT)
    context.remote_repos = {**mirrors, **context.remote_repos}
    return context


def _coordinate(artifact: "Artifact") -> str:
    parts = (artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier)
    return ":".join(part for part in parts if part)
