"""Where an event took place: "in" or "at" a place, in the clause of its trigger."""

import re
from dataclasses import replace

from loader.extract.events.draft import Draft
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.triggers import Trigger
from loader.model import EventKind, Mode

_AT = re.compile(
    r"\b(?:in|at|to|from) (?:the )?"
    r"(?:capital(?: city)?(?: of)? |city of |[a-z]+ capital,? |resort of |town of )?"
    r"<L(\d+)>"
    r"(?:,? (?:in )?<[CL](\d+)>)?",  # the city of a venue, or the country of a city
    re.I,
)
# A place behind one of these is that of another thing: "at the meeting, he spoke of the visit to L".
_OTHER_THING = re.compile(
    r"\b(?:visit|trip|following|since|reached|ahead of|prepar\w+|summit|conference|forum)\b",
)
# In characters: how far a place may be, and what a new clause, an own thing and standing in front cost.
_FARTHEST, _SEMICOLON, _AND, _OTHER, _IN_FRONT = 190, 90, 50, 150, 15


def locate(skeleton: Skeleton, trigger: Trigger, draft: Draft) -> None:
    """Give an event the place that its clause tells."""
    if draft.kind is EventKind.VISIT or draft.mode in (Mode.PHONE, Mode.VIDEO, Mode.WRITTEN):
        return
    place = place_near(skeleton, trigger.start, trigger.end)
    if place is not None:
        draft.place, draft.place_country = place.text, place.key or None


def place_near(skeleton: Skeleton, start: int, end: int) -> Slot | None:
    """The place of a trigger: the nearest "in" or "at" with a place, behind it rather than before it."""
    best: tuple[int, Slot] | None = None
    for match in _AT.finditer(skeleton.text):
        if match[0].lower().startswith(("to ", "from ")):
            continue
        between = skeleton.text[end : match.start()] if match.start() >= end else skeleton.text[match.end() : start]
        distance = len(between) + _SEMICOLON * between.count(";") + _AND * between.count(", and ")
        distance += (_IN_FRONT if match.start() < start else 0) + (_OTHER if _OTHER_THING.search(between) else 0)
        if distance < _FARTHEST and (best is None or distance < best[0]):
            best = (distance, _place(skeleton, match))
    return best[1] if best else None


def _place(skeleton: Skeleton, match: re.Match[str]) -> Slot:
    slot = skeleton.slots[int(match[1])]
    wider = skeleton.slots[int(match[2])] if match[2] else None
    if wider is not None and wider.code == "L":
        return wider  # "at the National Palace in the capital": the city
    return replace(slot, key=wider.key) if wider is not None and not slot.key else slot
