"""The store: claims go in, the graph is what follows from all of them.

A save derives what its claims touch, compares the rows with those that are there, and writes the
difference in one transaction. So an article is wholly there or not, and the order of loading plays no part.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from functools import partial
from time import sleep
from types import TracebackType
from typing import Any, Self

from loader.errors import StoreError
from loader.model import Judgement, Record, Verdict
from loader.ports import Answer, Changes, Derive, Plan, Update
from loader.records import without_text
from loader.store.changes import difference, in_batches
from loader.store.countries import country_properties
from loader.store.judgements import Decision, decisions, judgement_rows
from loader.store.reading import digest_rows, fingerprint_of, held_rows, row_digest
from loader.store.review import Side, Unsure, claims_of, count_unsure, told_as, unsure_pairs
from loader.store.rows import KEYS, Row, record_text, rows
from loader.store.schema import GRAPH, SchemaPart, apply_schema, graph_version, repair_schema, schema_parts
from loader.store.shelf import GraphShelf, clue_steps, record_of
from loader.store.statements import statement
from loader.store.transport import T, Transaction, Transport

_TRIES = 100
_PAUSE_SECONDS = 0.05
_PAGE = 500  # articles derived again in one transaction


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
    unsure: int  # pairs of officials that may be one, and wait for a judgement


Step = tuple[str, str, Sequence[Row]]
"""Folder and name of a statement, and the rows for it."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """What a caller wants changed: claims and judgements; `steps` write the judgements themselves."""

    changes: Changes
    steps: Sequence[Step] = ()


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Look for cycles once, at the end: a save makes a million objects, and each look goes through all.

    The driver leaves the rows that were written in cycles, which are all young then.
    """
    awake = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if awake:
            gc.enable()
        gc.collect(0)


class _Outdated(Exception):  # noqa: N818 - a signal between two functions of this file
    """Another process wrote meanwhile; the transaction is rolled back."""


class Store:
    """A graph in Neo4j; a context manager that gives back its connections.

    `resolution` is the number of the rules that `derive` follows: what other rules led to is derived again.
    """

    def __init__(self, transport: Transport, derive: Derive, *, resolution: int) -> None:
        self._transport = transport
        self._derive = derive
        self._resolution = resolution
        self._shelf = GraphShelf(transport)

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

        def add() -> tuple[_Edit, SaveCounts]:
            there = self._shelf.record_texts(sorted({record.article.id for record in given}))
            new: dict[str, Record] = {}
            loaded = 0
            for record in given:
                id_, text = record.article.id, record_text(record)
                if there.get(id_) != text and (id_ not in there or record_text(record_of(id_, there[id_])) != text):
                    new[id_] = record
                    loaded += 1
                    there[id_] = text
            return _Edit(self._changes(records=new)), SaveCounts(loaded, len(given) - loaded)

        return self._change(add)

    def forget(self, article_ids: Iterable[str]) -> int:
        """Take articles out, with everything that only they support; give back how many.

        An article is named by its id or its URL.

        Raises:
            StoreError: one of them is not there; then all stay.
        """
        names = sorted(set(article_ids))

        def drop() -> tuple[_Edit, int]:
            found = self._transport.read(statement("graph", "find_articles"), {"names": names}).rows
            known = {name for row in found for name in row}
            if unknown := [name for name in names if name not in known]:
                raise _no_such_article(unknown[0], [name for row in self._ask("article_names") for name in row if name])
            gone = frozenset(row[0] for row in found)
            return _Edit(self._changes(gone=gone)), len(gone)

        return self._change(drop)

    def judge(self, judgements: Iterable[Judgement]) -> int:
        """Write down what a person decided; each takes the place of an earlier one about the same pair.

        Gives back how many say something new.
        """
        given = {(j.kind, j.left, j.right): j for j in judgements}.values()

        def decide() -> tuple[_Edit, int]:
            before = self.judgements()
            return self._rejudged(before, [d for judgement in given for d in decisions(before, judgement)])

        return self._change(decide)

    def unjudge(self, judgements: Iterable[Judgement], at: datetime) -> int:
        """Retire judgements; they stay in the graph as history. Gives back how many held."""
        given = {(j.kind, j.left, j.right) for j in judgements}

        def retire() -> tuple[_Edit, int]:
            before = self.judgements()
            gone = [j for j in before if (j.kind, j.left, j.right) in given]
            return self._rejudged(before, [Decision(judgement, retired_at=at) for judgement in gone])

        return self._change(retire)

    def derive_again(self) -> None:
        """Derive all conclusions from the claims anew, for example after damage done by hand."""
        generation = self._transport.write(partial(_mark, 0))
        for name in ("wipe_relationships", "wipe_conclusions"):
            while self._transport.write(partial(_run, name))[0]["gone"]:
                pass
        after = ""
        while ids := [
            row[0] for row in self._transport.read(statement("ids", "article"), {"after": after, "page": _PAGE}).rows
        ]:
            records = {record.article.id: record for record in self._shelf.records(ids)}
            self._write(generation, _Edit(self._changes(records=records)), resolution=0)
            generation += 1
            after = ids[-1]
        self._transport.write(partial(_mark, self._resolution))

    def _changes(self, **changes: Any) -> Changes:
        return Changes(**{"judgements": self.judgements(), **changes})

    def _rejudged(self, before: Sequence[Judgement], made: Sequence[Decision]) -> tuple[_Edit, int]:
        retired = {decision.judgement for decision in made if decision.retired_at}
        new = [decision.judgement for decision in made if not decision.retired_at]
        now = [judgement for judgement in before if judgement not in retired] + new
        keys = frozenset(key for decision in made for key in (decision.judgement.left, decision.judgement.right))
        changes = Changes(judgements=sorted(now, key=repr), rejudged=keys)
        return _Edit(changes, [("judgements", "write", judgement_rows(made))]), len(new) or len(retired)

    def _change(self, prepare: Callable[[], tuple[_Edit, T]]) -> T:
        """Do what the caller wants, and bring the graph to what follows from it."""
        for _ in range(_TRIES):
            try:
                generation = self._current()
                edit, outcome = prepare()
                changes = edit.changes
                if not (changes.records or changes.gone or changes.rejudged):
                    return outcome
                self._write(generation, edit, resolution=self._resolution)
            except _Outdated:
                sleep(_PAUSE_SECONDS)
                continue
            return outcome
        raise StoreError(
            "Other processes kept changing the graph, so that this one never had its turn. Nothing was written.",
            hint="Run it again when the others are done.",
        )

    def _write(self, generation: int, edit: _Edit, *, resolution: int) -> None:
        with _collector_at_rest():
            self._transport.write(partial(_apply, self._steps(edit), generation, resolution))

    def _steps(self, edit: _Edit) -> list[Step]:
        update = self._derive(self._shelf, edit.changes)
        clues = (("clues", name, some) for name, some in clue_steps(update.clues))
        return [*self._row_steps(update), *clues, *edit.steps]

    def _row_steps(self, update: Update) -> Iterable[Step]:
        wanted = rows(update.records.values(), update.conclusions, country_properties())
        return difference(held_rows(self._transport.read, update.touched, wanted), wanted).steps()

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

    def records(self, article_ids: Sequence[str] | None = None) -> tuple[Record, ...]:
        """The claims of these articles, or of every article, without texts, by article id."""
        ids = [row[0] for row in self._ask("article_names")] if article_ids is None else article_ids
        return tuple(sorted(self._shelf.records(sorted(ids)), key=lambda record: record.article.id))

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements that hold."""
        return tuple(
            Judgement(kind, left, right, Verdict(verdict), by=by, at=at, note=note)
            for kind, left, right, verdict, by, at, note in self._ask("judgements")
        )

    def unsure(self) -> list[Unsure]:
        """The pairs of officials that wait for a judgement, those that are most likely one first."""
        return unsure_pairs(self._transport)

    def claims_of(self, names: Sequence[str]) -> list[str]:
        """The keys of the claims that stand for these officials, named by id."""
        return claims_of(self._transport, names)

    def told_as(self, name: str) -> list[Side]:
        """How articles name an official, one claim for each way, the first told first; or the claim of this key."""
        return told_as(self._transport, name)

    def judged_claims(self, name: str) -> set[str]:
        """The judged claims that mean this official, or have this key."""
        return {row[0] for row in self._transport.read(statement("judgements", "judged"), {"name": name}).rows}

    def fingerprint(self) -> str:
        """A digest of everything in the graph except when it was loaded: equal graphs, equal digests."""
        for _ in range(_TRIES):
            before = self._ask("generation")
            total = sum(digest_rows(self._transport.read, table) for table in KEYS)
            for judgement in self.judgements():
                told = {"left": judgement.left, "right": judgement.right, "verdict": judgement.verdict.value}
                total += row_digest("judgement", told)
            if self._ask("generation") == before:
                return fingerprint_of(total)
            sleep(_PAUSE_SECONDS)
        raise StoreError("Other processes kept changing the graph while it was read.", hint="Run it again later.")

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
            unsure=count_unsure(self._transport),
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

    def _current(self) -> int:
        """The generation of the graph; what other rules led to is derived again first."""
        generation, resolution, articles = self._ask("generation")[0]
        if articles and resolution != self._resolution:
            self.derive_again()
            generation = self._ask("generation")[0][0]
        return int(generation)


def _apply(steps: Sequence[Step], expected: int, resolution: int, tx: Transaction) -> None:
    tx.run(statement("graph", "lock"), {"graph": GRAPH})
    if tx.run(statement("graph", "generation"), {"graph": GRAPH})[0]["generation"] != expected:
        raise _Outdated
    for folder, name, some in steps:
        for batch in in_batches(some):
            answer = tx.run(statement(folder, name), {"rows": list(batch)})
            # MATCH finds no end of a relationship: without this check it would be missing without a word.
            if folder == "write" and answer[0]["written"] != len(batch):
                raise StoreError(
                    f"Neo4j wrote {answer[0]['written']} of {len(batch)} rows of {name}. Nothing was changed.",
                    hint="This is an error in kgload; please report it.",
                )
    tx.run(statement("graph", "orphans"), {})
    tx.run(statement("graph", "changed"), {"graph": GRAPH, "resolution": resolution})


def _mark(resolution: int, tx: Transaction) -> int:
    """Say which rules the conclusions follow; 0 while they are derived again. Gives back the generation."""
    tx.run(statement("graph", "lock"), {"graph": GRAPH})
    tx.run(statement("graph", "changed"), {"graph": GRAPH, "resolution": resolution})
    return int(tx.run(statement("graph", "generation"), {"graph": GRAPH})[0]["generation"])


def _run(name: str, tx: Transaction) -> list[dict[str, Any]]:
    return tx.run(statement("graph", name), {})


def _no_such_article(name: str, known: list[str]) -> StoreError:
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    return StoreError(
        f"The graph has no article {name}. Nothing was forgotten.",
        hint=f"Did you mean {near[0]}?" if near else "An article is named by its id or its URL.",
    )
