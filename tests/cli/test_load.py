import pytest


def test_a_dry_run_reads_everything_and_writes_nothing(kgload, record_line, tmp_path):
    """No server is started for it, and the numbers add up."""
    result = kgload(
        "load", "--dry-run", "-", "missing.txt", stdin=record_line("a") + record_line("b") + record_line("a")
    )

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "Skipped missing.txt: there is no such file or folder",
        "4 read = 2 loaded + 1 unchanged + 1 skipped (dry run: nothing written)",
    ]
    assert list(tmp_path.iterdir()) == []


def test_nothing_usable_ends_with_its_own_status(kgload):
    """A missing file alone is no load."""
    assert kgload("load", "--dry-run", "missing.txt").exit_code == 3


@pytest.mark.server
def test_a_second_load_changes_nothing(kgload, record_line, server, monkeypatch):
    """The environment names the server; the numbers tell what was new."""
    for name, value in (("URI", server.uri), ("USERNAME", server.user), ("PASSWORD", server.password)):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    lines = record_line("cli-load-a") + record_line("cli-load-b")

    first, second = (kgload("load", "-", stdin=lines) for _ in range(2))
    forgotten = kgload("forget", "cli-load-a", "cli-load-b")

    assert (first.exit_code, first.stderr) == (0, "2 read = 2 loaded + 0 unchanged + 0 skipped\n")
    assert (second.exit_code, second.stderr) == (0, "2 read = 0 loaded + 2 unchanged + 0 skipped\n")
    assert forgotten.exit_code == 0


def test_an_unreachable_server_is_one_clear_message(kgload, record_line):
    """Nothing is read before the store is open, and no traceback is shown."""
    result = kgload("load", "--uri", "bolt://127.0.0.1:9", "-", stdin=record_line("a"))

    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr.startswith("Error: No Neo4j answered at bolt://127.0.0.1:9")
