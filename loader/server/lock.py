"""Which Neo4j, and which files it is made of: the one place for the version, and the list of its jars."""

import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from loader.errors import DataFileError, ServerError

NEO4J_VERSION = "2026.08.1"
BROWSER_VERSION = "5.24.0"

LOCK_FILE = Path(__file__).with_name("neo4j.lock")

_ROOTS = (
    f"org.neo4j:neo4j:{NEO4J_VERSION}",
    f"org.neo4j.app:neo4j-server:{NEO4J_VERSION}",
    f"org.neo4j.client:neo4j-browser:{BROWSER_VERSION}",
)

# The server runs without them; measured on constraints, all kinds of index, HTTP, Browser and the commands we use.
_OMITTED = (
    "blue.strategic.parquet:",  # import from Parquet, and what only that needs
    "org.apache.parquet:",
    "org.apache.hadoop:",
    "org.xerial.snappy:",
    "com.github.luben:",  # dump and load of whole databases
    "org.neo4j.licensing-proxy:zstd-proxy:",
    "io.projectreactor:",
    "org.scala-lang:scala-reflect:",
    "com.profesorfalken:",  # processes on Windows
    "org.jprocesses:",
    "junit:",  # jgo takes some jars that only tests need
    "org.hamcrest:",
    "org.mockito:",
    "org.objenesis:",
    "net.bytebuddy:",
)


@dataclass(frozen=True, slots=True, order=True)
class Jar:
    """One file of the server: its Maven coordinate, and how to know that it is the right one."""

    coordinate: str  # group:artifact:version or group:artifact:version:classifier
    size: int
    sha256: str

    def __post_init__(self) -> None:
        if self.coordinate.count(":") not in {2, 3}:
            raise ValueError(f"“{self.coordinate}” is no coordinate")
        if len(self.sha256) != 64 or not set(self.sha256) <= set("0123456789abcdef"):
            raise ValueError(f"“{self.sha256}” is no sha256")

    @property
    def file_name(self) -> str:
        """The name that Maven gives the file."""
        return "-".join(self.coordinate.split(":")[1:]) + ".jar"

    def matches(self, path: Path) -> bool:
        """Whether the file at `path` is this jar, byte by byte."""
        return path.is_file() and path.stat().st_size == self.size and sha256_of(path) == self.sha256


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_lock(path: Path = LOCK_FILE) -> tuple[Jar, ...]:
    """The jars of the server.

    Raises:
        DataFileError: a line is none of ours, or the lock is of another version of Neo4j.
    """
    jars: list[Jar] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        try:
            sha256, size, coordinate = line.split()
            jars.append(Jar(coordinate, int(size), sha256))
        except ValueError as error:
            raise DataFileError(f"{path.name}:{number}: {error}") from error
    coordinates = {jar.coordinate for jar in jars}
    missing = [root for root in _ROOTS if root not in coordinates]
    if missing:
        raise DataFileError(f"{path.name} lacks {', '.join(missing)}.", hint="Renew it with `kgload server lock`.")
    return tuple(jars)


def renew_lock(progress: Callable[[str], None], path: Path = LOCK_FILE) -> tuple[Jar, ...]:
    """Ask the Maven repository anew what the server is made of, and write the lock; for maintainers.

    Raises:
        ServerError: the repository does not answer, or two jars have one name.
    """
    from loader.server.maven import Maven  # not for reading the lock

    with tempfile.TemporaryDirectory() as folder:
        maven = Maven(Path(folder))
        progress(f"Resolving {', '.join(_ROOTS)}.")
        coordinates = [name for name in maven.resolve(_ROOTS) if not name.startswith(_OMITTED)]
        progress(f"Fetching {len(coordinates)} jars.")
        paths = maven.fetch_all(coordinates)
        jars = sorted(Jar(name, paths[name].stat().st_size, sha256_of(paths[name])) for name in coordinates)
    if len({jar.file_name for jar in jars}) < len(jars):
        raise ServerError("Two jars have the same file name.", hint="They need folders of their own in install.py.")
    lines = [f"# Neo4j {NEO4J_VERSION}: sha256, size and Maven coordinate of each jar. Made by `kgload server lock`."]
    lines += [f"{jar.sha256} {jar.size} {jar.coordinate}" for jar in jars]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tuple(jars)
