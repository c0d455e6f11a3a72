from datetime import date

import pytest

from loader.query import load_catalog, run
from loader.query.header import parse_query
from loader.query.literals import literal, statement
from loader.query.params import NAMED
from loader.query.run import bind

TODAY = date(2026, 3, 1)
REQUIRED = {"country": "FRA", "official": "berg"}
NASTY = [
    "O'Neil",
    "back\\slash",
    "\\u0027 + '",
    "\\\\u0027",
    "a\nb\tc",
    "& # % + ;",
    "// /* */",
    '"',
    "`$x`",
    "é 北 🕊",
    "",
]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, "null"), (True, "true"), (3, "3"), (0.5, "0.5"), (date(2025, 1, 2), "date('2025-01-02')")],
)
def test_a_value_becomes_a_literal(value, expected):
    """What Cypher writes for it."""
    assert literal(value) == expected


def test_a_list_becomes_a_list():
    """Each value of it is a literal."""
    assert literal(["NOR", "SWE"]) == "['NOR', 'SWE']"


@pytest.mark.parametrize("text", NASTY)
def test_a_text_cannot_end_the_address_it_stands_in(text):
    """Neo4j Browser takes & and # for the end of a value, however they are written."""
    assert not {"&", "#"} & {*literal(text)}


@pytest.mark.server
@pytest.mark.parametrize("text", NASTY)
def test_the_server_reads_the_text_that_was_meant(graph, text):
    """A literal is the text again, in both versions of Cypher."""
    assert graph.read(f"RETURN {literal(text)} AS text, 1 AS one", {}).rows == ((text, 1),)


def saved(body, params):
    header = "// Title\n//\n// What it does.\n" + params + "// @column name string  Name\n"
    return parse_query(header + body, name="asked", theme="tests")


COUNTRY = "// @param country country = null  Only this country\n"
FILTERED = (
    "MATCH (c:Country)\nWHERE c.region = 'Europe'\n  AND ($country IS NULL OR c.iso3 = $country)\nRETURN c.name AS name"
)


def test_a_filter_that_is_asked_for_stands_there_alone():
    """The question whether it is asked for is answered already."""
    query = saved(FILTERED, COUNTRY)

    assert statement(query, {"country": "SWE"}).splitlines()[2:] == [
        "MATCH (c:Country)",
        "WHERE c.region = 'Europe'",
        "  AND c.iso3 = 'SWE'",
        "RETURN c.name AS name",
    ]


def test_a_filter_that_is_not_asked_for_is_a_comment():
    """With a sample value, and the first lines say what to do with it."""
    lines = statement(saved(FILTERED, COUNTRY), {"country": None}).splitlines()

    assert lines[:2] == ["// Title", "// What it does."]
    assert lines[2].startswith("// The lines below")
    assert lines[5] == "  // AND c.iso3 = 'NOR'"


def test_a_filter_alone_behind_where_leaves_a_where_that_is_true():
    """And whoever takes the comment away has the filter."""
    query = saved("MATCH (c:Country)\nWHERE $country IS NULL OR c.iso3 = $country\nRETURN c.name AS name", COUNTRY)

    assert statement(query, {"country": None}).splitlines()[-3:] == [
        "WHERE true",
        "  // AND c.iso3 = 'NOR'",
        "RETURN c.name AS name",
    ]
    assert "WHERE c.iso3 = 'SWE'" in statement(query, {"country": "SWE"})


def test_alternatives_of_a_filter_stay_together():
    """AND binds closer than OR."""
    query = saved(FILTERED.replace("c.iso3 = $country", "c.iso3 = $country OR c.iso2 = 'SE'"), COUNTRY)

    assert "  AND (c.iso3 = 'SWE' OR c.iso2 = 'SE')" in statement(query, {"country": "SWE"})


def test_whether_a_parameter_is_given_is_answered():
    """Nobody would write `null IS NULL` by hand."""
    body = "MATCH (c:Country) WHERE c.capital = 'Oslo' OR $country IS NULL\nRETURN c.name AS name"
    query = saved(body, COUNTRY)

    assert "OR true" in statement(query, {"country": None})
    assert "OR false" in statement(query, {"country": "SWE"})


def test_texts_and_comments_keep_their_dollars():
    """Only a parameter is replaced."""
    body = "MATCH (c:Country {iso3: $country}) WHERE c.name <> '$country'  // $country\nRETURN c.name AS name"
    query = saved(body, COUNTRY)

    assert "{iso3: 'SWE'}) WHERE c.name <> '$country'  // $country" in statement(query, {"country": "SWE"})


@pytest.mark.server
@pytest.mark.parametrize("query", load_catalog().queries, ids=lambda query: query.name)
def test_a_statement_answers_as_the_query_does(graph, query):
    """Every saved query gives the same rows with literals as with parameters, also when its filters are used."""
    required = {param.name: REQUIRED[param.value_type] for param in query.params if param.required}
    for given in (required, {**required, **filters(query)}):
        values = bind(query, given, today=TODAY)
        assert graph.read(statement(query, values), {}).rows == run(query, graph, given, today=TODAY).rows


def filters(query):
    """A value for each filter whose value needs no looking up."""
    values = {"country": "FRA", "since": "2025", "until": "2025-12", "kind": "meeting", "role": "minister"}
    known = {param.name for param in query.params if param.value_type not in NAMED and not param.is_list}
    return {name: value for name, value in values.items() if name in known}
