"""Names of persons: parsed into words, folded to Latin letters, and made comparable across spellings."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from loader.values.text import fold

_PARTICLES = frozenset(
    [
        "al",
        "el",
        "ad",
        "ar",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "do",
        "das",
        "du",
        "la",
        "le",
        "ter",
        "ten",
        "zu",
        "zum",
        "af",
        "av",
        "y",
        "e",
    ]
)
_LEADING_PARTICLES = frozenset(
    ["al", "el", "ad", "ar", "van", "von", "der", "de"]
)  # "Ben Wallace", "Le Duc Tho" begin with names
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"} | {
    n: n for n in ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]
}
_HYPHENS = re.compile(r"(?<=\w)[-\u2010-\u2013](?=\w)")

# One spelling for the sounds that romanizations write differently; the order matters.
_SOUNDS = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"dzh|zh|dj", "j"),
        (r"shch|tch|ch", "C"),
        (r"sch|sh", "S"),
        (r"tz|ts", "Z"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"eff$|ew$", "ev"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"ck|q|c", "k"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(?<=[aeiouy])[iy](?=[eaou])|^y(?=e)|(?<=[^aeiouy])y(?=[eo])", ""),
        (r"iy|yi|ij$|y", "i"),
        (r"(.)\1+", r"\1"),
        (r"ah$", "a"),
    )
)
_ROUGH = str.maketrans("gzSf", "hssv")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as folded words; one-letter words are initials."""

    text: str
    words: tuple[str, ...]  # without particles and generation
    generation: str | None = None

    @property
    def full(self) -> tuple[str, ...]:
        """The words that are written out."""
        return tuple(word for word in self.words if len(word) > 1)

    @property
    def folded(self) -> str:
        """The comparable spelling: equal for names that differ in case, accents and punctuation only."""
        return " ".join((*self.words, self.generation) if self.generation else self.words)

    @property
    def family(self) -> str:
        """The family name where it stands last, as it mostly does."""
        return (self.full or self.words or ("",))[-1]

    @property
    def keys(self) -> frozenset[str]:
        """What a name that means the same person shares at least one of."""
        return frozenset(skeleton(word) for word in self.full)


def fold_name(text: str) -> str:
    """Fold a name in any script to Latin words.

    >>> fold_name("Садыр Жапаров"), fold_name("Gülşen Şahin"), fold_name("Kassym‑Jomart")
    ('sadyr zhaparov', 'gulsen sahin', 'kassym jomart')
    """
    return fold(anyascii(fold(text)))


@lru_cache(maxsize=65536)
def parse_name(text: str) -> Name:
    """Parse a name without titles.

    >>> parse_name("K.K.Tokayev").words, parse_name("Joseph R. Biden, Jr.")
    (('k', 'k', 'tokayev'), Name(text='Joseph R. Biden, Jr.', words=('joseph', 'r', 'biden'), generation='jr'))
    """
    parts = fold_name(_join_hyphenated(_part_initials(text))).split()
    generation = next((_GENERATIONS[part] for part in parts[1:] if part in _GENERATIONS), None)
    words = [part for i, part in enumerate(parts) if i == 0 or part not in _GENERATIONS]
    bare = [w for i, w in enumerate(words) if w not in (_PARTICLES if i else _LEADING_PARTICLES)]
    return Name(text, tuple(bare if any(len(word) > 1 for word in bare) else words), generation)


def _join_hyphenated(text: str) -> str:
    """Write "Kassym-Jomart" as one word, for its initial is one; particles stay apart."""
    pieces = _HYPHENS.split(text)
    joined = pieces[0]
    for before, piece in pairwise(pieces):
        particle = fold_name(before.split()[-1]) in _PARTICLES or fold_name(piece.split()[0]) in _PARTICLES
        joined += (" " if particle else "") + piece
    return joined


def _part_initials(text: str) -> str:
    """Write "JD Vance" as "J D Vance": two capitals without a vowel, where other words are not all capitals."""
    if text.isupper():
        return text
    return re.sub(r"\b([B-DF-HJ-NP-TV-XZ])([B-DF-HJ-NP-TV-XZ])\b(?=\.?\s)", r"\1 \2", text)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """One spelling for a folded word, whatever romanization wrote it.

    >>> sound("japarov") == sound("zhaparov"), sound("kosherbayev") == sound("kosherbaev")
    (True, True)
    """
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word as it sounds; of its first vowel only that there is one.

    >>> skeleton("mohammed") == skeleton("muhamad") == skeleton("mohamed")
    True
    """
    heard = sound(word.removeprefix("al") if len(word) > 6 else word)
    first = "a" if heard[:1] in set("aeiou") else heard[:1]
    consonants = re.sub(r"[aeiou]", "", heard[1:])
    return re.sub(r"(.)\1+", r"\1", (first + consonants).translate(_ROUGH))


@lru_cache(maxsize=262144)
def same_word(a: str, b: str) -> bool:
    """Whether two written-out words are one name in different spellings."""
    if a == b or sound(a) == sound(b) or a.removeprefix("al") == b or b.removeprefix("al") == a:
        return True
    if _of_another_gender(a, b):
        return False
    distance = Levenshtein.distance(sound(a), sound(b))
    if skeleton(a) == skeleton(b):
        # Hassan and Hussein have the same consonants: the vowels may differ a little only.
        return len(skeleton(a)) >= 3 and distance <= max(1, min(len(a), len(b)) // 3)
    return min(len(a), len(b)) >= 9 and distance <= 1


def _of_another_gender(a: str, b: str) -> bool:
    """Ivanov and Ivanova, Alexander and Alexandra are two persons."""
    a, b = (a, b) if a.endswith("a") else (b, a)
    return a.endswith("a") and b[-1] not in "aeiouyh"
