"""The process of one local server: found again, started, awaited, stopped."""

import base64
import http.client
import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from loader.errors import ServerError
from loader.server.config import DATABASE, HOST, USER, HomeFolder, Ports, write_whole

try:
    import psutil
except ImportError:
    psutil = None  # type: ignore[assignment] # the extra `local` is missing; LocalServer says so

_MAIN = "org.neo4j.server.Neo4jCommunity"
_ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
_OPTIONS = (
    "-Xms256m",  # the server itself does not look at the heap's size in its configuration
    "-Xmx768m",
    "-XX:+UseG1GC",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)
_START_SECONDS = 180.0  # ten are usual; a crashed server with much to recover takes longer
_STOP_SECONDS = 20.0
_BOLT_HELLO = bytes.fromhex("6060b017") + bytes.fromhex("00000005000000040000000000000000")
_PORT_TAKEN = ("PortBindException", "already in use")
_NO_MEMORY = ("OutOfMemoryError", "Could not reserve", "insufficient memory")
_REASON = re.compile(r"Exception|[Ee]rror:|insufficient memory|Could not")


class PortTakenError(ServerError):
    """Another program took a port between our look and the server's start."""


def find_process(home: HomeFolder) -> "psutil.Process | None":
    """The running server of `home`, known by its command line, never by its number alone."""
    with suppress(OSError, ValueError, psutil.Error):
        process = psutil.Process(int(home.pid_file.read_text(encoding="ascii")))
        if _is_ours(process, home):
            return process
    # Killed between starting the server and writing its number down, or the file was lost.
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.name().startswith("java") and _is_ours(process, home):
                return process
    return None


def _is_ours(process: "psutil.Process", home: HomeFolder) -> bool:
    if process.status() == psutil.STATUS_ZOMBIE:
        with suppress(psutil.Error):
            process.wait(timeout=0)  # it was our child, and somebody killed it
        return False
    arguments = process.cmdline()
    return _MAIN in arguments and f"--home-dir={home.neo4j}" in arguments


def require_memory(needed: int) -> None:
    """Refuse to start where memory is short.

    Raises:
        ServerError: less than `needed` bytes are free.
    """
    free = psutil.virtual_memory().available
    if free < needed:
        raise ServerError(
            f"Too little memory for Neo4j: {needed // 10**6} MB are needed, {free // 10**6} MB free.",
            hint="End other programs, or name a server elsewhere with --uri.",
        )


def start_process(home: HomeFolder, java: Path, class_path: list[Path]) -> "psutil.Process":
    """Start Neo4j on its own: it lives on when we end, and a Ctrl-C does not reach it."""
    # Without this Java writes of its crash into whatever folder the user is in.
    crash = f"-XX:ErrorFile={home.console.with_name('crash-%p.log')}"
    command = [str(java), *_OPTIONS, crash, _MAIN, f"--home-dir={home.neo4j}", f"--config-dir={home.conf}"]
    with Path(os.devnull).open("rb") as nothing, home.console.open("wb") as console:
        # Not subprocess.Popen: it would warn about a child that outlives us.
        number = os.posix_spawn(
            java,
            command,
            _environment(class_path),
            file_actions=[
                (os.POSIX_SPAWN_DUP2, nothing.fileno(), 0),
                (os.POSIX_SPAWN_DUP2, console.fileno(), 1),
                (os.POSIX_SPAWN_DUP2, console.fileno(), 2),
            ],
            setsid=True,
        )
    write_whole(home.pid_file, f"{number}\n")
    return psutil.Process(number)


def set_password(home: HomeFolder, java: Path, class_path: list[Path], password: str) -> None:
    """Give a server that never started its password.

    Raises:
        ServerError: Neo4j refused.
    """
    # In a file, for the arguments of a process are seen by all users of the machine.
    arguments = home.root / "set-password.args"
    write_whole(arguments, password + "\n")
    command = [str(java), _ADMIN, "dbms", "set-initial-password", f"@{arguments}"]
    environment = _environment(class_path) | {"NEO4J_HOME": str(home.neo4j), "NEO4J_CONF": str(home.conf)}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    finally:
        arguments.unlink()
    if done.returncode != 0:
        raise ServerError(f"Neo4j did not take its first password: {(done.stderr or done.stdout).strip()[-500:]}")


def _environment(class_path: list[Path]) -> dict[str, str]:
    return dict(os.environ) | {"CLASSPATH": os.pathsep.join(map(str, class_path))}


def await_answer(home: HomeFolder, process: "psutil.Process", ports: Ports, password: str) -> bool:
    """Wait until the database answers a query; False when the process ended without an answer.

    Raises:
        ServerError: it does not answer in time, or does not know our password.
    """
    ends = monotonic() + _START_SECONDS
    while monotonic() < ends:
        if not is_alive(process):
            return False
        if listens(process, ports) and speaks_bolt(ports.bolt) and answers_query(ports.http, password):
            return True
        sleep(0.1)
    raise ServerError(
        f"The local Neo4j did not answer within {_START_SECONDS:.0f} seconds.",
        hint=f"See `kgload server logs`, or {home.console}.",
    )


def is_alive(process: "psutil.Process") -> bool:
    """Whether the process runs; a dead child of ours is buried."""
    with suppress(psutil.Error):
        if process.status() != psutil.STATUS_ZOMBIE:
            return process.is_running()
        process.wait(timeout=0)
    return False


def listens(process: "psutil.Process", ports: Ports) -> bool:
    """Whether it is this process that answers on the ports, and not another that took them."""
    with suppress(psutil.Error):
        held = {held.laddr.port for held in process.net_connections("tcp") if held.status == psutil.CONN_LISTEN}
        return {ports.bolt, ports.http} <= held
    return False


def speaks_bolt(port: int) -> bool:
    """Whether a server agrees on a version of Bolt with us."""
    try:
        with socket.create_connection((HOST, port), timeout=2) as connection:
            connection.sendall(_BOLT_HELLO)
            return any(connection.recv(4))
    except OSError:
        return False


def serves(port: int, path: str) -> bool:
    """Whether there is a page of that path."""
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("HEAD", path)
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def answers_query(port: int, password: str) -> bool:
    """Whether the database answers a query.

    Raises:
        ServerError: the server does not know our password.
    """
    login = base64.b64encode(f"{USER}:{password}".encode()).decode()
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request(
            "POST",
            f"/db/{DATABASE}/query/v2",
            json.dumps({"statement": "RETURN 1"}),
            {"Content-Type": "application/json", "Accept": "application/json", "Authorization": f"Basic {login}"},
        )
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    if status == http.HTTPStatus.UNAUTHORIZED:
        raise ServerError(
            "The local Neo4j does not take the password of its folder: it was changed.",
            hint="Write the new one into the file `password` there.",
        )
    return status < http.HTTPStatus.BAD_REQUEST


def stop_process(process: "psutil.Process", progress: Callable[[str], None]) -> None:
    """End the server in order; one that does not end is killed, which the graph survives."""
    with suppress(psutil.NoSuchProcess):
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(_STOP_SECONDS)
        except psutil.TimeoutExpired:
            progress(f"It did not end within {_STOP_SECONDS:.0f} seconds and is killed.")
            process.kill()
            process.wait(_STOP_SECONDS)


def failure(home: HomeFolder) -> ServerError:
    """Why the server ended while it started, by what it printed."""
    text = home.console.read_text(encoding="utf-8", errors="replace")
    if any(sign in text for sign in _PORT_TAKEN):
        return PortTakenError("A port of the local Neo4j was taken by another program.", hint="Run this again.")
    lines = [line.strip(" #") for line in text.splitlines() if not line.startswith("WARNING")]
    reasons = [line for line in lines if _REASON.search(line)] or [line for line in lines if line]
    short = any(sign in text for sign in _NO_MEMORY)
    return ServerError(
        f"The local Neo4j ended while it started: {reasons[0] if reasons else 'it gave no reason'}",
        hint="Memory is short: end other programs." if short else f"All that it told is in {home.console.parent}.",
    )
