"""The store: claims go in, the graph is what follows from all of them.

A save derives the rows of the whole graph, compares them with the rows that are there, and writes the
difference in one transaction. So an article is wholly there or not, the order of loading plays no
part, and a graph that was damaged by hand heals with the next load.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from functools import partial
from time import sleep
from types import TracebackType
from typing import Any, Self

from loader.errors import ArticleError, StoreError
from loader.model import Conclusions, Record
from loader.ports import Answer, Plan
from loader.records import from_json, without_text
from loader.store.changes import Changes, Held, difference
from loader.store.countries import country_properties
from loader.store.rows import KEYS, Key, Row, key_of, record_text, rows
from loader.store.schema import GRAPH, SchemaPart, apply_schema, graph_version, repair_schema, schema_parts
from loader.store.statements import statement
from loader.store.transport import T, Transaction, Transport
from loader.values.text import digest

Derive = Callable[[list[Record]], Conclusions]

_TRIES = 100
_PAUSE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class SaveCounts:
    """How many of the records given were new or changed, and how many were there already."""

    loaded: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Load:
    """A minute in which articles were loaded."""

    at: datetime
    articles: int


@dataclass(frozen=True, slots=True)
class Status:
    """What is in the graph."""

    server: str
    schema_version: int
    articles: int
    nodes: Mapping[str, int]  # by label
    events: Mapping[str, int]  # by status
    loads: tuple[Load, ...]  # the last ones, the latest first


@dataclass(frozen=True, slots=True)
class _Seen:
    """The graph as it was when its generation was counted."""

    generation: int
    records: Mapping[str, Record]  # by article id
    tables: Held
    settled: bool  # the rows are known to be what the records lead to


class _Outdated(Exception):  # noqa: N818 - a signal between two functions of this file
    """Another process wrote meanwhile; the transaction is rolled back."""


class Store:
    """A graph in Neo4j; a context manager that gives back its connections."""

    def __init__(self, transport: Transport, derive: Derive) -> None:
        self._transport = transport
        self._derive = derive
        self._seen: _Seen | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back the connections."""
        self._transport.close()

    # --- writing -------------------------------------------------------------------------------

    def save(self, records: Iterable[Record]) -> SaveCounts:
        """Put the claims of these articles into the graph, all of them or none, in one transaction.

        A record of an article that is there already takes its place.

        Raises:
            StoreError: the database refused; nothing of these records was written.
        """
        given = [without_text(record) for record in records]

        def add(known: dict[str, Record]) -> SaveCounts:
            loaded = 0
            for record in given:
                there = known.get(record.article.id)
                if there is None or record_text(there) != record_text(record):
                    known[record.article.id] = record
                    loaded += 1
            return SaveCounts(loaded, len(given) - loaded)

        return self._change(add)

    def forget(self, article_ids: Iterable[str]) -> int:
        """Take articles out, with everything that only they support; give back how many.

        An article is named by its id or its URL.

        Raises:
            StoreError: one of them is not there; then all stay.
        """
        names = sorted(set(article_ids))

        def drop(known: dict[str, Record]) -> int:
            urls = {record.article.url: id_ for id_, record in known.items() if record.article.url}
            found = {name if name in known else urls.get(name, "") for name in names}
            unknown = [name for name in names if name not in known and name not in urls]
            if unknown:
                raise _no_such_article(unknown[0], [*known, *urls])
            for id_ in found:
                del known[id_]
            return len(found)

        return self._change(drop)

    def _change(self, edit: Callable[[dict[str, Record]], T]) -> T:
        """Edit the set of records and bring the graph to what follows from it."""
        for _ in range(_TRIES):
            seen = self._current()
            known = dict(seen.records)
            outcome = edit(known)
            if seen.settled and known == seen.records:
                return outcome
            ordered = [known[id_] for id_ in sorted(known)]
            wanted = rows(ordered, self._derive(ordered), country_properties())
            changes = difference(seen.tables, wanted)
            self._seen = None  # whatever interrupts the next line, the graph is read again before it is trusted
            if changes:
                try:
                    self._transport.write(partial(_apply, changes, seen.generation))
                except _Outdated:
                    sleep(_PAUSE_SECONDS)
                    continue
            self._seen = _Seen(seen.generation + bool(changes), known, wanted, settled=True)
            return outcome
        raise StoreError(
            "Other processes kept changing the graph, so that this one never had its turn. Nothing was written.",
            hint="Run it again when the others are done.",
        )

    # --- reading -------------------------------------------------------------------------------

    def read(
        self, cypher: str, parameters: Mapping[str, Any], *, timeout: float | None = None, limit: int | None = None
    ) -> Answer:
        """Answer one statement that only reads; see `loader.ports.Reader`."""
        return self._transport.read(cypher, parameters, timeout=timeout, limit=limit)

    def plan(
        self, cypher: str, parameters: Mapping[str, Any], *, profile: bool = False, timeout: float | None = None
    ) -> Plan:
        """How the server answers one statement; see `loader.ports.Planner`."""
        return self._transport.plan(cypher, parameters, profile=profile, timeout=timeout)

    def records(self) -> tuple[Record, ...]:
        """The claims of every article, without texts, by article id."""
        records = self._current().records
        return tuple(records[id_] for id_ in sorted(records))

    def fingerprint(self) -> str:
        """A digest of everything in the graph except when it was loaded: equal graphs, equal digests."""
        _, tables = self._snapshot()
        lines = [
            json.dumps([table, key, tables[table][key]], ensure_ascii=False, sort_keys=True, default=str)
            for table in KEYS
            for key in sorted(tables[table], key=repr)
        ]
        return digest(*lines, size=16)

    def status(self) -> Status:
        """Counts, versions and the last loads."""
        [(version, edition)] = self._ask("server")
        nodes = dict(self._ask("count_nodes"))
        return Status(
            server=f"Neo4j {version} {edition}",
            schema_version=graph_version(self._transport),
            articles=nodes.get("Article", 0),
            nodes=nodes,
            events=dict(self._ask("count_events")),
            loads=tuple(Load(at, articles) for at, articles in self._ask("last_loads")),
        )

    # --- schema --------------------------------------------------------------------------------

    def apply_schema(self, *, repair: bool = False) -> int:
        """Bring the schema to the latest version; give back the version before.

        With `repair`, constraints and indexes that somebody dropped are made again.
        """
        before = apply_schema(self._transport)
        if repair:
            repair_schema(self._transport)
        return before

    def schema(self) -> tuple[SchemaPart, ...]:
        """Every constraint and index of ours and whether it is there."""
        return schema_parts(self._transport)

    # --- what is there -------------------------------------------------------------------------

    def _ask(self, name: str) -> tuple[tuple[Any, ...], ...]:
        return self._transport.read(statement("graph", name), {"graph": GRAPH}).rows

    def _generation(self) -> int:
        return int(self._ask("generation")[0][0])

    def _current(self) -> _Seen:
        if self._seen is None or self._generation() != self._seen.generation:
            generation, tables = self._snapshot()
            records = (_record(key[0], row) for key, row in tables["article"].items())
            self._seen = _Seen(generation, {record.article.id: record for record in records}, tables, settled=False)
        return self._seen

    def _snapshot(self) -> tuple[int, Held]:
        """All rows of one generation."""
        for _ in range(_TRIES):
            before = self._generation()
            tables = {table: self._table(table) for table in KEYS}
            if self._generation() == before:
                return before, tables
            sleep(_PAUSE_SECONDS)
        raise StoreError("Other processes kept changing the graph while it was read.", hint="Run it again later.")

    def _table(self, table: str) -> dict[Key, Row | None]:
        answer = self._transport.read(statement("read", table), {})
        found: dict[Key, Row | None] = {}
        for values in answer.rows:
            row = dict(zip(answer.columns, values, strict=True))
            key = key_of(table, row)
            found[key] = None if key in found else row
        return found


def _apply(changes: Changes, expected: int, tx: Transaction) -> None:
    tx.run(statement("graph", "lock"), {"graph": GRAPH})
    if tx.run(statement("graph", "generation"), {"graph": GRAPH})[0]["generation"] != expected:
        raise _Outdated
    for folder, table, batch in changes.steps():
        answer = tx.run(statement(folder, table), {"rows": list(batch)})
        # MATCH finds no end of a relationship: without this check it would be missing without a word.
        if folder == "write" and answer[0]["written"] != len(batch):
            raise StoreError(
                f"Neo4j wrote {answer[0]['written']} of {len(batch)} rows of {table}. Nothing was changed.",
                hint="This is an error in kgload; please report it.",
            )
    tx.run(statement("graph", "changed"), {"graph": GRAPH})


def _record(article_id: str, row: Row | None) -> Record:
    text = row["properties"]["record"] if row else None
    try:
        return from_json(json.loads(text or ""), where=article_id)
    except (ArticleError, ValueError) as error:
        raise StoreError(
            f"The claims of article {article_id} cannot be read in the graph: {error}. Nothing was changed.",
            hint="Delete its node (property id), then load the article again.",
        ) from error


def _no_such_article(name: str, known: list[str]) -> StoreError:
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    return StoreError(
        f"The graph has no article {name}. Nothing was forgotten.",
        hint=f"Did you mean {near[0]}?" if near else "An article is named by its id or its URL.",
    )
