"""Whose voice an article is: the country whose government or agency tells the story."""

import re
from functools import cache

from loader.extract.vocabulary import load_countries
from loader.model import Article
from loader.tables import DATA, read_table, split

# A byline or a dateline names the agency within the first lines.
_HEAD = 400


@cache
def _homes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of outlets, longest first, then of states by name and demonym."""

    def convert(row: dict[str, str]) -> list[tuple[str, str]]:
        if len(row["home"]) != 3:
            raise ValueError(f"an outlet needs the ISO alpha-3 code of its country, got {row['home']!r}")
        return [(name, row["home"]) for name in (row["name"], *split(row["aliases"]))]

    names = [pair for pairs in read_table(DATA / "sources.csv", convert) for pair in pairs]
    names.sort(key=lambda pair: (-len(pair[0]), pair))
    return tuple((_whole(name), home) for name, home in names)


@cache
def _states() -> tuple[tuple[re.Pattern[str], str], ...]:
    names = [(name, c.iso3) for c in load_countries() for name in (*c.names, *c.demonyms)]
    names.sort(key=lambda pair: (-len(pair[0]), pair))
    return tuple((_whole(name), iso3) for name, iso3 in names)


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")


def home_country(article: Article) -> str | None:
    """ISO alpha-3 of the voice: from the cited source, the outlet, or the first lines; None when untold."""
    for text in (article.cited_source, article.source):
        for table in (_states(), _homes()):
            if text and (home := _first(text, table)):
                return home
    if article.text and (home := _first(article.text[:_HEAD], _homes())):
        return home
    return None


def _first(text: str, table: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    return next((home for pattern, home in table if pattern.search(text)), None)


@cache
def countries_in_name(name: str) -> frozenset[str]:
    """The states between which a bilateral body stands ("Kazakh-Estonian Intergovernmental Commission"); else none."""
    codes = frozenset(iso3 for pattern, iso3 in _states() if pattern.search(name.replace("-", " ").replace("–", " ")))
    return codes if len(codes) > 1 else frozenset()
