"""Files by their Maven coordinate, through jgo: it knows the repository, so no address stands here.

Imported only where something is downloaded: jgo and requests are of the extra `local`, and load slowly.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from http import HTTPStatus
from pathlib import Path
from threading import local
from time import sleep

from jgo.config import GlobalSettings
from jgo.maven import Artifact, MavenContext
from requests import HTTPError, RequestException, Session

from loader.errors import ServerError

_THREADS = 8  # measured for all jars: 4 s; jgo's own download 48 s with as many threads
_ATTEMPTS = 4
_TIMEOUT = 60  # seconds without a byte
_CHUNK = 1 << 18


class Maven:
    """A Maven client that keeps what it fetches below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._context = _context(folder)
        self._sessions = local()

    def resolve(self, roots: Iterable[str]) -> list[str]:
        """The coordinates of `roots` and of all that they need at run time, sorted.

        Raises:
            ServerError: the repository does not answer, or does not know one of them.
        """
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
        for attempt in range(_ATTEMPTS):
            try:
                return self._download(coordinate)
            except RequestException as error:
                if attempt + 1 == _ATTEMPTS:
                    raise ServerError(
                        f"{coordinate} could not be downloaded: {error}.",
                        hint="Look at the connection, and run this again: what has arrived is kept.",
                    ) from error
                sleep(2**attempt)
        raise AssertionError("unreachable")

    def _download(self, coordinate: str) -> Path:
        """Fetch one file on the connection of this thread: jgo's own way opens two new ones a file."""
        artifact = self._context.create_dependency(coordinate).artifact
        path = self._folder / artifact.filename
        for repository in self._context.remote_repos.values():
            address = f"{repository}/{artifact.component.path_prefix.as_posix()}/{artifact.filename}"
            with self._session().get(address, stream=True, timeout=_TIMEOUT) as answer:
                if answer.status_code == HTTPStatus.NOT_FOUND:
                    continue
                answer.raise_for_status()
                with path.open("wb") as file:
                    file.writelines(answer.iter_content(_CHUNK))
                return path
        raise HTTPError("no repository has it")

    def _session(self) -> Session:
        """One a thread, for requests does not promise more."""
        if not hasattr(self._sessions, "own"):
            self._sessions.own = Session()
        session: Session = self._sessions.own
        return session


def _context(folder: Path) -> MavenContext:
    # A mirror that the user told jgo about in its own file is asked too.
    mirrors = GlobalSettings.load().repositories
    context = MavenContext(repo_cache=folder, timeout=_TIMEOUT)
    context.remote_repos = {**mirrors, **context.remote_repos}
    return context


def _coordinate(artifact: Artifact) -> str:
    parts = (artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier)
    return ":".join(part for part in parts if part)
