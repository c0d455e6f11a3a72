"""Rows as they stand in the graph, read by what owns them, so that memory never holds the whole graph."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from loader.ports import Answer, Touched
from loader.store.changes import Held
from loader.store.rows import KEYS, Key, Row, Tables, key_of
from loader.store.statements import statement

Ask = Callable[[str, Mapping[str, Any]], Answer]

_PAGE = 2000  # ids a statement
_SIZE = 16  # bytes of a digest

OWNERS: Mapping[str, str] = {
    "article_from_source": "article",
    "article_same_text": "article",
    "article_mentions_country": "article",
    "article_mentions_official": "article",
    "article_mentions_organization": "article",
    "article_reports_event": "event",
    "official_took_part": "event",
    "country_took_part": "event",
    "organization_took_part": "event",
    "event_at_place": "event",
    "event_part_of": "event",
    "event_about_country": "event",
    "place_in_country": "place",
    "official_held_office": "office",
    "office_of_country": "office",
    "office_of_organization": "office",
    "country_member_of": "organization",
    "organization_body_of": "organization",
}
"""The node by whose id the rows of a relationship are read; the rows of a node are its own."""


def held_rows(ask: Ask, touched: Touched, wanted: Tables) -> Held:
    """The rows in the graph that the touched things own."""
    ids: dict[str, Iterable[str]] = {
        "article": touched.articles,
        "official": touched.officials,
        "organization": touched.organizations,
        "office": touched.offices,
        "place": touched.places,
        "event": touched.events,
        # These go by themselves when nothing has a relationship with them any more.
        "country": [key[0] for key in wanted["country"]],
        "source": [key[0] for key in wanted["source"]],
    }
    held = {table: _by_key(table, _rows(ask, table, ids[OWNERS.get(table, table)])) for table in KEYS}
    held["article_same_text"] = _by_key("article_same_text", _rows(ask, "article_same_text", touched.texts))
    return held


def digest_rows(ask: Ask, table: str) -> int:
    """The sum of the digests of all rows of a table: the same whatever their order."""
    return sum(
        row_digest(table, row)
        for ids in _pages(ask, OWNERS.get(table, table))
        for row in _rows(ask, table, ids)
        # Read from both sides, counted from one.
        if table != "article_same_text" or row["article"] in ids
    )


def row_digest(table: str, row: Row) -> int:
    """A number that stands for the row."""
    text = json.dumps([table, row], ensure_ascii=False, sort_keys=True, default=str)
    return int.from_bytes(blake2b(text.encode(), digest_size=_SIZE).digest())


def fingerprint_of(total: int) -> str:
    """The sum of digests as text."""
    return f"{total % 2 ** (8 * _SIZE):0{2 * _SIZE}x}"


def _pages(ask: Ask, owner: str) -> Iterator[set[str]]:
    after = ""
    while ids := [row[0] for row in ask(statement("ids", owner), {"after": after, "page": _PAGE}).rows]:
        after = ids[-1]
        yield set(ids)


def _rows(ask: Ask, table: str, ids: Iterable[str]) -> Iterator[Row]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), _PAGE):
        answer = ask(statement("read", table), {"ids": ordered[start : start + _PAGE]})
        for values in answer.rows:
            yield dict(zip(answer.columns, values, strict=True))


def _by_key(table: str, rows: Iterable[Row]) -> dict[Key, Row | None]:
    found: dict[Key, Row | None] = {}
    for row in rows:
        key = key_of(table, row)
        twice = key in found and table != "article_same_text"  # two pages may read one pair from both sides
        found[key] = None if twice else row
    return found
