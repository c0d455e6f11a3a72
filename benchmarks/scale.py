"""What an article costs while the graph grows: simulated records are loaded in batches into a real Neo4j.

    python benchmarks/scale.py --home FOLDER [--articles 100000] [--batch 1000] [--step 10000] [--records FILE]

Extraction is skipped: the records are those of benchmarks/corpus.py, or of a file that it wrote. For every step a row
is printed: our own processor time, the wall-clock time with that of Neo4j, and the memory of this process and of the
server. A machine is not equally quick for half an hour, so the last step is loaded alternately with the first one: a
batch into the large graph, a batch into a small one beside it, each on a server of its own. A folder with the graph of
an earlier run is gone on with. It ends by itself when `--minutes` are over, and says how far it came.
"""

import argparse
import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import psutil
from corpus import articles

from loader.model import Record
from loader.pipeline import open_store
from loader.records import from_json
from loader.server import LocalServer

_WARM = 2  # batches into a server that was just started, before any counts
_COLUMNS = ("articles", "own CPU, ms an article", "wall, ms an article", "memory, MB", "memory of Neo4j, MB")
_HEAD = f"| {' | '.join(_COLUMNS)} |\n|{'---|' * len(_COLUMNS)}"


@dataclass(frozen=True, slots=True)
class Cost:
    """What some articles cost, a figure an article, and the memory after them."""

    articles: int  # in the graph then
    own: float  # milliseconds
    wall: float  # milliseconds
    memory: int  # MB
    server_memory: int

    def row(self) -> str:
        """The figures as a row of a table."""
        return f"| {self.articles} | {self.own:.2f} | {self.wall:.2f} | {self.memory} | {self.server_memory} |"


def records(seed: int, file: Path | None) -> Iterator[Record]:
    """The simulated records, in the order of their publication."""
    if file is None:
        yield from (from_json(written.record) for written in articles(seed))
        return
    with file.open(encoding="utf-8") as lines:
        yield from (from_json(json.loads(line)) for line in lines)


class Graph:
    """A graph that is loaded from the records it does not hold yet, and what that cost since the last look."""

    def __init__(self, folder: Path, given: Iterator[Record], stack: ExitStack) -> None:
        self._local = LocalServer(folder)
        stack.callback(self._local.stop, print)
        connection = self._local.ensure_running(print)
        self._store = stack.enter_context(
            open_store(connection.uri, username=connection.user, password=connection.password)
        )
        self.articles = self._store.status().articles
        self._given = islice(given, self.articles, None)
        self._count, self._own, self._wall = 0, 0.0, 0.0

    def load(self, count: int) -> bool:
        """Load so many articles in one transaction; False when there are no more. Making records does not count."""
        some = list(islice(self._given, count))
        start, own_start = time.perf_counter(), time.process_time()
        self._store.save(some)
        self._wall += time.perf_counter() - start
        self._own += time.process_time() - own_start
        self._count += len(some)
        self.articles += len(some)
        return bool(some)

    def cost(self) -> Cost:
        """What was loaded since the last look cost."""
        server = self._local.status().memory or 0
        own, wall = (1000 * seconds / max(1, self._count) for seconds in (self._own, self._wall))
        self._count, self._own, self._wall = 0, 0.0, 0.0
        return Cost(self.articles, own, wall, psutil.Process().memory_info().rss >> 20, server >> 20)


def grow(graph: Graph, until: int, *, batch: int, step: int, end: float) -> None:
    """Load until the graph holds so many articles or the time is over; print each step."""
    while graph.articles < until and time.monotonic() < end and graph.load(min(batch, until - graph.articles)):
        if graph.articles % step < batch:
            print(graph.cost().row(), flush=True)


def side_by_side(large: Graph, small: Graph, *, batch: int, step: int) -> None:
    """Load as many articles into each in turn, and print what they cost."""
    for batches in (_WARM, step // batch):
        for graph in (large, small) * batches:
            if not graph.load(batch):
                raise SystemExit(f"The records ended after {graph.articles} articles: too few to load both in turn.")
        last, first = large.cost(), small.cost()  # of the warm-up it is not used
    print(f"\nIn turn:\n\n{_HEAD}\n{first.row()}\n{last.row()}")
    print(f"\nlarge by small: own CPU {last.own / first.own:.2f}, wall {last.wall / first.wall:.2f}")


def main() -> None:
    """Read the command line, load and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--home", type=Path, required=True, help="folder for two servers and their graphs")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--batch", type=int, default=1000, help="articles a transaction")
    parser.add_argument("--step", type=int, default=10_000, help="articles a row of the table")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--records", type=Path, help="file of records instead of the simulation")
    parser.add_argument("--minutes", type=float, default=60, help="end growing after so many minutes at the latest")
    given = parser.parse_args()
    end = time.monotonic() + 60 * given.minutes
    until = given.articles - given.step - _WARM * given.batch
    with ExitStack() as stack:
        large = Graph(given.home / "large", records(given.seed, given.records), stack)
        print(_HEAD, flush=True)
        grow(large, until, batch=given.batch, step=given.step, end=end)
        small = Graph(given.home / "small", records(given.seed, given.records), stack)
        if small.articles:
            parser.error(f"{given.home / 'small'} holds the graph of an earlier run already; remove it")
        side_by_side(large, small, batch=given.batch, step=given.step)


if __name__ == "__main__":
    main()
