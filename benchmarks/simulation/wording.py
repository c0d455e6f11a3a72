"""The words of articles: patterns of sentences, dates and lists."""

import csv
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Json = dict[str, Any]

_WITH_ARTICLE = re.compile(
    r"^United|Republic|Islands$|^(Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles)$"
)


@cache
def sentences() -> dict[tuple[str, str], tuple[str, ...]]:
    """The sentence patterns by kind and sort."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    with (HERE / "sentences.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = row["kind"], row["sort"]
            found[key] = (*found.get(key, ()), row["pattern"])
    return found


def with_article(country: str) -> str:
    """The country's name inside a sentence."""
    return f"the {country}" if _WITH_ARTICLE.search(country) else country


def finished(text: str) -> str:
    """The filled pattern with a capital, and without the comma of an apposition before another stop."""
    text = re.sub(r",+(?=[,.;])", "", text)
    return text[0].upper() + text[1:]


def first_day(day: date, precision: str) -> date:
    """The first day that a date of this precision can mean."""
    return day.replace(day=1) if precision == "month" else day.replace(month=1, day=1)


def dated(day: date | None, precision: str, end: date | None = None, *, words: bool = True) -> tuple[Json, str]:
    """The claim of a date, and its words."""
    claim = {
        "date": day.isoformat() if day else None,
        "date_end": end.isoformat() if end and day else None,
        "date_precision": precision if day else None,
    }
    if day is None or not words:
        return claim, ""
    if precision == "year":
        return claim, f" in {day.year}"
    if precision == "month":
        return claim, f" in {day:%B} {day.year}"
    until = f" to {end:%B} {end.day}" if end else ""
    return claim, f" on {day:%B} {day.day}{until}, {day.year}"


def listed(phrases: Iterable[str]) -> str:
    """The phrases as a list in a sentence."""
    *first, last = phrases
    return f"{', '.join(first)} and {last}" if first else last
