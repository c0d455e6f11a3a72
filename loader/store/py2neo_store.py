"""The second transport: py2neo, for those whose programs use it already (`kgload[py2neo]`).

Its last release, 2021.2.4, still speaks Bolt with today's servers. It has no way to give a
transaction a time limit, so `_begin` sends the message that begins one itself.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from loader.errors import KgError, UsageError
from loader.ports import Answer, Plan
from loader.store.answers import plain
from loader.store.transport import (
    Address,
    T,
    Transaction,
    failed_query,
    is_login_failure,
    plan_of,
    planning,
    refused_login,
    refused_write,
    unreachable,
)


class _Py2neoTransaction:
    def __init__(self, tx: Any) -> None:
        self._tx = tx

    def run(self, cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [{key: plain(value) for key, value in row.items()} for row in self._tx.run(cypher, dict(parameters))]


class Py2neoTransport:
    """py2neo over Bolt."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._py2neo = _import()
        self._graph: Any = None

    def verify(self) -> None:
        """See Transport."""
        self.read("RETURN 1 AS one", {})

    def write(self, work: Callable[[Transaction], T]) -> T:
        """See Transport."""
        done: list[T] = []
        with self._said_plainly(refused_write, writing=True):
            graph = self._connected()

            def run(tx: Any) -> None:
                try:
                    done.append(work(_Py2neoTransaction(tx)))
                except BaseException:
                    # py2neo rolls back after an Exception only, and Ctrl-C would leave its locks behind.
                    graph.rollback(tx)
                    raise

            graph.update(run)
        return done[-1]  # the last try is the one that was committed

    def read(
        self, cypher: str, parameters: Mapping[str, Any], *, timeout: float | None = None, limit: int | None = None
    ) -> Answer:
        """See Transport."""
        return self._read(lambda tx: _answer(tx.run(cypher, dict(parameters)), limit), timeout)

    def plan(
        self, cypher: str, parameters: Mapping[str, Any], *, profile: bool = False, timeout: float | None = None
    ) -> Plan:
        """See Transport."""
        return self._read(lambda tx: _plan(tx.run(planning(cypher, profile=profile), dict(parameters))), timeout)

    def _read(self, ask: Callable[[Any], T], timeout: float | None) -> T:
        def failed(code: str, message: str) -> KgError:
            return failed_query(code, message, timeout)

        with self._said_plainly(failed):
            graph = self._connected()
            tx = self._begin(timeout)
            try:
                found = ask(tx)
            except KeyboardInterrupt:
                # To roll back is to wait for the answer; the server ends what nobody waits for any more.
                self.close()
                raise
            except BaseException:
                graph.rollback(tx)
                raise
            graph.rollback(tx)
            return found

    def close(self) -> None:
        """See Transport."""
        if self._graph is not None:
            self._graph.service.connector.close()
            self._graph = None

    def _connected(self) -> Any:
        # py2neo connects when the object is made, not when it is first asked.
        if self._graph is None:
            auth = (self._address.username, self._address.password or "") if self._address.username else None
            self._graph = self._py2neo.Graph(self._address.uri, auth=auth, name=self._address.database)
        return self._graph

    def _begin(self, timeout: float | None) -> Any:
        from py2neo.client import bolt  # type: ignore[import-untyped]  # no types, an extra

        graph = self._graph
        connector = graph.service.connector
        tx = self._py2neo.Transaction(graph, autocommit=True, readonly=True)
        connection = connector._acquire(graph.name, readonly=True)
        ref = bolt.BoltTransactionRef(connection, graph.name, readonly=True)
        connection._transaction = ref
        limits = {"tx_timeout": int(timeout * 1000)} if timeout else {}
        begin = connection.append_message(0x11, {**ref.extra, **limits})
        try:
            connection._sync(begin)
            connection._audit(begin)
        except BaseException:
            connection._transaction = None
            connection.release()
            raise
        tx._ref = ref
        return tx

    @contextmanager
    def _said_plainly(self, failed: Callable[[str, str], KgError], *, writing: bool = False) -> Iterator[None]:
        from py2neo import errors  # type: ignore[import-untyped]  # no types, an extra

        try:
            yield
        except errors.Neo4jError as error:
            if is_login_failure(error.code):
                raise refused_login(self._address) from error
            raise failed(error.code, error.message) from error
        except (
            errors.ConnectionUnavailable,
            errors.ConnectionBroken,
            errors.ConnectionLimit,
            errors.ServiceUnavailable,
            OSError,
        ) as error:
            # A refused login closes the connection, and only its context tells why.
            if any(is_login_failure(getattr(cause, "code", "")) for cause in _causes(error)):
                raise refused_login(self._address) from error
            raise unreachable(self._address, error, writing=writing) from error


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _import() -> Any:
    with warnings.catch_warnings():
        # It was written for Python 2.7 to 3.9: old escapes and removed aliases, all in its own modules.
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", SyntaxWarning)
        try:
            import py2neo  # an extra
        except ImportError as error:
            raise UsageError(
                "The transport py2neo is not installed.", hint="Install it with `pip install 'kgload[py2neo]'`."
            ) from error
    if (py2neo.NEO4J_URI or "").startswith("neo4j"):
        # It applies this variable, read at its import, to every connection, where it knows bolt:// and http:// only.
        py2neo.NEO4J_URI = None
    return py2neo


def _answer(cursor: Any, limit: int | None) -> Answer:
    columns = tuple(cursor.keys())
    rows: list[tuple[Any, ...]] = []
    for record in cursor:
        if limit is not None and len(rows) == limit:
            return Answer(columns, tuple(rows), truncated=True)
        rows.append(tuple(plain(value) for value in record.values()))
    return Answer(columns, tuple(rows))


def _plan(cursor: Any) -> Plan:
    columns = tuple(cursor.keys())
    for _ in cursor:  # the summary comes behind the rows
        pass
    return plan_of(cursor.summary(), columns)
