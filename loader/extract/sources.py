"""Whose voice an article is: the country whose government or agency tells the story."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from loader.extract.vocabulary import country_by_code, load_countries
from loader.model import Article
from loader.tables import DATA, read_table, split

# A byline or a dateline names the agency within the first lines.
_HEAD = 400


_SIGNED_LINES = 4
_SIGNATURE = re.compile(
    r"(?:[\w ]+, )?(?:the )?(?:(?:Federal |State )?Ministry (?:of|for)(?: the)? (?:Foreign|External) (?:Affairs"
    r"|Relations)|Foreign Ministry|MFA"
    r"|Embassy|High Commission|Permanent Mission|Government|Presidency"
    r"|Office Of The (?:President|Prime Minister))"
    r"(?:,| of| to)* (?:the )?(?P<of>[\w' -]{4,60})(?:, [\w ,]+)?",
    re.I,
)
_SENTENCE = re.compile(r"(?<![\w'-])(?!of\b|the\b|to\b|and\b|for\b)[a-z]")

Table = tuple[re.Pattern[str], Mapping[str, str]]


@cache
def _homes() -> Table:
    """Names of outlets and the countries they write from."""

    def convert(row: dict[str, str]) -> list[tuple[str, str]]:
        if row["home"] not in country_by_code():
            raise ValueError(f"an outlet needs the ISO alpha-3 code of its country, got {row['home']!r}")
        return [(name, row["home"]) for name in (row["name"], *split(row["aliases"]))]

    return _table([pair for pairs in read_table(DATA / "sources.csv", convert) for pair in pairs])


@cache
def _states() -> Table:
    """Names, demonyms and capitals of states."""
    return _table([(name, c.iso3) for c in load_countries() for name in (*c.names, *c.demonyms, c.capital)])


def _table(names: Sequence[tuple[str, str]]) -> Table:
    """One pattern that finds every name, the longest where several begin at one place, and what each means."""
    ordered = sorted(names, key=lambda pair: (-len(pair[0]), pair))
    codes = dict(reversed(ordered))  # of equal names, the first in that order counts
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name, _ in ordered)})(?![\w-])"), codes


def home_country(article: Article) -> str | None:
    """ISO alpha-3 of the voice: from the cited source, the outlet, or the first lines; None when untold."""
    for text in (article.cited_source, article.source):
        for table in (_states(), _homes()):
            if text and (home := _first(text, table)):
                return home
    if article.text is None:
        return None
    return _first(article.text[:_HEAD], _homes()) or _signed(article.text)


def _signed(text: str) -> str | None:
    """The state whose ministry signs, on a line of its own, or two, at the beginning or the end."""
    states, codes = _states()
    lines = [line.strip(" .*-") for line in text.splitlines()]
    lines = [line.title() if line.isupper() else line for line in lines if line]
    for some in (lines[:_SIGNED_LINES], lines[-_SIGNED_LINES:]):
        for line in (*some, *map(", ".join, pairwise(some))):
            match = _SIGNATURE.fullmatch(line)
            if match and (state := states.search(match["of"])) and not _SENTENCE.search(match["of"]):
                return codes[state[0]]
    return None


def _first(text: str, table: Table) -> str | None:
    """What the longest of the names in a text means."""
    pattern, codes = table
    found = sorted(set(pattern.findall(text)), key=lambda name: (-len(name), name))
    return codes[found[0]] if found else None


@cache
def countries_in_name(name: str) -> frozenset[str]:
    """The states between which a bilateral body stands ("Kazakh-Estonian Intergovernmental Commission"); else none."""
    pattern, meaning = _states()
    codes = frozenset(meaning[found] for found in pattern.findall(name.replace("-", " ").replace("–", " ")))
    return codes if len(codes) > 1 else frozenset()
