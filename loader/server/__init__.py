"""Stage: a real Neo4j on this machine, installed, started and stopped without Docker or administrator."""

from loader.server.local import Connection, LocalServer, ServerStatus

__all__ = ["Connection", "LocalServer", "ServerStatus"]
