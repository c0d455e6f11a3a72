"""Texts made into the values that saved queries take: countries, months, days and fixed words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from loader.model import EventKind, Mode, Role, Status
from loader.tables import DATA, read_table, split
from loader.values.date import PartialDate, Precision
from loader.values.text import fold

Value = str | int | float | bool | date | None

_MONTHS = ("january", "february", "march", "april", "may", "june",
           "july", "august", "september", "october", "november", "december")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Country:
    iso3: str
    iso2: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]


@cache
def _countries() -> tuple[_Country, ...]:
    return read_table(
        DATA / "countries.csv",
        lambda row: _Country(
            row["iso3"],
            row["iso2"],
            row["name"],
            (row["name"], row["official_name"], *split(row["aliases"])),
            split(row["demonyms"]),
        ),
    )


@cache
def _code_by_phrase() -> dict[str, str]:
    """Folded phrase to code; an ISO code goes before a name, a name before a demonym."""
    phrases: tuple[Callable[[_Country], tuple[str, ...]], ...] = (
        lambda country: country.demonyms,
        lambda country: country.names,
        lambda country: (country.iso2, country.iso3),
    )
    return {fold(phrase): country.iso3 for of in phrases for country in _countries() for phrase in of(country)}


@cache
def country_names() -> dict[str, str]:
    """ISO alpha-3 code to the name that tables show."""
    return {country.iso3: country.name for country in _countries()}


def parse_country(text: str) -> str:
    """The ISO alpha-3 code for a country's name, ISO code or demonym.

    >>> parse_country("kz"), parse_country("Norwegian"), parse_country("Republic of Korea")
    ('KAZ', 'NOR', 'KOR')

    Raises:
        ValueError: no country is called so.
    """
    phrase = fold(text)
    code = _code_by_phrase().get(phrase)
    if code is None:
        near = " or ".join(country_names()[code] for code in _near(phrase))
        raise ValueError(
            f"{text!r} is no country's name, ISO code or demonym" + (f" (did you mean {near}?)" if near else "")
        )
    return code


def _near(phrase: str) -> list[str]:
    """Codes of the countries that may be meant: all whose name holds the phrase, else the one spelt most alike."""
    known = _code_by_phrase()
    holding = {known[fold(name)] for name in country_names().values() if phrase and f" {phrase} " in f" {fold(name)} "}
    return sorted(holding) or [known[near] for near in get_close_matches(phrase, known, n=1, cutoff=0.75)]


def parse_partial_date(text: str) -> PartialDate:
    """A day, a month or a year, in ISO form or in English words.

    >>> parse_partial_date("Oct 2025").last, parse_partial_date("2 October 2025").first
    (datetime.date(2025, 10, 31), datetime.date(2025, 10, 2))

    Raises:
        ValueError: the text is none of these.
    """
    words = re.findall(r"\d+|[^\W\d_]+", text)
    iso = re.fullmatch(r"\s*(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*", text)
    match words:
        case [year, month, day] if iso:
            parts = (year, month, day)
        case [year, month] if iso:
            parts = (year, month, None)
        case [year] if iso:
            parts = (year, None, None)
        case [day, month, year] if _month(month) and day.isdigit():
            parts = (year, _month(month), day)
        case [month, day, year] if _month(month) and day.isdigit():
            parts = (year, _month(month), day)
        case [month, year] if _month(month):
            parts = (year, _month(month), None)
        case _:
            raise ValueError(f"{text!r} is no date; write 2025-10-02, 2025-10 or 2025")
    return _partial_date(text, *parts)


def _month(word: str) -> str | None:
    """The number of a month's name, or of its first three letters or more."""
    found = [i for i, name in enumerate(_MONTHS, 1) if len(word) >= 3 and name.startswith(word.casefold())]
    return str(found[0]) if found else None


def _partial_date(text: str, year: str, month: str | None, day: str | None) -> PartialDate:
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    try:
        return PartialDate(date(int(year), int(month or 1), int(day or 1)), precision)
    except ValueError as error:
        raise ValueError(f"{text!r} is no date: {error}") from error


def parse_month(text: str) -> str:
    """The month as YYYY-MM.

    >>> parse_month("October 2025")
    '2025-10'
    """
    parsed = parse_partial_date(text)
    if parsed.precision is not Precision.MONTH:
        raise ValueError(f"{text!r} is no month; write 2025-10")
    return f"{parsed.first:%Y-%m}"


def parse_period(text: str) -> tuple[date, date]:
    """The first and the last day of a day, month or year, or of two of them with ".." between.

    >>> parse_period("2025-09..2025-10")
    (datetime.date(2025, 9, 1), datetime.date(2025, 10, 31))
    """
    begin, _, end = text.partition("..")
    first, last = parse_partial_date(begin).first, parse_partial_date(end or begin).last
    if last < first:
        raise ValueError(f"{text!r} ends before it begins")
    return first, last


def _parse_bool(text: str) -> bool:
    if text.casefold() not in {"true", "false", "yes", "no"}:
        raise ValueError(f"{text!r} is neither true nor false")
    return text.casefold() in {"true", "yes"}


def _number(kind: Callable[[str], Value], name: str) -> Callable[[str], Value]:
    def parse(text: str) -> Value:
        try:
            return kind(text)
        except ValueError as error:
            raise ValueError(f"{text!r} is no {name}") from error

    return parse


def _word(words: type[StrEnum]) -> Callable[[str], Value]:
    def parse(text: str) -> Value:
        word = text.casefold().replace("-", "_")
        if word not in list(words):
            raise ValueError(f"{text!r} is none of {', '.join(words)}")
        return str(words(word))

    return parse


CHOICES: dict[str, tuple[str, ...]] = {
    name: tuple(map(str, words))
    for name, words in (("kind", EventKind), ("mode", Mode), ("role", Role), ("status", Status))
}

PARSERS: dict[str, Callable[[str], Value]] = {
    "string": str,
    "int": _number(int, "whole number"),
    "float": _number(float, "number"),
    "bool": _parse_bool,
    "country": parse_country,
    "month": parse_month,
    "date": lambda text: parse_partial_date(text).first,
    "last_date": lambda text: parse_partial_date(text).last,  # "until 2025-10" means all of October
    "kind": _word(EventKind),
    "mode": _word(Mode),
    "role": _word(Role),
    "status": _word(Status),
}


_PLAIN_TYPES: dict[str, tuple[type[int] | type[float] | type[date], ...]] = {
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "date": (date,),
    "last_date": (date,),
}


def parse_value(kind: str, value: object) -> Value:
    """The value a parameter of that type takes; a value that is none of the type's texts must be of its type.

    Raises:
        ValueError: it cannot be one.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return PARSERS[kind](value)
    if isinstance(value, datetime):
        value = value.date()
    # bool is a kind of int, and never meant as one
    if isinstance(value, _PLAIN_TYPES.get(kind, ())) and (kind == "bool" or not isinstance(value, bool)):
        return value
    raise ValueError(f"{value!r} is no {kind}")
