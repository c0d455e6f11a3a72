import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import neo4j
import psutil
import pytest

from loader.errors import ServerError
from loader.server import LocalServer
from loader.server.config import HOST, HomeFolder

pytestmark = pytest.mark.server


def ask(connection, cypher, **parameters):
    with neo4j.GraphDatabase.driver(connection.uri, auth=(connection.user, connection.password)) as driver:
        return [record.values() for record in driver.execute_query(cypher, parameters, database_="neo4j").records]


def test_it_starts_and_answers(local, told):
    """The first start installs, sets the password, and ends when the database answers."""
    connection = local.ensure_running(told)

    assert ask(connection, "RETURN $x AS x", x=1) == [[1]]
    assert any("Starting" in message for message in told)
    with urlopen(connection.browser_url) as page:  # noqa: S310 - an address of our own server
        assert b"<html" in page.read().lower()


def test_a_server_that_runs_is_used(local, told):
    """The second call starts nothing, says nothing, and gives the same connection."""
    first = local.ensure_running(print)
    pid = local.status().pid

    assert LocalServer(local.home).ensure_running(told) == first
    assert (local.status().pid, told) == (pid, [])


def test_a_wrong_password_is_refused(local):
    """Authentication is on."""
    connection = local.ensure_running(print)

    with (
        neo4j.GraphDatabase.driver(connection.uri, auth=(connection.user, "wrong")) as driver,
        pytest.raises(neo4j.exceptions.AuthError),
    ):
        driver.verify_connectivity()


def test_it_listens_on_loopback_only(local):
    """Nobody else on the network reaches the graph."""
    local.ensure_running(print)
    connections = psutil.Process(local.status().pid).net_connections("tcp")
    listening = [held.laddr.ip for held in connections if held.status == psutil.CONN_LISTEN]

    assert len(listening) == 2
    assert {ip.removeprefix("::ffff:") for ip in listening} == {HOST}


def test_the_password_is_in_no_command_line(local):
    """All users of a machine see the arguments of its processes."""
    connection = local.ensure_running(print)

    assert connection.password not in " ".join(psutil.Process(local.status().pid).cmdline())
    assert connection.password not in repr(connection)


def test_pages_of_ours_are_served_beside_the_browser(local):
    """They have the address of the Browser, so that it takes guides and style sheets from there."""
    connection = local.ensure_running(print)
    address = local.publish({"page.html": "<p>first</p>"})
    local.publish({"page.html": "<p>second</p>"})

    assert address == f"{connection.browser_url}kgload/"
    ends = time.monotonic() + 30
    while (served := read(f"{address}page.html")) != b"<p>second</p>" and time.monotonic() < ends:
        time.sleep(0.2)  # the server looks once a second whether a page has changed
    assert served == b"<p>second</p>"


def read(address):
    with urlopen(address) as page:  # noqa: S310 - an address of our own server
        return page.read()


def test_a_server_that_does_not_serve_our_pages_is_told(local, tmp_path):
    """As one that an older version started; the hint says how to renew it."""
    local.ensure_running(print)
    (tmp_path / "cache").mkdir()
    other = LocalServer(local.home, cache=tmp_path / "cache")

    with pytest.raises(ServerError, match="older") as caught:
        other.publish({"other.html": "<p>here</p>"})
    assert "server stop" in caught.value.hint


def test_it_survives_a_kill(local, told):
    """After kill -9 it starts again with everything that was committed."""
    connection = local.ensure_running(print)
    ask(connection, "MERGE (:Kept {key: 1})")
    os.kill(local.status().pid, signal.SIGKILL)
    again = local.ensure_running(told)

    assert ask(again, "MATCH (k:Kept) RETURN k.key") == [[1]]
    assert again.password == connection.password


def test_a_number_that_another_process_has_now_is_not_believed(local):
    """Neither status nor stop take a stranger for the server; the server is found without the file."""
    local.ensure_running(print)
    pid = local.status().pid
    (local.home / "server.pid").write_text(f"{os.getpid()}\n", encoding="ascii")

    assert local.status().pid == pid


def test_an_answer_of_another_server_is_not_ours(local):
    """Who took our port meanwhile may speak Bolt too."""
    local.ensure_running(print)
    ports = local.home / "ports.json"
    ours = ports.read_text("ascii")
    with socket.create_server((HOST, 0)) as stranger:
        answer = Thread(target=lambda: stranger.accept()[0].sendall(bytes((0, 0, 4, 5))), daemon=True)
        answer.start()
        ports.write_text(json.dumps({**json.loads(ours), "bolt": stranger.getsockname()[1]}), encoding="ascii")
        try:
            assert not local.status().answers
        finally:
            ports.write_text(ours, encoding="ascii")

    assert local.status().answers


def test_it_stops_in_order(local, told):
    """Stopping ends our process, leaves the graph, and a second stop finds nothing to do."""
    local.ensure_running(print)
    pid = local.status().pid
    stopped = local.stop(told)

    assert (stopped, local.stop(told), psutil.pid_exists(pid)) == (True, False, False)
    assert (local.status().state, local.status().answers, told) == ("stopped", False, [])
    assert ask(local.ensure_running(print), "MATCH (k:Kept) RETURN k.key") == [[1]]


def test_two_starts_at_once_give_one_server(tmp_path):
    """The second waits for the first and uses its server."""
    script = (
        "import sys; from pathlib import Path; from loader.server import LocalServer;"
        "print(LocalServer(Path(sys.argv[1])).ensure_running(lambda _: None).uri)"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    uris = [process.communicate(timeout=120)[0] for process in both]
    home = HomeFolder(tmp_path)
    commands = [process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"])]
    servers = [command for command in commands if f"--home-dir={home.neo4j}" in command]
    LocalServer(tmp_path).stop(print)

    assert len(set(uris)) == 1
    assert len(servers) == 1


def test_homes_run_side_by_side_and_leave_taken_ports(local, tmp_path):
    """Each has its own graph; a port that a program took is not fought for."""
    first = local.ensure_running(print)
    other = LocalServer(tmp_path)
    second = other.ensure_running(print)
    try:
        assert first.uri != second.uri
        assert ask(second, "MATCH (k:Kept) RETURN count(k)") == [[0]]
    finally:
        other.stop(print)


def test_a_start_that_was_killed_is_joined(local, told):
    """A server whose starter died before it answered is waited for, not started twice."""
    local.stop(print)
    script = "import sys; from pathlib import Path; from loader.server import LocalServer;"
    script += "LocalServer(Path(sys.argv[1])).ensure_running(lambda _: None)"
    starter = subprocess.Popen([sys.executable, "-c", script, str(local.home)])
    while local.status().pid is None:
        time.sleep(0.05)
    pid = local.status().pid
    starter.kill()
    starter.wait()
    local.ensure_running(told)

    assert local.status().pid == pid
    assert any("waiting" in message for message in told)


def test_the_log_is_shown(local):
    """The last lines, not more than asked for."""
    local.ensure_running(print)

    assert len(local.logs(3)) == 3
    assert any("Started." in line for line in local.logs(50))


def test_what_never_ran_has_no_log(tmp_path):
    """The message says where it was looked for."""
    with pytest.raises(ServerError, match="no log"):
        LocalServer(tmp_path / "nowhere").logs(5)
    assert LocalServer(tmp_path / "nowhere").stop(print) is False


def test_a_configuration_that_neo4j_refuses_is_told(local, monkeypatch):
    """The message holds the reason that Neo4j gave."""
    local.stop(print)
    monkeypatch.setattr("loader.server.config._CONFIGURATION", "no.such.setting=1\n")

    with pytest.raises(ServerError, match=r"no\.such\.setting"):
        local.ensure_running(print)


def test_too_little_memory_is_told(local, monkeypatch):
    """A Java that gets no memory is reported with what to do."""
    local.stop(print)
    monkeypatch.setattr("loader.server.process._OPTIONS", ("-Xms9000g", "-Xmx9000g"))

    with pytest.raises(ServerError) as caught:
        local.ensure_running(print)
    assert "Memory is short" in caught.value.hint


def test_a_home_that_cannot_be_written_is_told(tmp_path):
    """A file where the folder should be is an error with a way out."""
    home = tmp_path / "file"
    home.write_text("", encoding="utf-8")

    with pytest.raises(ServerError, match="cannot be used"):
        LocalServer(home).ensure_running(print)


def test_a_stranger_on_our_port_is_not_taken_for_the_server(local):
    """The ports of last time are taken: the server moves, and says where it is now."""
    before = local.ensure_running(print)
    local.stop(print)
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((HOST, int(before.uri.rpartition(":")[2])))
        taken.listen()
        after = local.ensure_running(print)

    assert after.uri != before.uri
    assert ask(after, "RETURN 1") == [[1]]
    assert Path(local.home / "ports.json").read_text(encoding="ascii").count(after.uri.rpartition(":")[2]) == 1
