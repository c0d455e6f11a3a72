"""Labelled articles as the records that a perfect extraction would give, and who and what is the same in them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loader.model import (
    Article,
    EventClaim,
    EventKind,
    Evidence,
    MessageSort,
    Mode,
    OfficeClaim,
    OfficialClaim,
    OrganizationClaim,
    OrganizationType,
    Participation,
    Record,
    Role,
    Status,
)
from loader.values.date import PartialDate, Precision, parse_published

Json = dict[str, Any]
Claim = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Records, the event behind each of their claims, and the person behind each name where that is labelled."""

    records: Sequence[Record]
    events: Mapping[Claim, str]
    persons: Mapping[Claim, str]


def read_labels(folder: Path) -> list[Json]:
    """The labels of the articles in a folder; what is no article is left out."""
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [label for line in lines if (label := json.loads(line)).get("published") and label.get("is_article", True)]


def labelled(folder: Path) -> Labelled:
    """What a folder tells of identity: all articles of a page, else those that were labelled together."""
    labels = read_labels(folder)
    labels = [label for label in labels if label.get("cluster")] or labels
    return Labelled(
        records=[claims(label) for label in labels],
        events={
            (label["id"], event["id"]): event.get("same_as") or f"{label['id']}/{event['id']}"
            for label in labels
            for event in label["events"]
        },
        persons=_persons(labels, folder / "persons.json"),
    )


def claims(label: Json) -> Record:
    """The record that a perfect extraction would give."""
    officials = {official["name"]: official for official in label["officials"]}
    return Record(
        article=Article(
            id=label["id"],
            title=label["title"],
            published=parse_published(label["published"]),
            source=label["source"],
            text=None,
            text_hash=label["id"],
            sketch="",
        ),
        officials=tuple(_official(official) for official in officials.values()),
        organizations=tuple(
            OrganizationClaim(
                name=body["name"], type=OrganizationType.IGO, forms={body["name"]: 1}, evidence=_said(body["name"])
            )
            for body in label["organizations"]
        ),
        events=tuple(_event(event, officials) for event in label["events"]),
    )


def _persons(labels: Sequence[Json], file: Path) -> dict[Claim, str]:
    if not file.is_file():
        return {}
    persons = json.loads(file.read_text(encoding="utf-8"))
    known = {name: person["person"] for person in persons for name in person["names"]}
    named = ((label["id"], official["name"]) for label in labels for official in label["officials"])
    return {(article, name): known[name] for article, name in named if name in known}


def _official(label: Json) -> OfficialClaim:
    office = OfficeClaim(
        title=label["title"] or "",
        role=Role(label["role"] or "other"),
        country=label["country"],
        organization=label["organization"],
    )
    name = label["name"]
    return OfficialClaim(name=name, offices=(office,), forms={name: 1}, spans=(), evidence=_said(name))


def _event(label: Json, officials: Mapping[str, Json]) -> EventClaim:
    when = label["date"] and PartialDate(date.fromisoformat(label["date"]), Precision(label["date_precision"]))
    kind, sort = EventKind(label["kind"]), label.get("message")
    return EventClaim(
        id=label["id"],
        kind=kind,
        mode=Mode(label["mode"]),
        status=Status(label["status"]),
        date=when or None,
        countries=tuple(label["countries"]),
        evidence=_said(label["evidence"]),
        officials=tuple(_participation(name, officials.get(name, {})) for name in label["officials"]),
        organizations=tuple(label["organizations"]),
        about=tuple(label.get("about") or ()),
        place=label.get("place"),
        place_country=label.get("place_country"),
        part_of=label.get("part_of"),
        subject=label.get("subject"),
        message=MessageSort(sort if sort in list(MessageSort) else "other") if kind is EventKind.MESSAGE else None,
    )


def _participation(name: str, told: Json) -> Participation:
    role = Role(told["role"]) if told.get("role") else None
    return Participation(name=name, role=role, **{key: told.get(key) for key in ("title", "country", "organization")})


def _said(text: str) -> Evidence:
    return Evidence(0, 1, text)
