"""The folder of one local server: its configuration, its password, and the ports it was given."""

import json
import os
import secrets
import socket
from dataclasses import asdict, dataclass
from pathlib import Path

from loader.errors import ServerError

HOST = "127.0.0.1"
USER = "neo4j"
DATABASE = "neo4j"
_BOLT, _HTTP = 7687, 7474  # the usual ports; the next free ones are taken where these are not
_TRIES = 500

_CONFIGURATION = """\
# Written by kgload at every start: changes are lost.
server.default_listen_address={host}
server.bolt.listen_address={host}:{ports.bolt}
server.bolt.advertised_address={host}:{ports.bolt}
server.http.listen_address={host}:{ports.http}
server.http.advertised_address={host}:{ports.http}
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
# Guides and style sheets for Neo4j Browser come from this server alone.
browser.remote_content_hostname_whitelist={host},localhost
# Neo4j Browser asks hosts for fonts, for news and with reports of its errors before it knows the above:
# nothing but this server and Bolt is reached from its pages.
dbms.security.http_static_content_security_policy_header=default-src 'self'; img-src 'self' data:; \
style-src 'self' 'unsafe-inline'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
connect-src 'self' http://{host}:* http://localhost:* ws: wss:
# No broadcasts to the network, no reports to a manager elsewhere.
server.fleet_discovery.enabled=false
dbms.fleet_manager.enabled=false
server.http.x_forward.enabled=false
server.memory.pagecache.size=128m
# A query that outgrows this ends with an error; the server lives on.
dbms.memory.transaction.total.max=512m
# One of them alone cannot take what all others need.
db.memory.transaction.max=400m
# Without this each database takes 256 MB of disk at once.
db.tx_log.preallocate=false
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=100M size
# The defaults wait twice 5 s for nobody when the server stops.
internal.server.bolt.thread_pool_shutdown_wait_time=1s
internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
"""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the server listens."""

    bolt: int
    http: int


class HomeFolder:
    """The files below `root`, which is created when it is written to."""

    def __init__(self, root: Path) -> None:
        self.root = root.expanduser().resolve()  # one spelling: a process is recognized by it
        self.neo4j = self.root / "neo4j"
        self.conf = self.neo4j / "conf"
        self.password_file = self.root / "password"
        self.pid_file = self.root / "server.pid"
        self.lock_file = self.root / "server.lock"
        self.console = self.neo4j / "logs" / "console.log"
        self.log = self.neo4j / "logs" / "neo4j.log"
        self._ports_file = self.root / "ports.json"

    def prepare(self) -> None:
        """Make the folders that Neo4j expects; only the user may look into them."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in ("conf", "data", "logs", "run", "plugins", "import"):
            (self.neo4j / name).mkdir(parents=True, exist_ok=True)

    def password(self) -> str:
        """The password of this server, generated the first time.

        Raises:
            ServerError: the server has one, but its file is gone.
        """
        if self.password_file.exists():
            return self.password_file.read_text(encoding="ascii").strip()
        if self.has_password:
            raise ServerError(
                f"The password of the server in {self.root} is lost: {self.password_file} is missing.",
                hint="Put the file back, or move the folder away and load again.",
            )
        password = secrets.token_hex(16)
        write_whole(self.password_file, password + "\n")
        return password

    @property
    def has_password(self) -> bool:
        """Whether Neo4j was told a password or has started before."""
        data = self.neo4j / "data"
        return (data / "dbms" / "auth.ini").exists() or (data / "databases" / "system").exists()

    def ports(self) -> Ports | None:
        """The ports that were chosen last."""
        try:
            return Ports(**json.loads(self._ports_file.read_text(encoding="ascii")))
        except (FileNotFoundError, ValueError, TypeError):
            return None

    def choose_ports(self) -> Ports:
        """The ports of last time, or the usual ones; the next that are free where these are taken.

        Raises:
            ServerError: none is free.
        """
        last = self.ports() or Ports(_BOLT, _HTTP)
        bolt = _free_port(last.bolt, _BOLT)
        ports = Ports(bolt, _free_port(last.http, _HTTP, but=bolt))
        write_whole(self._ports_file, json.dumps(asdict(ports)) + "\n")
        return ports

    def write_configuration(self, ports: Ports) -> None:
        """Write neo4j.conf anew."""
        write_whole(self.conf / "neo4j.conf", _CONFIGURATION.format(host=HOST, ports=ports))


def write_whole(path: Path, text: str) -> None:
    """Replace a file at once, readable by the user alone: a kill leaves the old one or the new one."""
    temporary = path.with_name(path.name + ".new")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _free_port(first: int, usual: int, *, but: int | None = None) -> int:
    candidates: list[int] = [first, *range(usual, usual + _TRIES)]
    for port in candidates:
        if port != but and _is_free(port):
            return port
    raise ServerError(f"No port from {usual} to {usual + _TRIES - 1} is free.", hint="Stop other servers.")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # Connections of a server that has just stopped do not take its port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
