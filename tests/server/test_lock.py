import re
from pathlib import Path

import pytest

from loader.errors import DataFileError
from loader.server.lock import LOCK_FILE, NEO4J_VERSION, Jar, read_lock, sha256_of

CHECKOUT = Path(__file__).parents[2]
GOOD = f"{'0' * 64} 1 org.neo4j:neo4j:{NEO4J_VERSION}"


def test_the_lock_names_every_jar_once():
    """Two jars never claim one file name, and the parts that make it a server are there."""
    names = [jar.file_name for jar in read_lock()]

    assert len(names) == len(set(names)) > 190
    assert f"neo4j-server-{NEO4J_VERSION}.jar" in names


def test_the_lock_holds_no_address():
    """Where the jars come from is jgo's knowledge alone."""
    assert "//" not in LOCK_FILE.read_text(encoding="utf-8")


def test_the_lock_is_sorted():
    """A renewed lock differs only where the server does."""
    jars = list(read_lock())

    assert jars == sorted(jars)


def test_the_parts_that_only_tests_or_unused_commands_need_are_left_out():
    """The download stays small."""
    text = LOCK_FILE.read_text(encoding="utf-8")

    assert not re.search("junit|mockito|hadoop|parquet|snappy|zstd", text)


@pytest.mark.parametrize("line", ["", "x 1 a:b:c", f"{'0' * 64} many a:b:c", f"{'0' * 64} 1 a:b", "only two"])
def test_a_lock_that_cannot_be_used_is_refused(tmp_path, line):
    """A broken line, or a lock of another version, names itself."""
    lock = tmp_path / "neo4j.lock"
    lock.write_text(f"# comment\n{GOOD}\n{line}\n", encoding="utf-8")

    with pytest.raises(DataFileError, match=r"neo4j\.lock"):
        read_lock(lock)


def test_a_file_name_is_the_one_of_maven():
    """The classifier stands behind the version."""
    assert Jar("io.netty:epoll:4.2:linux-x86_64", 1, "0" * 64).file_name == "epoll-4.2-linux-x86_64.jar"


def test_a_jar_matches_only_its_own_bytes(tmp_path):
    """Same size is not enough."""
    path = tmp_path / "a.jar"
    path.write_bytes(b"right")
    jar = Jar("a:a:1", 5, sha256_of(path))
    other = tmp_path / "b.jar"
    other.write_bytes(b"wrong")

    assert (jar.matches(path), jar.matches(other), jar.matches(tmp_path / "c.jar")) == (True, False, False)


def test_docker_runs_the_same_version():
    """The version of the image is the version of the local server."""
    compose = (CHECKOUT / "docker" / "compose.yaml").read_text(encoding="utf-8")

    assert re.findall(r"image: neo4j:(\S+)-community", compose) == [NEO4J_VERSION]
