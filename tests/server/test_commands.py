import pytest
from click.testing import CliRunner

from loader.cli import cli

pytestmark = pytest.mark.server


@pytest.fixture
def run(local):
    def run(*arguments):
        return CliRunner().invoke(cli, ["--home", str(local.home), "server", *arguments])

    return run


def test_a_server_by_hand(run, local):
    """Start says where it is, status and logs look at it, stop ends it; each with status 0."""
    started = run("start")
    shown, logged, stopped, after = run("status"), run("logs", "--lines", "2"), run("stop"), run("status")

    assert [result.exit_code for result in (started, shown, logged, stopped, after)] == [0] * 5
    assert started.stdout.startswith("Database: bolt://127.0.0.1:")
    assert "running" in shown.stdout
    assert started.stdout.splitlines()[0].split()[1] in shown.stdout
    assert len(logged.stdout.splitlines()) == 2
    assert "has stopped" in stopped.stderr
    assert "stopped" in after.stdout


def test_the_password_is_not_shown(run, local):
    """It stands in its file and nowhere on a screen."""
    shown = run("start").output + run("status").output

    assert (local.home / "password").read_text(encoding="ascii").strip() not in shown


def test_a_server_that_does_not_run(run, local):
    """Stopping it again is no error."""
    run("stop")
    again = run("stop")

    assert (again.exit_code, again.stderr) == (0, "The local Neo4j was not running.\n")


def test_a_home_without_log(tmp_path):
    """One message, what to do next where there is something, and the status of a server error."""
    result = CliRunner().invoke(cli, ["--home", str(tmp_path / "none"), "server", "logs"])

    assert result.exit_code == 4
    assert "There is no log" in result.stderr
