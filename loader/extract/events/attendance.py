"""Sentences that add somebody to an event told before: who attended, who spoke there."""

import re
from dataclasses import dataclass
from functools import cache

from loader.extract.events.draft import Draft
from loader.extract.events.parties import LIST, Side, names, slots_of, subject
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton
from loader.model import Capacity, EventKind, Status
from loader.tables import DATA, read_table

# Somebody speaks at a gathering; at a bilateral meeting both sides are named anyway.
_FOR_SPEAKERS = frozenset({EventKind.SUMMIT, EventKind.SESSION, EventKind.CONFERENCE, EventKind.CEREMONY})
_FOR_ALL = _FOR_SPEAKERS | {EventKind.MEETING}


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    right: bool
    capacity: Capacity | None


@cache
def _rules() -> tuple[_Rule, ...]:
    def convert(row: dict[str, str]) -> _Rule:
        if row["side"] not in {"left", "right"}:
            raise ValueError(f"side is left or right, not {row['side']!r}")
        capacity = Capacity(row["capacity"]) if row["capacity"] else None
        return _Rule(re.compile(rf"\b{row['pattern']}", re.I), row["side"] == "right", capacity)

    return read_table(DATA / "attendance.csv", convert)


def attend(scene: Scene, skeleton: Skeleton) -> None:
    """Let those of a sentence of attendance take part in the event that it follows."""
    if scene.listing is not None:
        if re.match(r"[-•* \d.)]*(?:<P\d+>)[^.<]{0,60}(?:<\w\d+>)?[^.<]{0,30}$", skeleton.text.strip()):
            scene.add(scene.listing, Side([s for s in skeleton.slots if s.code in "PU"]))
            return
        scene.listing = None
    if skeleton.text.strip().endswith(":") and re.search(
        r"\b(?:follow|attend|join|participa|present)", skeleton.text, re.I
    ):
        scene.listing = _event(scene, _FOR_ALL)
    for rule in _rules():
        match = rule.pattern.search(skeleton.text)
        if match is None or skeleton.is_quoted(match.start()):
            continue
        event = _event(scene, _FOR_SPEAKERS if rule.capacity else _FOR_ALL)
        if event is None:
            return
        if rule.right:
            after = re.match(rf"[^<;.]{{0,70}}(?P<list>{LIST})", skeleton.text[match.end() :])
            side = Side(slots_of(skeleton, after["list"]) if after else [])
            if rule.capacity is None:
                side.slots = [s for s in skeleton.slots if s.code in "PU"]
                for slot in skeleton.slots:
                    if slot.code == "O":
                        event.organizations.setdefault(slot.key)
        else:
            side = subject(skeleton, skeleton.text[: match.start()])
        scene.add(event, side, rule.capacity)
        return


_SAYS = re.compile(
    rf"^(?P<list>{LIST}),? (?:has |also )?(?:stated|said|noted|stressed|emphasi[sz]ed|declared|added|underlined|wrote)\b"
    rf"|[\"”»] (?P<quoted>{LIST}) (?:said|wrote|stated|added|noted|posted)\b"
)
_THANKS = re.compile(
    rf"(?P<who>{LIST}) (?:also )?(?:thanked|congratulated|expressed (?:his |her )?gratitude to) (?P<list>{LIST})"
)


def speak(scene: Scene, skeleton: Skeleton) -> None:
    """Whoever goes on speaking for a side of a statement makes it too."""
    match = _SAYS.search(skeleton.text)
    first = scene.drafts[0] if scene.drafts else None
    if match is None or first is None or first.kind is not EventKind.STATEMENT:
        return
    for slot in slots_of(skeleton, match["list"] or match["quoted"]):
        if slot.code == "P" and scene.country_of(slot.key) in first.countries:
            scene.add_official(first, slot.key, Capacity.SPEAKER)


def thank(scene: Scene, skeleton: Skeleton) -> None:
    """Whom a speaker at a summit thanks in the speech sits at its table."""
    match = _THANKS.search(skeleton.text)
    summit = _event(scene, frozenset({EventKind.SUMMIT}))
    if match and summit and set(names(slots_of(skeleton, match["who"]))) & set(summit.officials):
        scene.add(summit, Side(slots_of(skeleton, match["list"])))


def _event(scene: Scene, kinds: frozenset[EventKind]) -> Draft | None:
    """The event that is on stage: the first one told of the kinds, of the news rather than of the background."""
    return next(
        (d for d in scene.drafts if d.kind in kinds and d.status is Status.HELD and not d.rule.endswith(":margins")),
        None,
    )
