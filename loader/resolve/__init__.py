"""Resolve: from the claims of all articles to what the graph believes; pure, without clock or database."""

from collections.abc import Iterable, Sequence

from loader.model import Conclusions, Judgement, Record, Verdict
from loader.ports import Changes
from loader.resolve.clues import EmptyShelf
from loader.resolve.neighbourhood import update

__all__ = ["RESOLUTION", "Changes", "Judgement", "Verdict", "resolve", "update"]

RESOLUTION = 10
"""The number of the rules of identity: a graph that older rules made is derived again. Raise it with every change."""


def resolve(records: Iterable[Record], judgements: Sequence[Judgement] = ()) -> Conclusions:
    """Derive the conclusions from the claims: the same for the same set of records, in whatever order.

    Raises:
        ValueError: two records are of one article.
    """
    by_id: dict[str, Record] = {}
    for record in records:
        if by_id.setdefault(record.article.id, record) is not record:
            raise ValueError(f"two records are of the article {record.article.id}")
    return update(EmptyShelf(), Changes(records=by_id, judgements=judgements)).conclusions
