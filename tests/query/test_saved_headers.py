"""What every saved query owes its header, on the graph of the invented articles."""

import typing
from datetime import date, datetime
from itertools import chain

import neo4j
import pytest

from loader.query import load_catalog, run
from loader.query.countries import country_names
from loader.query.params import CHOICES
from loader.query.run import bind

pytestmark = pytest.mark.server

CATALOG = load_catalog()
FITS: dict[str, typing.Callable[[object], bool]] = {
    "string": lambda value: isinstance(value, str),
    "url": lambda value: isinstance(value, str) and value.startswith("https://"),
    "int": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "float": lambda value: isinstance(value, float),
    "bool": lambda value: isinstance(value, bool),
    "date": lambda value: type(value) is date,
    "datetime": lambda value: isinstance(value, datetime),
    "month": lambda value: isinstance(value, str) and len(value) == 7,
    "country": lambda value: value in country_names(),
    **{kind: words.__contains__ for kind, words in CHOICES.items()},
}

# values that change the answer, by name or type of the parameter
OTHERS: dict[str, object] = {
    "day": "1901",
    "to": "Ola Berg",
    "minutes": 9999,
    "country": "Chile",
    "official": "Nils Dahl",
    "organization": "Secretariat of the Skagerrak Forum",
    "last_date": "1901",
    "date": "2030",
    "kind": "ceremony",
    "role": "ambassador",
    "status": "past_reference",
    "month": "1901-01",
    "int": 99,
    "float": 0.01,
    "string": "nobody",
}
REQUIRED = {
    "contacts-of-country": {"country": "NOR"},
    "role-as-of": {"official": "Kari Lund", "date": "2024-02-20"},
}


@pytest.mark.parametrize("query", CATALOG.queries, ids=lambda query: query.name)
def test_a_saved_query_gives_what_its_header_says(told_graph, query):
    """With its defaults every query has rows, of the declared columns and types."""
    answer = run(query, told_graph, REQUIRED.get(query.name, {}))

    assert answer.rows
    for row in answer.rows:
        for column, value in zip(query.columns, row, strict=True):
            values = value if column.is_list else [value]
            assert all(one is None or FITS[column.value_type](one) for one in values), (column, value)


@pytest.mark.parametrize("query", CATALOG.queries, ids=lambda query: query.name)
def test_every_parameter_changes_the_answer(told_graph, query):
    """No parameter is without effect."""
    required = REQUIRED.get(query.name, {})
    whole = run(query, told_graph, required).rows

    for param in query.params:
        other = OTHERS.get(param.name, OTHERS[param.value_type])
        given = {**required, param.name: [other] if param.is_list else other}
        assert run(query, told_graph, given).rows != whole, param.name


@pytest.mark.parametrize("query", CATALOG.queries, ids=lambda query: query.name)
def test_rows_are_in_a_fixed_order(told_graph, query):
    """Every saved query sorts its rows, so that two runs can be compared."""
    code = [line for line in query.cypher.splitlines() if not line.startswith("//")]

    assert any(line.startswith("ORDER BY") for line in code[-2:])
    assert len(code) <= 40, "more than a screen of Neo4j Browser"
    assert not query.title.endswith(".")
    assert not any(column.help.endswith(".") for column in query.columns)


GENERATED = """
UNWIND range(1, 3000) AS i
CREATE (e:Event:Generated {
  id: 'generated-' + i, date: date('2020-01-01'), kind: ['meeting', 'message', 'session', 'statement', 'visit'][i % 5],
  status: CASE WHEN i % 4 = 0 THEN 'planned' ELSE 'held' END
})
WITH e, i
UNWIND [i, i + 1] AS n
MATCH (c:Country {iso3: ['FIN', 'JOR', 'JPN', 'KEN', 'NOR'][n % 5]})
CREATE (c)-[:TOOK_PART]->(e)<-[:TOOK_PART {role: 'minister', country: c.iso3}]-
       (:Official:Generated {id: 'generated-' + i + '-' + n})
"""


@pytest.fixture
def many_events(server, told_graph):
    """Some thousand events beside the told ones, so that the planner has something to save."""
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        driver.execute_query(GENERATED)
        driver.execute_query("CALL db.prepareForReplanning(60)")
        yield driver
        driver.execute_query("MATCH (n:Generated) DETACH DELETE n")


def _operators(plan):
    name = plan["operatorType"].partition("@")[0]
    return [(name, plan["args"].get("Details", "")), *chain(*map(_operators, plan.get("children", ())))]


def test_countries_met_ministers_uses_indexes(many_events):
    """It starts from the events of an index; nothing but the few countries is looked through."""
    query = CATALOG.find("countries-met-ministers")

    plan = many_events.execute_query("EXPLAIN " + query.cypher, dict(bind(query, {}))).summary.plan
    operators = _operators(plan)

    assert any(name == "NodeIndexSeek" and "event:Event" in details for name, details in operators)
    assert not [
        (name, details)
        for name, details in operators
        if name.endswith("Scan") and ("AllNodes" in name or ":Country" not in details)
    ]
