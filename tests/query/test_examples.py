"""The examples in the help of the saved queries, answered by the sample articles or the invented ones."""

from datetime import date
from pathlib import Path

import pytest
from empty_graph import empty_graph
from told import RECORDS

from loader.cli.query_command import given_parameters, query_command
from loader.pipeline import load
from loader.query import Catalog
from loader.query.run import ask, prepare, run
from loader.query.show import show

pytestmark = [pytest.mark.server, pytest.mark.model]

SEEDS = Path(__file__).parent.parent.parent / "seeds"
ROWS, LINES = 4, 16  # enough to see what an answer looks like
WIDTH = 96  # of the help, less what it is indented by
CATALOG = Catalog.read()
SAMPLES = [query for query in CATALOG if not query.invented]
INVENTED = [query for query in CATALOG if query.invented]


@pytest.fixture(scope="module")
def graph(server, request):
    """The graph of the sample articles, or of the invented ones, and nothing else."""
    with empty_graph(server) as (store, _):
        if request.param == "invented":
            store.save(RECORDS)
        else:
            load([SEEDS], store)
        yield store


def output(query, graph, today):
    """What the example prints: its first rows, and whether there are more."""
    ctx = query_command(query).make_context(query.name, [*query.example])
    asked = prepare(query, graph, given_parameters(ctx, query), today=today)
    for rows in range(min(ROWS, ctx.params["limit"]), 0, -1):
        answer = ask(asked, graph, limit=rows)
        shown = str(show(answer, query.columns, "table", width=WIDTH)) + ("…\n" if answer.truncated else "")
        if shown.count("\n") <= LINES:
            break
    assert answer.rows, "an example has an answer"
    return shown


def check(query, graph, request):
    """Compare, or with `pytest --update-golden` write the file anew; the change is then read like code."""
    found = output(query, graph, date(2025, 11, 1))
    if request.config.getoption("--update-golden"):
        query.path.with_suffix(".txt").write_text(found, encoding="utf-8")

    assert found == query.example_output
    assert found == output(query, graph, date(2031, 5, 17)), "the help shows one output, whenever it is read"


@pytest.mark.parametrize("graph", ["samples"], indirect=True)
@pytest.mark.parametrize("query", SAMPLES, ids=lambda query: query.name)
def test_an_example_has_the_output_that_the_help_shows(query, graph, request):
    """What the sample articles answer stands in the help."""
    check(query, graph, request)


@pytest.mark.parametrize("graph", ["samples"], indirect=True)
@pytest.mark.parametrize("query", INVENTED, ids=lambda query: query.name)
def test_an_example_is_invented_only_where_the_samples_tell_none(query, graph):
    """With its defaults such a query has no row from the sample articles."""
    assert not run(query, graph, {}).rows


@pytest.mark.parametrize("graph", ["invented"], indirect=True)
@pytest.mark.parametrize("query", INVENTED, ids=lambda query: query.name)
def test_an_invented_example_has_the_output_that_the_help_shows(query, graph, request):
    """So does what the invented articles answer, where no sample article tells one."""
    check(query, graph, request)


def test_every_query_has_an_example_and_its_output():
    """Each has both, and no output stands without its query."""
    files = {path.stem for query in CATALOG for path in query.path.parent.glob("*.txt")}

    assert [query.name for query in CATALOG if query.example is None] == []
    assert files == {query.name for query in CATALOG}
