"""Names of officials and organizations, looked up in a real graph."""

from datetime import date

import pytest
from empty_graph import empty_graph

import loader
from loader.errors import UsageError
from loader.model import EventKind
from loader.query import run
from loader.query.header import parse_query
from loader.query.names import find_id

pytestmark = pytest.mark.server

NAMES = """
UNWIND [
  {id: 'zhaparov', name: 'Sadyr Zhaparov', names: ['Sadyr Zhaparov', 'Sadyr Japarov']},
  {id: 'lund-kari', name: 'Kari Lund', names: ['Kari Lund', 'K. Lund']},
  {id: 'lund-ola', name: 'Ola Lund', names: ['Ola Lund']},
  {id: 'thuong', name: 'Võ Văn Thưởng', names: ['Võ Văn Thưởng', 'Vo Van Thuong']},
  {id: 'sheikh', name: 'Al Sheikh-Ahmad', names: ['Al Sheikh-Ahmad']}
] AS official
CREATE (:Official {id: official.id, name: official.name, names: official.names})
WITH count(*) AS _
MATCH (lund:Official {id: 'lund-kari'})
CREATE (lund)-[:HELD {title: 'Foreign Minister'}]->(:Office {id: 'o'})-[:OF]->(:Country {iso3: 'NOR', name: 'Norway'}),
       (lund)-[:TOOK_PART]->(:Event {id: 'e'})
CREATE (:Organization {id: 'nc', name: 'Nordic Council', acronym: 'NC', names: ['Nordic Council']}),
       (:Organization {id: 'ncm', name: 'Nordic Council of Ministers', names: ['Nordic Council of Ministers']})
"""


@pytest.fixture(scope="module")
def named(server):
    with empty_graph(server) as (store, driver):
        driver.execute_query(NAMES, database_=server.database)
        yield store


@pytest.mark.parametrize(
    ("kind", "name", "id_"),
    [
        ("official", "Sadyr Japarov", "zhaparov"),
        ("official", "JAPAROV", "zhaparov"),
        ("official", "Садыр Жапаров", "zhaparov"),
        ("official", "Sadir Zhaparov", "zhaparov"),
        ("official", "Kari Lund", "lund-kari"),
        ("official", "lund-ola", "lund-ola"),
        ("official", "vo van thuong", "thuong"),
        ("official", "Al Sheikh Ahmad", "sheikh"),
        ("organization", "Nordic Council", "nc"),
        ("organization", "nc", "nc"),
        ("organization", "council of ministers", "ncm"),
    ],
)
def test_a_name_in_any_spelling_means_its_owner(named, kind, name, id_):
    """Case, accents, script, transliteration and order play no part; an id means itself."""
    assert find_id(kind, name, named) == id_


def test_a_name_of_several_lists_them(named):
    """Each candidate comes with its id, its latest office and its number of events."""
    with pytest.raises(UsageError) as caught:
        find_id("official", "Lund", named)

    assert caught.value.message == (
        "'Lund' may mean 2 officials:\n"
        "  lund-kari  Kari Lund, Foreign Minister, Norway (1 event)\n"
        "  lund-ola  Ola Lund (0 events)"
    )
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("name", ["Nobody Atall", "???", "AND", 'Lu"nd) OR (x:*', "  "])
def test_a_name_of_nobody_is_told(named, name):
    """What the full-text index takes for operators is nothing but text here."""
    with pytest.raises(UsageError, match="The graph has no organization"):
        find_id("organization", name, named)


def test_cypher_is_given_ids(named):
    """A parameter of the type official is an id, one of the type organization[] a list of them."""
    query = parse_query(
        "// T\n// @param who official  Who\n// @param bodies organization[]  Which\n"
        "// @column who string  Id\n// @column bodies list<string>  Ids\nRETURN $who AS who, $bodies AS bodies",
        name="q", theme="t",
    )  # fmt: skip

    assert run(query, named, {"who": "japarov", "bodies": ["NC", "ncm"]}).rows == (("zhaparov", ["nc", "ncm"]),)


def test_python_asks_a_library_of_its_own(named, tmp_path):
    """With a name in any spelling and the day it counts from; fixed words and countries are categories."""
    (tmp_path / "own.cypher").write_text(
        '// T\n// @param who official  Who\n// @param since date = "last-month"  When\n// @column who string  Id\n'
        "// @column since date  When\n// @column country country  C\n// @column kind kind  K\n"
        "RETURN $who AS who, $since AS since, 'NOR' AS country, 'visit' AS kind",
        encoding="utf-8",
    )
    library = loader.Catalog.read(tmp_path)
    frame = loader.query("own", named, library=library, who="japarov", today=date(2024, 3, 31))

    assert [str(value) for value in frame.iloc[0]] == ["zhaparov", "2024-02-01 00:00:00", "NOR", "visit"]
    assert [str(dtype) for dtype in frame.dtypes] == ["string", "datetime64[s]", "category", "category"]
    assert list(frame["kind"].cat.categories) == [str(kind) for kind in EventKind]
    assert frame.attrs == {"truncated": False}
