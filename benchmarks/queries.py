"""What every saved query costs at the server, on a graph that is there already.

    python benchmarks/queries.py HOME [--rounds 5] [--only NAME...]

HOME is the folder of a local server with a loaded graph (`kgload --home HOME load ...`); the server goes on running.
Each query runs with its defaults, and about the busiest country, official and organization of the graph where it has
such a parameter. A line tells the median of the rounds, after one that warms the caches: milliseconds until the server
had sent all rows (result_available_after + result_consumed_after), the rows, and the database hits of PROFILE.
"""

import argparse
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import neo4j

from loader.pipeline import open_store
from loader.query import Query, load_catalog
from loader.query.run import prepare
from loader.server import LocalServer
from loader.store import Store

# The busiest of each, most events first: the second stands where a query asks for two.
BUSIEST = {
    "country": "MATCH (c:Country) RETURN c.iso3 ORDER BY COUNT { (c)-[:TOOK_PART]->() } DESC, c.iso3 LIMIT 2",
    "official": "MATCH (o:Official) RETURN o.id ORDER BY COUNT { (o)-[:TOOK_PART]->() } DESC, o.id LIMIT 2",
    "organization": "MATCH (o:Organization) RETURN o.id ORDER BY COUNT { (o)-[:TOOK_PART]->() } DESC, o.id LIMIT 1",
}
LAST_DAY = "MATCH (a:Article) RETURN toString(max(date(a.published)))"  # so that the benchmark means the same tomorrow
EVENT = "MATCH (e:Event) WHERE e.status = 'held' RETURN e.id ORDER BY e.reports DESC, e.id LIMIT 1"


@dataclass(frozen=True, slots=True)
class Run:
    """What one query cost."""

    name: str
    asked: str
    milliseconds: float
    rows: int
    hits: int


class Server:
    """A graph whose answers are timed by the server."""

    def __init__(self, driver: neo4j.Driver, rounds: int) -> None:
        self._driver, self._rounds = driver, rounds

    def column(self, cypher: str) -> list[str]:
        """The first column of an answer."""
        return [row[0] for row in self._ask(cypher, {}).records]

    def measured(self, query: Query, asked: str, values: Mapping[str, Any]) -> Run:
        """One query, run as often as wanted."""
        rows = len(self._ask(query.cypher, values).records)
        times = [_milliseconds(self._ask(query.cypher, values).summary) for _ in range(self._rounds)]
        profile = self._ask("PROFILE " + query.cypher, values).summary.profile
        return Run(query.name, asked, statistics.median(times), rows, _hits(profile or {}))

    def _ask(self, cypher: str, values: Mapping[str, Any]) -> neo4j.EagerResult:
        text: Any = cypher
        return self._driver.execute_query(text, dict(values), routing_=neo4j.RoutingControl.READ)


def _milliseconds(summary: neo4j.ResultSummary) -> float:
    return (summary.result_available_after or 0) + (summary.result_consumed_after or 0)


def _hits(plan: Mapping[str, Any]) -> int:
    return int(plan.get("args", {}).get("DbHits", 0)) + sum(map(_hits, plan.get("children", ())))


def cases(
    query: Query, busiest: Mapping[str, Sequence[str]], event: Sequence[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """What to ask a query: its defaults, and each kind of thing that it can be asked about."""
    required = {p.name: busiest[p.value_type][0] for p in query.params if p.required}
    yield ", ".join(required.values()) or "defaults", required
    for kind, names in busiest.items():
        free = [p.name for p in query.params if p.value_type == kind and not p.required]
        if free and names:
            given = dict(zip(free, names, strict=False))
            yield ", ".join(given.values()), required | given
    if event and any(p.name == "event" for p in query.params):
        yield event[0], required | {"event": event[0]}


def measure(server: Server, store: Store, only: Sequence[str]) -> Iterator[Run]:
    """Every query that is wanted, in the order of the library."""
    busiest = {kind: server.column(cypher) for kind, cypher in BUSIEST.items()}
    event = server.column(EVENT)
    last_day = date.fromisoformat(server.column(LAST_DAY)[0])
    for query in load_catalog():
        if not only or query.name in only:
            for asked, params in cases(query, busiest, event):
                yield server.measured(query, asked, prepare(query, store, params, today=last_day).values)


def main(home: Path, rounds: int, only: Sequence[str]) -> None:
    """Print a line for each query and what it was asked, then the slowest."""
    to = LocalServer(home).ensure_running(print)
    with (
        neo4j.GraphDatabase.driver(to.uri, auth=(to.user, to.password)) as driver,
        open_store(to.uri, username=to.user, password=to.password, database=to.database) as store,
    ):
        server = Server(driver, rounds)
        counts = {
            label: server.column(f"MATCH (n:{label}) RETURN toString(count(n))")[0]
            for label in ("Article", "Event", "Official")
        }
        print(", ".join(f"{count} {label}" for label, count in counts.items()), f"nodes; {rounds} rounds")
        print(f"{'query':26} {'asked':52} {'ms':>8} {'rows':>8} {'hits':>10}")
        runs: list[Run] = []
        for run in measure(server, store, only):
            print(f"{run.name:26} {run.asked:52} {run.milliseconds:8.0f} {run.rows:8} {run.hits:10}", flush=True)
            runs.append(run)
    slowest = max(runs, key=lambda run: run.milliseconds)
    print(f"slowest: {slowest.name} ({slowest.asked}) with {slowest.milliseconds:.0f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("home", type=Path, metavar="HOME")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=(), metavar="NAME")
    given = parser.parse_args()
    main(given.home, given.rounds, given.only)
