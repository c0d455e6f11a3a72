"""The shelf of the resolution in the graph: clues under their keys, and the records of articles."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap
from typing import Any

from loader.errors import ArticleError, StoreError
from loader.model import Record
from loader.ports import Clue
from loader.records import from_json
from loader.store.rows import Row
from loader.store.statements import statement
from loader.store.transport import Transport

_AT_ONCE = 5000  # keys a statement


class GraphShelf:
    """What the graph knows; see `loader.ports.Shelf`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def under(self, keys: Sequence[str]) -> Iterable[tuple[str, str]]:
        """See Shelf."""
        return ((key, id_) for key, ids in self._ask("under", keys) for id_ in ids)

    def of_articles(self, article_ids: Sequence[str]) -> Iterable[Clue]:
        """See Shelf."""
        return starmap(Clue, self._ask("by_article", article_ids))

    def clues(self, ids: Sequence[str]) -> Iterable[Clue]:
        """See Shelf."""
        return starmap(Clue, self._ask("by_id", ids))

    def records(self, article_ids: Sequence[str]) -> Iterable[Record]:
        """See Shelf."""
        return (record_of(row[0], row[1]) for row in self._ask("records", article_ids))

    def record_texts(self, article_ids: Sequence[str]) -> dict[str, str]:
        """The records of these articles as the graph keeps them."""
        return {row[0]: row[1] for row in self._ask("records", article_ids)}

    def _ask(self, name: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(keys), _AT_ONCE):
            some = list(keys[start : start + _AT_ONCE])
            yield from self._transport.read(statement("clues", name), {"keys": some}).rows


def clue_steps(clues: Iterable[tuple[Clue | None, Clue | None]]) -> Iterator[tuple[str, Sequence[Row]]]:
    """The statements that change clues, each with its rows, in the order in which they can run."""
    pairs = list(clues)
    gone = [before for before, after in pairs if before and not after]
    there = [(after, {*before.keys} if before else set(), {*after.keys}) for before, after in pairs if after]
    yield "unfile", _filing((clue, {*clue.keys}) for clue in gone)
    yield "unfile", _filing((clue, was - now) for clue, was, now in there)
    yield "delete", [{"id": clue.id} for clue in gone]
    yield "write", [_row(clue) for clue, _, _ in there]
    yield "file", _filing((clue, now - was) for clue, was, now in there)


def _filing(clues: Iterable[tuple[Clue, set[str]]]) -> Sequence[Row]:
    """The rows for clues and the keys under which they come, or from which they go."""
    return [{"id": clue.id, "keys": sorted(keys)} for clue, keys in clues if keys]


def record_of(article_id: str, text: str | None) -> Record:
    """The record that the graph keeps as text.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        return from_json(json.loads(text or ""), where=article_id)
    except (ArticleError, ValueError) as error:
        raise StoreError(
            f"The claims of article {article_id} cannot be read in the graph: {error}. Nothing was changed.",
            hint="Delete its node (property id), then load the article again.",
        ) from error


def _row(clue: Clue) -> Row:
    return {"id": clue.id, "fact": clue.fact_json, "keys": clue.keys_json, "article": clue.article}
