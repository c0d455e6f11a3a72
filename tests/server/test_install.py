import pytest

from loader.errors import ServerError
from loader.server import install as module
from loader.server.install import cache_folder, find_java, install, java_version, require_space
from loader.server.lock import Jar, read_lock

SMALL = min(read_lock(), key=lambda jar: jar.size)


def test_the_cache_is_where_the_user_says(monkeypatch, tmp_path):
    """KGLOAD_CACHE wins over the XDG folder, which wins over ~/.cache."""
    monkeypatch.delenv("KGLOAD_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    by_xdg = cache_folder()
    monkeypatch.setenv("KGLOAD_CACHE", str(tmp_path / "own"))

    assert (by_xdg, cache_folder()) == (tmp_path / "xdg" / "kgload", tmp_path / "own")


def test_a_full_disk_is_told_before_anything_is_fetched(tmp_path):
    """The message says how much is needed, where, and which setting names another folder."""
    with pytest.raises(ServerError, match="Too little space") as caught:
        require_space(tmp_path, 10**18, "the graph", "KGLOAD_HOME")

    assert "KGLOAD_HOME" in caught.value.hint


def test_an_old_java_is_passed_over(tmp_path, monkeypatch):
    """A JAVA_HOME that is too old does not stop the one that comes with the package."""
    old = tmp_path / "bin" / "java"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n", encoding="utf-8")
    old.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))

    assert java_version(old) == 17
    assert (java_version(find_java()) or 0) >= 21


def test_no_java_is_told(monkeypatch, tmp_path):
    """The message says which version is needed and how to get it."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(module, "_packaged_java", lambda: None)

    with pytest.raises(ServerError, match="Java 21 or newer; found no Java"):
        find_java()


@pytest.mark.server
def test_a_damaged_jar_is_fetched_again(tmp_path, monkeypatch, told):
    """What a killed download left behind is removed; what is there and right is kept."""
    monkeypatch.setattr(module, "read_lock", lambda: (SMALL,))
    [path] = install(tmp_path, told)
    path.write_bytes(b"damaged")
    left_over = path.parents[1] / "download-killed"
    left_over.mkdir()

    assert install(tmp_path, told) == [path]
    assert SMALL.matches(path)
    assert not left_over.exists()
    assert sum("Downloading" in message for message in told) == 2


@pytest.mark.server
def test_a_jar_with_other_bytes_is_refused(tmp_path, monkeypatch, told):
    """A file that the repository changed is not installed."""
    other = Jar(SMALL.coordinate, SMALL.size, "0" * 64)
    monkeypatch.setattr(module, "read_lock", lambda: (other,))

    with pytest.raises(ServerError, match="not the file"):
        install(tmp_path, told)
    assert not list(tmp_path.rglob("*.jar"))


@pytest.mark.server
def test_a_jar_that_nobody_has_is_told(tmp_path, monkeypatch, told):
    """The message names it, and what has arrived is kept."""
    monkeypatch.setattr("loader.server.maven._ATTEMPTS", 1)
    monkeypatch.setattr(module, "read_lock", lambda: (Jar("org.neo4j:neo4j:0.0.0.none", 1, "0" * 64),))

    with pytest.raises(ServerError, match="could not be downloaded"):
        install(tmp_path, told)


def test_a_cache_that_cannot_be_written_is_told(tmp_path, told):
    """A file where the folder should be is an error with a way out."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(ServerError, match="cannot be installed") as caught:
        install(tmp_path / "file", told)
    assert "KGLOAD_CACHE" in caught.value.hint
