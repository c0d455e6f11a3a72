"""Two claims of officials side by side, as text and as JSON."""

from collections.abc import Iterable
from itertools import zip_longest
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loader.store import Side

_WIDEST = 120


def page_width() -> int:
    """How wide two columns are."""
    return min(get_terminal_size().columns, _WIDEST)


def as_columns(head: str, left: "Side", right: "Side", width: int) -> str:
    """The head over both claims, with office, article and sentence of each."""
    half = (width - 7) // 2
    columns = [_column(side, half) for side in (left, right)]
    rows = (f"   {a:{half}}  | {b}".rstrip() for a, b in zip_longest(*columns, fillvalue=""))
    return "\n".join([*wrap(head, width, subsequent_indent="   "), *rows, ""])


def side_json(side: "Side") -> dict[str, Any]:
    """A claim as JSON."""
    return {
        "claim": side.key,
        "official": side.official,
        "name": side.name,
        "offices": list(side.offices),
        "article": side.title,
        "published": side.published.isoformat(),
        "sentence": side.sentence,
    }


def _column(side: "Side", width: int) -> Iterable[str]:
    told = [
        side.official,
        f"{side.name}: {', '.join(side.offices)}",
        f"{side.published} {side.title}",
        side.sentence or "",
    ]
    return [line for text in told for line in wrap(text, width)]
