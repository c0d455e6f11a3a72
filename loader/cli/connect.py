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
    from loader.server import Connection, LocalServer  # these and the driver load what `--help` does not need

    if settings.uri is None:
        return LocalServer(settings.home).ensure_running(progress)
    return Connection(
        uri=settings.uri,
        user=settings.username,
        password=settings.password or "",
        database=settings.database,
    )


def open_store(settings: Settings, progress: Callable[[str], None]) -> "Store":
    """The store behind the settings; close it, or use it in a `with` statement.

    Raises:
        StoreError: no server answered, or it refused.
        ServerError: the local server cannot be installed or started.
    """
    from loader.resolve import resolve
    from loader.store import open_store as open_at

    return open_at(open_connection(settings, progress), derive=resolve, transport=settings.transport)
