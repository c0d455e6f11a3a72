"""From settings to a database: the one that is named, else the local server, started when it does not run."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from loader.settings import Settings

if TYPE_CHECKING:
    from loader.server import Connection
    from loader.store import Store


def open_connection(settings: Settings, progress: Callable[[str], None]) -> "Connection":
    """Where the database is, and how to log in.

    Raises:
        ServerError: the local server cannot be installed or started.
    """
    from loader.server import Connection, LocalServer  # loads what `--help` does not need

    if settings.uri is None:
        return LocalServer(settings.home).ensure_running(progress)
    return Connection(
        uri=settings.uri,
        user=settings.username,
        password=settings.password or "",
        database=settings.database,
    )


def open_store(settings: Settings, progress: Callable[[str], None], *, migrate: bool = True) -> "Store":
    """The store behind the settings; close it, or use it in a `with` statement.

    Raises:
        StoreError: no server answered, or it refused.
        ServerError: the local server cannot be installed or started.
    """
    from loader.pipeline import open_store as open_at  # loads the driver

    connection = open_connection(settings, progress)
    return open_at(
        connection.uri,
        username=connection.user,
        password=connection.password,
        database=connection.database,
        transport=settings.transport,
        migrate=migrate,
    )
