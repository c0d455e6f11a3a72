"""How much of what the labels say the extraction finds, and how much of what it finds they say.

    python benchmarks/accuracy.py [LABELS [PATH...]]

LABELS is a JSON Lines file like tests/golden/labels.jsonl, one article a line; PATH what `kgload extract`
takes. An article and its label belong together by the headline. A label's `*_optional` and `*_alt` fields
and its `other_persons` are forgiven and never asked for.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loader.model import EventClaim, Record
from loader.pipeline import read_records
from loader.values.text import fold

ROOT = Path(__file__).parent.parent
LABELS = ROOT / "tests" / "golden" / "labels.jsonl"
SEEDS = ROOT / "seeds"

Label = Mapping[str, Any]
# Kinds that a fair reader may take for each other; what is told as a visit is often one meeting.
NEAR = ({"meeting", "session"}, {"summit", "session"}, {"session", "conference"}, {"meeting", "visit"},
        {"summit", "meeting"}, {"meeting", "call"})  # fmt: skip


@dataclass(slots=True)
class Score:
    """Right, spurious and missed."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def add(self, found: set[Any], asked: set[Any], forgiven: Iterable[Any] = ()) -> None:
        """Count what was found against what was asked for."""
        free = set(forgiven)
        self.right += len(found & asked - free)
        self.spurious += len(found - asked - free)
        self.missed += len(asked - found - free)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.spurious + self.missed)

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.spurious)
        recall = self.right / max(1, self.right + self.missed)
        counts = f"{self.right} right, {self.spurious} spurious, {self.missed} missed"
        return f"P {precision:.3f}  R {recall:.3f}  F1 {self.f1:.3f}  ({counts})"


def read_labels(path: Path = LABELS) -> list[Label]:
    """The labels of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def measure(labels: Iterable[Label], records: Iterable[Record]) -> dict[str, Score]:
    """The scores by name; a label without a record counts as an article in which nothing was found."""
    by_title = {fold(record.article.title): record for record in records}
    scores: defaultdict[str, Score] = defaultdict(Score)
    for label in labels:
        _article(label, by_title[fold(label["title"])], scores)
    return dict(scores)


def _article(label: Label, record: Record, scores: defaultdict[str, Score]) -> None:
    found = {country.iso3 for country in record.countries}
    scores["countries"].add(found, set(label["countries"]), label.get("countries_optional", ()))
    names = _officials(label, record, scores)
    pairs = _pair(label, record, names)
    for status in ("held", "planned", "past_reference"):
        _events(status, label, record, pairs, scores[f"events {status}"])
    _participants(label, record, pairs, names, scores)


# --- officials --------------------------------------------------------------------------------------


def _officials(label: Label, record: Record, scores: defaultdict[str, Score]) -> dict[str, str]:
    """Count the officials; give back what the label calls each that was found."""
    names: dict[str, str] = {}
    others = [_forms(person) for person in label.get("other_persons", ())]
    for claim in record.officials:
        known = (
            o["name"] for o in label["officials"] if o["name"] not in names.values() and _is(claim.name, _forms(o))
        )
        names[claim.name] = next(known, claim.name)
    found = {(names[o.name], o.main.country) for o in record.officials if not any(_is(o.name, f) for f in others)}
    asked = {(o["name"], o["country"]) for o in label["officials"]}
    optional = {o["name"] for o in label["officials"] if o.get("optional")}
    free = {pair for pair in found | asked if pair[0] in optional}
    scores["officials with country"].add(found, asked, free)
    scores["officials"].add({name for name, _ in found}, {name for name, _ in asked}, optional)
    return names


def _forms(named: Any) -> list[str]:
    return [named] if isinstance(named, str) else [named["name"], *named.get("also", ())]


def _is(name: str, forms: Iterable[str]) -> bool:
    """The same words, or all words of the one among those of the other."""
    words = set(fold(name).split())
    for form in forms:
        other = set(fold(form).split())
        if words == other or (min(len(words), len(other)) > 1 and (words <= other or other <= words)):
            return True
    return False


# --- events -----------------------------------------------------------------------------------------


def _pair(label: Label, record: Record, names: Mapping[str, str]) -> dict[int, int]:
    """Which found event tells which of the label's events, the likeliest first; optional ones stand last."""
    asked = [*label["events"], *label["events_optional"]]
    likeness = [
        (_likeness(event, wanted, names), -i, -j)
        for i, event in enumerate(record.events)
        for j, wanted in enumerate(asked)
    ]
    pairs: dict[int, int] = {}
    for like, i, j in sorted(likeness, reverse=True):
        if like > 0 and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def _likeness(event: EventClaim, wanted: Label, names: Mapping[str, str]) -> float:
    kinds = {wanted["kind"], *_several(wanted.get("kind_alt"))}
    exact = event.kind in kinds
    if not exact and not any({event.kind.value, kind} in NEAR for kind in kinds):
        return 0
    people = _overlap(_people(event, names), set(wanted["officials"]))
    countries = _overlap(set(event.countries), set(wanted["countries"]))
    bodies = bool({fold(name) for name in event.organizations} & {fold(name) for name in wanted["organizations"]})
    when = _same_date(event, wanted)
    alone = exact and when and not (wanted["officials"] or wanted["countries"] or wanted["organizations"])
    if not (people or countries >= 0.5 or bodies or alone):
        return 0
    return 2 * exact + 2 * bool(event.status == wanted["status"]) + 2 * people + countries + bodies + when


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def _people(event: EventClaim, names: Mapping[str, str]) -> set[str]:
    return {names.get(person.name, person.name) for person in event.officials if person.name}


def _overlap(a: set[str], b: set[str]) -> float:
    return len(a & b) / max(1, len(a | b))


def _same_date(event: EventClaim, wanted: Label) -> bool:
    length = {"month": 7, "year": 4}.get(wanted.get("date_precision") or "day", 10)
    dates = {text[:length] for text in (wanted["date"], *_several(wanted.get("date_alt"))) if text}
    return event.date is not None and event.date.first.isoformat()[:length] in dates


def _events(status: str, label: Label, record: Record, pairs: Mapping[int, int], score: Score) -> None:
    """An event whose status is another counts as missed there and as spurious here."""
    number = len(label["events"])
    asked = {j for j, event in enumerate(label["events"]) if event["status"] == status}
    found = {pairs.get(i, number + 1000 + i) for i, event in enumerate(record.events) if event.status == status}
    optional = range(number, number + len(label["events_optional"]))
    score.add(found, asked, optional)


def _participants(
    label: Label, record: Record, pairs: Mapping[int, int], names: Mapping[str, str], scores: defaultdict[str, Score]
) -> None:
    """Who took part in the held events; an event that was missed misses all of them."""
    telling = {j: record.events[i] for i, j in pairs.items()}
    for j, wanted in enumerate(label["events"]):
        if wanted["status"] == "held":
            event = telling.get(j)
            people = _people(event, names) if event else set()
            countries = set(event.countries) if event else set()
            scores["participants"].add(people, set(wanted["officials"]), wanted.get("officials_optional", ()))
            scores["countries of events"].add(countries, set(wanted["countries"]), wanted.get("countries_optional", ()))
    for i, event in enumerate(record.events):
        if event.status == "held" and i not in pairs:
            scores["participants"].add(_people(event, names), set())
            scores["countries of events"].add(set(event.countries), set())


def main(labels: str | None = None, *paths: str) -> None:
    """Print the scores."""
    records = [found for found in read_records(paths or [SEEDS]) if isinstance(found, Record)]
    for name, score in measure(read_labels(Path(labels) if labels else LABELS), records).items():
        print(f"{name:24}{score}")


if __name__ == "__main__":
    main(*sys.argv[1:])
