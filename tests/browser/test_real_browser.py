"""`kgload browse` in the real Neo4j Browser: what it prints and writes is opened, dropped, clicked and looked at."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from chromium import take_screenshot
from playwright.sync_api import Locator, Page, expect

from loader.query import load_catalog
from loader.query.browser import pictures

pytestmark = [pytest.mark.server, pytest.mark.browser]

IMAGES = Path(__file__).parent.parent.parent / "docs" / "images"
LARGEST_IMAGE = 150_000


@pytest.fixture
def files(kgload: Callable[..., str], tmp_path: Path) -> tuple[Path, Path]:
    favorites, style = tmp_path / "favorites.zip", tmp_path / "kgload.grass"
    kgload("browse", "--favorites", str(favorites), "--style", str(style))
    return favorites, style


@pytest.fixture
def keep(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Takes a screenshot, and with --update-images puts it into the documentation."""

    def take(page: Page, name: str) -> None:
        image = take_screenshot(page, name).read_bytes()
        if request.config.getoption("--update-images"):
            assert len(image) < LARGEST_IMAGE
            (IMAGES / f"{name}.png").write_bytes(image)

    return take


def show_whole(frame: Locator) -> None:
    """Make the drawing as large as it can be."""
    frame.get_by_title("Collapse the node properties display").click()
    frame.get_by_label("zoom-to-fit").click()
    frame.page.wait_for_timeout(1_000)


def count_of(frame: Locator) -> int:
    """How many records the bar below a table tells of."""
    told = frame.get_by_test_id("frameStatusbar").inner_text()
    found = re.search(r"streaming (\d+) records", told)
    assert found or "Completed after" in told
    return int(found[1]) if found else 0


def test_the_form_asks_for_the_password_alone(kgload, browser):
    """The address has the database and the user; with the password one is connected."""
    browser.page.goto(kgload("browse", "--print").strip())

    expect(browser.page.get_by_test_id("username")).to_have_value("neo4j")
    browser.open(kgload("browse", "--print").strip())
    take_screenshot(browser.page, "connected")


def test_a_query_is_in_the_editor_and_answers_as_the_command(kgload, browser):
    """The same query with the same parameter has the same number of rows in both places."""
    browser.open(kgload("browse", "who-met-whom", "--print", "--param", "country=Mexican").strip())

    assert browser.editor.startswith("// Who met whom")
    assert "AND 'MEX' IN [seat.country, seat_2.country]" in browser.editor
    frame = browser.run()
    answer = json.loads(kgload("query", "who-met-whom", "--country", "Mexican", "--format", "json"))
    assert count_of(frame) == len(answer["rows"]) > 0
    take_screenshot(browser.page, "query")


def test_any_value_survives_the_address(kgload, browser):
    """Characters that mean something in an address or in Cypher arrive as they were given, and end nothing."""
    place = "100% \"A+B\" 'é' & #1; ?x=1&cmd=play \\"
    browser.open(kgload("browse", "who-met-whom", "--print", "--param", f"place={place}").strip())

    assert count_of(browser.run()) == 0
    expect(browser.frames.first).to_contain_text("100% \"A+B\" \\'é\\' \\u0026 \\u00231; ?x=1\\u0026cmd=play \\\\")


def test_the_favorites_are_imported_by_theme_and_run_as_they_are(kgload, browser, files):
    """Dropping the file on the page makes a folder for each theme, with every saved query, ready to run."""
    browser.open(kgload("browse", "who-met-whom", "--print").strip())
    browser.drop(files[0])
    browser.page.get_by_test_id("navigationFavorites").click()
    catalog = load_catalog()
    for theme, queries in catalog.themes.items():
        browser.page.get_by_test_id(f"expandFolder-{theme.capitalize()}").click()
        for query in queries:
            expect(browser.page.get_by_text(query.title, exact=True)).to_be_visible()
    take_screenshot(browser.page, "favorites")

    for name in ("calls", "countries-met-ministers", "spellings"):
        browser.page.get_by_text(catalog.find(name).title, exact=True).click()
        assert browser.editor.startswith(f"// {catalog.find(name).title}")
        assert count_of(browser.run()) == len(json.loads(kgload("query", name, "--format", "json"))["rows"]) > 0


def test_a_graph_is_drawn_with_our_captions_and_colours(kgload, browser, files, graph, keep):
    """The style sheet dropped on the page gives officials their names and our colours."""
    browser.open(kgload("browse", "who-met-whom", "--print").strip())
    browser.drop(files[1])
    expect(browser.frames.first).to_contain_text("node.Official")
    browser.drop(files[0])
    browser.page.get_by_test_id("navigationFavorites").click()
    browser.page.get_by_test_id("expandFolder-Pictures").click()
    browser.page.get_by_text("Latest meetings", exact=True).click()
    browser.page.get_by_test_id("navigationFavorites").click()
    frame = browser.draw()
    frame.get_by_title("Fullscreen").click()
    show_whole(frame)
    keep(browser.page, "browser-graph")

    nodes = frame.locator("g.node").evaluate_all(
        """nodes => nodes.map(node => [
            node.querySelector('circle.b-outline').getAttribute('fill'),
            [...node.querySelectorAll('text.caption')].map(line => line.textContent.trim()).join(' '),
        ])"""
    )
    countries = {name for (name,) in graph("MATCH (c:Country) RETURN c.name")}
    assert {fill for fill, _ in nodes} == {"#F2A541", "#1F4E79", "#2A7F62", "#6A4C93", "#C9B79C"}
    assert {caption for fill, caption in nodes if fill == "#1F4E79"} <= countries


def test_the_guide_opens_and_its_boxes_fill_the_editor(kgload, browser, keep):
    """Without a query the guide is open, also before the log-in; a click on a box puts its query into the editor."""
    browser.open(kgload("browse", "--print").strip())
    drawer = browser.page.get_by_test_id("guidesDrawer")
    expect(drawer).to_contain_text("who met whom")
    drawer.get_by_text("use our style sheet").click()
    expect(browser.frames.first).to_contain_text("node.Official")
    drawer.locator("pre.runnable:visible").first.click()

    assert "".join(browser.editor.split()) == "".join(pictures()["latest-meetings"].split())
    show_whole(browser.draw())
    browser.page.set_viewport_size({"width": 1080, "height": 640})
    keep(browser.page, "browser-guide")


def test_the_web_browser_is_opened_where_there_is_a_display(local_server, articles, tmp_path):
    """The user's own choice of web browser gets the address, and the terminal the password."""
    own = tmp_path / "own-browser"
    own.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n', encoding="utf-8")
    own.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", "from loader.cli import main; main()", "--home", str(local_server.home), "browse"],
        env=os.environ | {"DISPLAY": ":9", "BROWSER": f"{own} %s"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert (tmp_path / "opened").read_text("utf-8") == done.stdout
    assert "It is open in your web browser." in done.stderr
    assert articles.password in done.stderr


def test_no_page_of_the_browser_reaches_another_host(kgload, browser):
    """What Neo4j Browser wants from elsewhere is refused before it is sent."""
    asked, refused = [], []
    browser.page.on("request", lambda request: asked.append(request.url))
    browser.page.on("requestfailed", lambda request: refused.append((request.url, request.failure)))
    browser.open(kgload("browse", "who-met-whom", "--print").strip())
    browser.run()
    elsewhere = {url for url in asked if not re.match(r"(http|ws)://(localhost|127\.0\.0\.1):|data:|blob:", url)}

    assert elsewhere == {url for url, failure in refused if failure == "csp"}
