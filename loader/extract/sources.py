"""Whose voice an article is: the country whose government or agency tells the story."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from loader.extract.vocabulary import country_by_code, load_countries
from loader.model import Article
from loader.tables import DATA, read_table, split

# A byline or a dateline names the agency within the first lines.
_HEAD = 400


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
    if article.text and (home := _first(article.text[:_HEAD], _homes())):
        return home
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
