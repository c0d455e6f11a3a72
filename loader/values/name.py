"""Names of persons: parsed into words, folded to Latin letters, and made comparable across spellings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from loader.values.text import fold

_PARTICLES = frozenset(
    """al el ad ar bin ibn bint ben abu abul aboul abou van von der den de del della di da dos do das du la le ter ten
    zu zum af av y e""".split()
)
_LEADING_PARTICLES = frozenset("al el ad ar van von der de di dos del della bin ibn bint".split())
"""Particles with which a name may begin: "Ben Wallace", "Le Duc Tho" begin with names."""
_BEFORE_A_SURNAME = frozenset("le la du da do abul aboul".split())
"""With these and one word of some length only the family name is told: "Le Drian" is, "Le Duc" is not."""
_SOME_LENGTH = 4
_ASSIMILATED = re.compile(
    r"[ae](?=[^aeiouy])(sh|th|dh|[szntdrl])"
)  # the Arabic article before such a letter: "as-Sisi"
_HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady sheikh sheikha shaikh shaykh seyyed
    seyed sayyid sayed syed sri king queen prince princess pope
    hon honourable honorable excellency hrh hh ayatollah dato datuk seri tun gen general col colonel admiral rev
    reverend shri smt""".split()
)
_DESCENT = frozenset(["bin", "ibn", "bint"])
_SERVANT = re.compile(r"abd(?:[aeiou][lrsntdz])?")  # "servant of", to which one of the names of God belongs
_LINKS = frozenset(["ud", "ul", "ur", "us", "uz", "un"])  # of names as in Urdu: Anwar ul Haq
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"} | {
    n: n for n in ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]
}
_HYPHENS = re.compile(r"(?<=\w)[-\u2010-\u2013](?=\w)")
_FAMILY_SYLLABLE = re.compile(r"([\u4e00-\u9fff\uac00-\ud7a3])(?=[\u4e00-\u9fff\uac00-\ud7a3]{1,2}$)")
_NO_NUMERALS = re.compile(r"\b(?:Xi|Vi|[VX](?=\.)|(?<=\b\w\. )[VX]\b|(?<=\b\w\.)[VX]\b)")  # a surname, and initials

_GREEK_U = re.compile("ου")  # folded; one sound, for which Latin has a spelling

# One spelling for the sounds that romanizations write differently; the order matters.
_SOUNDS = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        # Abdel Fattah, Abdulfattah; before some sounds the article's l becomes like them: Abdurrahman.
        (r"^abd(?:[aeiou]{1,2}(?:l|([rsntdz])(?=\1))?)?(?=.{3})", "abd"),
        (r"g?iin$", ""),  # the Mongolian genitive of a father's name
        (r"dzh|zh|dj", "j"),
        (r"schtsch|szcz|shch|tsch|tch|ch", "C"),
        (r"sch|sh", "S"),
        (r"tz|ts", "Z"),
        (r"kh", "h"),
        (r"gh", "G"),
        (r"bh", "b"),
        (r"ph", "f"),
        (r"eff$|ew$", "ev"),
        (r"off$|ow$", "ov"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"(?<=[io])c$", "C"),  # Serbian names, folded
        (r"ck|que$|q|c", "k"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(?<=[aeiouy])[iy](?=[eaou])|^y(?=e)|(?<=[^aeiouy])y(?=[eo])", ""),
        (r"iy|yi|ij$|y", "i"),
        (r"(.)\1+", r"\1"),
        (r"ah$", "a"),
        (r"(?<=[aeu])t(?=in$)", "d"),  # Burhanettin and Burhaneddin
        (r"d(?=[aeiou]?$)", "t"),  # Ahmed and Ahmet, Rashid and Raşit
        (r"b$", "p"),
    )
)
_ROUGH = str.maketrans("gGzSf", "hhssv")

# Letters that stand for another sound in another language's Latin script.
_READINGS = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"q", "g"),  # Quliyev and Guliyev, Qaddafi and Gaddafi
        (r"x", "kh"),  # Xodjayev and Khodjaev
        (r"x", "s"),  # Saleumxay and Saleumsay
        (r"dj", "d"),  # Djokovic and Đoković, folded
        (r"(?<!d)j", "y"),  # Jusuf and Yusuf, Benjamin and Binyamin
        (r"th", "s"),  # Othman and Osman
        (r"dh", "z"),  # Ridha and Riza
        (r"ph", "p"),  # Thai
        (r"^gh(?=[a-z]{3}$)", "g"),  # Ghani and Gani
        (r"kh", "k"),  # Thai and Indian
        (r"oe", "u"),  # Soekarno and Sukarno
        (r"ou(?=[aeiy])", "w"),  # Jouahri and Jawahri
        (r"yeo", "yu"),  # Korean: Hyeon and Hyun, Seok and Suk, Geun and Gun
        (r"eo", "u"),
        (r"eo", "o"),
        (r"yn$", ""),  # the Mongolian genitive after a consonant
        (r"ou|oh(?![aeiouy])", "o"),  # a long o in Japanese: Kouno, Ohno
        (r"wh", "hw"),  # Korean: Kyung-wha
        (r"^k(?=[uw])", "g"),  # Kuliyev and Guliyev, Kwon and Gwon
        (r"aie|aee|aei", "ai"),  # Saied, Saeed, Saeid and Said
        (r"eu", "u"),
        (r"[aeo]u$", "ov"),  # Belarusian
        (r"(?<=[^aeiou])[vw](?=[aeio])", "u"),  # Edvard and Eduard
        (r"ch", "h"),  # Chaim and Haim
        (r"^ch(?=r)", "h"),  # Chruschtschow and Khrushchev
        (r"ch", "sh"),  # Chahed and Shahed
        (r"c(?!h)", "j"),  # Cabbarov and Jabbarov
        (r"c(?!h)", "ch"),  # Vučić, folded, and Vuchich
        (r"g(?!h)", "j"),  # Gamal and Jamal
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as folded words; one-letter words are initials."""

    text: str
    words: tuple[str, ...]  # without particles and generation
    generation: str | None = None
    descent: bool = False  # whether it tells the father: what stands before "bin" is never a family name

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
        return frozenset(key for word in self.full for key in skeletons(word))


def fold_name(text: str) -> str:
    """Fold a name in any script to Latin words.

    >>> fold_name("Садыр Жапаров"), fold_name("Gülşen Şahin"), fold_name("Kassym‑Jomart")
    ('sadyr zhaparov', 'gulsen sahin', 'kassym jomart')
    """
    return fold(anyascii(_GREEK_U.sub("ou", fold(text))))


@lru_cache(maxsize=4096)
def parse_name(text: str) -> Name:
    """Parse a name without titles.

    >>> parse_name("K.K.Tokayev").words, *astuple(parse_name("Joseph R. Biden, Jr."))[1:3]
    (('k', 'k', 'tokayev'), ('joseph', 'r', 'biden'), 'jr')
    """
    parts = fold_name(_join_hyphenated(_part_initials(_part_syllables(text)))).split()
    numerals = _GENERATIONS.keys() - {found.lower() for found in _NO_NUMERALS.findall(text)}
    generation = next((_GENERATIONS[part] for part in parts[1:] if part in numerals), None)
    words = [part for i, part in enumerate(parts) if i == 0 or part not in numerals]
    bare = _without_particles(words, hyphen=_HYPHENS.search(text.split(maxsplit=1)[0]) is not None if parts else False)
    bare = _join_servants(bare if any(len(word) > 1 for word in bare) else words)
    while len(bare) > 1 and bare[0] in _HONORIFICS and any(len(word) > 1 for word in bare[1:]):
        del bare[0]
    return Name(text, tuple(bare), generation, descent=not _DESCENT.isdisjoint(words[:-1]))


def _without_particles(words: Sequence[str], *, hyphen: bool) -> list[str]:
    """Leave out particles; `hyphen` says whether the first word is tied to the second: "Ben-Gvir" is no Ben."""
    bare = [
        word
        for i, (word, after) in enumerate(pairwise(words))
        if not (_is_particle(word, after) if i or hyphen else word in _LEADING_PARTICLES)
    ] + [*words[-1:]]  # the last word is a name: Wang Bin
    surname_only = len(bare) == len(words) == 2 and bare[0] in _BEFORE_A_SURNAME and len(bare[1]) >= _SOME_LENGTH
    return bare[1:] if surname_only else bare


def _is_particle(word: str, after: str) -> bool:
    assimilated = _ASSIMILATED.fullmatch(word)
    return word in _PARTICLES or (assimilated is not None and after.startswith(assimilated[1]))


def _join_servants(words: Sequence[str]) -> list[str]:
    """Write "Abdel Fattah" and "Salah ud Din" as one word, for it is one name."""
    joined: list[str] = []
    for i, word in enumerate(words):
        linked = 0 < i < len(words) - 1 and word in _LINKS
        if joined and (linked or (len(word) > 1 and (_SERVANT.fullmatch(joined[-1]) or words[i - 1] in _LINKS))):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _join_hyphenated(text: str) -> str:
    """Write "Kassym-Jomart" as one word, for its initial is one; particles stay apart."""
    pieces = _HYPHENS.split(text)
    joined = pieces[0]
    for before, piece in pairwise(pieces):
        left, right = fold_name(before.split()[-1]), fold_name(piece.split()[0])
        particle = _is_particle(left, right) or right in _PARTICLES
        joined += (" " if particle else "") + piece
    return joined


def _part_syllables(text: str) -> str:
    """Part the family name from the given name in Chinese and Korean script; 이 alone would read as an initial."""
    return _FAMILY_SYLLABLE.sub(r"\1 ", text, count=1).replace("\uc774 ", "Yi ") if len(text) < _SOME_LENGTH else text


def _part_initials(text: str) -> str:
    """Write "JD Vance" as "J D Vance": two capitals without a vowel, where other words are not all capitals."""
    if text.isupper():
        return text
    return re.sub(r"\b([B-DF-HJ-NP-TV-XZ])([B-DF-HJ-NP-TV-XZ])\b(?=\.?\s)", r"\1 \2", text)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """One spelling for a folded word, whatever romanization wrote it.

    >>> sound("japarov") == sound("zhaparov"), sound("kosherbayev") == sound("kosherbaev")
    (True, True)
    """
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=4096)
def readings(word: str) -> tuple[str, ...]:
    """The ways a folded word may sound: the usual one, then those of other Latin scripts.

    >>> readings("gamal")
    ('gamal', 'jamal')
    """
    if len(word) < 4:
        return (sound(word),)
    others = (sound(pattern.sub(heard, word)) for pattern, heard in _READINGS if pattern.search(word))
    return tuple(dict.fromkeys((sound(word), *others)))


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants of a word as it sounds; of its first vowel only that there is one.

    >>> skeleton("mohammed") == skeleton("muhamad") == skeleton("mohamed")
    True
    """
    return _consonants(sound(_without_article(word)))


@lru_cache(maxsize=4096)
def skeletons(word: str) -> frozenset[str]:
    """The consonants of a word in each of its readings."""
    return _heard_consonants(_without_article(word))


def likenesses(word: str) -> frozenset[str]:
    """What two words of which one is another spelling of the other share one of, if neither lacks a letter."""
    return _heard_consonants(word) | skeletons(word)


@lru_cache(maxsize=4096)
def _heard_consonants(word: str) -> frozenset[str]:
    return frozenset(map(_consonants, readings(word)))


def _without_article(word: str) -> str:
    return word[2:] if len(word) > 6 and word[:2] in ("al", "el") else word


@lru_cache(maxsize=4096)
def first_letters(word: str) -> frozenset[str]:
    """The rough first letters of a word in each of its readings, as what it is or what it abbreviates."""
    heard = {word, *readings(word), *readings(_without_article(word))}
    return frozenset("a" if letter in "aeiouy" else letter.translate(_ROUGH) for letter in (w[0] for w in heard if w))


@lru_cache(maxsize=4096)
def _consonants(heard: str) -> str:
    first = "a" if heard[:1] in set("aeiou") else heard[:1]
    consonants = re.sub(r"[aeiou]", "", heard[1:])
    return re.sub(r"(.)\1+", r"\1", (first + consonants).translate(_ROUGH))


@lru_cache(maxsize=4096)
def same_word(a: str, b: str) -> bool:
    """Whether two written-out words are one name in different spellings."""
    if a == b or sound(a) == sound(b) or a.removeprefix("al") == b or b.removeprefix("al") == a:
        return True
    if _of_another_gender(a, b):
        return False
    return _read_alike(a, b) or _read_alike(_without_article(a), _without_article(b))


def _read_alike(a: str, b: str) -> bool:
    length = min(len(a), len(b))
    if length < LONG and _heard_consonants(a).isdisjoint(_heard_consonants(b)):
        return False
    return any(_sound_alike(x, y, length) for x in readings(a) for y in readings(b))


def _sound_alike(a: str, b: str, length: int) -> bool:
    distance = Levenshtein.distance(a, b)
    left, right = _consonants(a), _consonants(b)
    if left == right:
        # Hassan and Hussein have the same consonants: the vowels may differ a little only.
        near = (length >= 5 or len(left) >= 3) and distance <= max(1, length // 3)
        return distance == 0 or (near and not _contrast(a, b))
    # A letter more or less in a long word; another letter instead makes another name: Rakhmanov, Rakhmatov.
    return length >= LONG and distance <= 1 and len(left) != len(right)


LONG = 9  # letters of a word in which one may be missing
_SHORT = 4  # letters of a word in which every vowel counts: Peng and Ping
_CONTRASTS = ({"a", "i"}, {"a", "u"}, {"G", "h"})


def _contrast(a: str, b: str) -> bool:
    """Rashid and Rashad, Hassan and Ghassan are two names: no romanization writes one of these for the other."""
    contrasts = _CONTRASTS if len(a) > _SHORT else (*_CONTRASTS, {"e", "i"})
    return len(a) == len(b) and any({x, y} in contrasts for x, y in zip(a, b, strict=True))


_FEMALE = re.compile(r"sk(?:a|aya|aia)")
_MALE = re.compile(r"sk(?:i|y|iy|ii|yi|yy|ij|yj)")


def _of_another_gender(a: str, b: str) -> bool:
    """Ivanov and Ivanova, Alexander and Alexandra, Kowalski and Kowalska are two persons."""
    a, b = (a, b) if a.endswith("a") else (b, a)
    if a.endswith("a") and b[-1] not in "aeiouyh":
        return True
    return bool(_FEMALE.search(a[-5:]) and _MALE.search(b[-4:]))
