"""The first transport: Neo4j's official driver."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import neo4j
from neo4j import exceptions

from loader.errors import KgError
from loader.ports import Answer, Plan
from loader.store.answers import plain
from loader.store.transport import (
    CONNECT_SECONDS,
    Address,
    T,
    Transaction,
    failed_query,
    is_login_failure,
    is_out_of_memory,
    plan_of,
    planning,
    refused_login,
    refused_write,
    unreachable,
)

_RETRY_SECONDS = 20.0  # a server that restarts needs about eight
_NO_LOG = logging.NullHandler()


class _BoltTransaction:
    def __init__(self, tx: neo4j.ManagedTransaction) -> None:
        self._tx = tx

    def run(self, cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        result = self._tx.run(_text(cypher), dict(parameters))
        return [dict(zip(record.keys(), map(plain, record.values()), strict=True)) for record in result]


class BoltTransport:
    """The official driver, for every server and every scheme it knows."""

    def __init__(self, address: Address) -> None:
        self._address = address
        # Else Python prints the driver's warnings, which are in our messages already.
        logging.getLogger("neo4j").addHandler(_NO_LOG)
        auth = (address.username, address.password or "") if address.username else None
        self._driver = neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            connection_timeout=CONNECT_SECONDS,
            connection_acquisition_timeout=2 * CONNECT_SECONDS,
            max_transaction_retry_time=_RETRY_SECONDS,
            # Notes such as "label Event is not there yet" are no news, and the driver logs them as warnings.
            notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
        )
        # On a cluster, every transaction sees what the ones before it wrote.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()

    def verify(self) -> None:
        """See Transport."""
        with self._said_plainly(_no_query):
            try:
                # First of all: a statement on an unreachable neo4j:// address would try for a minute.
                self._driver.verify_connectivity()
            except ValueError as error:  # what the driver says of a host name that nobody knows
                raise unreachable(self._address, error, writing=False) from error

    def write(self, work: Callable[[Transaction], T]) -> T:
        """See Transport."""
        with self._said_plainly(refused_write, writing=True), self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(lambda tx: work(_BoltTransaction(tx)))

    def read(
        self, cypher: str, parameters: Mapping[str, Any], *, timeout: float | None = None, limit: int | None = None
    ) -> Answer:
        """See Transport."""
        return self._read(lambda tx: _answer(tx.run(_text(cypher), dict(parameters)), limit), timeout)

    def plan(
        self, cypher: str, parameters: Mapping[str, Any], *, profile: bool = False, timeout: float | None = None
    ) -> Plan:
        """See Transport."""
        return self._read(lambda tx: _plan(tx.run(_text(planning(cypher, profile=profile)), dict(parameters))), timeout)

    def _read(self, ask: Callable[[neo4j.ManagedTransaction], T], timeout: float | None) -> T:
        def failed(code: str, message: str) -> KgError:
            return failed_query(code, message, timeout)

        @neo4j.unit_of_work(timeout=timeout)
        def work(tx: neo4j.ManagedTransaction) -> T:
            try:
                return ask(tx)
            except exceptions.TransientError as error:
                if is_out_of_memory(error.code or ""):
                    # The driver takes it for something that passes, and would try for half a minute.
                    raise failed(error.code or "", error.message or "") from error
                raise

        with self._said_plainly(failed), self._session(neo4j.READ_ACCESS) as session:
            try:
                return session.execute_read(work)
            except KeyboardInterrupt:
                # The driver would wait for the answer; the server ends what nobody waits for any more.
                self._driver.close()
                raise

    def close(self) -> None:
        """See Transport."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            database=self._address.database, default_access_mode=access, bookmark_manager=self._bookmarks
        )

    @contextmanager
    def _said_plainly(self, failed: Callable[[str, str], KgError], *, writing: bool = False) -> Iterator[None]:
        try:
            yield
        except (exceptions.ServiceUnavailable, exceptions.SessionExpired) as error:
            raise unreachable(self._address, error, writing=writing) from error
        except exceptions.Neo4jError as error:
            code = error.code or "no code"
            if is_login_failure(code):
                raise refused_login(self._address) from error
            raise failed(code, error.message or str(error)) from error
        except exceptions.DriverError as error:
            raise failed(type(error).__name__, _first_line(error)) from error


def _text(cypher: str) -> Any:
    # The driver's types want literal strings, against pasted data; ours come from files and from users.
    return cypher


def _answer(result: neo4j.Result, limit: int | None) -> Answer:
    rows: list[tuple[Any, ...]] = []
    for record in result:
        if limit is not None and len(rows) == limit:
            return Answer(tuple(result.keys()), tuple(rows), truncated=True)
        rows.append(tuple(plain(value) for value in record.values()))
    return Answer(tuple(result.keys()), tuple(rows))


def _plan(result: neo4j.Result) -> Plan:
    columns = tuple(result.keys())
    for _ in result:  # rows that are thrown away are not counted: the server refuses to tell a profile then
        pass
    summary = result.consume()
    return plan_of({"type": summary.query_type, "plan": summary.plan, "profile": summary.profile}, columns)


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__).rstrip(".")


def _no_query(code: str, message: str) -> KgError:
    return failed_query(code, message, None)
