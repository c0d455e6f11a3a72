import zipfile

import pytest

from loader.errors import ServerError
from loader.server.lock import BROWSER_VERSION, NEO4J_VERSION
from loader.server.site import Site


@pytest.fixture
def cache(tmp_path):
    """The cache as it is after the download, with a small Browser."""
    lib = tmp_path / f"neo4j-{NEO4J_VERSION}" / "lib"
    lib.mkdir(parents=True)
    with zipfile.ZipFile(lib / f"neo4j-browser-{BROWSER_VERSION}.jar", "w") as jar:
        jar.writestr("browser/index.html", "<html>")
        jar.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0")
    return tmp_path


def test_the_browser_is_unpacked_once_and_whole(cache):
    """Only its own folder; what a killed start left behind is removed."""
    left_over = cache / f"neo4j-{NEO4J_VERSION}" / "unpacking-killed"
    left_over.mkdir()
    folder = Site(cache).prepare()
    files = [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
    (folder / "browser" / "index.html").write_text("changed", encoding="utf-8")
    Site(cache).prepare()

    assert files == ["browser/index.html"]
    assert not left_over.exists()
    assert (folder / "browser" / "index.html").read_text("utf-8") == "changed"


def test_pages_are_replaced(cache):
    """Those of the version that was used last are served."""
    site = Site(cache)
    site.prepare()
    site.publish({"guide.html": "old"})
    site.publish({"guide.html": "new"})

    assert (site.folder / "browser" / "kgload" / "guide.html").read_text("utf-8") == "new"


def test_a_folder_that_cannot_be_written_is_told(cache):
    """The message says which setting names another."""
    site = Site(cache)
    site.prepare()
    (site.folder / "browser" / "kgload").write_text("in the way", encoding="utf-8")

    with pytest.raises(ServerError, match="cannot be written") as caught:
        site.publish({"guide.html": "new"})
    assert "KGLOAD_CACHE" in caught.value.hint
