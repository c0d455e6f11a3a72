"""Invitations: the planned visit they are meant for."""

import re
from collections.abc import Iterator

from loader.extract.events.actors import named, who_is_he
from loader.extract.events.draft import Draft
from loader.extract.events.parties import LIST, Side, slots_of, subject
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.telling import draft_of
from loader.extract.events.triggers import Trigger
from loader.model import Capacity, Status

_GOAL = re.compile(
    r"\b(?:visit(?: to)?|travel to|come to|trip to|pay (?:an? )?(?:[\w-]+ ){0,3}visit to|journey to|to)"
    r" (?:the )?(?:[a-z]+ capital,? )?(?P<goal><[CL]\d+>)"
    r"(?! (?-i:[A-Z]|and [A-Z]))",  # "to the Norway International Fair"
    re.I,
)
_GUEST = re.compile(
    r"^(?: (?:to|for|of|extended to|addressed to))? (?:the |his |her )?(?:[\w-]+ ){0,2}?" rf"(?P<list>{LIST})", re.I
)
_ACCEPTED = re.compile(r"\baccept\w*[^.;]*$")
_NO_OFFICIALS = re.compile(r"\b(?:investors|compan|colleagues|business)")


def invite(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A invited B to visit C; B accepted A's invitation to come to C."""
    before, _, after = trigger.split(skeleton.text)
    goal = _GOAL.search(after[:140])
    if not goal or re.search(r"\bat the $", before, re.I) or _NO_OFFICIALS.search(after[: goal.start()]):
        return
    destination = next(skeleton.slots_in(goal["goal"]))
    guest = _guest(scene, skeleton, trigger, destination)
    draft = draft_of(scene, skeleton, trigger) if guest else None
    if draft is None or not destination.key:
        return
    draft.status = Status.PLANNED
    scene.add(draft, guest, Capacity.GUEST)
    if destination.key in draft.countries:
        return
    draft.countries.add(destination.key)
    draft.place_country = destination.key
    if destination.code == "L":
        draft.place = destination.text
    yield draft


def _guest(scene: Scene, skeleton: Skeleton, trigger: Trigger, destination: Slot) -> Side:
    before, _, after = trigger.split(skeleton.text)
    if accepted := _ACCEPTED.search(before):
        told = before[: accepted.start()]
        return subject(skeleton, told) or named(who_is_he(scene, skeleton, told))
    if direct := _GUEST.match(after):
        return Side(slots_of(skeleton, direct["list"]))
    # "passed on an invitation to visit Bratislava": the other one of the two who talk.
    others = [
        name
        for name in dict.fromkeys([*(s.key for s in skeleton.slots if s.code == "P"), *scene.last_pair()])
        if scene.country_of(name) not in (destination.key, None)
    ]
    return named(others[:1])
