"""What waits for a judgement: pairs of officials that may be one, with the evidence for each."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from loader.errors import UsageError
from loader.ports import Fact
from loader.store.statements import statement
from loader.store.transport import Transport


@dataclass(frozen=True, slots=True)
class Side:
    """One of two officials: the claim that stands for it, and the sentence that says so."""

    key: str  # of the claim, as judgements name it
    official: str  # id
    name: str  # as the article writes it
    offices: tuple[str, ...]
    title: str  # of the article
    published: date
    sentence: str | None  # None where only an event of the article names the official


@dataclass(frozen=True, slots=True)
class Unsure:
    """Two officials that may be one."""

    left: Side
    right: Side
    score: float
    reasons: tuple[tuple[str, float], ...]  # in words, each with its weight


def count_unsure(transport: Transport) -> int:
    """How many pairs wait."""
    return len(_pairs(transport))


def unsure_pairs(transport: Transport) -> list[Unsure]:
    """The pairs that wait for a judgement, those that are most likely one first."""
    facts = _pairs(transport)
    sides = _sides(transport, sorted({key for fact in facts for key in fact["bundles"]}))
    found = []
    for fact in facts:
        left, right = (
            Side(official=official, **sides[key])
            for key, (official, _) in zip(fact["bundles"], fact["officials"], strict=True)
        )
        found.append(Unsure(left, right, fact["score"], tuple((text, weight) for text, weight in fact["reasons"])))
    return sorted(found, key=lambda pair: (-pair.score, pair.left.official, pair.right.official))


def claims_of(transport: Transport, names: Sequence[str]) -> list[str]:
    """The keys of the claims that these ids of officials, or keys of claims, mean.

    Raises:
        UsageError: the graph has none of that name.
    """
    found: dict[str, str] = {}
    for name in ("namings_of_official", "known"):
        answer = transport.read(statement("judgements", name), {"keys": list(names)})
        found.update((row[0], row[1]) for row in answer.rows)
    for name in names:
        if name not in found:
            raise UsageError(
                f"The graph has no official {name}. Nothing was decided.",
                hint="Name officials by their ids, or a pair by its number in `kgload review`.",
            )
    return [found[name] for name in names]


def told_as(transport: Transport, name: str) -> list[Side]:
    """How articles name the official of this id, one claim for each way; or the claim of this key.

    Raises:
        UsageError: the graph has none of that name.
    """
    rows = transport.read(statement("judgements", "told"), {"name": name}).rows
    if not rows:
        raise UsageError(
            f"The graph has no official {name}.",
            hint="Name an official by its id, or a claim as `kgload review --format json` does.",
        )
    return [Side(official=name, **side) for side in _by_key(rows).values()]


def _pairs(transport: Transport) -> list[Fact]:
    """Of all bundles of two officials the pair with the highest score."""
    best: dict[tuple[str, str], Fact] = {}
    for (text,) in transport.read(statement("judgements", "unsure"), {}).rows:
        fact = json.loads(text)
        first, second = sorted(official for official, _ in fact["officials"])
        if (first, second) not in best or fact["score"] > best[first, second]["score"]:
            best[first, second] = fact
    return list(best.values())


def _sides(transport: Transport, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
    return _by_key(transport.read(statement("judgements", "namings"), {"keys": list(keys)}).rows)


def _by_key(rows: Iterable[tuple[Any, ...]]) -> dict[str, dict[str, Any]]:
    sides: dict[str, dict[str, Any]] = {}
    for key, id_, text, title, published, claims in rows:
        name = json.loads(text)["name"]
        _, twin, number = id_.partition("~")
        sentence, offices = next(
            ((s, o) for claim, s, o in sorted(claims) if claim == name + twin + number), (None, [])
        )
        sides[key] = {
            "key": id_,
            "name": name,
            "offices": tuple(offices),
            "title": title,
            "published": published,
            "sentence": sentence,
        }
    return sides
