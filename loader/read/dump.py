"""Page dumps: a news site's listing page saved as text, many articles one after the other.

A page begins with the day of the crawl (` date YYYY-MM-DD `); an article with its stamp
(`DD.MM.YYYY, HH:MM VIEWS`), then headline, credit, button, body and perhaps a copyright line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from loader.errors import ArticleError
from loader.model import Article
from loader.read.article import clean, make_article
from loader.read.boilerplate import Line, classify, image_credit, is_ranking, outlet
from loader.read.skipped import Skipped

_CRAWL = re.compile(r"\s*date \d{4}-\d{2}-\d{2}(?=\s|$)")
_STAMP = re.compile(r"\s*(\d{2}\.\d{2}\.\d{4}), (\d{1,2}:\d{2})(?:\s+\d[\d\s,]*)?\s*")
_STAMP_AT_END = re.compile(rf".*?(?P<stamp>{_STAMP.pattern})")
_STAMPS = re.compile(r"\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}")
_NAVIGATION_WORDS = 6


@dataclass(slots=True)
class _Draft:
    """An article while its lines are collected."""

    stamp: str
    line: int
    title: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    credit: str | None = None
    closed: bool = False
    listed: bool = False  # under "Most viewed": a headline there is no article


@dataclass(slots=True)
class _Page:
    drafts: list[_Draft] = field(default_factory=list)
    outlet: str | None = None
    ranking: bool = False


def is_dump(text: str) -> bool:
    """Whether a text is a page dump: it begins with a crawl line or a stamp, or holds several stamps."""
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and _CRAWL.match(lines[0]):
        return True
    stamps = [number for number, line in enumerate(lines) if _STAMP.fullmatch(line)]
    return len(stamps) > 1


def read_dump(text: str, *, file: str, source: str | None = None) -> Iterator[Article | Skipped]:
    """The articles of a dump in the order of the page; what has a stamp and cannot be used is told."""
    found = False
    for page in _pages(text):
        for draft in page.drafts:
            if draft.listed and not draft.paragraphs:
                continue
            found = True
            yield _finish(draft, file=file, source=page.outlet or source)
    if not found:
        yield Skipped(file, "the page holds no article (a line `DD.MM.YYYY, HH:MM`, a headline, text)")


def _pages(text: str) -> Iterator[_Page]:
    page = _Page()
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw
        if crawl := _CRAWL.match(raw):
            yield page
            # Before the stamp may stand a teaser: the headline of the page that was crawled, without text.
            first = _STAMP_AT_END.fullmatch(raw, crawl.end())
            page, line = _Page(), first["stamp"] if first else ""
        if stamp := _STAMP.fullmatch(line):
            page.drafts.append(_Draft(f"{stamp[1]} {stamp[2]}", number, listed=page.ranking))
        elif cleaned := clean(line):
            _add(page, cleaned)
    yield page


def _add(page: _Page, line: str) -> None:
    kind = classify(line)
    draft = page.drafts[-1] if page.drafts else None
    if kind is Line.NOTICE:
        page.outlet = page.outlet or outlet(line)
    if kind is Line.LIST:
        page.ranking = is_ranking(line)
    if draft is None or draft.closed:
        return
    if kind is Line.CREDIT:
        draft.credit = draft.credit or image_credit(line)
    elif kind in (Line.NOTICE, Line.LIST) or _is_list(line):
        draft.closed = True
    elif kind is not None:
        return
    elif draft.title is None:
        draft.title = line
    else:
        draft.paragraphs.append(line)


def _is_list(line: str) -> bool:
    """Several stamps glued into one line are a list of headlines; a short line in other letters is navigation."""
    letters = [c for c in line if c.isalpha()]
    foreign = sum(c > "\u024f" for c in letters) > len(letters) / 2
    return len(_STAMPS.findall(line)) > 1 or (foreign and len(line.split()) < _NAVIGATION_WORDS)


def _finish(draft: _Draft, *, file: str, source: str | None) -> Article | Skipped:
    where = f"{file}:{draft.line}"
    if draft.title is None:
        return Skipped(where, "a stamp without a headline")
    try:
        published = datetime.strptime(draft.stamp, "%d.%m.%Y %H:%M")
    except ValueError:
        return Skipped(where, f"{draft.stamp} is no date and time")
    try:
        return make_article(
            title=draft.title,
            paragraphs=draft.paragraphs,
            published=published,
            file=file,
            line=draft.line,
            source=source,
            image_credit=draft.credit,
        )
    except ArticleError as error:
        return Skipped(where, error.message.removeprefix(f"{where}: "))
