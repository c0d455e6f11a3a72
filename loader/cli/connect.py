"""From settings to a database: the one that is named, else the local server, started when it does not run.

This loads the driver, so commands import it when they run.
"""

from collections.abc import Callable

from loader.resolve import resolve
from loader.server import Connection, LocalServer
from loader.settings import Settings
from loader.store import Store
from loader.store import open_store as open_store_at


def open_connection(settings: Settings, progress: Callable[[str], None]) -> Connection:
    """Where the database is, and how to log in.

    Raises:
        ServerError: the local server cannot be installed or started.
    """
    if settings.uri is None:
        return LocalServer(settings.home).ensure_running(progress)
    return Connection(
        uri=settings.uri,
        user=settings.username,
        password=settings.password or "",
        database=settings.database,
    )


def open_store(settings: Settings, progress: Callable[[str], None]) -> Store:
    """The store behind the settings; close it, or use it in a `with` statement.

    Raises:
        StoreError: no server answered, or it refused.
        ServerError: the local server cannot be installed or started.
    """
    return open_store_at(open_connection(settings, progress), derive=resolve, transport=settings.transport)
