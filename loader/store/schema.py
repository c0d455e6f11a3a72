"""Constraints and indexes, in numbered steps; the graph remembers the number of the last one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from loader.errors import SchemaError, StoreError
from loader.store.statements import schema_files, statement
from loader.store.transport import Transaction, Transport

GRAPH = "kgload"
"""The id of the one Graph node, which holds versions and times."""


@dataclass(frozen=True, slots=True)
class SchemaPart:
    """A constraint or an index of ours, and whether the graph has it."""

    kind: str
    name: str
    version: int
    present: bool


def latest_version() -> int:
    """The version of the schema that this program writes."""
    return schema_files()[-1].version


def graph_version(transport: Transport) -> int:
    """The version of the schema that the graph has; 0 where nothing was applied."""
    answer = transport.read(statement("graph", "schema_version"), {"graph": GRAPH})
    return int(answer.rows[0][0])


def refuse_newer(version: int) -> None:
    """Raise SchemaError when the graph was written by a newer program."""
    if version > latest_version():
        raise SchemaError(
            f"The graph has schema version {version}, and this kgload knows versions up to {latest_version()}. "
            "Nothing was changed.",
            hint="Install the kgload that made it, or a newer one: pip install --upgrade kgload",
        )


def refuse_foreign(transport: Transport) -> None:
    """Raise StoreError when the database holds nodes that look like ours and are not."""
    answer = transport.read(statement("graph", "foreign"), {})
    if answer.rows:
        labels = ":".join(answer.rows[0][0])
        raise StoreError(
            f"The database holds nodes with the label {labels} that kgload did not write. Nothing was changed.",
            hint="Name an empty database with --database or NEO4J_DATABASE.",
        )


def apply_schema(transport: Transport) -> int:
    """Bring an older graph to the latest version; each step may run twice. Give back the version it had.

    Raises:
        SchemaError: the graph is of a newer version.
        StoreError: the database holds somebody else's graph, or refused.
    """
    before = graph_version(transport)
    refuse_newer(before)
    if before == 0:
        refuse_foreign(transport)
    for file in schema_files():
        if file.version > before:
            _create(transport, file.statements)
            _remember(transport, file.version)
    return before


def repair_schema(transport: Transport) -> None:
    """Make again what somebody dropped, whatever version the graph has."""
    apply_schema(transport)
    for file in schema_files():
        _create(transport, file.statements)


def schema_parts(transport: Transport) -> tuple[SchemaPart, ...]:
    """Every constraint and index of ours, in the order of the files."""
    there = {
        row[0]
        for name in ("constraint_names", "index_names")
        for row in transport.read(statement("graph", name), {}).rows
    }
    return tuple(
        SchemaPart(kind, name, file.version, name in there) for file in schema_files() for kind, name in file.creates
    )


def _create(transport: Transport, statements: Sequence[str]) -> None:
    for text in statements:
        # Neo4j does not mix changes of schema and data in one transaction.
        transport.write(partial(_run, text, {}))
    transport.read(statement("graph", "await_indexes"), {})


def _remember(transport: Transport, version: int) -> None:
    text = statement("graph", "set_schema_version")
    transport.write(partial(_run, text, {"graph": GRAPH, "version": version}))


def _run(text: str, parameters: Mapping[str, Any], tx: Transaction) -> None:
    tx.run(text, parameters)
