"""The gazetteers as values: states, places and organizations of `loader/data/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loader.model import OrganizationType
from loader.tables import DATA, read_table, split
from loader.values.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state, with every usual way to write its name, its people and its seat of government."""

    iso3: str
    iso2: str
    name: str
    official_name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    capital_aliases: tuple[str, ...]
    region: str

    def __post_init__(self) -> None:
        if len(self.iso3) != 3 or len(self.iso2) != 2 or not self.name or not self.official_name:
            raise ValueError(f"a country needs codes and names, got {self.iso3!r}, {self.iso2!r}, {self.name!r}")

    @property
    def names(self) -> Iterator[str]:
        """Every name of the state itself, each once, the usual one first."""
        return iter(dict.fromkeys((self.name, self.official_name, *self.aliases)))

    @property
    def capitals(self) -> Iterator[str]:
        """The capital and the seats and buildings of government, each once, the capital first."""
        return iter(dict.fromkeys(name for name in (self.capital, *self.capital_aliases) if name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A city or venue that is no capital, where diplomacy happens."""

    name: str
    iso3: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationEntry:
    """An organization whose name is known; `members` is empty where nearly every state is one."""

    name: str
    acronym: str | None
    acronym_alone: bool  # the acronym means it even where the text never writes it out
    type: OrganizationType
    aliases: tuple[str, ...]
    seat: str | None
    members: tuple[str, ...]

    @property
    def long_forms(self) -> tuple[str, ...]:
        """Every form that is no acronym."""
        return (self.name, *self.aliases)


@cache
def load_countries() -> tuple[Country, ...]:
    """Read `countries.csv`."""
    return read_table(DATA / "countries.csv", _country)


@cache
def load_places() -> tuple[Place, ...]:
    """Read `places.csv`."""
    return read_table(DATA / "places.csv", _place)


@cache
def load_organizations() -> tuple[OrganizationEntry, ...]:
    """Read `organizations.csv`."""
    return read_table(DATA / "organizations.csv", _organization)


@cache
def country_by_code() -> dict[str, Country]:
    """The states by their ISO 3166-1 alpha-3 code."""
    return {country.iso3: country for country in load_countries()}


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso3=row["iso3"],
        iso2=row["iso2"],
        name=row["name"],
        official_name=row["official_name"],
        aliases=split(row["aliases"]),
        demonyms=split(row["demonyms"]),
        capital=row["capital"],
        capital_aliases=split(row["capital_aliases"]),
        region=row["region"],
    )


def _place(row: dict[str, str]) -> Place:
    if not row["name"] or len(row["iso3"]) != 3:
        raise ValueError(f"a place needs a name and a country, got {row['name']!r}, {row['iso3']!r}")
    return Place(name=row["name"], iso3=row["iso3"], aliases=split(row["aliases"]))


def _organization(row: dict[str, str]) -> OrganizationEntry:
    if not row["name"]:
        raise ValueError("an organization needs a name")
    return OrganizationEntry(
        name=row["name"],
        acronym=row["acronym"] or None,
        acronym_alone=row["acronym_alone"] != "no",
        type=OrganizationType(row["type"]),
        aliases=split(row["aliases"]),
        seat=row["seat"] or None,
        members=split(row["members"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryWord:
    """What has to be known about a phrase that looks like a country (`country_words.csv`).

    shared: belongs to several countries, the usual one first; prefix: combining form before a hyphen;
    given, surname: also a person's name; weak: counts only where the country is named otherwise;
    none: contains a country's name and means none.
    """

    phrase: str
    kind: str
    iso3: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.kind not in {"shared", "prefix", "given", "surname", "weak", "none"}:
            raise ValueError(f"unknown kind {self.kind!r}")


@cache
def load_country_words() -> tuple[CountryWord, ...]:
    """Read `country_words.csv`."""
    return read_table(
        DATA / "country_words.csv",
        lambda row: CountryWord(phrase=row["phrase"], kind=row["kind"], iso3=split(row["iso3"])),
    )


@cache
def _codes_by_name() -> dict[str, str]:
    codes: dict[str, str] = {}
    for country in load_countries():
        for name in (*country.names, *country.demonyms, *country.capitals):
            codes.setdefault(fold(name).removeprefix("the "), country.iso3)
    for word in load_country_words():
        if word.kind == "shared":
            codes.setdefault(fold(word.phrase), word.iso3[0])
    return codes


def country_of(name: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of a country given by name, alias, demonym, capital or code.

    >>> country_of("Viet Nam"), country_of("kazakhstani"), country_of("DEU"), country_of("Atlantis")
    ('VNM', 'KAZ', 'DEU', None)
    """
    if name.upper() in country_by_code():
        return name.upper()
    folded = fold(name).removeprefix("the ")
    return _codes_by_name().get(folded) or next((c.iso3 for c in load_countries() if c.iso2 == name.upper()), None)


@cache
def _codes_by_state() -> dict[str, str]:
    return {name: c.iso3 for c in load_countries() for name in (*c.names, *c.demonyms)}


def state_named(name: str) -> str | None:
    """The code of the state whose name, alias or demonym is written exactly so.

    >>> state_named("Kazakh"), state_named("Astana")
    ('KAZ', None)
    """
    return _codes_by_state().get(name)


def country_in_text(text: str) -> str | None:
    """The first country that a short text (a source's name, a host name) contains, the longest name first.

    >>> country_in_text("Ministry of Foreign Affairs of the Republic of Korea"), country_in_text("The Daily Planet")
    ('KOR', None)
    """
    words = fold(text).split()
    codes = _codes_by_name()
    for size in range(min(6, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            phrase = " ".join(words[start : start + size])
            if len(phrase) > 3 and phrase in codes:
                return codes[phrase]
    return None
