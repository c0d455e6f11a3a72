from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loader.cli import cli
from loader.model import Article, Record
from loader.records import dumps

Command = Callable[..., Result]


@pytest.fixture
def kgload(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs the command line in an empty folder, with an environment of its own."""
    for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "KGLOAD_TRANSPORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KGLOAD_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)

    def run(*args: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(cli, args, input=stdin, prog_name="kgload")

    return run


@pytest.fixture
def record_line() -> Callable[[str], str]:
    """The line that `kgload extract` prints for an article without claims."""

    def line(name: str) -> str:
        article = Article(
            id=name,
            title=name,
            published=date(2025, 3, 3),
            source="The Example",
            text=f"{name}\n\nText.",
            text_hash=name,
            sketch="00" * 64,
        )
        return dumps(Record(article=article)) + "\n"

    return line
