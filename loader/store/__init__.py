"""Stage: store. The graph in Neo4j, by one of two transports."""

from loader.errors import SettingsError
from loader.ports import Derive
from loader.store.graph import Load, SaveCounts, Status, Store
from loader.store.review import Side, Unsure
from loader.store.schema import SchemaPart, apply_schema, graph_version, latest_version, refuse_newer
from loader.store.transport import Address, Transport, refuse_nonsense

__all__ = ["Load", "SaveCounts", "SchemaPart", "Side", "Status", "Store", "Unsure", "latest_schema", "open_store"]

latest_schema = latest_version


def open_store(
    uri: str,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    transport: str = "bolt",
    derive: Derive,
    resolution: int,
    migrate: bool = True,
) -> Store:
    """Open the graph of a Neo4j server; `derive` leads from claims to conclusions (`loader.resolve`).

    `resolution` is the number of the rules that it follows.

    An empty database gets our schema, and a graph of an older version is migrated, unless `migrate` is
    false; a graph of a newer version is refused. `transport` is "bolt" (the official driver) or "py2neo".

    Raises:
        SettingsError: the address or the transport makes no sense.
        StoreUnreachable: no server answered.
        StoreError: the server refused, or the database holds somebody else's graph.
        SchemaError: the graph was made by a newer kgload.
    """
    refuse_nonsense(uri)
    way = _transport(transport, Address(uri=uri, username=username, password=password, database=database))
    try:
        way.verify()
        if migrate:
            apply_schema(way)
        else:
            refuse_newer(graph_version(way))
    except BaseException:
        way.close()
        raise
    return Store(way, derive, resolution=resolution)


def _transport(name: str, address: Address) -> Transport:
    # Each imports its driver, which takes longer than everything else here.
    if name == "bolt":
        from loader.store.bolt import BoltTransport

        return BoltTransport(address)
    if name == "py2neo":
        from loader.store.py2neo_store import Py2neoTransport

        return Py2neoTransport(address)
    raise SettingsError(f"There is no transport {name}.", hint="Choose bolt or py2neo.")
