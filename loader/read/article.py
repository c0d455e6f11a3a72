"""Makes an Article of what a reader has found, the same for every kind of input."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

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
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]")


def clean(line: str) -> str:
    """One line as text: composed characters, single plain blanks, nothing invisible.

    >>> clean(" Kassym\u2011Jomart\\u00a0 Tokayev ")
    'Kassym\u2011Jomart Tokayev'
    """
    return " ".join(_CONTROL.sub("", unicodedata.normalize("NFC", line.translate(_INVISIBLE))).split())


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
