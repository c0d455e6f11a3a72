"""Judgements as nodes of the graph: retired, never erased."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from loader.model import Judgement
from loader.store.rows import Row
from loader.values.text import digest


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement that begins to hold or, when `retired_at` is told, no longer does."""

    judgement: Judgement
    retired_at: datetime | None = None


def decisions(before: Sequence[Judgement], judgement: Judgement) -> list[Decision]:
    """What has to be written for a new judgement: nothing where the same one holds already."""
    pair = (judgement.kind, judgement.left, judgement.right)
    earlier = [old for old in before if (old.kind, old.left, old.right) == pair]
    if any(old.verdict is judgement.verdict for old in earlier):
        return []
    return [*(Decision(old, retired_at=judgement.at) for old in earlier), Decision(judgement)]


def judgement_rows(made: Iterable[Decision]) -> list[Row]:
    """The rows of the nodes."""
    return [
        {
            "id": _id(decision.judgement),
            "kind": decision.judgement.kind,
            "left": decision.judgement.left,
            "right": decision.judgement.right,
            "verdict": decision.judgement.verdict.value,
            "by": decision.judgement.by,
            "at": _text(decision.judgement.at),
            "note": decision.judgement.note,
            "retired_at": _text(decision.retired_at),
        }
        for decision in made
    ]


def _text(at: datetime | None) -> str | None:
    """A time as text: py2neo cannot send one that has a time zone."""
    return at.isoformat() if at else None


def _id(judgement: Judgement) -> str:
    at = judgement.at.isoformat() if judgement.at else ""
    return digest(judgement.kind, judgement.left, judgement.right, judgement.verdict.value, at, judgement.by or "")
