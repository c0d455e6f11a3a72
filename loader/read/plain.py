"""One article as plain text or Markdown: headline, date line or dateline, paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePath

from loader.errors import ArticleError
from loader.model import Article
from loader.read.article import clean, make_article
from loader.read.boilerplate import Line, classify, image_credit, is_rubric, outlet, without_credits
from loader.read.capitals import is_capital
from loader.read.stamps import bracketed_date, dateline, find_date, is_byline, is_yearless, parse_date_line
from loader.values.date import parse_published
from loader.values.text import fold

_HEAD = 8  # lines in which headline, author and date stand
_TAIL = 3  # lines in which some outlets put the date
_LONGEST_DATE_LINE = 100
_LONGEST_REST = 6  # words beside the date, as an author or a rubric
_FRONT_MATTER = re.compile(r"\A\s*(-{3}|\+{3})\n(?P<fields>.*?)\n\1\s*(?:\n|\Z)", re.DOTALL)
_FIELDS = frozenset(
    {
        "title",
        "headline",
        "date",
        "published",
        "published_at",
        "pubdate",
        "source",
        "publisher",
        "url",
        "link",
        "author",
    }
)
_ADDRESS = re.compile(r"https?://\S+")
_FIELD = re.compile(r"(?P<key>[A-Za-z_]+)\s*[:=]\s*(?P<value>.+)")
_FROM_LINE = re.compile(r"(?:Source|From|Issued by|Published by|Agency|Outlet): (?=[A-Z])([^.]{3,80})")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+(?: \"[^\"]*\")?\)")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_])")
# Words of a line beside the date that name who publishes, not who wrote it.
_OFFICE = re.compile(
    r"\b(?:Office|Ministry|Department|Presidency|Embassy|Secretariat|Press Service|Government|Mission"
    r"|[Nn]ews [Aa]gency)\b"
)
_MARKER = re.compile(r"\A\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?=\S))")
_SENTENCE_END = re.compile(r"[.!?…:;][”\"’')\]]*$")
_WRAP = range(45, 101)  # the width of hard-wrapped lines


@dataclass(slots=True)
class _Draft:
    fields: dict[str, str]
    lines: list[tuple[int, str]]  # line number and text
    published: date | datetime | None = None
    updated: bool = False  # the day found is that of a change
    yearless: str | None = None
    title: str | None = None
    title_line: int = 1
    credit: str | None = None
    outlet: str | None = None
    agency: str | None = None
    paragraphs: list[str] = field(default_factory=list)


def read_plain(text: str, *, file: str, source: str | None = None) -> Article:
    """The one article of a text.

    Raises:
        ArticleError: it has no headline, date or text, or is not English; the message names file and line.
    """
    fields, body, first_line = _front_matter(text)
    draft = _Draft(fields, list(_lines(body, first_line)))
    try:
        _read_fields(draft)
        _read_lines(draft)
        _find_missing_date(draft, file)
    except ValueError as error:
        raise ArticleError(f"{file}: the date cannot be used: {error}.") from error
    where = f"{file}:{draft.title_line}"
    if draft.title is None:
        raise ArticleError(f"{where}: the text has no headline.")
    if draft.published is None:
        told = f"“{draft.yearless}” has no year" if draft.yearless else "no line tells the day of publication"
        raise ArticleError(f"{where}: the article has no date: {told}.")
    return make_article(
        title=draft.title,
        paragraphs=draft.paragraphs,
        published=draft.published,
        file=file,
        line=draft.title_line,
        source=fields.get("source") or fields.get("publisher") or draft.outlet or draft.agency or source,
        url=fields.get("url") or fields.get("link"),
        image_credit=draft.credit,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str, int]:
    """The fields in front of a Markdown text, the text behind them, and the number of its first line."""
    match = _FRONT_MATTER.match(text)
    if match is not None:
        return _fields(match["fields"]), text[match.end() :], text.count("\n", 0, match.end()) + 1
    # The same without dashes: lines as "Title: ..." and "Date: ..." at the very top.
    lines = text.split("\n")
    count = next((n for n, line in enumerate(lines) if not _fields(line).keys() & _FIELDS), len(lines))
    if count < 2:
        return {}, text, 1
    return _fields("\n".join(lines[:count])), "\n".join(lines[count:]), count + 1


def _fields(text: str) -> dict[str, str]:
    found = (_FIELD.fullmatch(line.strip()) for line in text.split("\n"))
    return {m["key"].lower(): clean(m["value"]).strip("\"'") for m in found if m}


def _lines(text: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Number and text of every paragraph: a line, or several where a block is wrapped at a fixed width."""
    block: list[tuple[int, str]] = []
    for number, raw in enumerate([*text.split("\n"), ""], start=first_line):
        line = clean(raw)
        if line:
            block.append((number, line))
            continue
        yield from _unwrapped(block)
        block = []


def _unwrapped(block: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    whole = [line for _, line in block[:-1]]
    wrapped = [line for line in whole if len(line) in _WRAP and not _SENTENCE_END.search(line)]
    if len(whole) > 1 and len(wrapped) > 0.6 * len(whole) and all(len(line) <= _WRAP[-1] for line in whole):
        yield block[0][0], _plain(" ".join(line for _, line in block))
        return
    for number, line in block:
        if plain := _plain(line):
            yield number, plain


def _plain(line: str) -> str:
    """A line without its Markdown.

    >>> _plain("## The **second** [day](day.html)")
    'The second day'
    """
    text = _MARKER.sub("", _LINK.sub(r"\1", _IMAGE.sub("", line)), count=1)
    return clean(_EMPHASIS.sub(r"\2", text))


def _read_fields(draft: _Draft) -> None:
    draft.title = draft.fields.get("title") or draft.fields.get("headline")
    for key in ("date", "published", "published_at", "pubdate"):
        if told := draft.fields.get(key):
            try:
                draft.published = parse_published(told)
            except ValueError:
                parsed = parse_date_line(told)
                draft.published = parsed.published if parsed else None
            return


def _read_lines(draft: _Draft) -> None:
    for position, (number, line) in enumerate(draft.lines):
        kind = classify(line)
        if kind is Line.NOTICE:
            draft.outlet = draft.outlet or outlet(line)
        if kind is Line.CREDIT:
            draft.credit = draft.credit or image_credit(line)
        if kind is Line.LIST and draft.paragraphs:
            return  # headlines of other articles follow
        if kind is not None:
            continue
        if position < _HEAD and (named := _FROM_LINE.fullmatch(line)):
            draft.outlet = draft.outlet or named[1]
            continue
        if _ADDRESS.fullmatch(line):
            draft.fields.setdefault("url", line)
            continue
        in_head = position < _HEAD and not draft.paragraphs
        if position < _HEAD and draft.title and len(draft.paragraphs) < 2 and _is_rubric(draft, position, line):
            continue
        below = position < _HEAD and len(draft.paragraphs) == 1  # below a second headline
        if below and draft.published is None and _is_nothing_but_date(draft, line):
            continue
        if in_head and _is_date_line(draft, line):
            continue
        if draft.title is None:
            draft.title, draft.title_line = line, number
        elif line == draft.title and not draft.paragraphs:
            continue  # front matter and text both give the headline
        elif not ((in_head or below) and is_byline(line)) and not (in_head and _is_author(draft, line)):
            draft.paragraphs += filter(None, [without_credits(line)])


def _is_rubric(draft: _Draft, position: int, line: str) -> bool:
    """Whether a line near the head says what sort of text it is or who sends it; the draft takes the sender."""
    if position and draft.lines[position - 1][1].casefold() in ("from:", "from"):
        draft.outlet = draft.outlet or line
        return True
    if is_rubric(line) and _OFFICE.search(line):
        draft.outlet = draft.outlet or line
    return is_rubric(line)


def _is_date_line(draft: _Draft, line: str) -> bool:
    """Whether a line at the head is there to tell the date; the draft takes it."""
    if len(line) > _LONGEST_DATE_LINE:
        return False
    parsed = parse_date_line(line)
    if parsed is None:
        if draft.title and is_yearless(line) and len(line.split()) <= _LONGEST_REST:
            draft.yearless = line
        return False
    words = len(parsed.rest.split())
    # The first line is the headline, unless it is nothing but a date; a sentence is a sentence.
    allowed = _LONGEST_REST if draft.title else 0
    if words > allowed or (words and line.endswith((".", "!", "?")) and not is_byline(line)):
        return False
    if draft.published is None or (draft.updated and not parsed.updated):
        draft.published, draft.updated = parsed.published, parsed.updated
    if _OFFICE.search(parsed.rest):
        draft.outlet = draft.outlet or parsed.rest
    # "Muscat, November 11, 2025 (Agency)": the city says whose voice it is, so the line stays.
    return not (draft.title and is_capital(parsed.rest.partition("(")[0].strip(" ,/")))


def _is_nothing_but_date(draft: _Draft, line: str) -> bool:
    parsed = parse_date_line(line) if len(line) <= _LONGEST_DATE_LINE else None
    return parsed is not None and not parsed.rest and _is_date_line(draft, line)


def _is_author(draft: _Draft, line: str) -> bool:
    """Whether a line between date line and text is a bare name, as "Anna Berg"."""
    words = line.split()
    return (
        draft.published is not None
        and 2 <= len(words) <= 3
        and all(word[0].isupper() and word.replace("-", "").replace(".", "").isalpha() for word in words)
        and not line.isupper()
        and not line.endswith(".")
    )


def _drop_signature(draft: _Draft) -> None:
    """Some agencies sign below the text with the name that stands in the dateline."""
    words = set(fold(draft.agency or "").split())
    if words and set(fold(draft.paragraphs[-1]).split()) == words:
        del draft.paragraphs[-1]


def _find_missing_date(draft: _Draft, file: str) -> None:
    """Looks for the date in the dateline, at the end, in the headline, and in the file's name."""
    if draft.paragraphs:
        told, draft.agency = dateline(draft.paragraphs[0])
        draft.published = draft.published or (find_date(told) if told else bracketed_date(draft.paragraphs[0]))
        draft.yearless = draft.yearless or told
        _drop_signature(draft)
    for _, line in draft.lines[-_TAIL:]:
        if draft.published is None and draft.title != line and len(line) <= _LONGEST_DATE_LINE:
            parsed = parse_date_line(line)
            if parsed and len(parsed.rest.split()) <= _LONGEST_REST and not _SENTENCE_END.search(line):
                draft.published = parsed.published
                draft.paragraphs = [p for p in draft.paragraphs if p != line]
    draft.published = draft.published or find_date(draft.title or "") or find_date(PurePath(file).name[:10])
