"""Texts made comparable: folding, slugs and stable ids."""

import re
import unicodedata
from hashlib import blake2b

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʻʼ`´ʹ"))
_LETTERS = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a",
        "ŋ": "n", "ħ": "h",
        "Ø": "O", "Ł": "L", "Đ": "D", "Ð": "D", "Þ": "Th", "Æ": "Ae", "Œ": "Oe", "Ə": "A",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Lower-case ASCII-like words with single blanks: no case, accents, apostrophes or punctuation.

    >>> fold("Zoltán  KOVÁCS"), fold("Omar Sa’id"), fold("Jean‑Marc")
    ('zoltan kovacs', 'omar said', 'jean marc')
    """
    if text.isascii() and text.isalpha():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS).translate(_APOSTROPHES))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\W_]+", " ", bare).strip()


def slug(text: str, *, limit: int = 60) -> str:
    """A readable key made of folded words, cut at a word's end.

    >>> slug("Organization of Turkic States")
    'organization-of-turkic-states'
    """
    words = fold(text).split()
    kept = words[:1]
    for word in words[1:]:
        if len("-".join((*kept, word))) > limit:
            break
        kept.append(word)
    return "-".join(kept)[:limit]


def digest(*parts: str, size: int = 10) -> str:
    """The same hexadecimal digest for the same content, on every machine and in every run."""
    # A separator that no text contains: ("Abu", "Bakr Ali") and ("Abu Bakr", "Ali") stay apart.
    return blake2b("\x1f".join(parts).encode(), digest_size=size).hexdigest()
