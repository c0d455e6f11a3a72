"""Labels: what a careful reader found in an article. The format is described in docs/labels.md."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loader.errors import DataFileError, InputError, UsageError
from loader.model import EventKind, Mode, OrganizationType, Role, Status

Json = Mapping[str, Any]

_DATE_LENGTH = {"year": 4, "month": 7, "day": 10}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledOfficial:
    """A named official; `country` is None where the office is one of an organization."""

    name: str
    also: tuple[str, ...]
    role: Role
    country: str | None
    optional: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """All namings."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledOrganization:
    """A named organization of any type."""

    name: str
    also: tuple[str, ...]
    type: OrganizationType
    optional: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """All namings."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledEvent:
    """An event; of values that may be told in several ways the label's own stands first."""

    kinds: tuple[EventKind, ...]
    modes: tuple[Mode, ...]
    status: Status
    dates: tuple[str, ...]  # ISO dates cut to the precision of the label; empty where none is told
    places: tuple[str, ...]
    officials: frozenset[str]
    officials_optional: frozenset[str]
    countries: frozenset[str]
    countries_optional: frozenset[str]
    organizations: frozenset[str]
    optional: bool
    evidence: str

    @property
    def kind(self) -> EventKind:
        """The kind, where it must be one."""
        return self.kinds[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What an article says; what is optional may be found or not, and counts for nothing."""

    id: str
    title: str
    published: str
    countries: frozenset[str]
    countries_optional: frozenset[str]
    officials: tuple[LabelledOfficial, ...]
    other_persons: tuple[tuple[str, ...], ...]  # the namings of people who are no officials
    organizations: tuple[LabelledOrganization, ...]
    events: tuple[LabelledEvent, ...]
    negative: bool  # nothing was held, whatever optional events the label has


def read_labels(path: str | Path) -> list[Label]:
    """The labels of a JSON Lines file, or of a folder with a NAME.json for every article.

    Raises:
        UsageError: there is no such file or folder.
        DataFileError: a label cannot be used; the message begins with its file and line.
        InputError: there is no label.
    """
    source = Path(path)
    try:
        labels = [label for where, text in _texts(source) if (label := _label(text, where)) is not None]
    except OSError as error:
        raise UsageError(f"The labels {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DataFileError(f"{path}: the labels are not in UTF-8.") from error
    if not labels:
        raise InputError(
            f"{path} holds no labels.", hint="Give a labels.jsonl or a folder of NAME.json; see docs/labels.md."
        )
    return labels


def _texts(source: Path) -> Iterator[tuple[str, str]]:
    if source.is_dir():
        for file in sorted(source.glob("*.json")):
            yield str(file), file.read_text("utf-8")
        return
    # Not splitlines(): a quote may hold a line separator of Unicode.
    for number, line in enumerate(source.read_text("utf-8").split("\n"), start=1):
        if line.strip():
            yield f"{source}:{number}", line


def _label(text: str, where: str) -> Label | None:
    """A label, or None for one that says that the text is no article."""
    try:
        value = json.loads(text)
        return _parse(value) if value.get("is_article", True) else None
    except KeyError as error:
        raise DataFileError(f"{where}: the label lacks the field {error}.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise DataFileError(f"{where}: the label cannot be used: {error}.") from error


def _parse(value: Json) -> Label:
    events = [_event(event, optional=False) for event in value.get("events", ())]
    events += [_event(event, optional=True) for event in value.get("events_optional", ())]
    organizations = [_organization(body, optional=False) for body in value.get("organizations", ())]
    organizations += [_organization(body, optional=True) for body in value.get("organizations_optional", ())]
    return Label(
        id=value["id"],
        title=value["title"],
        published=value.get("published") or "",
        countries=_countries(value.get("countries", ())),
        countries_optional=_countries(value.get("countries_optional", ())),
        officials=tuple(_official(official) for official in value.get("officials", ())),
        other_persons=tuple(_namings(person) for person in value.get("other_persons", ())),
        organizations=tuple(organizations),
        events=tuple(events),
        negative=bool(value.get("negative")),
    )


def _official(value: Json) -> LabelledOfficial:
    country = value.get("country")
    return LabelledOfficial(
        name=value["name"],
        also=tuple(value.get("also", ())),
        role=Role(value["role"]),
        country=_country(country) if country else None,
        optional=bool(value.get("optional")),
    )


def _organization(value: Json, *, optional: bool) -> LabelledOrganization:
    return LabelledOrganization(
        name=value["name"],
        also=tuple(value.get("also", ())),
        type=OrganizationType(value["type"]),
        optional=optional or bool(value.get("optional")),
    )


def _event(value: Json, *, optional: bool) -> LabelledEvent:
    length = _DATE_LENGTH[value.get("date_precision") or "day"]
    return LabelledEvent(
        kinds=(EventKind(value["kind"]), *(EventKind(kind) for kind in _alternatives(value, "kind")[1:])),
        modes=tuple(Mode(mode) for mode in _alternatives(value, "mode")),
        status=Status(value["status"]),
        dates=tuple(date.fromisoformat(day).isoformat()[:length] for day in _alternatives(value, "date")),
        places=_alternatives(value, "place"),
        officials=frozenset(value.get("officials", ())),
        officials_optional=frozenset(value.get("officials_optional", ())),
        countries=_countries(value.get("countries", ())),
        countries_optional=_countries(value.get("countries_optional", ())),
        organizations=frozenset(value.get("organizations", ())),
        optional=optional or bool(value.get("optional")),
        evidence=value.get("evidence") or "",
    )


def _alternatives(value: Json, field: str) -> tuple[str, ...]:
    """The value of a field and those that are as good; none where the label leaves it open."""
    if not value.get(field):
        return ()
    other = value.get(f"{field}_alt") or ()
    return (value[field], *([other] if isinstance(other, str) else other))


def _namings(person: str | Json) -> tuple[str, ...]:
    return (person,) if isinstance(person, str) else (person["name"], *person.get("also", ()))


def _countries(codes: Iterable[str]) -> frozenset[str]:
    return frozenset(_country(code) for code in codes)


def _country(code: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise ValueError(f"“{code}” is no ISO 3166-1 alpha-3 code")
    return code
