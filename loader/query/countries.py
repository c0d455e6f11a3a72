"""Countries as people call them: names, ISO codes, demonyms and capitals."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from loader.tables import DATA, read_table, split
from loader.values.text import fold


@dataclass(frozen=True, slots=True)
class _Country:
    iso3: str
    iso2: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]


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
            (*split(row["capital"]), *split(row["capital_aliases"])),
        ),
    )


@cache
def _code_by_phrase() -> dict[str, str]:
    """Folded phrase to code; an ISO code goes before a name, a name before a demonym, a demonym before a capital."""
    phrases: tuple[Callable[[_Country], tuple[str, ...]], ...] = (
        lambda country: country.capitals,
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
    """The ISO alpha-3 code for a country's name, ISO code, demonym or capital.

    >>> parse_country("kz"), parse_country("Norwegian"), parse_country("Republic of Korea"), parse_country("Quito")
    ('KAZ', 'NOR', 'KOR', 'ECU')

    Raises:
        ValueError: no country is called so.
    """
    phrase = fold(text)
    code = _code_by_phrase().get(phrase)
    if code is None:
        near = " or ".join(country_names()[code] for code in _near(phrase))
        raise ValueError(
            f"{text!r} is no country's name, ISO code, demonym or capital"
            + (f" (did you mean {near}?)" if near else "")
        )
    return code


def _near(phrase: str) -> list[str]:
    """Codes of the countries that may be meant: all whose name holds the phrase, else the one spelt most alike."""
    known = _code_by_phrase()
    holding = {known[fold(name)] for name in country_names().values() if phrase and f" {phrase} " in f" {fold(name)} "}
    return sorted(holding) or [known[near] for near in get_close_matches(phrase, known, n=1, cutoff=0.75)]
