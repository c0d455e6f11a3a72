"""`kgload report`."""

import pytest


@pytest.fixture
def on_server(kgload, server, monkeypatch):
    """Runs the command line on the test server."""
    for name, value in (("URI", server.uri), ("USERNAME", server.user), ("PASSWORD", server.password)):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    return kgload


@pytest.mark.parametrize(
    ("options", "message"),
    [((), "Of which month"), (("--month", "2025-10", "--period", "2025"), "not both")],
)
def test_a_report_is_of_one_period(kgload, options, message):
    """Neither none nor two; nothing is started for it."""
    result = kgload("report", "--country", "KAZ", *options)

    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.server
@pytest.mark.parametrize(
    ("name", "begins"), [("report.html", "<!doctype html>"), ("report.md", "# Kazakhstan, October")]
)
def test_the_ending_of_the_file_says_the_format(on_server, tmp_path, name, begins):
    """The page goes to the file, a word about it to standard error."""
    result = on_server("report", "--country", "kz", "--month", "Oct 2025", "--output", name)

    assert result.exit_code == 0
    assert result.stdout == ""
    assert f"Written to {name}." in result.stderr
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.server
def test_a_report_goes_to_standard_output(on_server):
    """Without a file the page alone is what is printed."""
    result = on_server("report", "--country", "Kazakh", "--period", "2025-Q3", "--format", "markdown")

    assert result.stdout.startswith("# Kazakhstan, July to September 2025\n")


@pytest.mark.server
def test_a_file_that_cannot_be_written_is_told(on_server):
    """With its name and what is wrong with it."""
    result = on_server("report", "--country", "KAZ", "--month", "2025-10", "--output", "no/such/folder.html")

    assert result.exit_code == 2
    assert "no/such/folder.html cannot be written" in result.stderr
