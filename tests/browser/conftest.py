"""The real Neo4j Browser on a graph of the sample articles."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest
from click.testing import CliRunner
from playwright.sync_api import Locator, Page, expect

import loader
from loader.cli import cli
from loader.server import Connection, LocalServer

RECORDS = Path(__file__).parent.parent / "golden" / "records"
_PATIENCE = 60_000  # ms; the machine may have other things to do

expect.set_options(timeout=_PATIENCE)


@pytest.fixture(scope="module")
def articles(server: Connection) -> Iterator[Connection]:
    """The graph of the sample articles, from their records."""
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)
        with loader.open_store(
            uri=server.uri, username=server.user, password=server.password, database=server.database
        ) as store:
            loader.load([RECORDS], store)
        yield server
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)


@pytest.fixture
def kgload(local_server: LocalServer, articles: Connection) -> Callable[..., str]:
    """Runs the command line at that graph, and returns what it prints as data."""

    def run(*args: str) -> str:
        result = CliRunner().invoke(cli, ["--home", str(local_server.home), *args], prog_name="kgload")
        assert result.exit_code == 0, result.output
        return result.stdout

    return run


@pytest.fixture
def graph(articles: Connection) -> Iterator[Callable[..., list[Any]]]:
    """Asks that graph in Cypher."""
    with neo4j.GraphDatabase.driver(articles.uri, auth=(articles.user, articles.password)) as driver:
        yield lambda cypher: [one.values() for one in driver.execute_query(cypher, database_=articles.database).records]


class NeoBrowser:
    """Neo4j Browser as its user sees it."""

    def __init__(self, page: Page, password: str) -> None:
        self.page, self._password = page, password
        page.set_default_timeout(_PATIENCE)

    def open(self, address: str) -> None:
        """Go to an address and log in as its form proposes."""
        self.page.goto(address)
        self.page.get_by_test_id("password").fill(self._password)
        self.page.get_by_test_id("connect").click()
        expect(self.page.get_by_text("You are connected as user")).to_be_visible()

    def drop(self, path: Path) -> None:
        """Drag a file onto the page."""
        self.page.evaluate(
            """([name, content]) => {
                const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0))
                const dragged = new DataTransfer()
                dragged.items.add(new File([bytes], name))
                const drop = new DragEvent('drop', {dataTransfer: dragged, bubbles: true})
                document.querySelector('.filedrop').dispatchEvent(drop)
            }""",
            [path.name, base64.b64encode(path.read_bytes()).decode()],
        )

    def run(self) -> Locator:
        """Run what is in the editor; returns the frame with the table."""
        self.page.get_by_test_id("editor-Run").click()
        frame = self.frames.first
        expect(frame.get_by_test_id("frameStatusbar")).to_contain_text("ompleted after")
        return frame

    def draw(self) -> Locator:
        """Run what is in the editor; returns the frame with the graph."""
        self.page.get_by_test_id("editor-Run").click()
        frame = self.frames.first
        expect(frame.locator("g.node").first).to_be_visible()
        self.page.wait_for_timeout(8_000)  # the nodes find their places
        return frame

    @property
    def frames(self) -> Locator:
        """The frames below the editor, the latest first."""
        return self.page.get_by_test_id("frame")

    @property
    def editor(self) -> str:
        """The lines in the editor that can be seen."""
        lines = self.page.locator("[data-testid=activeEditor] .view-line").all_inner_texts()
        return "\n".join(line.replace("\u00a0", " ") for line in lines)


@pytest.fixture
def browser(page: Page, articles: Connection) -> NeoBrowser:
    """A new window of Neo4j Browser."""
    return NeoBrowser(page, articles.password)
