import json
import re
from datetime import date, timedelta

import pytest

from loader.assets import asset_folder
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
        (["calls", "--limit", "0"], "0 is not in the range x>=1"),
        (["evidence", "--chart", "--format", "csv"], "evidence has no chart"),
        (["who-met-whom", "--country", "KAZ", "--country", "UZB"], "--country is given 2 times, and takes one value"),
        (["calls", "--output", "calls.docx"], "No format is known by the ending of calls.docx"),
        (["officials-by-events", "--chart", "--format", "csv"], "--chart and --format exclude each other"),
        (["officials-by-events", "--chart", "--output", "x.csv"], "Let its name end in .svg, .png or .html"),
        (["officials-by-events", "--output", "x.svg"], "Add --chart"),
        (["calls", "--explain", "--profile"], "exclude each other"),
        (["--file", "missing.cypher"], "missing.cypher:1: it cannot be read"),
        (["--queries-dir", "missing", "calls"], "There is no folder missing"),
        (["calls", "--tag", "x"], "No such option"),
        (["--tag", "x", "calls"], "they go without the name of a query"),
        (["check", "missing"], "There is no folder missing"),
        (["cals"], "Did you mean calls?"),
    ],
)
def test_what_is_wrong_is_told_before_a_database_is_needed(kgload, args, message):
    """Status 2, and a message that says what would be right."""
    result = kgload("query", *args)

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


OWN = """\
// What was given
//
// Gives back its parameters.
// @tags own
// @param country country[] = null  Countries
// @param since date = "last-month"  First day
// @param n int = 3  Rows
// @column n int  Number
// @column country list<country>  Countries
// @column since date  First day
// @chart bar x=country y=n
UNWIND range(1, $n) AS n
RETURN n, $country AS country, $since AS since
"""


PERIOD = """\
// When
// @param since date = "last-2-years"  First day
// @param until last_date = "today"  Last day
// @column since date  First day
// @column until date  Last day
RETURN $since AS since, $until AS until
"""


@pytest.fixture
def team(tmp_path):
    """A library of one's own, in which one query has the name of one of ours."""
    folder = tmp_path / "team" / "own"
    folder.mkdir(parents=True)
    (folder / "given.cypher").write_text(OWN, encoding="utf-8")
    (folder / "calls.cypher").write_text(OWN.replace("What was given", "Our calls"), encoding="utf-8")
    return tmp_path / "team"


def test_a_library_of_ones_own_is_listed_beside_ours(kgload, team):
    """Its queries have their theme, and stand in place of ours where they have the same name."""
    result = kgload("query", "--queries-dir", "team")

    assert re.search(r"^Own:\n  calls  +Our calls\n  given  +What was given", result.stdout, re.MULTILINE)
    assert "Phone and video calls" not in result.stdout
    assert "who-met-whom" in result.stdout


def test_a_library_may_be_a_setting(kgload, team, monkeypatch):
    """The variable of the environment names the folder for every call."""
    monkeypatch.setenv("KGLOAD_QUERIES", str(team))

    assert "What was given" in kgload("query").stdout


def test_a_query_in_place_of_ours_says_so(kgload, team):
    """On standard error, so that the answer stays what it is."""
    result = kgload("query", "calls", "--queries-dir", "team", "--show")

    assert result.stdout.startswith("// Our calls")
    assert result.stderr == "team/own/calls.cypher is used in place of meetings/calls.cypher.\n"


def test_the_list_is_narrowed_by_tag_and_words(kgload):
    """What does not fit is not listed, and nothing at all is said to be nothing."""
    assert "messages" in kgload("query", "--tag", "messages").stdout
    assert "who-met-whom" not in kgload("query", "--search", "phone").stdout
    told = kgload("query", "--tag", "nothing-of-that-kind").stderr
    assert told.startswith("No saved query is like that.\nTags are articles, calls, ")


def test_the_help_of_a_query_says_that_spreadsheets_are_safe(kgload):
    """Who sends a CSV on must know what the apostrophe is."""
    assert "is no formula" in " ".join(kgload("query", "calls", "--help").stdout.split())


def test_parameters_from_standard_input_must_be_an_object(kgload):
    """What is wrong with them is told before a database is needed."""
    assert "is no JSON" in kgload("query", "calls", "-", stdin="{").stderr
    assert "must be a JSON object" in kgload("query", "calls", "-", stdin="[]").stderr
    assert "Did you mean country?" in kgload("query", "calls", "-", stdin='{"contry": "KAZ"}').stderr
    assert "'Narnia' is no country" in kgload("query", "calls", "-", stdin='{"country": "Narnia"}').stderr


@pytest.fixture
def ask(kgload, server, monkeypatch):
    """Runs a saved query on the test server."""
    monkeypatch.setenv("NEO4J_URI", server.uri)
    monkeypatch.setenv("NEO4J_USERNAME", server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    return lambda *args, **more: kgload("query", *args, **more)


@pytest.mark.server
def test_no_rows_are_said_to_be_none(ask):
    """The answer is empty but whole on standard output; the remark goes to standard error."""
    result = ask("calls", "--period", "1901", "--format", "json")

    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert answer["columns"] == ["date", "mode", "officials", "countries"]
    assert (answer["rows"], answer["truncated"]) == ([], False)
    assert answer["parameters"] == {"country": None, "since": "1901-01-01", "until": "1901-12-31"}
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


@pytest.mark.server
def test_a_query_of_ones_own_is_answered(ask, team):
    """From a file or from standard input, with its own options, which may be given several times."""
    own = str(team / "own" / "given.cypher")
    options = ("--country", "Oslo", "--country", "fi", "--since", "2024-Q2", "--n", "1", "--format", "jsonl")

    expected = {"n": 1, "country": ["NOR", "FIN"], "since": "2024-04-01"}
    assert json.loads(ask("--file", own, *options).stdout) == expected
    assert json.loads(ask(*options, "--file", own).stdout) == expected
    assert json.loads(ask(*options, "--file", "-", stdin=OWN).stdout) == expected


@pytest.mark.server
def test_parameters_come_from_standard_input(ask, team):
    """As JSON; an option on the command line goes before."""
    given = json.dumps({"country": "Norway", "since": "2024", "n": 5})
    result = ask("given", "--queries-dir", "team", "-", "--n", "1", "--format", "jsonl", stdin=given)

    assert json.loads(result.stdout) == {"n": 1, "country": ["NOR"], "since": "2024-01-01"}


@pytest.mark.server
def test_dates_count_from_the_users_day(ask, team):
    """The default of the header means another month in another month."""
    [row] = ask("given", "--queries-dir", "team", "--n", "1", "--format", "jsonl").stdout.splitlines()
    first = date.today().replace(day=1)

    assert json.loads(row)["since"] == (first - timedelta(1)).replace(day=1).isoformat()


@pytest.mark.server
def test_a_period_takes_the_place_of_the_headers_defaults(ask, tmp_path):
    """What the header gives since and until is not what somebody asked for."""
    (tmp_path / "own.cypher").write_text(PERIOD, encoding="utf-8")

    assert ask("--file", "own.cypher", "--period", "2024-Q1", "--format", "csv").stdout.endswith(
        "2024-01-01,2024-03-31\n"
    )


@pytest.mark.server
def test_a_cut_answer_says_so_even_quietly(ask, team):
    """The remark stands on standard error, the rows are whole."""
    result = ask("given", "--queries-dir", "team", "--limit", "2", "--quiet", "--format", "csv")

    assert len(result.stdout.splitlines()) == 3
    assert result.stderr == "Cut after 2 rows; there are more. Raise --limit to see them.\n"


@pytest.mark.server
@pytest.mark.parametrize("ending", ["svg", "png", "html"])
def test_a_chart_goes_to_the_terminal_or_to_a_file(ask, team, tmp_path, ending):
    """The ending of the output decides what it is."""
    options = ("given", "--queries-dir", "team", "--country", "Norway", "--chart")
    file = tmp_path / f"chart.{ending}"

    assert "Norway 6" in ask(*options).stdout
    assert ask(*options, "--output", str(file)).stdout == ""
    assert file.read_bytes()[:5].lower() in (b"<svg ", b"\x89png\r", b"<!doc")


@pytest.mark.server
@pytest.mark.parametrize(("form", "start"), [("xlsx", b"PK"), ("parquet", b"PAR1"), ("html", b"<!doctype html>")])
def test_a_file_of_another_program_is_written(ask, team, tmp_path, form, start):
    """By the ending of its name."""
    file = tmp_path / f"answer.{form}"
    ask("given", "--queries-dir", "team", "--output", str(file))

    assert file.read_bytes().startswith(start)


@pytest.mark.server
def test_a_plan_is_told_and_nothing_else(ask, team):
    """--explain runs nothing, --profile counts."""
    explained, profiled = (ask("given", "--queries-dir", "team", flag).stdout for flag in ("--explain", "--profile"))

    assert "+ProduceResults" in explained
    assert "DB Hits" not in explained
    assert "DB Hits" in profiled


@pytest.mark.server
@pytest.mark.parametrize(
    ("cypher", "options", "message"),
    [
        ("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n", ["--timeout", "0.5"],
         "The query was stopped: it ran longer than its time of 0.5 s."),
        ("UNWIND range(1, 100000000) AS a RETURN size(collect(a)) AS n", [],
         "The query was stopped: it needs more memory than the server lets one query have."),
        ("CREATE (n) RETURN 1 AS n", [], "The query tries to write, and queries only read. Nothing was changed."),
    ],
)  # fmt: skip
def test_a_query_that_runs_away_or_writes_is_stopped(ask, tmp_path, cypher, options, message):
    """Status 5 and a message that says what happened; the server lives on."""
    (tmp_path / "own.cypher").write_text(f"// T\n// @column n int  N\n{cypher}\n", encoding="utf-8")
    result = ask("--file", "own.cypher", *options)

    assert result.exit_code == 5
    assert message in result.stderr
    assert ask("calls", "--period", "1901").exit_code == 0


@pytest.mark.server
def test_a_library_is_checked(ask, team):
    """A good one has no problems, and of a bad one every problem is told with file and line."""
    good = ask("check", "team")
    (team / "own" / "header.cypher").write_text("// T\n// @param a int  A\nRETURN 1 AS n\n", encoding="utf-8")
    (team / "own" / "syntax.cypher").write_text(
        "// T\n// @column n int  N\nMATCH (n:)\nRETURN 1 AS n\n", encoding="utf-8"
    )
    (team / "own" / "writes.cypher").write_text(
        "// T\n// @column n int  N\nCREATE (x) RETURN 1 AS n\n", encoding="utf-8"
    )
    (team / "own" / "words.cypher").write_text(
        OWN.replace("// @chart", "// @example --n x\n// @chart"), encoding="utf-8"
    )
    bad = ask("check", "team")

    assert (good.exit_code, good.stdout, good.stderr) == (0, "", "2 queries, 0 problems.\n")
    assert (bad.exit_code, bad.stderr) == (2, "6 queries, 4 problems.\n")
    assert [line.split(": ")[0] for line in bad.stdout.splitlines()] == [
        "team/own/header.cypher:2", "team/own/syntax.cypher:3", "team/own/words.cypher:1", "team/own/writes.cypher:1",
    ]  # fmt: skip


@pytest.mark.server
def test_our_library_passes_its_own_check(ask):
    """Every saved query is understood by the server, only reads, and gives the columns of its header."""
    result = ask("check", str(asset_folder("queries")))

    assert (result.exit_code, result.stdout) == (0, "")
