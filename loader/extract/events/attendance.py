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
class AttendanceRule:
    """One row of the data file: its words, on which side those stand whom they tell of, and in which part."""

    pattern: re.Pattern[str]
    right: bool
    capacity: Capacity | None


@cache
def attendance_rules() -> tuple[AttendanceRule, ...]:
    """Every row of the data file; of several that fit a sentence, the first counts."""

    def convert(row: dict[str, str]) -> AttendanceRule:
        if row["side"] not in {"left", "right"}:
            raise ValueError(f"side is left or right, not {row['side']!r}")
        capacity = Capacity(row["capacity"]) if row["capacity"] else None
        return AttendanceRule(re.compile(rf"\b{row['pattern']}", re.I), row["side"] == "right", capacity)

    return read_table(DATA / "attendance.csv", convert)


# The lines of a list of participants: "- A, Minister of X".
_LISTED = re.compile(
    r"[-•* \d.)]*(?:H\. ?E\.,? |Mr\.? |Mrs\.? |Ms\.? |Dr\.? "
    r"|[A-Z][a-z]+\. )*(?:<P\d+>)[^.<]{0,60}(?:<\w\d+>)?[^.<]{0,30}$"
)
_LIST_FOLLOWS = re.compile(r"\b(?:follow|attend|join|participa|present)", re.I)
_BEHIND = re.compile(rf"[^<;.]{{0,70}}(?P<list>{LIST})")
_SAYS = re.compile(
    rf"^(?P<list>{LIST}),? (?:has |also )?"
    r"(?:stated|said|noted|stressed|emphasi[sz]ed|declared|added|underlined|wrote)\b"
    rf"|[\"”»] (?P<quoted>{LIST}) (?:said|wrote|stated|added|noted|posted)\b"
)
_THANKS = re.compile(
    rf"(?P<who>{LIST}) (?:also )?(?:thanked|congratulated|expressed (?:his |her )?gratitude to) (?P<list>{LIST})"
)


def attend(scene: Scene, skeleton: Skeleton) -> None:
    """Let those of a sentence of attendance take part in the event that it follows."""
    if _is_listed(scene, skeleton):
        return
    found = find_attendance(skeleton)
    event = _event(scene, _FOR_SPEAKERS if found and found[0].capacity else _FOR_ALL, near=skeleton.index)
    if found is None or event is None:
        return
    rule, match = found
    principals = set(event.officials)
    scene.add(event, _attending(skeleton, rule, match), rule.capacity)
    event.attending |= set(event.officials) - principals
    if rule.right and rule.capacity is None:
        event.organizations.update(dict.fromkeys(slot.key for slot in skeleton.slots if slot.code == "O"))


def find_attendance(skeleton: Skeleton) -> tuple[AttendanceRule, re.Match[str]] | None:
    """The first row whose words stand in the sentence, outside direct speech."""
    for rule in attendance_rules():
        match = rule.pattern.search(skeleton.text)
        if match is not None and not skeleton.is_quoted(match.start()):
            return rule, match
    return None


def _is_listed(scene: Scene, skeleton: Skeleton) -> bool:
    """Whether this line belongs to a list of participants; a line that ends with a colon may begin one."""
    text = skeleton.text.strip()
    if scene.listing is not None and _LISTED.match(text):
        scene.add(scene.listing, Side([s for s in skeleton.slots if s.code in "PU"]))
        return True
    begins = text.endswith(":") and _LIST_FOLLOWS.search(text)
    scene.listing = _event(scene, _FOR_ALL) if begins else None
    return False


def _attending(skeleton: Skeleton, rule: AttendanceRule, match: re.Match[str]) -> Side:
    if not rule.right:
        return subject(skeleton, skeleton.text[: match.start()])
    if rule.capacity is None:
        return Side([s for s in skeleton.slots if s.code in "PU"])
    behind = _BEHIND.match(skeleton.text[match.end() :])
    return Side(slots_of(skeleton, behind["list"]) if behind else [])


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


def _event(scene: Scene, kinds: frozenset[EventKind], *, near: int | None = None) -> Draft | None:
    """The event that is on stage: the first one told of the kinds, of the news rather than of the background.

    With `near`, the number of a sentence, it is the one that the sentence before told, if it told one.
    """
    told = [d for d in scene.drafts if d.kind in kinds and d.status is Status.HELD and not d.rule.endswith(":margins")]
    before = [d for d in told if near is not None and d.sentence == near - 1]
    return next(iter(before[-1:] or told), None)
