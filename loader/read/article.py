"""Makes an Article of what a reader has found, the same for every kind of input."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from html import unescape

from loader.errors import ArticleError
from loader.model import Article
from loader.read.attribution import cited_source
from loader.read.language import is_english
from loader.values.date import format_published
from loader.values.sketch import sketch
from loader.values.text import digest, fold, slug

UNKNOWN_SOURCE = "unknown"
_LONGEST = 1_000_000  # characters; what the language model accepts
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad"))  # zero width, soft hyphen
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
# UTF-8 that somebody read as Windows-1252: “â€™” is an apostrophe, “Ã©” an e with an accent.
_SECOND = r"[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
_MISREAD = re.compile(rf"â[€„‚]{_SECOND}|á[º»]{_SECOND}|[ÂÃÄÅ]{_SECOND}|È[™›˜š]")
# The third of these bytes is one that many editors throw away: the closing quotation mark.
_CUT_QUOTE = re.compile(rf"â€(?!{_SECOND})")
_CUT_DASH = 'â€"'  # a dash, whose third byte was a curled quotation mark before somebody made it straight
# A comma or full stop with no blank behind it, between words: "tyres.Berg", "said,which".
_JOINED = re.compile(r"(?:(?<=[a-z]{2},)|(?<=[a-z]{2}[.;”\"],)|(?<=\d,))(?=[A-Za-z]{2})|(?<=[a-z]{3}\.)(?=[A-Z][a-z])")
_JOINED_WORD = re.compile(
    r"(?<=\b(?:on|of|in|at|to|by))(?=[A-Z][a-z]{3})|(?<=\b(?:the|and|for))(?=[A-Z][a-z]{3})|(?<=\bwith)(?=[A-Z][a-z]{3})"
)
_MANY_JOINED = 4
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]")


def clean(line: str) -> str:
    """One line as text: composed characters, single plain blanks, nothing invisible, misread or escaped.

    >>> clean(" Kassym\u2011Jomart\\u00a0 Tokayev ")
    'Kassym\u2011Jomart Tokayev'
    """
    line = _CUT_QUOTE.sub("”", line.replace(_CUT_DASH, "—"))
    text = _MISREAD.sub(_reread, _ENTITY.sub(lambda match: unescape(match[0]), line))
    return " ".join(_CONTROL.sub("", unicodedata.normalize("NFC", text.translate(_INVISIBLE))).split())


def _reread(match: re.Match[str]) -> str:
    # The five bytes that Windows-1252 leaves free were read as what they are in Latin-1.
    content = b"".join(c.encode("latin-1" if c < "\u0100" else "cp1252", errors="replace") for c in match[0])
    try:
        return content.decode()
    except UnicodeDecodeError:
        return match[0]


def _is_joined(paragraphs: Sequence[str]) -> bool:
    """Whether the page lost blanks behind its commas and full stops, as some agencies' pages do."""
    return sum(len(_JOINED.findall(paragraph)) for paragraph in paragraphs) >= _MANY_JOINED


def _parted(text: str) -> str:
    """A text with the blanks that it lost; names keep their letters together.

    >>> _parted("They met onMonday,he said.She left theNordic Council.")
    'They met on Monday, he said. She left the Nordic Council.'
    """
    return _JOINED_WORD.sub(" ", _JOINED.sub(" ", text))


def make_article(
    *,
    title: str,
    paragraphs: Sequence[str],
    published: date | datetime,
    file: str,
    line: int,
    source: str | None = None,
    url: str | None = None,
    image_credit: str | None = None,
) -> Article:
    """An article with its id, digests and cited source.

    Raises:
        ArticleError: there is no text, too much of it, or it is not English.
    """
    where = f"{file}:{line}"
    if _is_joined(paragraphs):
        title, paragraphs = _parted(title), [_parted(paragraph) for paragraph in paragraphs]
    body = "\n\n".join(paragraphs)
    if not body:
        raise ArticleError(f"{where}: the article “{title}” has no text.")
    if len(body) > _LONGEST:
        raise ArticleError(f"{where}: the article has {len(body)} characters, more than {_LONGEST}.")
    if not is_english(f"{title} {body}"):
        raise ArticleError(f"{where}: the article is not in English.")
    outlet = source or UNKNOWN_SOURCE
    text = f"{title}\n\n{body}"
    stamp = format_published(published)
    key = digest(url, size=4) if url else digest(outlet, stamp, title, text, size=4)
    return Article(
        id=f"{stamp[:10]}-{slug(title)}-{key}",
        title=title,
        published=published,
        source=outlet,
        url=url,
        cited_source=cited_source(paragraphs),
        image_credit=image_credit,
        text=text,
        text_hash=digest(fold(text)),
        sketch=sketch(body),
        file=file,
        line=line,
    )
