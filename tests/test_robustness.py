"""Whatever happens to a load, and in whatever order and portions articles come: the same graph at the end.

What is loaded are the reviewed records of the sample articles, so that no language model is needed.
"""

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import psutil
import pytest

from loader.model import Record
from loader.pipeline import load, open_store, read_records
from loader.server import Connection, LocalServer
from loader.store import Store

GOLDEN = Path(__file__).parent / "golden" / "records"
KGLOAD = Path(sys.executable).with_name("kgload")
SEED = 20251010
BATCH = 4  # nine transactions a load, so that a kill falls between and into them

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def records() -> list[Record]:
    found = [record for record in read_records([GOLDEN]) if isinstance(record, Record)]
    assert len(found) >= 30, "no golden records: run `pytest --update-golden`"
    return found


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A server of our own, for it is killed."""
    own = LocalServer(tmp_path_factory.mktemp("robust"))
    yield own
    own.stop(print)


@pytest.fixture
def graph(local: LocalServer) -> Iterator[Store]:
    """The store of an empty graph."""
    with _open(local.ensure_running(print)) as store:
        _clear(store)
        yield store


def _open(at: Connection) -> Store:
    return open_store(at.uri, username=at.user, password=at.password, database=at.database)


def _clear(store: Store) -> None:
    if loaded := _loaded(store):
        store.forget(loaded)


def _loaded(store: Store) -> list[str]:
    return [id_ for (id_,) in store.read("MATCH (a:Article) RETURN a.id ORDER BY a.id", {}).rows]


@pytest.fixture(scope="module")
def prefixes(local: LocalServer, records: list[Record]) -> list[str]:
    """The fingerprints of the graph after every transaction of an undisturbed load; the first is the empty graph's."""
    with _open(local.ensure_running(print)) as store:
        _clear(store)
        marks = [store.fingerprint()]
        for start in range(0, len(records), BATCH):
            store.save(records[start : start + BATCH])
            marks.append(store.fingerprint())
    assert len(set(marks)) == len(marks)
    return marks


@pytest.fixture
def start_load(local: LocalServer) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts `kgload load` of the golden records in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "KGLOAD_"))}
    begun: list[subprocess.Popen[str]] = []

    def start(*paths: Path) -> subprocess.Popen[str]:
        begun.append(
            subprocess.Popen(
                [KGLOAD, "--home", local.home, "load", "--batch", str(BATCH), *(paths or [GOLDEN])],
                env=environment,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return begun[-1]

    yield start
    for process in begun:
        if process.poll() is None:
            process.kill()
        process.communicate()


def _finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    told = process.communicate(timeout=120)[1]
    return process.returncode, told


def _await(condition: Callable[[], bool]) -> None:
    ends = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < ends, "it does not come about"
        time.sleep(0.01)


# --- killed ----------------------------------------------------------------------------------------


def test_a_load_killed_at_any_moment_is_finished_by_the_next(graph, start_load, prefixes, record_property):
    """After the kill whole transactions are there and nothing else; loading again gives the undisturbed graph."""
    begun = time.monotonic()
    assert _finish(start_load())[0] == 0
    whole = time.monotonic() - begun
    moments = [random.Random(SEED).uniform(0.2, 1.0) * whole for _ in range(10)]  # noqa: S311 - no secret
    left = []
    for moment in sorted(moments):
        _clear(graph)
        process = start_load()
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        left.append(prefixes.index(graph.fingerprint()))
        assert _finish(start_load())[0] == 0
        assert graph.fingerprint() == prefixes[-1], f"killed after {moment:.2f} s of {whole:.2f} s"
    record_property("killed after seconds", sorted(moments))
    record_property("transactions there", left)

    assert any(0 < there < len(prefixes) - 1 for there in left), "no kill fell into the writing"


def test_a_load_whose_server_is_killed_is_finished_by_the_next(local, graph, start_load, prefixes):
    """The load ends with a message and status 4; the next one starts the server, which recovers, and finishes."""
    process = start_load()
    _await(lambda: bool(_loaded(graph)))
    graph.close()
    psutil.Process(local.status().pid).kill()
    code, told = _finish(process)
    assert (code, told.splitlines()[-2].split(" at ")[0]) == (4, "Error: No Neo4j answered")

    assert _finish(start_load())[0] == 0
    with _open(local.ensure_running(print)) as store:
        assert store.fingerprint() == prefixes[-1]


# --- orders and portions ---------------------------------------------------------------------------


def _one_by_one(records: list[Record]) -> Iterable[list[Record]]:
    return ([record] for record in records)


def _halves(records: list[Record]) -> Iterable[list[Record]]:
    return (records[::2], records[1::2])


def _shuffled(records: list[Record]) -> Iterable[list[Record]]:
    mixed = random.Random(SEED).sample(records, len(records))  # noqa: S311 - no secret
    return (mixed[start : start + 5] for start in range(0, len(mixed), 5))


@pytest.mark.parametrize("portions", [_one_by_one, _halves, _shuffled, lambda r: [r[::-1]], lambda r: [r, r, r[:9]]],
                         ids=["one by one", "two halves", "shuffled", "backwards", "again and again"])  # fmt: skip
def test_order_and_portions_do_not_change_the_graph(graph, records, prefixes, portions):
    """However the articles come, the conclusions are the same."""
    for portion in portions(records):
        graph.save(portion)

    assert graph.fingerprint() == prefixes[-1]


def test_two_loads_at_once_give_the_same_graph(graph, start_load, prefixes):
    """Two processes load overlapping halves at the same time; both end well."""
    files = sorted(GOLDEN.glob("*.jsonl"))
    ends = [_finish(process) for process in (start_load(*files[:14]), start_load(*files[6:]))]

    assert [code for code, _ in ends] == [0, 0]
    assert graph.fingerprint() == prefixes[-1]


def test_a_second_load_finds_everything_unchanged(graph, start_load, records, prefixes):
    """The numbers say so, and the graph is the same."""
    load([GOLDEN], graph)
    code, told = _finish(start_load())

    assert (code, re.findall(r"\d+", told)) == (0, [str(n) for n in (len(records), 0, len(records), 0)])
    assert graph.fingerprint() == prefixes[-1]


# --- forgotten -------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", random.Random(SEED).sample(range(30), 4))  # noqa: S311 - no secret
def test_a_forgotten_article_was_never_there(graph, local, records, prefixes, number):
    """`kgload forget` gives the graph of the other articles; loading it again gives that of all."""
    others = records[:number] + records[number + 1 :]
    graph.save(others)
    without = graph.fingerprint()
    graph.save(records)
    assert without != graph.fingerprint() == prefixes[-1]

    command = [KGLOAD, "--home", local.home, "--quiet", "forget", records[number].article.id]
    assert subprocess.run(command, check=False).returncode == 0
    assert graph.fingerprint() == without


def test_forgetting_all_leaves_the_empty_graph(graph, records, prefixes):
    """Nothing stays that no article supports."""
    graph.save(records)
    graph.forget([record.article.id for record in records])

    assert graph.fingerprint() == prefixes[0]
