import io
import re
import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from loader.errors import UsageError
from loader.model import EventKind
from loader.query import load_catalog
from loader.query.browser import address, favorites, guide, pictures, style_sheet

TODAY = date(2026, 3, 1)
BROWSER = "http://localhost:7474/browser/"
DOCS = Path(__file__).parent.parent.parent / "docs"


def test_an_address_names_database_user_and_query():
    """The Browser fills in its form, and the query arrives as it was."""
    query = "// Title\nMATCH (c:Country) WHERE c.name = 'Côte + %' RETURN c"
    parts = urlsplit(address(BROWSER, "bolt://127.0.0.1:7687", "neo4j", query=query))

    assert parse_qs(parts.query) == {"dbms": ["bolt://neo4j@127.0.0.1:7687"], "cmd": ["edit"], "arg": [query]}
    assert "+" not in parts.query


@pytest.mark.parametrize("character", "&#")
def test_a_query_that_the_address_would_cut_is_refused(character):
    """And the message says how it comes into the Browser all the same."""
    with pytest.raises(UsageError, match="cannot take") as caught:
        address(BROWSER, "bolt://127.0.0.1:7687", "neo4j", query=f"MATCH (n:A{character}B) RETURN n")

    assert "--favorites" in caught.value.hint


def test_the_favorites_hold_the_whole_library_by_theme():
    """A folder for each theme, a file for each query, and its title in the first line."""
    with zipfile.ZipFile(io.BytesIO(favorites(load_catalog(), TODAY))) as file:
        found = {name: file.read(name).decode() for name in file.namelist()}

    saved = {f"{query.theme.capitalize()}/{query.name}.cypher": query.title for query in load_catalog()}
    assert {*found} == {*saved, *(f"Pictures/{name}.cypher" for name in pictures())}
    assert [name for name, title in saved.items() if found[name].splitlines()[0] != f"// {title}"] == []


def test_favorites_need_no_parameters():
    """Whatever stood for one is a literal."""
    with zipfile.ZipFile(io.BytesIO(favorites(load_catalog(), TODAY))) as file:
        texts = {name: file.read(name).decode() for name in file.namelist()}

    assert [name for name, text in texts.items() if re.search(r"\$\w", text)] == []


def test_the_same_library_is_the_same_file():
    """It does not depend on the time of day."""
    assert favorites(load_catalog(), TODAY) == favorites(load_catalog(), TODAY)


def test_the_guide_has_ten_questions_each_with_its_query():
    """Every mark is replaced, and no sign of Cypher is taken for HTML."""
    text = guide(load_catalog(), BROWSER + "kgload/kgload.grass", TODAY)

    assert re.findall(r"<b>(\d+)\. ", text) == [str(number) for number in range(1, 11)]
    assert not re.search(r"\{(query|picture|style)", text)
    assert f'exec-topic="style {BROWSER}kgload/kgload.grass"' in text
    assert "seat.country &lt;&gt; seat_2.country" in text
    assert all(f"// {query.title}" in text for query in map(load_catalog().find, ("who-met-whom", "evidence")))


def test_every_label_of_the_model_has_a_style():
    """Captions and colours of all nodes and kinds of event that docs/graph-model.md names."""
    model = (DOCS / "graph-model.md").read_text("utf-8")
    labels = {*re.findall(r"^### `(\w+)`", model, re.MULTILINE), *(kind.capitalize() for kind in EventKind)}

    assert {*re.findall(r"^node\.(\w+)", style_sheet(), re.MULTILINE)} >= labels - {"Graph"}
