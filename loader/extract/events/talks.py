"""Meetings and calls: the two sides around the words that name them."""

import re
from collections.abc import Iterator

from loader.extract.events.actors import acting, named, opening_partners, who_is_he
from loader.extract.events.draft import Draft
from loader.extract.events.journeys import journey
from loader.extract.events.parties import LIST, PARTY, Side, names, partners, slots_of
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.telling import copy_of, draft_of
from loader.extract.events.triggers import Trigger
from loader.model import Capacity, EventKind, Mode, Status

_SEVERAL = re.compile(r"\b(?:meetings|calls|conversations)$", re.I)
_SEPARATELY = re.compile(r"\bseparately\b|\bin separate\b|\bseparate (?:audiences|meetings)\b", re.I)
_SUMMONED = re.compile(r"summoned|called in")
_SAID_WITH = re.compile(r"\b(?:with|to)$")
_WITH_BODY = re.compile(r"(?:with|of) (?:the )?<O")
_BODY = re.compile(r"(?: [\w<>]+){0,3}? ?(?:with|of) (?:the )?(<O\d+>)")
_LED_BY = re.compile(rf"\b(?:led|headed) by (?:the )?(?P<list>{LIST})")
# Talks with several people, one by one.
_APART = re.compile(
    r"\b(separate|bilateral|series of|several|one-on-one)\b[^<]*(?:meetings|talks|conversations|calls)"
    r"|\b(?:meetings|calls|conversations)\b"
    r"|\b(?:met|meet|meets)(?: \w+)? separately|\balso met|\bseparately\b",
    re.I,
)
_DELEGATION = (
    r"(?:(?:an?|the) (?:<[CN]\d+>(?:'s)? )?(?:[\w-]+ ){0,4}?(?:delegation|group|team|mission|party)"
    r"(?: (?:of|from) (?:the )?<[CON]\d+>)?,? (?:which (?:is|was) )?(?:led|headed) by (?:the )?)?"
)
_RECEIVED = re.compile(rf" {_DELEGATION}(?:[\w'-]+ ){{0,4}}?(?:<[CN]\d+> )?(?P<list>{LIST})(?!'s?\b)")
_A_THING = re.compile(r"\b(the|of|from|by|to)\b(?! <)")
_OWNER = re.compile(rf"({LIST})(?:'s?|’s?)? (?:[\w-]+ ){{0,3}}$")
_SAID_AFTER = re.compile(
    rf"(?P<list>{LIST}),? (?:has |also )?(?:said|told [^<]{{0,40}}|announced|stated|noted|added|emphasi[sz]ed"
    rf"|tweeted|wrote)"
    r"(?: <D\d+>| on <D\d+>| in <L\d+>)* (?:after|following|at|during|ahead of|before) (?:the |a |an |his |her )?"
    r"(?:[\w-]+ ){0,3}$"
)
_THEIR = re.compile(r"\b(?:their) (?:\w+ ){0,2}$", re.I)
_HIS = re.compile(r"\b(?:his|her|he|she) (?:\w+ ){0,3}$", re.I)
_ANOTHER = re.compile(
    r"\b(?:first|second|third|fourth|fifth|\w+teenth|\d+th|previous|preceding|next|last|another) (?:\w+ )?$", re.I
)


_AND_WITH = re.compile(rf"\bwith [^.;]{{0,40}}{PARTY},? and (?:also )?with (?:the )?{PARTY}")
# "… and another with C": once more the same, with somebody else.
_ANOTHER_WITH = re.compile(
    rf"\b(?:another|a second one|one more|a similar one) with (?:the |his |her )?(?P<list>{LIST})"
)


def mutual(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A met B; A and B met; A held talks with B, C and D (one event, or one each)."""
    # A trigger may end with "with" or "of": the last characters belong to what follows.
    behind = skeleton.text[trigger.end - 5 :]
    left = acting(scene, skeleton, trigger, countries=True)
    right = partners(
        skeleton, skeleton.text[trigger.end :], direct=_SAID_WITH.search(skeleton.text[: trigger.end]) is not None
    )
    right = right or opening_partners(skeleton)
    if len(left.slots) == 1 and left.slots[0].code == "P" and names(left.slots)[0] in names(right.slots):
        # "The Prime Minister spoke with Prime Minister A of X": of the two, the one is at home.
        left = Side(countries=[Slot("C", 0, 0, scene.home or "", "")] if scene.home else [])
    alone = len(left.slots) + len(left.countries) < 2 and not any(len(slot.parties) > 1 for slot in left.slots)
    if not right and alone and not _WITH_BODY.search(behind[:30]):
        return
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    body = _BODY.match(behind)
    led = _LED_BY.search(skeleton.text[trigger.end :])
    apart = len(right.slots) > 1 and (
        _APART.search(skeleton.text[max(0, trigger.start - 30) : trigger.end])
        or _AND_WITH.search(skeleton.text[trigger.end - 5 :])
    )
    for one in [Side([slot]) for slot in right.slots] if apart else [right]:
        each = copy_of(draft)
        scene.add(each, left)
        scene.add(each, one)
        if body and led:
            scene.add(each, Side(slots_of(skeleton, led["list"])))
        if body:
            each.organizations.setdefault(next(skeleton.slots_in(body[1])).key)
        yield each
    for another in _ANOTHER_WITH.finditer(skeleton.text[trigger.end :]):
        each = copy_of(draft)
        scene.add(each, left)
        scene.add(each, Side(slots_of(skeleton, another["list"])))
        yield each


_ON_THE_PHONE = re.compile(
    r"\b(?:by|over|on|via|in an?|during an?) (?:the )?(?:tele)?phone\b|\btelephon\w+"
    r"|\bin (?:an? |two |three |separate |several )*(?:phone )?calls? with\b",
    re.I,
)
_ON_SCREEN = re.compile(r"\bvideo|\bvirtual|\bonline\b", re.I)
_DISCUSSED_WITH = re.compile(rf"^(?:[^<;.]|<[DLCON]\d+>){{0,90}}?\bwith (?:[a-z]+ ){{0,2}}?(?P<list>{LIST})", re.I)


def discuss(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A and B discussed trade; A discussed trade with B: by telephone where the sentence says so."""
    _, _, after = trigger.split(skeleton.text)
    left = acting(scene, skeleton, trigger, countries=True)
    match = _DISCUSSED_WITH.match(after)
    right = Side(slots_of(skeleton, match["list"])) if match else opening_partners(skeleton)
    several = len(left.slots) + len(left.countries) > 1 or any(len(slot.parties) > 1 for slot in left.slots)
    draft = draft_of(scene, skeleton, trigger) if left and (right or several) else None
    if draft is None:
        return
    if draft.status is not Status.HELD:
        return
    draft.content = True
    if _ON_THE_PHONE.search(skeleton.text):
        draft.kind, draft.mode = EventKind.CALL, Mode.PHONE
    elif _ON_SCREEN.search(skeleton.text):
        draft.kind, draft.mode = EventKind.CALL, Mode.VIDEO
    scene.add(draft, left)
    scene.add(draft, right)
    yield draft


def transitive(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A called B."""
    left = acting(scene, skeleton, trigger)
    right = partners(skeleton, skeleton.text[trigger.end :])
    if left and right and (draft := draft_of(scene, skeleton, trigger)):
        scene.add(draft, left)
        scene.add(draft, right)
        yield draft


def receive(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A received B: A is the host. Whoever welcomes a thing meets nobody."""
    _, phrase, after = trigger.split(skeleton.text)
    match = _RECEIVED.match(after)
    if not match or (
        not re.search(r"\b(?:led|headed) by", match[0])
        and _A_THING.search(match[0].split("<")[0].replace("the", "", 1))
    ):
        return
    left = acting(scene, skeleton, trigger)
    right = Side(slots_of(skeleton, match["list"]))
    if names(right.slots) and names(right.slots) == names(left.slots):
        right = named([name for name in scene.visitor() if name not in names(left.slots)])
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    whither = re.match(r",? (?:to|at) (?:the )?(<[LC]\d+>)", after[match.end() :])
    if draft.status is Status.PLANNED and whither and re.match("welcom", phrase, re.I):
        goal = next(skeleton.slots_in(whither[1]))
        yield from journey(scene, skeleton, trigger, right, destination=goal, noun=True)
        return
    if any(
        slot.code == "U" and re.search(r"leaders|heads", slot.text) and slot.parties[0].organization
        for slot in right.slots
    ):
        draft.kind = EventKind.SUMMIT
    if whither and draft.place is None and (goal := next(skeleton.slots_in(whither[1]))).code == "L":
        draft.place, draft.place_country = goal.text, goal.key or None
    apart = len(right.slots) > 1 and _SEPARATELY.search(skeleton.text)
    for one in [Side([slot]) for slot in right.slots] if apart else [right]:
        each = copy_of(draft)
        scene.add(each, left, Capacity.HOST)
        scene.add(each, one, Capacity.GUEST)
        yield each


def received(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """B was received by A."""
    left = acting(scene, skeleton, trigger)
    right = partners(skeleton, " by" + skeleton.text[trigger.end :])
    if not right and left and _SUMMONED.search(skeleton.text[trigger.start : trigger.end]):
        at_home = scene.home or (scene.dateline.key if scene.dateline else None)
        right = Side(countries=[Slot("C", 0, 0, at_home, "")] if at_home else [])
    if right and (draft := draft_of(scene, skeleton, trigger)):
        scene.add(draft, left, Capacity.GUEST)
        scene.add(draft, right, Capacity.HOST)
        yield draft


# "The talks which A had with B", "the talks he had with B".
_WHO_HAD_THEM = re.compile(
    rf" (?:(?:which|that) )?(?:(?P<list>{LIST})|(?P<he>he|she)|(?P<they>they|both|the two(?: \w+)?))"
    r" (?:had|held|has had)\b",
    re.I,
)


# "It was the third meeting between A and B": the one that the text has told.
_COUNTED = re.compile(
    r"\b(?:this|that|it|which) (?:also )?(?:is|was|were|marks?|marked|will be|would be|became) (?:the "
    r"|their )?(?:[\w-]+ ){1,4}$",
    re.I,
)


def noun(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """The talks between A and B; A's meeting with B; his conversation with B."""
    before, _, after = trigger.split(skeleton.text)
    if relative := _WHO_HAD_THEM.match(after):
        told = who_is_he(scene, skeleton, before) if relative["he"] else scene.last_pair()
        owner = Side(slots_of(skeleton, relative["list"])) if relative["list"] else named(told)
        left, right = owner, partners(skeleton, after[relative.end() :])
    else:
        left, right = _owner(scene, skeleton, trigger), partners(skeleton, after)
    both = left.slots + right.slots
    sides = len({s.key for s in both if s.code == "P"}) + len(right.countries) + sum(len(s.parties) for s in both)
    if sides == 1 and right.slots and not left and (guest := [n for n in scene.visitor() if n != right.slots[0].key]):
        left = named(guest)
    elif sides == 1 and skeleton.headline and (scene.author or scene.home):  # "Call with Minister A"
        left = named(scene.author) or Side(countries=[Slot("C", 0, 0, scene.home or "", "")])
    elif sides < 2:
        return
    if draft := draft_of(scene, skeleton, trigger, noun=True):
        draft.definite = bool(_COUNTED.search(skeleton.text[: trigger.start]) and scene.drafts)
        apart = len(right.slots) > 1 and len(left.slots) == 1 and _SEVERAL.search(skeleton.text[: trigger.end])
        for one in [Side([slot], right.countries) for slot in right.slots] if apart else [right]:
            each = copy_of(draft)
            scene.add(each, left)
            scene.add(each, one)
            yield each


def _owner(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Side:
    """Whose talks they are; nobody's where they are "between" or "among" those who follow."""
    before, _, after = trigger.split(skeleton.text)
    owner = _OWNER.search(before)
    if owner and not re.match(r" between", after):
        return Side(slots_of(skeleton, owner[1]))
    if re.match(r" (?:between|among)", after):
        return Side()
    if _THEIR.search(before):
        return named(scene.last_pair())
    if said := _SAID_AFTER.search(before):
        return Side(slots_of(skeleton, said["list"]))
    if _HIS.search(before):
        return named(who_is_he(scene, skeleton, before))
    return acting(scene, skeleton, trigger)


def headless(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """The talks took place in …: who met was told before, or stands nowhere but in the headline."""
    draft = draft_of(scene, skeleton, trigger, noun=True)
    if draft is None:
        return
    draft.definite = True
    if _ANOTHER.search(skeleton.text[: trigger.start]) and (countries := scene.main_countries()):
        draft.definite, draft.countries = False, countries
        draft.kind = next(
            (d.kind for d in scene.drafts if d.kind in (EventKind.SESSION, EventKind.SUMMIT, EventKind.MEETING)),
            draft.kind,
        )
    yield draft
