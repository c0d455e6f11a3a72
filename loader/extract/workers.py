"""Extraction in several processes: the same records, in the same order, as in one."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from loader.errors import ArticleError
from loader.extract import Failed
from loader.extract.confidence import with_confidence
from loader.extract.pipeline import load_pipeline, process
from loader.extract.record import to_record
from loader.model import Article, Record

T = TypeVar("T")

# Articles sent to a process at once, and how many of these packets wait for each: memory does not grow with the input.
_PACKET, _WAITING = 8, 3


def extract_one(article: Article) -> Record:
    """The claims of one article.

    Raises:
        ArticleError: the article has no text.
    """
    return with_confidence(to_record(article, process(article)))


def extract_in_order(found: Iterable[Article | T], processes: int) -> Iterator[Record | Failed | T]:
    """What `extract_all` gives, made by that many processes."""
    # Spawned, not forked: the parent may hold threads and connections of a database driver.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=load_pipeline) as pool:
        waiting: deque[tuple[list[Article | T], Future[list[Record | Failed]]]] = deque()
        rest = iter(found)
        while packet := list(islice(rest, _PACKET)):
            articles = [thing for thing in packet if isinstance(thing, Article)]
            waiting.append((packet, pool.submit(_extract_packet, articles)))
            if len(waiting) >= processes * _WAITING:
                yield from _merged(*waiting.popleft())
        while waiting:
            yield from _merged(*waiting.popleft())


def extract_here(found: Iterable[Article | T]) -> Iterator[Record | Failed | T]:
    """What `extract_all` gives, made by this process, one at a time."""
    for thing in found:
        yield from _extract_packet([thing]) if isinstance(thing, Article) else [thing]


def _extract_packet(articles: list[Article]) -> list[Record | Failed]:
    made: list[Record | Failed] = []
    for article in articles:
        try:
            made.append(extract_one(article))
        except ArticleError as error:
            made.append(Failed(article, error))
    return made


def _merged(packet: list[Article | T], future: Future[list[Record | Failed]]) -> Iterator[Record | Failed | T]:
    made = iter(future.result())
    for thing in packet:
        yield next(made) if isinstance(thing, Article) else thing
