"""Signings, credentials, press conferences and other ceremonies."""

import re
from collections.abc import Iterator

from loader.extract.events.actors import acting, named
from loader.extract.events.draft import Draft
from loader.extract.events.gatherings import TOOK_PART
from loader.extract.events.parties import LIST, Side, clause_end, slots_of
from loader.extract.events.places import place_near
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton
from loader.extract.events.telling import draft_of
from loader.extract.events.triggers import Trigger
from loader.model import Status

_DOMESTIC = re.compile(r"\b(?:decree|law|bill|amendment|order|executive)\b", re.I)
_BACKGROUND = re.compile(r"\b(?:he|she|I|years?) (?:since )?$|\bhas since $")
_BY = re.compile(rf"\bby (?:the )?(?P<list>{LIST})")
_BY_BOTH = re.compile(
    r"\bby (?:both|the) (?:\w+ ){0,2}(?:ministers|leaders|presidents|sides|parties|heads|co-chairs)",
)
_GROUP = re.compile(
    r"(?:^|[,.] |> )(?:on <D\d+>,? )?(?:the )?(?:two )?"
    r"(?:leaders|ministers|governments|participants|delegations|sides|parties|countries|heads)(?: then| also)? $",
    re.I,
)
_PASSIVE = re.compile(r"\b(?:was|were|been) (?:then |also )?$")
_WITH = re.compile(rf"\bwith (?:[\w-]+ ){{0,3}}(?P<list>{LIST})")
_WITNESSES = re.compile(
    r"(?P<before>[^.;]*?)\b(?:looked on|watched|witnessed)|in the presence of (?:the )?(?P<after>.*)"
)
_BOTH_LEADERS = re.compile(
    r"\b(?:two|both|the) (?:\w+ )?(?:leaders|presidents|heads|premiers|prime ministers)\b|\bthey\b", re.I
)
_WHO_SPEAKS = re.compile(rf", (?:the )?(?P<list>{LIST}),? (?:has |also )?[a-z]+(?:ed|s|d|t|said)\b")
_BESIDE = re.compile(rf"\b(?:with|alongside) (?:the |his |her )?(?P<list>{LIST})")


def signing(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A and B signed a document; documents were signed by A and B."""
    before, _, after = trigger.split(skeleton.text)
    if not re.search(r"\bhas $", before) and (_DOMESTIC.search(after[:60]) or _BACKGROUND.search(before[-12:])):
        return
    side = acting(scene, skeleton, trigger, countries=True)
    by = _BY.search(clause_end(after))
    if by:
        side = Side(slots_of(skeleton, by["list"]))
    elif both := _BY_BOTH.search(after):
        side = named(scene.those(both[0]))
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, side)
    if not side and (_GROUP.search(before) or _PASSIVE.search(before)):
        draft.countries |= scene.main_countries()
    _witnesses(scene, skeleton, draft)
    if not by and (partner := _WITH.search(after[:60])):
        scene.add(draft, Side(slots_of(skeleton, partner["list"])))
    if len(draft.officials) < 2 and len(draft.countries) < 2 and not any(s.parties for s in side.slots):
        draft.definite = True
    yield draft


def _witnesses(scene: Scene, skeleton: Skeleton, draft: Draft) -> None:
    """Documents are signed in the presence of the two presidents, or while they look on."""
    match = _WITNESSES.search(skeleton.text)
    if match is None:
        return
    told = slots_of(skeleton, match["before"] or match["after"] or "")
    scene.add(draft, Side(told) if told and not _BOTH_LEADERS.search(match[0]) else named(scene.last_pair()))


def credentials(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """Ambassadors present their letters of credence."""
    draft = draft_of(scene, skeleton, trigger)
    if draft is not None:
        scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]))
        yield draft


def press(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A joint press conference: of the subject and of whoever stands beside it."""
    side = acting(scene, skeleton, trigger) or _speaking(skeleton, trigger)
    joint = re.search(r"\b(?:joint|together|alongside|both|they|the two)\b", skeleton.text, re.I)
    if not joint and len(side.slots) < 2:
        return
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, side)
    if beside := _BESIDE.search(skeleton.text[trigger.end :]):
        scene.add(draft, Side(slots_of(skeleton, beside["list"])))
    if len(draft.officials) < 2 and re.search(
        r"\b(?:his|her) (?:host|guest|colleague|counterpart)\b|alongside|both|together", skeleton.text
    ):
        scene.add(draft, named(scene.last_pair()))
    draft.definite = len(draft.officials) < 2
    yield draft


def _speaking(skeleton: Skeleton, trigger: Trigger) -> Side:
    """ "Speaking at a joint news conference with B, A thanked …"."""
    before, _, after = trigger.split(skeleton.text)
    match = _WHO_SPEAKS.search(after) if re.search(r"\b(?:speaking|at|during|in)\b", before, re.I) else None
    return Side(slots_of(skeleton, match["list"])) if match else Side()


def ceremony(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """An opening, an award, a state funeral: with whom the sentence names."""
    draft = draft_of(scene, skeleton, trigger, noun=True)
    if draft is None:
        return
    scene.add(draft, acting(scene, skeleton, trigger))
    if TOOK_PART.search(skeleton.text) or re.search(r"\bby <P", skeleton.text[trigger.end :]):
        scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]))
    place = place_near(skeleton, trigger.start, trigger.end)
    if place is not None and place.key:
        draft.countries.add(place.key)
    if draft.status is Status.HELD and not draft.officials:
        return
    yield draft
