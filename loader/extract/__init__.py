"""Stage: from the text of an article to the claims in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from loader.errors import ArticleError
from loader.model import Article, Record

__all__ = ["Failed", "extract", "extract_all"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failed:
    """An article that cannot be used, and why."""

    article: Article
    error: ArticleError


def extract(article: Article) -> Record:
    """The claims of one article: countries, officials, organizations and events, with their sentences.

    Raises:
        ArticleError: the article has no text.
    """
    from loader.extract.workers import extract_one  # spaCy takes a second to import

    return extract_one(article)


def extract_all(found: Iterable[Article | T], *, processes: int = 1) -> Iterator[Record | Failed | T]:
    """The record of every article, in their order; a failure in place of an article that cannot be used.

    Whatever is no article passes as it is. The records are the same for any number of processes; with
    more than one, articles are read a few packets ahead of the records that are given out.
    """
    from loader.extract.workers import extract_here, extract_in_order  # spaCy takes a second to import

    yield from extract_in_order(found, processes) if processes > 1 else extract_here(found)
