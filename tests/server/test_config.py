import socket
import stat

import pytest

from loader.errors import ServerError
from loader.server.config import HOST, HomeFolder, Ports


@pytest.fixture
def home(tmp_path):
    folder = HomeFolder(tmp_path / "home")
    folder.prepare()
    return folder


@pytest.fixture
def listener():
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        yield taken.getsockname()[1]


def test_the_password_is_made_once_and_for_the_user_alone(home):
    """Every home has its own, and nobody else may read it."""
    password = home.password()

    assert (len(password), home.password()) == (32, password)
    assert stat.S_IMODE(home.password_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.root.stat().st_mode) == 0o700


def test_a_lost_password_is_told(home):
    """A new one would not open a server that has started already."""
    (home.neo4j / "data" / "databases" / "system").mkdir(parents=True)

    with pytest.raises(ServerError, match="lost"):
        home.password()


def test_ports_are_remembered(home):
    """The address of a graph stays the same from start to start."""
    assert home.ports() is None
    chosen = home.choose_ports()

    assert HomeFolder(home.root).ports() == chosen


def test_a_port_that_is_taken_is_left(home, listener):
    """Another program may have taken the port of last time."""
    (home.root / "ports.json").write_text(f'{{"bolt": {listener}, "http": {listener}}}', encoding="ascii")
    ports = home.choose_ports()

    assert listener not in {ports.bolt, ports.http}
    assert ports.bolt != ports.http


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"bolt": 1}'])
def test_a_broken_file_of_ports_is_chosen_anew(home, text):
    """A file that somebody damaged does not stop the server."""
    (home.root / "ports.json").write_text(text, encoding="ascii")

    assert home.ports() is None


def test_the_server_listens_on_this_machine_alone(home):
    """Every address in the configuration is the loopback address, and nothing is reported."""
    home.write_configuration(Ports(1111, 2222))
    lines = (home.conf / "neo4j.conf").read_text(encoding="utf-8").splitlines()
    addresses = [line.partition("=")[2] for line in lines if "_address=" in line]

    assert {address.partition(":")[0] for address in addresses} == {HOST}
    assert {"dbms.usage_report.enabled=false", "dbms.security.auth_enabled=true"} <= set(lines)


def test_pages_of_the_browser_reach_this_machine_alone(home):
    """The policy that the server sends with them names no host but its own; Bolt goes where the user says."""
    home.write_configuration(Ports(1111, 2222))
    lines = (home.conf / "neo4j.conf").read_text(encoding="utf-8").splitlines()
    [policy] = [line.partition("=")[2] for line in lines if "content_security_policy" in line]
    words = {word for rule in policy.split(";") for word in rule.split()[1:]}

    assert {word for word in words if "/" in word or "." in word} == {f"http://{HOST}:*", "http://localhost:*"}
    assert "default-src 'self'" in policy
