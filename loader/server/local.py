"""One local Neo4j and its graph, all below one folder."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from loader.errors import ServerError
from loader.server import process as processes
from loader.server.config import DATABASE, HOST, USER, HomeFolder, Ports
from loader.server.guard import only_one
from loader.server.install import cache_folder, find_java, install, require_space
from loader.server.lock import NEO4J_VERSION
from loader.server.site import PAGES, Site

_MEMORY = 700_000_000  # measured: 630 to 760 MB resident in use
_DISK = 300_000_000
_BROWSER_PATH = "/browser/"
_STARTS = 3  # how often a port may be snatched from us
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Connection:
    """Where a database is, and how to log in; without `database` it is the server's default."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str | None = None
    browser_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerStatus:
    """What `kgload server status` tells; without `pid` the server does not run."""

    home: Path
    version: str
    pid: int | None
    answers: bool
    uri: str | None
    browser_url: str | None
    memory: int | None  # bytes

    @property
    def state(self) -> str:
        """One or two words for it."""
        if self.pid is None:
            return "stopped"
        return "running" if self.answers else "starting or stopping"


class LocalServer:
    """The server whose configuration, password, graph and logs are in `home`.

    Several homes run side by side; the files of Neo4j are shared between them in `cache`.
    """

    def __init__(self, home: Path, *, cache: Path | None = None) -> None:
        if any(find_spec(package) is None for package in ("psutil", "jgo")):
            raise ServerError(
                "This installation lacks the packages of the local server.",
                hint='Install them with `pip install "kgload[local]"`, or name another Neo4j with --uri.',
            )
        self._home = HomeFolder(home)
        self._cache = cache or cache_folder()

    @property
    def home(self) -> Path:
        """The folder of this server."""
        return self._home.root

    def ensure_running(self, progress: Progress) -> Connection:
        """Install and start the server where it is needed; returns when the database answers.

        Raises:
            ServerError: it cannot be installed or started; the message says what is short.
        """
        with self._alone(progress):
            running = processes.find_process(self._home)
            ports = self._home.ports()
            if running and ports and processes.listens(running, ports) and processes.speaks_bolt(ports.bolt):
                return self._connection(ports)
            if running and ports:
                progress("The local Neo4j is starting or stopping already; waiting for it.")
                if processes.await_answer(self._home, running, ports, self._home.password()):
                    return self._connection(ports)
            return self._start(progress)

    def publish(self, pages: Mapping[str, str]) -> str:
        """Serve pages, file name to text, beside Neo4j Browser; returns the address that their names continue.

        Raises:
            ServerError: the server does not run, or is one that an older kgload started.
        """
        ports = self._home.ports()
        if ports is None or processes.find_process(self._home) is None:
            raise ServerError("The local Neo4j does not run.", hint="Start it with `kgload server start`.")
        Site(self._cache).publish(pages)
        if not all(processes.serves(ports.http, f"{_BROWSER_PATH}{PAGES}/{name}") for name in pages):
            raise ServerError(
                "The local Neo4j was started by an older kgload and does not serve our pages.",
                hint="Run `kgload server stop`, then this again.",
            )
        return f"{_browser_url(ports)}{PAGES}/"

    def stop(self, progress: Progress) -> bool:
        """Stop the server; False when it did not run."""
        if not self._home.root.is_dir():
            return False
        with self._alone(progress):
            running = processes.find_process(self._home)
            if running:
                processes.stop_process(running, progress)
            self._home.pid_file.unlink(missing_ok=True)
        return running is not None

    def status(self) -> ServerStatus:
        """Whether the server runs and answers, and where; changes nothing."""
        running = processes.find_process(self._home)
        ports = self._home.ports() if running else None
        return ServerStatus(
            home=self._home.root,
            version=NEO4J_VERSION,
            pid=running.pid if running else None,
            answers=bool(running and ports and processes.listens(running, ports) and processes.speaks_bolt(ports.bolt)),
            uri=_uri(ports) if ports else None,
            browser_url=_browser_url(ports) if ports else None,
            memory=running.memory_info().rss if running else None,
        )

    def logs(self, count: int) -> list[str]:
        """The last `count` lines that the server wrote.

        Raises:
            ServerError: it never started.
        """
        try:
            text = self._home.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError as error:
            raise ServerError(f"There is no log: no server has run in {self._home.root}.") from error
        return text.splitlines()[-count:] if count > 0 else []

    def _start(self, progress: Progress) -> Connection:
        java = find_java()
        jars = install(self._cache, progress)
        class_path = [Site(self._cache).prepare(), *jars]
        require_space(self._home.root, _DISK, "the graph", "KGLOAD_HOME")
        processes.require_memory(_MEMORY)
        password = self._home.password()
        if not self._home.has_password:
            self._home.write_configuration(self._home.choose_ports())
            processes.set_password(self._home, java, class_path, password)
        progress(f"Starting the local Neo4j {NEO4J_VERSION} in {self._home.root}.")
        for attempt in range(_STARTS):
            ports = self._home.choose_ports()
            self._home.write_configuration(ports)
            started = processes.start_process(self._home, java, class_path)
            if processes.await_answer(self._home, started, ports, password):
                return self._connection(ports)
            reason = processes.failure(self._home)
            if not isinstance(reason, processes.PortTakenError) or attempt + 1 == _STARTS:
                raise reason
        raise AssertionError("unreachable")

    @contextmanager
    def _alone(self, progress: Progress) -> Iterator[None]:
        """One of us at a time: two starts at once would meet in the same folder."""
        try:
            self._home.prepare()
            with only_one(self._home.lock_file, lambda: progress("Waiting for another kgload with this server.")):
                yield
        except OSError as error:
            raise ServerError(
                f"The folder of the local server cannot be used: {error}.", hint="Name another with --home."
            ) from error

    def _connection(self, ports: Ports) -> Connection:
        return Connection(
            uri=_uri(ports),
            user=USER,
            password=self._home.password(),
            database=DATABASE,
            browser_url=_browser_url(ports),
        )


def _uri(ports: Ports) -> str:
    return f"bolt://{HOST}:{ports.bolt}"


def _browser_url(ports: Ports) -> str:
    # By this name the Browser takes guides and style sheets before it is connected and has heard what we allow.
    return f"http://localhost:{ports.http}{_BROWSER_PATH}"
