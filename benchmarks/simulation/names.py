"""Persons' names that fit a country's language, and the spellings that outlets give them.

The spellings come from published romanization systems and from lists of usual variants, not from the rules
by which the program compares names: what is measured with them would otherwise only agree with itself.
"""

import csv
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from zlib import crc32

HERE = Path(__file__).parent
_FEMALE = 0.3
_CYRILLIC_ORDER = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я".split()
# BGN/PCGN as the press writes it; ICAO 9303 as passports have it; and the letters of Latin Kazakh and Kyrgyz.
_SYSTEMS = tuple(
    dict(zip(_CYRILLIC_ORDER, (letter.strip("_") for letter in letters.split()), strict=True))
    for letters in (
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia",
        "a b v g d e yo j z i y k l m n o p r s t u f h ts ch sh sh _ y _ e yu ya",
    )
)
_OTHER_LETTERS = {"і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ө": "o", "ү": "u", "ҳ": "h", "ғ": "gh", "қ": "q"}
_PATRONYMIC_LANGUAGES = frozenset(["russian", "kazakh", "uzbek", "ukrainian"])
_SURNAMES_WITH_GENDER = ("ов", "ев", "ёв", "ин")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as its bearer has it: each part a list of spellings, or one in Cyrillic letters."""

    given: str
    family: str
    patronymic: str | None
    family_first: bool


@dataclass(frozen=True, slots=True)
class SpellingStyle:
    """How one outlet spells."""

    outlet: str
    system: int  # which romanization of Cyrillic
    accents: bool
    usual: float  # share of names that it spells in the usual way
    western_order: bool
    patronymics: bool
    initials: bool


@cache
def name_parts() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The parts of names by language and part."""
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as file:
        return {(row["language"], row["part"]): tuple(row["names"].split("|")) for row in csv.DictReader(file)}


@cache
def languages() -> Mapping[str, tuple[str, bool]]:
    """The language of each country's names, and whether the family name stands first in it."""
    with (HERE / "languages.csv").open(encoding="utf-8", newline="") as file:
        return {
            iso3: (row["language"], row["order"] == "family")
            for row in csv.DictReader(file)
            for iso3 in row["countries"].split("|")
        }


def make_name(iso3: str, random: Random, *, male: bool = False) -> PersonName:
    """A name as people of that country bear it."""
    language, family_first = languages()[iso3]
    parts = name_parts()
    female = random.random() < _FEMALE and not male
    given = random.choice(parts[language, "female" if female else "male"])
    family = random.choice(parts[language, "family"])
    if language == "spanish" and random.random() < 0.4:
        family = f"{family} {random.choice(parts[language, 'family'])}"
    patronymic = None
    if language in _PATRONYMIC_LANGUAGES:
        father = random.choice(parts[language, "male"]).split("/")[0]
        patronymic = father.rstrip("йь") + ("овна" if female else "ович")
        if female and family.endswith(_SURNAMES_WITH_GENDER):
            family += "а"
    elif language == "english" and random.random() < 0.3:
        patronymic = random.choice("ABCDEFGHJKLMPRSTW") + "."
    return PersonName(given, family, patronymic, family_first)


@lru_cache(maxsize=200_000)
def spell(name: PersonName, style: SpellingStyle) -> str:
    """The full name as the outlet writes it."""
    given, family = _spell_part(name.given, style), _spell_part(name.family, style)
    if style.initials:
        given = f"{given[0]}."
    middle = _spell_part(name.patronymic, style) if name.patronymic and style.patronymics else ""
    if name.family_first and not style.western_order:
        return f"{family} {given}"
    return " ".join(part for part in (given, middle, family) if part)


def spell_family(name: PersonName, style: SpellingStyle) -> str:
    """The family name as the outlet writes it."""
    return _spell_part(name.family, style)


def _spell_part(part: str, style: SpellingStyle) -> str:
    variants = part.split("/")
    word = variants[0]
    if len(variants) > 1 and _share(style.outlet, part) >= style.usual:
        word = variants[1 + crc32(f"{part}{style.outlet}".encode()) % (len(variants) - 1)]
    word = romanize(word, style.system)
    return word if style.accents else _without_accents(word)


def _share(*parts: str) -> float:
    """A number from 0 to 1 that is the same for the same parts."""
    return crc32("|".join(parts).encode()) / 2**32


@lru_cache(maxsize=20_000)
def romanize(word: str, system: int) -> str:
    """A word in Latin letters, of those it has in Cyrillic."""
    letters = _SYSTEMS[system]
    found = []
    for i, letter in enumerate(word):
        small = letter.lower()
        latin = letters.get(small, _OTHER_LETTERS.get(small, letter))
        # The press writes the vowel of "ев" after a vowel or at the beginning as it sounds.
        if small == "е" and system != 1 and (i == 0 or word[i - 1].lower() in "аеёиоуыэюяь"):
            latin = "ye"
        found.append(latin[:1].upper() + latin[1:] if letter.isupper() else latin)
    return "".join(found)


_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "đ": "d", "Đ": "D", "æ": "ae", "ə": "a", "ı": "i", "ß": "ss"})


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
