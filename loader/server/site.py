"""What the local server serves below /browser/: the files of Neo4j Browser, and beside them pages of ours.

Neo4j Community has no setting for static pages. It serves the folder `browser` that it finds first on its
class path, which is usually in the jar of Neo4j Browser; a copy on the disk stands before it.
"""

import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from loader.errors import ServerError
from loader.server.config import write_whole
from loader.server.guard import only_one
from loader.server.install import require_space
from loader.server.lock import BROWSER_VERSION, NEO4J_VERSION

PAGES = "kgload"  # the folder of our pages, and so the end of their address
_BROWSER = "browser"
_SPACE = 100_000_000  # 47 MB, and some to spare
_UNPACKING = "unpacking-"  # folders that are being filled; one that is left over was killed


class Site:
    """The folder for the class path, shared by all servers of one cache as the jars are."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache / f"neo4j-{NEO4J_VERSION}"
        self.folder = self._cache / f"site-{BROWSER_VERSION}"

    def prepare(self) -> Path:
        """Unpack Neo4j Browser where that has not been done, and return the folder for the class path.

        Raises:
            ServerError: the disk is full or cannot be written to.
        """
        try:
            if not self.folder.is_dir():
                with only_one(self._cache / "site.lock", lambda: None):
                    self._unpack()
        except OSError as error:
            raise ServerError(
                f"Neo4j Browser cannot be unpacked in {self._cache}: {error}.",
                hint="Name another folder with KGLOAD_CACHE.",
            ) from error
        return self.folder

    def _unpack(self) -> None:
        """All or nothing: the folder has its name only when it is whole."""
        if self.folder.is_dir():
            return  # somebody else was faster
        for left_over in self._cache.glob(f"{_UNPACKING}*"):
            shutil.rmtree(left_over, ignore_errors=True)
        require_space(self._cache, _SPACE, "Neo4j Browser", "KGLOAD_CACHE")
        unpacked = Path(tempfile.mkdtemp(dir=self._cache, prefix=_UNPACKING))
        with zipfile.ZipFile(self._cache / "lib" / f"neo4j-browser-{BROWSER_VERSION}.jar") as jar:
            jar.extractall(unpacked, (name for name in jar.namelist() if name.startswith(f"{_BROWSER}/")))
        unpacked.rename(self.folder)

    def publish(self, pages: Mapping[str, str]) -> None:
        """Put pages, file name to text, where the servers serve them; those of the same name are replaced."""
        folder = self.folder / _BROWSER / PAGES
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for name, text in pages.items():
                write_whole(folder / name, text)
        except OSError as error:
            raise ServerError(
                f"The pages for Neo4j Browser cannot be written: {error}.",
                hint="Name another folder with KGLOAD_CACHE.",
            ) from error
