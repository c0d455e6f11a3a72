"""The types of parameters: what a text or a value of each becomes before Cypher gets it.

`official` and `organization` stay texts here: who is meant is found in the graph, see `names`.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum

from loader.model import (
    Capacity,
    Change,
    EventKind,
    MessageSort,
    Mode,
    OrganizationType,
    Role,
    Standing,
    Status,
)
from loader.query.countries import parse_country
from loader.query.dates import parse_month, parse_span

One = str | int | float | bool | date
Value = One | list[One] | None

VOCABULARIES: Mapping[str, type[StrEnum]] = {
    "kind": EventKind,
    "mode": Mode,
    "role": Role,
    "status": Status,
    "capacity": Capacity,
    "standing": Standing,
    "message": MessageSort,
    "change": Change,
    "organization_type": OrganizationType,
}
"""Types whose values are fixed words."""

CHOICES: Mapping[str, tuple[str, ...]] = {name: tuple(map(str, words)) for name, words in VOCABULARIES.items()}

NAMED = ("official", "organization")
"""Types whose value is the id of a node that is found by name."""


def _parse_bool(text: str) -> bool:
    if text.casefold() not in {"true", "false", "yes", "no"}:
        raise ValueError(f"{text!r} is neither true nor false")
    return text.casefold() in {"true", "yes"}


def _number(kind: Callable[[str], One], name: str) -> Callable[[str], One]:
    def parse(text: str) -> One:
        try:
            return kind(text)
        except ValueError as error:
            raise ValueError(f"{text!r} is no {name}") from error

    return parse


def _word(words: type[StrEnum]) -> Callable[[str], One]:
    def parse(text: str) -> One:
        word = text.casefold().replace("-", "_")
        if word not in list(words):
            raise ValueError(f"{text!r} is none of {', '.join(words)}")
        return str(words(word))

    return parse


def _name(text: str) -> str:
    if not text.strip():
        raise ValueError("a name cannot be empty")
    return text.strip()


_PARSERS: Mapping[str, Callable[[str], One]] = {
    "string": str,
    "int": _number(int, "whole number"),
    "float": _number(float, "number"),
    "bool": _parse_bool,
    "country": parse_country,
    "official": _name,
    "organization": _name,
    **{name: _word(words) for name, words in VOCABULARIES.items()},
}

_DATE_PARSERS: Mapping[str, Callable[[str, date | None], One]] = {
    "month": parse_month,
    "date": lambda text, today: parse_span(text, today)[0],
    "last_date": lambda text, today: parse_span(text, today)[1],  # "until 2025-10" means all of October
}

TYPES = (*_PARSERS, *_DATE_PARSERS)
"""Every type of one value; `type[]` is the type of a list of them."""

_PLAIN_TYPES: Mapping[str, tuple[type[int] | type[float] | type[date], ...]] = {
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "date": (date,),
    "last_date": (date,),
}


def parse_value(kind: str, value: object, *, today: date | None = None) -> Value:
    """The value a parameter of that type takes; a value that is none of the type's texts must be of its type.

    `today` is the day that texts such as "last-90-days" count from.

    Raises:
        ValueError: it cannot be one.
    """
    if value is None:
        return None
    if kind.endswith("[]"):
        several = list(value) if isinstance(value, list | tuple | set | frozenset) else [value]
        # None given is no filter: an empty list would be one that nothing passes
        return [_parse_one(kind[:-2], one, today) for one in several] or None
    return _parse_one(kind, value, today)


def _parse_one(kind: str, value: object, today: date | None) -> One:
    if isinstance(value, str):
        parse_date = _DATE_PARSERS.get(kind)
        return parse_date(value, today) if parse_date else _PARSERS[kind](value)
    if isinstance(value, datetime):
        value = value.date()
    # bool is a kind of int, and never meant as one
    if isinstance(value, _PLAIN_TYPES.get(kind, ())) and (kind == "bool" or not isinstance(value, bool)):
        return value
    raise ValueError(f"{value!r} is no {kind}")
