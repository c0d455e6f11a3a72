"""Gatherings and ceremonies: sessions, summits, conferences, signings, credentials, press conferences."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loader.extract.events.draft import Draft
from loader.extract.events.frames import FRAMES, acting, draft_of, named
from loader.extract.events.parties import LIST, Side, clause_end, names, slots_of
from loader.extract.events.places import place_near
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.triggers import Trigger
from loader.extract.sources import countries_in_name
from loader.model import Capacity, EventKind, Status

MARGINS = re.compile(r"\b(?:on the (?:sidelines|margins|fringes)|at the margins|on the side-lines|alongside)\b", re.I)
_TOOK_PART = re.compile(
    r"\b(attend\w*|tak(?:e|es|ing) part|took part|participat\w+|address\w*|spoke|speaking|speech|chair\w*|co-chair\w*|presid\w+ over"
    r"|open(?:ed|ing)|delivered|remarks|represent\w+|joined|gathered|host\w*|led by|present)\b",
    re.I,
)
_CHAIR = re.compile(
    rf"\b(?:chair\w*|chairmanship of|chaired by|under the chairmanship of|presided over by)(?: by)? (?:the )?(?P<list>{LIST})",
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
    r"(?:attend|attends|attended|take part in|took part in|participated? in|speak at|spoke at|address|addressed)\b[^<;]{0,70}$",
    re.I,
)
_BILATERAL = re.compile(r"(?: of)? (?:the )?(?:joint |mixed )?(?:inter-?governmental|bilateral)\b", re.I)
_BOTH_TOOK_PART = re.compile(
    r"\b(?:they|both|the two)(?: \w+)? (?:took the floor|attended|addressed|took part|participated|spoke|will attend)\b",
    re.I,
)
_GROUP = re.compile(
    r"(?:^|[,.] |> )(?:on <D\d+>,? )?(?:the )?(?:two )?(?:leaders|ministers|governments|participants|delegations|sides|parties|countries|heads)"
    r"(?: then| also)? $",
    re.I,
)
_NOT_THERE = re.compile(r"\b(?:said|told|noted|added|stressed|recalled|that)\b")
_ORG_OF = re.compile(r"(?:^|.*?)(?: of| between| with|'s)? ?(?:the )?(?:[\w-]+ ){0,8}?<O(\d+)>")


def gathering(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A summit, session or conference: its body, its people where the sentence makes them take part."""
    before, after = skeleton.text[: trigger.start], skeleton.text[trigger.end :]
    noun_phrase = skeleton.text[trigger.start : trigger.end]
    draft = draft_of(scene, skeleton, trigger, noun=True)
    if draft is None:
        return
    for slot in [*(s for s in skeleton.slots_in(noun_phrase) if s.code == "O"), *_bodies(skeleton, before, after)]:
        draft.organizations.setdefault(slot.key)
        draft.countries.update(countries_in_name(slot.text))
    if (
        re.search(
            r"\b(?:the two|both) (?:\w+ )?(?:countries|states|ministries|governments|nations|sides)\b", skeleton.text
        )
        and len(draft.countries) < 2
    ):
        draft.countries |= scene.pair
    own = re.search(r"<[O](\d+)>(?:'s)? (?:\w+ ){0,3}$", before)
    hosted = re.search(
        r"(?P<host><[CL]\d+>) (?:will host|is to host|to host|hosts|hosted|as host of|(?:will )?plays? host to|to play host to)[^<;]*$",
        before,
    )
    if hosted:
        host = next(skeleton.slots_in(hosted["host"]))
        draft.countries.update([host.key] if host.key else [])
        if host.code == "L":
            draft.place, draft.place_country = host.text, host.key or None
    draft.countries.update(_members(skeleton, before, after))
    if len(draft.countries) < 2 and not draft.organizations and _BILATERAL.match(after):
        draft.countries |= scene.pair
    text_between = re.search(r"\b(?:the|this|that|today's) $|<D\d+>'s $", before, re.I)
    margins = MARGINS.search(before[-60:])
    if not draft.organizations and (
        again := re.search(
            r"(?:'s|of|in) the (?:Organi[sz]ation|Association|Alliance|Union|Community|League|Council)\b",
            before[-30:] + noun_phrase + after[:30],
        )
    ):
        draft.organizations.update(dict.fromkeys(scene.bodies()[:1] if again else []))
    if not draft.organizations and not draft.countries and not own and text_between and not margins:
        draft.definite = not _ORDINAL.match(noun_phrase) and (
            draft.status is Status.HELD or not (draft.explicit_date or draft.place)
        )
    if draft.definite and skeleton.index <= 2 and not scene.drafts and _SPEECH.search(skeleton.text):
        _speech_at(scene, skeleton, draft)
    present = acting(scene, skeleton, trigger)
    clause = skeleton.text
    if margins:
        draft.rule += ":margins"
        draft.definite = bool(text_between and not draft.organizations and scene.drafts)
    elif attending := _WILL_ATTEND.search(before):
        here = names(skeleton.slots_in(before))[-1:] or scene.subject[:1]
        scene.add(draft, Side(slots_of(skeleton, attending["list"])) if attending["list"] else named(here))
    elif _BOTH_TOOK_PART.search(before):
        scene.add(draft, named(scene.last_pair()))
    elif present and _TOOK_PART.search(before[-90:]) and not _NOT_THERE.search(before[-45:]):
        scene.add(draft, present)
    elif _TOOK_PART.search(clause) and not draft.definite and not _NOT_THERE.search(clause):
        scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]))
    for match in _CHAIR.finditer(clause):
        for slot in slots_of(skeleton, match["list"]):
            if slot.code == "P":
                draft.officials.pop(slot.key, None)
        scene.add(draft, Side(slots_of(skeleton, match["list"])), Capacity.CHAIR)
    owners = re.match(rf"(?: of(?: the)?| between) (?P<list>{LIST})", after)
    if owners:
        scene.add(draft, Side([s for s in slots_of(skeleton, owners["list"]) if s.code == "U"]))
    if series := _SERIES.search(after):
        yield from _each_of(scene, skeleton, draft, series)
        return
    if met := re.search(r"<U(\d+)> meeting", noun_phrase, re.I):
        group = skeleton.slots[int(met[1])].text.lower()
        draft.kind = EventKind.SUMMIT if re.search(r"leaders|heads|presidents|summit", group) else EventKind.SESSION
        scene.add(draft, Side([skeleton.slots[int(met[1])]]))
    if noun_phrase.lower().startswith(("consultation", "political")) or "commission" in noun_phrase.lower():
        draft.kind = EventKind.SESSION
    yield draft


def _each_of(scene: Scene, skeleton: Skeleton, draft: Draft, series: re.Match[str]) -> Iterator[Draft]:
    """The meetings held in A in one year and in B in another: one gathering each."""
    slots = list(skeleton.slots_in(series[0]))
    for place, day in zip(slots[::2], slots[1::2], strict=True):
        each = replace(
            draft,
            officials=dict(draft.officials),
            countries=set(draft.countries),
            organizations=dict(draft.organizations),
        )
        each.place, each.place_country, each.when, each.explicit_date = place.text, place.key or None, day.when, True
        if day.when is not None and day.when.last < scene.published:
            each.status = Status.PAST_REFERENCE
        yield each


def _speech_at(scene: Scene, skeleton: Skeleton, draft: Draft) -> None:
    """An article that begins with a speech at "the summit": of the body that the article is about."""
    draft.definite = False
    draft.organizations.update(dict.fromkeys(scene.main_bodies[:1]))
    people = [s for s in skeleton.slots if s.code == "P"]
    scene.add(draft, Side(people))
    host = re.search(r"(<P\d+>)[^<]*\bhospitality", skeleton.text)
    if host:
        key = next(skeleton.slots_in(host[1])).key
        draft.officials[key] = Capacity.HOST
        draft.place_country = scene.country_of(key)


def _bodies(skeleton: Skeleton, before: str, after: str) -> list[Slot]:
    """The organizations whose body meets: those in the noun phrase around the trigger."""
    found = []
    left = re.search(r"(?:<O\d+>(?: – | - |-| and |, )?(?:<[OCLN]\d+> ?)?)(?:'s)?[\w '\"”“-]{0,45}$", before)
    if left:
        found += [s for s in skeleton.slots_in(left[0]) if s.code == "O"]
    right = re.match(
        r"[\w ,'/()-]{0,70}?(?:of|between|with) (?:the )?(?:[\w-]+ ){0,9}?(?:of (?:the )?)?(<O\d+>)", after
    )
    if right:
        found += list(skeleton.slots_in(right[1]))
    elif not found and (direct := re.match(r"(?: of)?(?: the)? ?[“\"]?(<O\d+>)", after)):
        found += list(skeleton.slots_in(direct[1]))
    return found


def _members(skeleton: Skeleton, before: str, after: str) -> set[str]:
    """The countries between which a commission, a round or a trilateral summit meets."""
    codes: set[str] = set()
    left = re.search(r"((?:<[CNL]\d+>(?:-| - | – |, | and )?){2,})[\w '\"”“-]{0,60}$", before)
    if left:
        codes |= {s.key for s in skeleton.slots_in(left[1]) if s.key}
    right = re.match(
        r"[\w ,'/()-]{0,60}?(?:of|between|among) (?:the )?(?:[\w-]+ ){0,8}?(?:of )?(?:the )?((?:<[CN]\d+>(?:, | and |, and |-| - | – )?(?:the )?)+)",
        after,
    )
    if right and (len(re.findall("<", right[1])) > 1 or re.search(r"of (?:the )?(?:[\w-]+ ){0,5}of ", right[0])):
        codes |= {s.key for s in skeleton.slots_in(right[1]) if s.key}
    return codes


def signing(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A and B signed a document; documents were signed by A and B."""
    before, after = skeleton.text[: trigger.start], skeleton.text[trigger.end :]
    if re.search(r"\b(?:decree|law|bill|amendment|order|executive)\b", after[:60], re.I) or re.search(
        r"\b(?:he|she|I|has|years?)\b (?:since )?$", before[-12:]
    ):
        if not re.search(r"\bhas $", before):
            return
    side = acting(scene, skeleton, trigger)
    by = re.search(rf"\bby (?:the )?(?P<list>{LIST})", clause_end(after))
    if by:
        side = Side(slots_of(skeleton, by["list"]))
    elif re.search(
        r"\bby (?:both|the) (?:\w+ ){0,2}(?:ministers|leaders|presidents|sides|parties|heads|co-chairs)", after
    ):
        side = named(scene.last_pair())
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, side)
    if not side and (_GROUP.search(before) or re.search(r"\b(?:was|were|been) (?:then |also )?$", before)):
        draft.countries |= scene.main_countries()
    _witnesses(scene, skeleton, draft)
    if not by and (partner := re.search(rf"\bwith (?:[\w-]+ ){{0,3}}(?P<list>{LIST})", after[:60])):
        scene.add(draft, Side(slots_of(skeleton, partner["list"])))
    if len(draft.officials) < 2 and len(draft.countries) < 2 and not any(s.parties for s in side.slots):
        draft.definite = True
    yield draft


def _witnesses(scene: Scene, skeleton: Skeleton, draft: Draft) -> None:
    """Documents are signed in the presence of the two presidents, or while they look on."""
    match = re.search(
        rf"(?P<before>[^.;]*?)\b(?:looked on|watched|witnessed)|in the presence of (?:the )?(?P<after>.*)",
        skeleton.text,
    )
    if match is None:
        return
    told = slots_of(skeleton, match["before"] or match["after"] or "")
    group = re.search(
        r"\b(?:two|both|the) (?:\w+ )?(?:leaders|presidents|heads|premiers|prime ministers)\b|\bthey\b", match[0], re.I
    )
    scene.add(draft, Side(told) if told and not group else named(scene.last_pair()))


def credentials(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """Ambassadors present their letters of credence."""
    draft = draft_of(scene, skeleton, trigger)
    if draft is not None:
        scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]))
        yield draft


def press(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A joint press conference: of the subject and of whoever stands beside it."""
    if not re.search(r"\b(?:joint|together|alongside|both|they|the two)\b", skeleton.text, re.I):
        return
    side = acting(scene, skeleton, trigger)
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, side)
    beside = re.search(rf"\b(?:with|alongside) (?:the |his |her )?(?P<list>{LIST})", skeleton.text[trigger.end :])
    if beside:
        scene.add(draft, Side(slots_of(skeleton, beside["list"])))
    if len(draft.officials) < 2 and re.search(
        r"\b(?:his|her) (?:host|guest|colleague|counterpart)\b|alongside|both|together", skeleton.text
    ):
        scene.add(draft, named(scene.last_pair()))
    draft.definite = len(draft.officials) < 2
    yield draft


def ceremony(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """An opening, an award, a state funeral: with whom the sentence names."""
    draft = draft_of(scene, skeleton, trigger, noun=True)
    if draft is None:
        return
    scene.add(draft, acting(scene, skeleton, trigger))
    if _TOOK_PART.search(skeleton.text) or re.search(r"\bby <P", skeleton.text[trigger.end :]):
        scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]))
    place = place_near(skeleton, trigger.start, trigger.end)
    if place is not None and place.key:
        draft.countries.add(place.key)
    if draft.status is Status.HELD and not draft.officials:
        return
    yield draft


FRAMES.update(gathering=gathering, signing=signing, credentials=credentials, press=press, ceremony=ceremony)
