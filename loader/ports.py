"""What stages expect of each other, as Protocols."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a query: `rows` hold one value a column; `truncated` says that there were more."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False


class Reader(Protocol):
    """Something that answers Cypher and cannot write."""

    def read(self, cypher: str, parameters: Row, *, timeout: float | None = None, limit: int | None = None) -> Answer:
        """Answer one statement in a read transaction that the server refuses to write in.

        `timeout` is in seconds; `limit` cuts the rows and marks the answer as truncated.

        Raises:
            QueryError: the statement is wrong, tries to write, or runs out of time.
            StoreUnreachable: no server answered.
        """


@dataclass(frozen=True, slots=True)
class Plan:
    """How a server answers a statement: `text` is its own drawing, `columns` are what the statement gives."""

    text: str
    columns: tuple[str, ...]
    writes: bool


class Planner(Protocol):
    """Something that tells how Cypher would be, or was, answered."""

    def plan(self, cypher: str, parameters: Row, *, profile: bool = False, timeout: float | None = None) -> Plan:
        """The plan of a statement, which is not run; with `profile` it is run, and the plan has counts.

        Raises:
            QueryError: the statement is wrong, or with `profile` tries to write or runs out of time.
            StoreUnreachable: no server answered.
        """
