from collections.abc import Callable
from pathlib import Path

import pytest

from loader.model import Article, Record
from loader.read import Skipped, read

BODY = (
    "The ministers of both countries met in the capital and discussed trade, transport and the visit of the president. "
    "They said that the talks would be continued in the spring, and that the commission had done its work."
)
Reading = Callable[..., list[Article | Record | Skipped]]


@pytest.fixture
def body() -> str:
    """A paragraph that is English and says little."""
    return BODY


@pytest.fixture
def read_text(tmp_path: Path) -> Reading:
    """Reads a text as if it were a file."""

    def reading(text: str | bytes, *, name: str = "article.txt") -> list[Article | Record | Skipped]:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return list(read(path))

    return reading


@pytest.fixture
def shared() -> Path:
    """The folder of labelled articles beside the checkout."""
    folder = Path(__file__).parents[2].parent / "shared"
    if not (folder / "eval").is_dir():
        pytest.skip("there are no labelled articles beside the checkout")
    return folder
