"""Invitations: the planned visit they are meant for."""

import re
from collections.abc import Iterator

from loader.extract.events.draft import Draft
from loader.extract.events.frames import FRAMES, acting, draft_of, named
from loader.extract.events.parties import LIST, Side, slots_of, subject
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.triggers import Trigger
from loader.model import Capacity, Status

_GOAL = re.compile(
    r"\b(?:visit(?: to)?|travel to|come to|trip to|pay (?:an? )?(?:[\w-]+ ){0,3}visit to|journey to|to) (?:the )?(?:[a-z]+ capital,? )?(?P<goal><[CL]\d+>)(?! (?:[A-Z]|International|and [A-Z]))",
    re.I,
)
_GUEST = re.compile(
    rf"^(?: (?:to|for|of|extended to|addressed to))? (?:the |his |her )?(?:[\w-]+ ){{0,2}}?(?P<list>{LIST})", re.I
)


def invite(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A invited B to visit C; B accepted A's invitation to come to C."""
    before, after = skeleton.text[: trigger.start], skeleton.text[trigger.end :]
    goal = _GOAL.search(after[:140])
    if (
        not goal
        or re.search(r"\bat the $", before)
        or re.search(r"\b(?:investors|compan|colleagues|business)", after[: goal.start()])
    ):
        return
    destination = next(skeleton.slots_in(goal["goal"]))
    accepted = re.search(r"\baccept\w*[^.;]*$", before)
    host = (
        acting(scene, skeleton, trigger)
        if accepted
        else subject(
            skeleton,
            re.sub(
                r"(?:has |had )?(?:renewed|reiterated|extended|conveyed|passed on|handed(?: over)?|accepted)?[^<>]{0,30}$",
                "",
                before,
            ),
        )
    )
    guest = _guest(scene, skeleton, before, after, host, destination)
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


def _guest(scene: Scene, skeleton: Skeleton, before: str, after: str, host: Side, destination: Slot) -> Side:
    direct = _GUEST.match(after)
    if direct:
        return Side(slots_of(skeleton, direct["list"]))
    if re.search(r"\baccept\w*[^.;]*$", before):
        return host or named(scene.subject[:1])
    # "passed on an invitation to visit Bratislava": the other one of the two who talk.
    others = [
        name
        for name in dict.fromkeys([*(s.key for s in skeleton.slots if s.code == "P"), *scene.last_pair()])
        if scene.country_of(name) not in (destination.key, None)
    ]
    return Side([Slot("P", 0, 0, name, name) for name in others[:1]])


FRAMES["invite"] = invite
