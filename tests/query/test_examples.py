"""The examples in the help of the saved queries, answered by the sample articles."""

from datetime import date
from pathlib import Path

import neo4j
import pytest

from loader.cli.query_command import given_parameters, query_command
from loader.pipeline import load, open_store
from loader.query import Catalog
from loader.query.run import ask, prepare
from loader.query.show import show

pytestmark = [pytest.mark.server, pytest.mark.model]

SEEDS = Path(__file__).parent.parent.parent / "seeds"
ROWS, LINES = 4, 16  # enough to see what an answer looks like
WIDTH = 96  # of the help, less what it is indented by
CATALOG = Catalog.read()
EXAMPLES = [query for query in CATALOG if query.example is not None]


@pytest.fixture(scope="module")
def seeds(server):
    """The graph of the sample articles and nothing else."""
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)
        with open_store(server.uri, username=server.user, password=server.password, database=server.database) as store:
            load([SEEDS], store)
            yield store
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)


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


@pytest.mark.parametrize("query", EXAMPLES, ids=lambda query: query.name)
def test_an_example_has_the_output_that_the_help_shows(query, seeds, request):
    """`pytest --update-golden` writes the file beside the query anew; the change is then read like code."""
    found = output(query, seeds, date(2025, 11, 1))
    if request.config.getoption("--update-golden"):
        query.path.with_suffix(".txt").write_text(found, encoding="utf-8")

    assert found == query.example_output


@pytest.mark.parametrize("query", EXAMPLES, ids=lambda query: query.name)
def test_an_example_means_the_same_on_any_day(query, seeds):
    """The help shows one output, whenever it is read."""
    assert output(query, seeds, date(2025, 11, 1)) == output(query, seeds, date(2031, 5, 17))


def test_every_output_belongs_to_a_query():
    """There is none without its query, and no example without its output."""
    files = {path.stem for query in CATALOG for path in query.path.parent.glob("*.txt")}

    assert files == {query.name for query in EXAMPLES}


def test_all_but_a_few_have_an_example():
    """Only what no sample article tells cannot be shown: a mediator, a succession, a postponement, a contradiction."""
    assert len(CATALOG.queries) - len(EXAMPLES) <= 4
