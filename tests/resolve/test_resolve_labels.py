"""Identity on labelled articles, apart from extraction: what the labels tell goes in as claims."""

import json
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from factory_resolve import article, body, person

from loader.model import (
    Conclusions,
    EventClaim,
    EventKind,
    Evidence,
    MessageSort,
    Mode,
    Participation,
    Record,
    Role,
    Status,
)
from loader.resolve import resolve
from loader.values.date import PartialDate, Precision, parse_published

EVAL = Path(__file__).parents[3] / "shared" / "eval"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EVAL.is_dir(), reason="the labelled articles are not beside the checkout"),
]


def labels(name: str) -> list[dict[str, Any]]:
    lines = (EVAL / name / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [label for line in lines if (label := json.loads(line)).get("published") and label.get("is_article", True)]


def claims(label: dict[str, Any]) -> Record:
    """The record that a perfect extraction would give."""
    officials = {o["name"]: o for o in label["officials"]}
    published = parse_published(label["published"])
    return Record(
        article=replace(article(label["id"], source=label["source"]), published=published),
        officials=tuple(
            person(
                o["name"],
                o["country"],
                Role(o["role"] or "other"),
                title=o["title"] or "",
                organization=o["organization"],
            )
            for o in officials.values()
        ),
        organizations=tuple(body(o["name"]) for o in label["organizations"]),
        events=tuple(event(e, officials) for e in label["events"]),
    )


def event(label: dict[str, Any], officials: dict[str, dict[str, Any]]) -> EventClaim:
    def participation(name: str) -> Participation:
        told = officials.get(name, {})
        role = Role(told["role"]) if told.get("role") else None
        return Participation(
            name=name, role=role, **{key: told.get(key) for key in ("title", "country", "organization")}
        )

    when = label["date"] and PartialDate(date.fromisoformat(label["date"]), Precision(label["date_precision"]))
    kind = EventKind(label["kind"])
    sort = label.get("message")
    return EventClaim(
        id=label["id"],
        kind=kind,
        mode=Mode(label["mode"]),
        status=Status(label["status"]),
        date=when or None,
        countries=tuple(label["countries"]),
        evidence=Evidence(0, 1, label["evidence"]),
        officials=tuple(participation(name) for name in label["officials"]),
        organizations=tuple(label["organizations"]),
        about=tuple(label.get("about") or ()),
        place=label.get("place"),
        place_country=label.get("place_country"),
        message=MessageSort(sort if sort in list(MessageSort) else "other") if kind is EventKind.MESSAGE else None,
    )


def pairs(found: Conclusions) -> set[tuple[tuple[str, str], tuple[str, str]]]:
    """The pairs of claims that tell one event."""
    told = sorted((report.event_id, report.article_id, report.claim.id) for report in found.reports)
    return {((a[1], a[2]), (b[1], b[2])) for a, b in combinations(told, 2) if a[0] == b[0]}


def test_every_person_of_the_pages_is_one_official() -> None:
    """As many officials as persons, however spelt."""
    persons = json.loads((EVAL / "seeds" / "persons.json").read_text(encoding="utf-8"))
    found = resolve(map(claims, labels("seeds")))

    assert len(found.officials) == len(persons)


@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_claims_of_one_event_are_joined(name: str) -> None:
    """Hardly a wrong join, and most of the right ones."""
    labelled = labels(name)
    clusters = {(a["id"], e["id"]): e["same_as"] for a in labelled for e in a["events"] if e.get("same_as")}
    right = {(a, b) for a, b in combinations(sorted(clusters), 2) if clusters[a] == clusters[b]}
    joined = {(a, b) for a, b in pairs(resolve(map(claims, labelled))) if a in clusters or b in clusters}

    assert len(joined & right) / len(joined) >= 0.9
    assert len(joined & right) / len(right) >= 0.7
