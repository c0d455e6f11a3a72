import json
import re

import pytest

from loader.query import load_catalog


def test_query_without_a_name_lists_the_library_by_theme(kgload):
    """Every saved query stands under its theme with its title."""
    result = kgload("query")

    assert result.exit_code == 0
    for query in load_catalog():
        assert re.search(rf"{query.theme.capitalize()}:\n(  .*\n)*  {query.name}  +{query.title[:20]}", result.stdout)


@pytest.mark.parametrize("query", load_catalog().queries, ids=lambda query: query.name)
def test_a_saved_query_has_a_help_of_its_own(kgload, query):
    """Parameters, columns and an example are there without a database."""
    result = kgload("query", query.name, "--help")

    assert result.exit_code == 0
    for name in (f"--{param.name.replace('_', '-')}" for param in query.params):
        assert name in result.stdout
    for column in query.columns:
        assert re.search(
            rf"^    {column.name} +{re.escape(column.type)} +{re.escape(column.help)}$", result.stdout, re.M
        )
    assert f"kgload query {query.name}" in result.stdout


def test_show_prints_the_cypher_and_asks_nobody(kgload):
    """Even a parameter that must be given is not needed for that."""
    result = kgload("query", "contacts-of-country", "--show")

    assert result.exit_code == 0
    assert result.stdout == load_catalog().find("contacts-of-country").cypher


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["contacts-of-country"], "Missing option '--country'"),
        (["calls", "--country", "Narnia"], "'Narnia' is no country's name, ISO code, demonym or capital"),
        (["calls", "--since", "soon"], "'soon' is no date"),
        (["calls", "--period", "2024-02..2024-01"], "ends before it begins"),
        (["organization-events", "--status", "cancelled"], "is not one of 'held', 'planned', 'past_reference'"),
        (["cals"], "Did you mean calls?"),
    ],
)
def test_what_is_wrong_is_told_before_a_database_is_needed(kgload, args, message):
    """Status 2, and a message that says what would be right."""
    result = kgload("query", *args)

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


@pytest.fixture
def ask(kgload, server, monkeypatch):
    """Runs a saved query on the test server."""
    monkeypatch.setenv("NEO4J_URI", server.uri)
    monkeypatch.setenv("NEO4J_USERNAME", server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    return lambda *args: kgload("query", *args)


@pytest.mark.server
def test_no_rows_are_said_to_be_none(ask):
    """The answer is empty but whole on standard output; the remark goes to standard error."""
    result = ask("calls", "--period", "1901", "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "columns": ["date", "mode", "officials", "countries"], "rows": [], "truncated": False,
    }  # fmt: skip
    assert "No rows" in result.stderr


@pytest.mark.server
def test_the_ending_of_the_output_decides_the_format(ask, tmp_path):
    """A file gets the answer, standard output nothing."""
    result = ask("calls", "--period", "1901", "--output", "calls.csv")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert (tmp_path / "calls.csv").read_text(encoding="utf-8") == "date,mode,officials,countries\n"


@pytest.mark.server
def test_an_output_that_cannot_be_written_is_told(ask):
    """Status 2 and the reason."""
    result = ask("calls", "--period", "1901", "--output", "missing/calls.csv")

    assert result.exit_code == 2
    assert "missing/calls.csv cannot be written" in result.stderr
