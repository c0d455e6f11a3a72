"""Lines in capitals, written as other lines are: names and offices with a capital, the rest in small letters.

"FOREIGN MINISTER KARI LUND MET" is read as "Foreign Minister Kari Lund met"; every character keeps its place.
"""

import re
from functools import cache

from loader.extract.vocabulary import load_countries, load_organizations, load_places
from loader.tables import DATA, read_table

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FIRST_LETTER = re.compile(r"^[\W\d_]*[^\W\d_]|(?<=\w{4}[.!?]) +[^\W\d_]|(?<=\d[.!?]) +[^\W\d_]")
# Letters of a line that are capitals, at least, and how many letters it must have to be told from an acronym.
_SHARE, _LETTERS = 0.9, 20


@cache
def _small_words() -> frozenset[str]:
    """Words that are no names: `data/small_words.csv`."""
    return frozenset(read_table(DATA / "small_words.csv", lambda row: row["word"]))


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(body.acronym for body in load_organizations() if body.acronym)


@cache
def _names() -> dict[str, str]:
    """Names of several words of bodies, states and places, by their form in capitals."""
    bodies = [name for body in load_organizations() for name in (body.name, *body.aliases)]
    states = [name for country in load_countries() for name in (*country.names, *country.capitals)]
    names = [*bodies, *states, *(place.name for place in load_places())]
    return {name.upper(): name for name in names if " " in name and len(name.upper()) == len(name)}


@cache
def _longest_name() -> int:
    return max(name.count(" ") for name in _names()) + 1


def with_usual_capitals(text: str) -> str:
    """The text with its lines in capitals rewritten, character for character."""
    return "\n".join(_usual(line) if _in_capitals(line) else line for line in text.split("\n"))


def _in_capitals(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) >= _LETTERS and sum(letter.isupper() for letter in letters) >= _SHARE * len(letters)


def _usual(line: str) -> str:
    rewritten = _with_names(line, _WORD.sub(lambda word: _spelled(word[0]), line))
    if len(rewritten) != len(line):
        return line  # a letter whose small form is longer; the line stays as it is
    return _FIRST_LETTER.sub(lambda found: found[0].upper(), rewritten)


def _with_names(line: str, rewritten: str) -> str:
    """Known names of several words as they are written: "Pacific Islands Forum"."""
    words = list(_WORD.finditer(line))
    for first, word in enumerate(words):
        for last in words[first + 1 : first + _longest_name()]:
            name = _names().get(line[word.start() : last.end()])
            if name is not None:
                rewritten = rewritten[: word.start()] + name + rewritten[last.end() :]
    return rewritten


def _spelled(word: str) -> str:
    if word in _acronyms() and word.lower() not in _small_words():
        return word
    small = word.lower()
    return small if small in _small_words() else word[0] + small[1:]
