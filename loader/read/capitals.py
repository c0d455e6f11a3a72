"""Capitals, which tell a city in a date line from an author."""

from functools import cache

from loader.tables import DATA, read_table, split
from loader.values.text import fold


@cache
def _capitals() -> frozenset[str]:
    """Names of capitals, folded, from `data/countries.csv`."""
    rows = read_table(DATA / "countries.csv", lambda row: (row["capital"], *split(row["capital_aliases"])))
    return frozenset(fold(name) for names in rows for name in names if name)


def is_capital(words: str) -> bool:
    """Whether words are the name of a capital, and nothing else.

    >>> is_capital("Muscat"), is_capital("Anna Berg"), is_capital("")
    (True, False, False)
    """
    return bool(words) and fold(words) in _capitals()
