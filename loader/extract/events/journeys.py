"""Visits: who travels, and where to."""

import re
from collections.abc import Iterator

from loader.extract.events.actors import acting, named, who_is_he
from loader.extract.events.draft import Draft
from loader.extract.events.parties import LIST, Side, clause_end, names, slots_of
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.telling import draft_of
from loader.extract.events.triggers import Trigger
from loader.model import Capacity, EventKind, Mode, Status

# Who stands in front of a verb of travel without being its plain subject: "X, who …", or a few words away.
_BEFORE_VERB = (
    re.compile(rf"({LIST}), (?:who|which)\b[^<>]*$"),
    re.compile(rf"({LIST})[^<>;.]{{0,30}}$"),
)
_BEFORE_NOUN = re.compile(rf"({LIST}),? (?:who|whose|which|is|was|will|during|on|arrived|,)\b[^<>;.]{{0,60}}$")
_OF_TRAVELLER = re.compile(
    r"(?: (?:of|by|to <[CL]\d+> (?:of|by)|here by|at the invitation of))? (?:the |by |of )?" rf"(?P<list>{LIST})"
)
_WHICH_PAID = re.compile(rf" (?:which |that )?(?:the )?(?:late )?(?P<list>{LIST}) (?:had )?(?:paid|made)\b")
_BY_TRAVELLER = re.compile(rf"\bby (?:the |a )?(?P<list>{LIST})")
_TRAVELLERS = re.compile(rf"({LIST})(?:'s?|s')? (?:[\w-]+ ){{0,4}}$")
_HIS = re.compile(r"\b(?:his|her) (?:\w+ ){0,3}$", re.I)
_DESTINATION = re.compile(
    r"(?:[^<;.,]|, (?=<D)|(?<=>),|<[PUDN]\d+>){0,110}?"
    r"(?:\b(?:to|in|for)\b (?:the )?(?:[\w-]+ ){0,3}?)?"
    r"(<[CL]\d+>)"
)
# "visits to A and B", "A, B and C": states beside the first.
_FURTHER = re.compile(
    r"(?:(?:, | and |, and )(?:then )?(?:to )?<C\d+>)+(?!'|-| [a-z]*(?:minister|president|leader))", re.I
)
# "During his visit": one that is told somewhere else, whatever else the sentence announces.
_IN_ITS_COURSE = re.compile(
    r"\b(?:during|in the course of|as part of|within|over the course of) (?:his|her|the|this|their) (?:[\w-]+ ){0,4}$",
    re.I,
)
_WHITHER = re.compile(r"\b(?:to|in|for|on)\b|^ ?(?:the )?<")
_ARRIVED = re.compile(r"arrived|arrives|landed", re.I)
_HERE = re.compile(r" ?(?:to )?(?:(?:our|the|this) country|here\b)")


def travel(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A paid a visit to C; A arrived in L."""
    before, phrase, after = trigger.split(skeleton.text)
    traveller = acting(scene, skeleton, trigger)
    if not traveller:
        inner = next((found for pattern in _BEFORE_VERB if (found := pattern.search(before))), None)
        traveller = Side(slots_of(skeleton, inner[1])) if inner else Side()
    for goal in _destinations(scene, skeleton, after, phrase):
        yield from journey(scene, skeleton, trigger, traveller, destination=goal)


def travelnoun(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """The visit of A to C; A's visit to C; his visit to C."""
    _, phrase, after = trigger.split(skeleton.text)
    clause = clause_end(after)
    travellers = _traveller(scene, skeleton, trigger, clause)
    plural = re.match(r"(?:visits|trips)\b", phrase, re.I)
    for one in [Side([slot]) for slot in travellers.slots] if plural else [travellers]:
        for goal in _destinations(scene, skeleton, clause):
            yield from journey(scene, skeleton, trigger, one, destination=goal, noun=True)


def _traveller(scene: Scene, skeleton: Skeleton, trigger: Trigger, clause: str) -> Side:
    before = skeleton.text[: trigger.start]
    if paid := _WHICH_PAID.match(clause):
        return Side(slots_of(skeleton, paid["list"]))
    if of := _OF_TRAVELLER.match(clause):
        return Side(slots_of(skeleton, of["list"]))
    if owner := _TRAVELLERS.search(before):
        return Side(slots_of(skeleton, owner[1]))
    if by := _BY_TRAVELLER.search(clause):
        return Side(slots_of(skeleton, by["list"]))
    if _HIS.search(before):
        return named(who_is_he(scene, skeleton, before))
    inner = _BEFORE_NOUN.search(before)
    return Side(slots_of(skeleton, inner[1])) if inner else Side()


def _destinations(scene: Scene, skeleton: Skeleton, after: str, trigger_words: str = "") -> list[Slot | None]:
    """Where journeys go: the first country or city behind the trigger, and countries listed with it."""
    match = _DESTINATION.match(after)
    if match and _WHITHER.search(match[0]):
        first = next(skeleton.slots_in(match[1]))
        further = _FURTHER.match(after[match.end() :]) if first.code == "C" else None
        return [first, *(skeleton.slots_in(further[0]) if further else ())]
    here = scene.dateline.key if scene.dateline else None
    if _ARRIVED.fullmatch(trigger_words) and (here or scene.home):
        return [Slot("C", 0, 0, scene.home or here or "", "")]
    if not _HERE.match(after):
        return [None]
    hosts = (
        scene.country_of(name)
        for draft in scene.drafts
        for name, part in draft.officials.items()
        if part is Capacity.HOST
    )
    here = scene.home or next((code for code in hosts if code), None)
    return [Slot("C", 0, 0, here, "") if here else None]


def journey(
    scene: Scene,
    skeleton: Skeleton,
    trigger: Trigger,
    traveller: Side,
    *,
    destination: Slot | None,
    noun: bool = False,
) -> Iterator[Draft]:
    """The visit of a traveller; none at home. "The visit" without destination is one that was told before."""
    draft = draft_of(scene, skeleton, trigger, noun=noun) if traveller else None
    if draft is None:
        return
    if noun and _IN_ITS_COURSE.search(skeleton.text[: trigger.start]):
        draft.during = True
    scene.add(draft, traveller, Capacity.GUEST)
    if destination is None or not destination.key:
        if not noun or not draft.countries:
            return
        draft.definite = True
    elif destination.key in draft.countries:
        return  # at home
    else:
        draft.countries.add(destination.key)
        draft.place_country = destination.key
        if destination.code == "L" or any(s.code == "L" and s.text == destination.text for s in skeleton.slots):
            draft.place = destination.text
    yield draft


def visiting(scene: Scene, skeleton: Skeleton) -> Iterator[Draft]:
    """The visiting minister is on a visit: to where those are whom the sentence names beside, or to the dateline's."""
    for slot in skeleton.slots:
        guest = (
            scene.country_of(slot.key)
            if slot.code == "P" and re.match(r"(?:the )?visiting\b", slot.text, re.I)
            else None
        )
        if guest is None:
            continue
        hosts = [scene.country_of(name) for name in names(skeleton.slots)]
        here = next((code for code in [*hosts, scene.home] if code and code != guest), None)
        if here is not None:
            draft = Draft(
                kind=EventKind.VISIT,
                mode=Mode.IN_PERSON,
                status=Status.HELD,
                sentence=skeleton.index,
                start=skeleton.start,
                end=skeleton.end,
                place_country=here,
                countries={guest, here},
                rule="title:visiting",
            )
            draft.officials[slot.key] = Capacity.GUEST
            yield draft
