import pytest

from loader.errors import QueryFileError, UsageError
from loader.query import Catalog, load_catalog

TEXT = "// Title\n// @column one int  Number\nRETURN 1 AS one\n"


@pytest.fixture
def library(tmp_path):
    def write(*paths):
        for path in paths:
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(TEXT, encoding="utf-8")
        return tmp_path

    return write


def test_folders_are_themes_and_files_are_queries(library):
    """Themes and names are sorted, and the file's name is the query's."""
    catalog = load_catalog(library("b/two.cypher", "a/three.cypher", "b/one.cypher"))

    assert {theme: [q.name for q in queries] for theme, queries in catalog.themes.items()} == {
        "a": ["three"],
        "b": ["one", "two"],
    }
    assert catalog.find("two").theme == "b"


def test_a_wrong_name_suggests_the_nearest(library):
    """The hint names the query that was probably meant."""
    catalog = load_catalog(library("a/who-met-whom.cypher"))

    with pytest.raises(UsageError, match="no saved query who-met") as caught:
        catalog.find("who-met")

    assert caught.value.hint == "Did you mean who-met-whom?"


def test_one_name_stands_for_one_query(library):
    """Two themes cannot have a query of the same name."""
    with pytest.raises(QueryFileError, match=r"b/calls\.cypher:1: a/ has a query of this name too"):
        load_catalog(library("a/calls.cypher", "b/calls.cypher"))


def test_a_library_of_ones_own_stands_beside_another(library, tmp_path):
    """Names may be used again: the own query is found, and the replaced one is known."""
    ours = load_catalog(library("a/calls.cypher", "a/visits.cypher"))
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "calls.cypher").write_text(TEXT.replace("Title", "Own"), encoding="utf-8")
    both = Catalog.read(tmp_path / "own").beside(ours)

    assert [(query.theme, query.name) for query in both] == [("a", "visits"), ("own", "calls")]
    assert both.find("calls").title == "Own"
    assert [query.theme for query in both.replaced] == ["a"]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    """An empty library for a mistyped name would hide the mistake."""
    with pytest.raises(UsageError, match="There is no folder"):
        Catalog.read(tmp_path / "missing")


def test_queries_are_found_by_tag_and_words():
    """All tags and all words must be there; accents and case play no part."""
    catalog = load_catalog()

    assert {query.name for query in catalog.select(tags=["messages"])} >= {"messages"}
    assert "calls" in catalog.select(search="PHONE video").names
    assert catalog.select(tags=["messages"], search="nothing-of-that-kind").names == ()


def test_the_library_that_comes_along_is_whole():
    """Every saved query has a description, tags, and help that ends without a full stop."""
    catalog = load_catalog()

    assert len(catalog.names) >= 36
    for query in catalog:
        assert query.description, query.name
        assert query.tags, query.name
        assert not [p.name for p in (*query.params, *query.columns) if p.help.endswith(".")], query.name
