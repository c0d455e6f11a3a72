"""What the README and the pages of docs/ tell a user to type works."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

import loader
from loader.cli import cli
from loader.pipeline import open_store
from loader.settings import load_settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NEEDS_SERVER = "# doctest: needs a server"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands(page: Path) -> list[str]:
    """Everything on a page that calls kgload: lines of blocks, and code in the text."""
    text = page.read_text("utf-8")
    lines = re.findall(r"^(?:\$ )?(kgload .*)$", text, re.MULTILINE) + re.findall(r"`(kgload [^`\n]+)`", text)
    return [part.strip() for line in lines for part in line.split("|") if part.strip().startswith("kgload")]


COMMANDS = sorted({command for page in PAGES for command in commands(page)})


@pytest.mark.model
@pytest.mark.parametrize("block", [block for block in blocks("python") if NEEDS_SERVER not in block])
def test_the_examples_in_python_run(block, monkeypatch):
    """Each block runs in a fresh namespace, in the folder of the checkout, and what it asserts is true."""
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own page


@pytest.mark.model
@pytest.mark.server
def test_the_example_with_a_database_runs(server, monkeypatch):
    """With the address and password of a real server in place of those on the page."""
    [block] = [block for block in blocks("python") if NEEDS_SERVER in block]
    block = block.replace("bolt://127.0.0.1:7687", server.uri).replace("…", server.password)
    monkeypatch.chdir(ROOT)
    names = {"loader": loader}
    with open_store(server.uri, username=server.user, password=server.password) as store:
        try:
            exec(compile(block, "README.md", "exec"), names)  # noqa: S102 - our own page
        finally:
            store.forget([id_ for (id_,) in store.read("MATCH (a:Article) RETURN a.id", {}).rows])

    assert "country" in names["frame"].columns


def test_the_readme_shows_commands_and_code():
    """An empty page would pass all the others."""
    assert len(commands(ROOT / "README.md")) >= 8
    assert len(blocks("python")) == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_on_a_page_exists_with_its_options(command):
    """`--help` is answered only where the command and every option in front of it are known."""
    _, *args = shlex.split(command, comments=True)
    result = CliRunner().invoke(cli, [*args, "--help"])

    assert (result.exit_code, result.output[:6]) == (0, "Usage:")


def test_the_targets_of_make_exist():
    """`make demo` and `make test` are what the page begins with."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^make (\w+)", README, re.MULTILINE)

    assert targets == ["demo", "test"]
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_the_variables_of_the_environment_are_read():
    """Every variable that the page names changes the settings."""
    named = set(re.findall(r"`((?:NEO4J|KGLOAD)_[A-Z]+)`", README))
    none = load_settings({}, {"XDG_CONFIG_HOME": "/nowhere"}, folder=Path("/nowhere"))
    given = {
        name: load_settings({}, {"XDG_CONFIG_HOME": "/nowhere", name: "bolt://example"}, folder=Path("/nowhere"))
        for name in named
    }

    assert len(named) >= 5
    assert [name for name, settings in given.items() if settings == none] == []
