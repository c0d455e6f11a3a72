"""What has to be written so that the graph holds the rows it should hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loader.store.rows import KEYS, NODES, RELATIONSHIPS, Key, Row, Tables

Held = Mapping[str, Mapping[Key, Row | None]]
"""Rows as they were found in the graph; None where several have one key, which only damage can do."""

_ROWS_AT_ONCE = 1000  # parameters of one statement; more makes no difference to the time, but to memory


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows to delete and rows to write, by table."""

    deletes: Mapping[str, Sequence[Row]]
    writes: Mapping[str, Sequence[Row]]

    def __bool__(self) -> bool:
        return bool(self.deletes or self.writes)

    def steps(self) -> Iterator[tuple[str, str, Sequence[Row]]]:
        """Folder and name of each statement with the rows for it, in the order in which they can run."""
        for table in (*RELATIONSHIPS, *NODES):
            yield "delete", table, self.deletes.get(table, ())
        for table in KEYS:
            yield "write", table, self.writes.get(table, ())


def in_batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows in portions for one statement each."""
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        yield rows[start : start + _ROWS_AT_ONCE]


def difference(held: Held, wanted: Tables) -> Changes:
    """What leads from the rows that are there to the rows that should be there."""
    deletes: dict[str, list[Row]] = {}
    writes: dict[str, list[Row]] = {}
    for table, fields in KEYS.items():
        there, should = held[table], wanted[table]
        gone = [key for key, row in there.items() if key not in should or row is None]
        new = [should[key] for key in should if there.get(key) != should[key]]
        if gone:
            deletes[table] = [dict(zip(fields, key, strict=True)) for key in gone]
        if new:
            writes[table] = new
    return Changes(deletes, writes)
