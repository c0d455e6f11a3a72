"""What an article costs while the graph grows: simulated records are loaded in batches into a real Neo4j.

    python benchmarks/scale.py --home FOLDER [--articles 100000] [--batch 1000] [--seed 1] [--records FILE]

FOLDER must hold no graph yet; its server is started, and stopped at the end. Extraction is skipped: the records are
those of benchmarks/corpus.py, or of a file that it wrote. For every 10,000 articles a row is printed: our own
processor time, the wall-clock time with that of Neo4j, and the memory of this process and of the server; then the
last 10,000 by the first. It ends by itself when `--minutes` are over, and says how far it came.
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import psutil
from corpus import articles

from loader.model import Record
from loader.pipeline import open_store
from loader.records import from_json
from loader.server import LocalServer
from loader.store import Store

_COLUMNS = ("articles", "own CPU, ms an article", "wall, ms an article", "memory, MB", "memory of Neo4j, MB")
_HEAD = f"| {' | '.join(_COLUMNS)} |\n|{'---|' * len(_COLUMNS)}"


@dataclass(frozen=True, slots=True)
class Cost:
    """What some articles cost, a figure an article, and the memory after them."""

    articles: int
    own: float  # milliseconds
    wall: float  # milliseconds
    memory: int  # MB
    server_memory: int | None

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


def costs(store: Store, local: LocalServer, given: Iterable[Record], batch: int, step: int) -> Iterator[Cost]:
    """Load everything; after each step its cost. What it takes to make records does not count."""
    process = psutil.Process()
    loaded = before = 0
    own = wall = 0.0
    rest = iter(given)
    while some := list(islice(rest, batch)):
        start, own_start = time.perf_counter(), time.process_time()
        store.save(some)
        wall += time.perf_counter() - start
        own += time.process_time() - own_start
        loaded += len(some)
        if loaded - before >= step:
            count = loaded - before
            memory, server = process.memory_info().rss, local.status().memory
            yield Cost(loaded, 1000 * own / count, 1000 * wall / count, memory >> 20, server >> 20 if server else None)
            before, own, wall = loaded, 0.0, 0.0


def run(local: LocalServer, given: Iterable[Record], *, batch: int, step: int, minutes: float) -> list[Cost]:
    """Load into the graph of this server until the records or the minutes end; print each step."""
    connection = local.ensure_running(print)
    found: list[Cost] = []
    end = time.monotonic() + 60 * minutes
    with open_store(connection.uri, username=connection.user, password=connection.password) as store:
        if store.status().articles:
            raise SystemExit("The folder holds a graph already; name another.")
        print(_HEAD, flush=True)
        for cost in costs(store, local, given, batch, step):
            found.append(cost)
            print(cost.row(), flush=True)
            if time.monotonic() > end:
                break
    return found


def main() -> None:
    """Read the command line, load and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--home", type=Path, required=True, help="folder for the server and its graph")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--batch", type=int, default=1000, help="articles a transaction")
    parser.add_argument("--step", type=int, default=10_000, help="articles a row of the table")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--records", type=Path, help="file of records instead of the simulation")
    parser.add_argument("--minutes", type=float, default=60, help="end after so many minutes at the latest")
    given = parser.parse_args()
    local = LocalServer(given.home)
    try:
        some = islice(records(given.seed, given.records), given.articles)
        found = run(local, some, batch=given.batch, step=given.step, minutes=given.minutes)
    finally:
        local.stop(print)
    if found:
        first, last = found[0], found[-1]
        print(f"\nlast by first: own CPU {last.own / first.own:.2f}, wall {last.wall / first.wall:.2f}")


if __name__ == "__main__":
    main()
