"""What the store needs of a way to the database; there are two, and the same tests for both."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from loader.errors import QueryError, SettingsError, StoreError, StoreUnreachable
from loader.ports import Answer, Plan

T = TypeVar("T")

CONNECT_SECONDS = 10.0
"""How long a server has to answer the first time; Aura from far away needs some of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the database is and who asks."""

    uri: str
    username: str | None
    password: str | None
    database: str | None


# What a server of 5.26 calls a column in a plan, where a variable of the same name was there before: "  event@26".
_INTERNAL = re.compile(r"\A  (.+)@\d+\Z")
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def refuse_nonsense(uri: str) -> None:
    """Raise SettingsError unless the text is an address that a Neo4j can have; nothing is asked."""
    try:
        parts = urlsplit(uri)
        usable = parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise SettingsError(
            f"{uri} is no address of a Neo4j.",
            hint="It looks like neo4j://host:7687, bolt://host:7687 or neo4j+s://host.",
        )


class Transaction(Protocol):
    """An open write transaction."""

    def run(self, cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Run one statement and give back its rows."""


class Transport(Protocol):
    """A way to the database. Its methods raise nothing but KgErrors, and what `work` raises."""

    def verify(self) -> None:
        """Raise StoreUnreachable or StoreError unless the server answers and lets us in."""

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do the work in one transaction: all of it or, when it raises, nothing.

        Where the server asks for it (deadlock, lost leader), the work is done again.
        """

    def read(
        self, cypher: str, parameters: Mapping[str, Any], *, timeout: float | None = None, limit: int | None = None
    ) -> Answer:
        """Answer one statement in a transaction in which the server refuses to write."""

    def plan(
        self, cypher: str, parameters: Mapping[str, Any], *, profile: bool = False, timeout: float | None = None
    ) -> Plan:
        """How the server answers one statement; see `loader.ports.Planner`."""

    def close(self) -> None:
        """Give back the connections."""


# --- the same words for the same failure, whatever the transport ---------------------------------


def unreachable(address: Address, error: BaseException, *, writing: bool) -> StoreUnreachable:
    """No server answered."""
    state = " Articles are written wholly or not at all." if writing else ""
    return StoreUnreachable(
        f"No Neo4j answered at {address.uri}: {_reason(error)}.{state}",
        hint="Run this again when it does. Without --uri and NEO4J_URI the local Neo4j is used, and started.",
    )


def _reason(error: BaseException) -> str:
    """What the operating system said, if it did; drivers wrap that in several errors of their own."""
    first = error
    while cause := error.exceptions[0] if isinstance(error, BaseExceptionGroup) else error.__cause__:
        error = cause
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return next(iter(str(first).splitlines()), type(first).__name__).rstrip(".:")


def refused_login(address: Address) -> StoreError:
    """The server is there, but does not know us."""
    return StoreError(
        f"Neo4j at {address.uri} refused user {address.username or '(none)'} with the password given.",
        hint="Give them as NEO4J_USERNAME and NEO4J_PASSWORD.",
    )


def refused_write(code: str, message: str) -> StoreError:
    """The server did not do what the store asked; the transaction left nothing behind."""
    return StoreError(f"Neo4j refused to write ({code}): {message} Nothing of this transaction was written.")


def failed_query(code: str, message: str, timeout: float | None) -> QueryError | StoreError:
    """A statement of a reader that went wrong."""
    if "TransactionTimedOut" in code or code.endswith(".Terminated"):
        allowed = f" of {timeout:g} s" if timeout else ""
        return QueryError(
            f"The query was stopped: it ran longer than its time{allowed}.", hint="Narrow it down, or allow more time."
        )
    if is_out_of_memory(code):
        return QueryError(
            "The query was stopped: it needs more memory than the server lets one query have.",
            hint="Narrow it down, or count in the query instead of collecting.",
        )
    if code.endswith(".AccessMode"):
        return QueryError("The query tries to write, and queries only read. Nothing was changed.")
    if code.endswith("DatabaseNotFound"):
        return StoreError(message, hint="Name the database with NEO4J_DATABASE, or leave it out for the usual one.")
    return QueryError(f"The query failed ({code}): {message}")


def is_login_failure(code: str) -> bool:
    """Whether the server's code says that user or password are wrong."""
    return code.startswith("Neo.ClientError.Security.") and not code.endswith(".Forbidden")


def is_out_of_memory(code: str) -> bool:
    """Whether the server's code says that a statement outgrew its memory; done again, it would do so again."""
    return code.endswith("OutOfMemoryError")


def planning(cypher: str, *, profile: bool) -> str:
    """The statement that asks for a plan, on the lines of the one that is asked about."""
    return f"{'PROFILE' if profile else 'EXPLAIN'} {cypher}"


def plan_of(summary: Mapping[str, Any], columns: tuple[str, ...]) -> Plan:
    """A plan from what a server sends behind the rows."""
    plan = summary.get("profile") or summary.get("plan") or {}
    text = str(plan.get("args", {}).get("string-representation", "")).strip()
    named = tuple(_INTERNAL.sub(r"\1", column) for column in columns)
    return Plan(text, named, writes="w" in str(summary.get("type")))
