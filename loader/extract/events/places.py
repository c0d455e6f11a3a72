"""Where an event took place: "in" or "at" a place, in the clause of its trigger."""

import re

from loader.extract.events.skeleton import Skeleton, Slot

_AT = re.compile(
    r"\b(?:in|at|to|from) (?:the )?(?:capital(?: city)?(?: of)? |city of |[a-z]+ capital,? |resort of |town of )?<L(\d+)>(?:,? (?:in )?<[CL](\d+)>)?",
    re.I,
)


def place_near(skeleton: Skeleton, start: int, end: int) -> Slot | None:
    """The place of a trigger: the nearest "in" or "at" with a place, behind it rather than before it."""
    best: tuple[int, Slot] | None = None
    for match in _AT.finditer(skeleton.text):
        if match[0].lower().startswith(("to ", "from ")):
            continue
        between = skeleton.text[end : match.start()] if match.start() >= end else skeleton.text[match.end() : start]
        distance = (
            len(between) + 90 * between.count(";") + 50 * between.count(", and ") + (15 if match.start() < start else 0)
        )
        if re.search(r"\b(?:visit|trip|following|since|reached|ahead of|prepar\w+|summit|conference|forum)\b", between):
            distance += 150
        if distance < 190 and (best is None or distance < best[0]):
            slot = skeleton.slots[int(match[1])]
            wider = skeleton.slots[int(match[2])] if match[2] else None
            if wider is not None and wider.code == "L":
                slot = wider  # "at the National Palace in the capital": the city
            elif match[2] and not slot.key:
                country = skeleton.slots[int(match[2])].key
                slot = Slot(slot.code, slot.start, slot.end, country, slot.text)
            best = (distance, slot)
    return best[1] if best else None
