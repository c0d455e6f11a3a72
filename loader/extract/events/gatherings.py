"""Summits, sessions and conferences: the body that meets, and who takes part."""

import re
from collections.abc import Iterator

from loader.extract.events.actors import acting, named
from loader.extract.events.draft import Draft
from loader.extract.events.parties import LIST, Side, names, slots_of, subject
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.telling import copy_of, draft_of
from loader.extract.events.triggers import Trigger
from loader.extract.sources import countries_in_name
from loader.model import Capacity, EventKind, Status

_MARGINS = re.compile(
    r"\b(?:on the (?:sidelines|margins|fringes)|at the margins|on the side-lines|alongside)\b"
    r"|^At (?:the |an? )[^,]{0,40}$",  # "At the summit, A met B"
    re.I,
)
_NAMED_KINDS = (
    (re.compile(r"summit|leaders", re.I), EventKind.SUMMIT),
    (re.compile(r"assembly|council|committee|session|ministerial", re.I), EventKind.SESSION),
)
TOOK_PART = re.compile(
    r"\b(attend\w*|tak(?:e|es|ing) part|took part|participat\w+|address\w*|spoke|speaking|speech|chair\w*|co-chair\w*"
    r"|presid\w+ over|open(?:ed|ing)|delivered|remarks|represent\w+|joined|gathered|host\w*|led by|present)\b",
    re.I,
)
_CHAIR = re.compile(
    r"\b(?:chair\w*|chairmanship of|chaired by|under the chairmanship of|presided over by)(?: by)? (?:the )?"
    rf"(?P<list>{LIST})",
    re.I,
)
_SPEECH = re.compile(
    r"\b(?:in (?:his|her) (?:\w+ )?(?:speech|remarks|address|statement)|addressing|speaking at)\b", re.I
)
_SERIES = re.compile(r"\bin <L\d+>,? (?:(?:in|on) )?<D\d+>,?(?: and)? (?:in )?<L\d+>,? (?:(?:in|on) )?<D\d+>")
# "The 15th Annual Meeting" is told for the first time, article or not.
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b|first|second|third|fourth|fifth|\w+teenth|inaugural|annual", re.I)
_WILL_ATTEND = re.compile(
    rf"(?:\b(?:she|he)|(?P<list>{LIST}))(?: (?:would|will|is to|plans to|intends to|also))* "
    r"(?:attend|attends|attended|take part in|took part in|participated? in|speak at|spoke at|address|addressed)\b"
    r"[^<;]{0,70}$",
    re.I,
)
_HELD = re.compile(r"\b(?:held|holds?|conducted|convened) (?:[a-z-]+ ){0,4}$")
_BOTH_TOOK_PART = re.compile(
    r"\b(?:they|both|the two)(?: \w+)? "
    r"(?:took the floor|attended|addressed|took part|participated|spoke|will attend)\b",
    re.I,
)
_OF_LEADERS = re.compile(
    r"\b(?:Authority|Conference|Assembly|Council|Meeting|Session|session|meeting) of (?:the )?(?:Heads|Leaders"
    r"|Presidents)\b"
)
_LEADERS = re.compile(r"(?:the )?(?:leaders|heads|presidents)\b", re.I)
_SAID_THERE = re.compile(r"\b(?:said|told|noted|added|stressed|recalled|that)\b")
_BILATERAL = re.compile(r"(?: of)? (?:the )?(?:joint |mixed )?(?:inter-?governmental|bilateral)\b", re.I)
_TWO_COUNTRIES = re.compile(
    r"\b(?:the two|both) (?:\w+ )?(?:countries|states|ministries|governments|nations|sides)\b",
)
_OWN_BODY = re.compile(r"<[O](\d+)>(?:'s)? (?:\w+ ){0,3}$")
_HOSTED = re.compile(
    r"(?P<host><[CL]\d+>) (?:will host|is to host|to host|hosts|hosted|as host of"
    r"|(?:will )?plays? host to|to play host to)[^<;]*$"
)
_TOLD_BEFORE = re.compile(r"\b(?:the|this|that|today's) (?:(?:\w+-)?(?:day|hour|week)s?(?:-long)? )?$|<D\d+>'s $", re.I)
_ITS_BODY = re.compile(
    r"(?:'s|of|in) the (?:Organi[sz]ation|Association|Alliance|Union|Community|League|Council)\b",
)
# The body in front of its session, with the states of a name like "the X - A - B Council" behind it.
_BODY_BEFORE = re.compile(r"(?:<O\d+>(?: – | - |-| and |, )?(?:<[OCLN]\d+> ?)?)(?:'s)?[\w '\"”“-]{0,45}$")
_BODY_BEHIND = re.compile(r"[\w ,'/()-]{0,70}?(?:of|between|with) (?:the )?(?:[\w-]+ ){0,9}?(?:of (?:the )?)?(<O\d+>)")
_BODY_NEXT = re.compile(r"(?: of)?(?: the)? ?[“\"]?(<O\d+>)")
_CONCLUDES_ITS = re.compile(r"(<O\d+>)(?: ?\([^()]*\))? (?:has |will )?[a-z]+ (?:its|their) (?:[\w-]+ )*$")
_STATES_BEFORE = re.compile(r"((?:<[CNL]\d+>(?:-| - | – |, | and )?){2,})[\w '\"”“-]{0,60}$")
_STATES_BEHIND = re.compile(
    r"[\w ,'/()-]{0,60}?(?:of|between|among) (?:the )?(?:[\w-]+ ){0,8}?(?:of )?(?:the )?"
    r"((?:<[CN]\d+>(?:, | and |, and |-| - | – )?(?:the )?)+)"
)


def gathering(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A summit, session or conference: its body, its people where the sentence makes them take part."""
    before, phrase, after = trigger.split(skeleton.text)
    draft = draft_of(scene, skeleton, trigger, noun=True)
    if draft is None:
        return
    margins = bool(_MARGINS.search(before[-60:]) or _MARGINS.match(phrase))
    _add_bodies(skeleton, trigger, draft)
    _add_states(scene, skeleton, trigger, draft)
    _tell_again(scene, skeleton, trigger, draft, margins=margins)
    if draft.definite and skeleton.index <= 2 and not scene.drafts and _SPEECH.search(skeleton.text):
        _speech_at(scene, skeleton, draft)
    if margins:
        draft.rule += ":margins"
        draft.explicit_date = False  # the day is that of what happened at its margins
        draft.definite = bool(_TOLD_BEFORE.search(before) and not draft.organizations and scene.drafts)
    else:
        _add_people(scene, skeleton, trigger, draft)
    _add_chairs(scene, skeleton, draft)
    if owners := re.match(rf"(?: of(?: the)?| between) (?P<list>{LIST})", after):
        scene.add(draft, Side([s for s in slots_of(skeleton, owners["list"]) if s.code == "U"]))
    if series := _SERIES.search(after):
        yield from _each_of(scene, skeleton, draft, series)
        return
    _kind_by_words(scene, skeleton, draft, phrase)
    _kind_by_name(skeleton, draft, phrase)
    yield draft


def _kind_by_name(skeleton: Skeleton, draft: Draft, phrase: str) -> None:
    """ "On the sidelines of the Alpine Summit": what its name says it is."""
    if not _MARGINS.match(phrase):
        return
    name = " ".join(slot.text for slot in skeleton.slots_in(phrase))
    found = next((kind for pattern, kind in _NAMED_KINDS if pattern.search(name)), None)
    draft.kind = found or draft.kind


def _add_bodies(skeleton: Skeleton, trigger: Trigger, draft: Draft) -> None:
    """The organizations whose body meets: those in the noun phrase around the trigger."""
    before, phrase, after = trigger.split(skeleton.text)
    found = [s for s in skeleton.slots_in(phrase) if s.code == "O"]
    beside: list[Slot] = []
    if owner := _CONCLUDES_ITS.search(before):
        beside += skeleton.slots_in(owner[1])
    if left := _BODY_BEFORE.search(before):
        beside += [s for s in skeleton.slots_in(left[0]) if s.code == "O"]
    if right := _BODY_BEHIND.match(after):
        beside += skeleton.slots_in(right[1])
    elif not beside and (direct := _BODY_NEXT.match(after)):
        beside += skeleton.slots_in(direct[1])
    for slot in found + beside:
        draft.organizations.setdefault(slot.key)
        draft.countries.update(countries_in_name(slot.text))


def _add_states(scene: Scene, skeleton: Skeleton, trigger: Trigger, draft: Draft) -> None:
    """The states that meet: those that host or are named around it, or the two that the article is about."""
    before, phrase, after = trigger.split(skeleton.text)
    if _TWO_COUNTRIES.search(skeleton.text) and len(draft.countries) < 2:
        draft.countries |= scene.pair
    if hosted := _HOSTED.search(before + phrase):
        host = next(skeleton.slots_in(hosted["host"]))
        draft.countries.update([host.key] if host.key else [])
        if host.code == "L":
            draft.place, draft.place_country = host.text, host.key or None
    draft.countries.update(_members(skeleton, before, f" of{after}" if phrase.endswith(" of") else after))
    if len(draft.countries) < 2 and not draft.organizations and _BILATERAL.match(after):
        draft.countries |= scene.pair


def _members(skeleton: Skeleton, before: str, after: str) -> set[str]:
    """The countries between which a commission, a round or a trilateral summit meets."""
    codes: set[str] = set()
    if left := _STATES_BEFORE.search(before):
        codes |= {s.key for s in skeleton.slots_in(left[1]) if s.key}
    right = _STATES_BEHIND.match(after)
    if right and (right[1].count("<") > 1 or re.search(r"of (?:the )?(?:[\w-]+ ){0,5}of ", right[0])):
        codes |= {s.key for s in skeleton.slots_in(right[1]) if s.key}
    return codes


def _tell_again(scene: Scene, skeleton: Skeleton, trigger: Trigger, draft: Draft, *, margins: bool) -> None:
    """ "The summit" without more is one that was told before; "the Organization's summit" is that of its body."""
    before, phrase, after = trigger.split(skeleton.text)
    if not draft.organizations and _ITS_BODY.search(before[-30:] + phrase + after[:30]):
        draft.organizations.update(dict.fromkeys(scene.bodies()[:1]))
    if draft.organizations or draft.countries or margins or _OWN_BODY.search(before):
        return
    if _TOLD_BEFORE.search(before):
        untold = draft.status is Status.HELD or not (draft.explicit_date or draft.place)
        draft.definite = untold and not _ORDINAL.match(phrase)


def _add_people(scene: Scene, skeleton: Skeleton, trigger: Trigger, draft: Draft) -> None:
    before, text = skeleton.text[: trigger.start], skeleton.text
    present = acting(scene, skeleton, trigger)
    if attending := _WILL_ATTEND.search(before):
        here = names(skeleton.slots_in(before))[-1:] or scene.subject[:1]
        scene.add(draft, Side(slots_of(skeleton, attending["list"])) if attending["list"] else named(here))
    elif (held := _HELD.search(before)) and (holders := subject(skeleton, before[: held.start()], countries=True)):
        scene.add(draft, holders)
    elif _BOTH_TOOK_PART.search(before):
        scene.add(draft, named(scene.last_pair()))
    elif present and TOOK_PART.search(before[-90:]) and not _SAID_THERE.search(before[-45:]):
        scene.add(draft, present)
    elif TOOK_PART.search(text) and not draft.definite and not _SAID_THERE.search(text):
        scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]))


def _add_chairs(scene: Scene, skeleton: Skeleton, draft: Draft) -> None:
    for match in _CHAIR.finditer(skeleton.text):
        chairs = slots_of(skeleton, match["list"])
        for slot in chairs:
            if slot.code == "P":
                draft.officials.pop(slot.key, None)
        scene.add(draft, Side(chairs), Capacity.CHAIR)


def _kind_by_words(scene: Scene, skeleton: Skeleton, draft: Draft, phrase: str) -> None:
    """Leaders meet at a summit, ministers in a session; so do commissions and political consultations."""
    if met := re.search(r"<U(\d+)>'? meeting", phrase, re.I):
        group = skeleton.slots[int(met[1])]
        leaders = re.search(r"leaders|heads|presidents|summit", group.text.lower())
        draft.kind = EventKind.SUMMIT if leaders else EventKind.SESSION
        draft.definite = False
        scene.add(draft, Side([group]))
    if draft.kind is EventKind.SESSION and _OF_LEADERS.search(skeleton.text):
        draft.kind = EventKind.SUMMIT
    groups = (slot.text for slot in skeleton.slots if slot.code == "U")
    if re.match(r"gather|convene", phrase, re.I) and any(_LEADERS.match(group) for group in groups):
        draft.kind = EventKind.SUMMIT
    if phrase.lower().startswith(("consultation", "political")) or "commission" in phrase.lower():
        draft.kind = EventKind.SESSION


def _each_of(scene: Scene, skeleton: Skeleton, draft: Draft, series: re.Match[str]) -> Iterator[Draft]:
    """The meetings held in A in one year and in B in another: one gathering each."""
    slots = list(skeleton.slots_in(series[0]))
    for place, day in zip(slots[::2], slots[1::2], strict=True):
        each = copy_of(draft)
        each.place, each.place_country, each.when, each.explicit_date = place.text, place.key or None, day.when, True
        if day.when is not None and day.when.last < scene.published:
            each.status = Status.PAST_REFERENCE
        yield each


def _speech_at(scene: Scene, skeleton: Skeleton, draft: Draft) -> None:
    """An article that begins with a speech at "the summit": of the body that the article is about."""
    draft.definite = False
    draft.organizations.update(dict.fromkeys(scene.main_bodies[:1]))
    scene.add(draft, Side([s for s in skeleton.slots if s.code == "P"]))
    if host := re.search(r"(<P\d+>)[^<]*\bhospitality", skeleton.text):
        key = next(skeleton.slots_in(host[1])).key
        draft.officials[key] = Capacity.HOST
        draft.place_country = scene.country_of(key)
