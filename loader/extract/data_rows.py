"""Which row of which data file stands behind a finding: "countries.csv:34 demonyms"."""

from collections.abc import Iterable
from functools import cache

from loader.extract.names import can_be_short_for, parts
from loader.extract.offices import Entry
from loader.extract.roles import singular
from loader.model import OfficeClaim
from loader.tables import DATA, numbered_rows, split
from loader.values.text import fold

Row = tuple[int, dict[str, str]]


@cache
def _rows(file: str) -> tuple[Row, ...]:
    return tuple(numbered_rows(DATA / file))


def country_row(form: str, iso3: str) -> str:
    """The row and column that hold a form of a country's name."""
    for line, row in _rows("countries.csv"):
        if row["iso3"] == iso3 and (column := _column(row, form)):
            return f"countries.csv:{line} {column}"
    for line, row in _rows("country_words.csv"):
        if row["kind"] in ("shared", "prefix") and fold(row["phrase"]) == fold(form):
            return f"country_words.csv:{line} {row['kind']}"
    return "countries.py: web address of a seat of government"


def organization_row(form: str, name: str) -> str:
    """The row and column that hold a form of an organization's name, or the rule that read it off the text."""
    for line, row in _rows("organizations.csv"):
        if row["name"] == name:
            if column := _column(row, form):
                return f"organizations.csv:{line} {column}"
            return f"organizations.csv:{line} name; the text gives this form of it"
    return "organization_names.py: grammar of the names of bodies"


def office_row(entry: Entry) -> str:
    """The row of a word in a title."""
    phrases = {entry.phrase, singular(entry)}
    for line, row in _rows("offices.csv"):
        if row["kind"] == entry.kind and fold(row["phrase"]) in phrases:
            return f"offices.csv:{line} {entry.kind} “{row['phrase']}”"
    return f"titles.py: grammar of titles, {entry.kind} “{entry.phrase}”"


def leader_row(office: OfficeClaim, names: Iterable[tuple[str, ...]], year: int | None) -> str | None:
    """The row of the known leader who has one of the names and serves the country of the office, if there is one."""
    keys = list(names)
    for line, row in _rows("leaders.csv"):
        if row["country"] != office.country:
            continue
        known = parts(row["name"])
        fits = any(can_be_short_for(key, known) or can_be_short_for(known, key) for key in keys)
        if fits and (year is None or int(row["since"]) <= year <= int(row["until"] or 9999)):
            return f"leaders.csv:{line} {row['name']}"
    return None


def event_row(rule: str) -> str:
    """The row of the words that name an event; `rule` is "event_triggers.csv:12"."""
    where, _, rest = rule.partition(":")
    number, _, how = rest.partition(":")
    row = next((row for line, row in _rows(where) if str(line) == number), None)
    if row is None:
        return rule
    told = f"{where}:{number} {row['kind']}, frame {row['frame']}: {row['pattern']}"
    return f"{told} ({how})" if how else told


def _column(row: dict[str, str], form: str) -> str | None:
    """The column that holds a form."""
    wanted = fold(form)
    for column, cell in row.items():
        if wanted in (fold(value) for value in split(cell)):
            return column
    return None
