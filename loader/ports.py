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
