"""Messages and statements: what one side says to or about another."""

import re
from collections.abc import Iterator

from loader.extract.events.draft import Draft
from loader.extract.events.frames import FRAMES, acting, draft_of
from loader.extract.events.parties import LIST, Side, clause_end, slots_of, subject
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.triggers import Trigger
from loader.model import Capacity, MessageSort, Mode

_SORTS = (
    (re.compile(r"condolence|sympath", re.I), MessageSort.CONDOLENCE),
    (re.compile(r"congratulat", re.I), MessageSort.CONGRATULATION),
    (re.compile(r"invit", re.I), MessageSort.INVITATION),
    (re.compile(r"greeting|good wishes|best wishes", re.I), MessageSort.GREETING),
)
_TO = re.compile(rf"\b(?:to|for) (?:the |his |her |both )?(?:[\w-]+ ){{0,2}}?(?P<list>{LIST})", re.I)
_FROM = re.compile(rf"\b(?:from|of|by) (?:the )?(?:[\w-]+ ){{0,2}}?(?P<list>{LIST})", re.I)
_TO_COUNTRIES = re.compile(
    r"\b(?:to|with) (?:the )?(?:people|peoples|government|families|[\w-]+ ){0,4}?(?:of |in )?(?P<list><[CN]\d+>(?:(?:, | and )<[CN]\d+>)*)",
    re.I,
)


def message(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A sent congratulations to B; A congratulated B and C: one message each."""
    words = skeleton.text[trigger.start : trigger.end]
    after = clause_end(skeleton.text[trigger.end :])
    sort = next((sort for pattern, sort in _SORTS if pattern.search(words + after[:40])), MessageSort.OTHER)
    if re.search(r"\binvitation", words, re.I):
        return  # what is meant is the visit; `plans` tells it
    sender = acting(scene, skeleton, trigger, countries=True)
    if re.match(r"received|handed over|delivered|passed on|conveyed", words, re.I) and (by := _FROM.search(after)):
        first = [s for s in skeleton.slots_in(skeleton.text[: trigger.start]) if s.code == "P"][:1]
        addressees = _to(skeleton, after) or (sender.slots if words.lower().startswith("received") else first)
        sender = Side(slots_of(skeleton, by["list"]))
    elif handed := re.search(r"(<P\d+>)", words):
        addressees = list(skeleton.slots_in(handed[1]))
        by = _FROM.search(after)
        sender = Side(slots_of(skeleton, by["list"])) if by else sender
    elif words.lower().startswith("congratulat"):
        direct = re.match(rf" (?:the |his |her )?(?:[\w-]+ ){{0,3}}?(?P<list>{LIST})", after)
        addressees = slots_of(skeleton, direct["list"]) if direct else []
    else:
        addressees = _to(skeleton, after)
    countries: list[Slot] = []
    if not addressees and (match := _TO_COUNTRIES.search(after)):
        countries = list(skeleton.slots_in(match["list"]))
    if not sender or not (addressees or countries):
        return
    senders = (
        [Side([slot]) for slot in sender.slots]
        if re.search(r"s$|s ", words) and not re.search("joint", words)
        else [sender]
    )
    for slot, one in ((slot, one) for slot in addressees or countries for one in senders or [sender]):
        draft = draft_of(scene, skeleton, trigger)
        if draft is None:
            return
        draft.message, draft.mode = sort, Mode.WRITTEN
        scene.add(draft, one, Capacity.SENDER)
        scene.add(draft, Side([slot]) if addressees else Side(countries=[slot]), Capacity.ADDRESSEE)
        yield draft


def _to(skeleton: Skeleton, after: str) -> list[Slot]:
    match = _TO.search(after)
    return slots_of(skeleton, match["list"]) if match else []


def statement(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A welcomes, condemns or supports what another country does, or an international event."""
    before, after = skeleton.text[: trigger.start], skeleton.text[trigger.end :]
    clause = re.split(
        r"[;.]|, (?:<P|while|and (?:he|she))| (?:through|held in|led by|following|mediat\w+) ", after, maxsplit=1
    )[0]
    side = subject(skeleton, before, countries=True) or acting(scene, skeleton, trigger, countries=True)
    if not side:
        return
    if re.match(rf" (?:the |his |her )?{LIST}(?!'|,? ?'s)", after) and trigger.rule.pattern.search("welcomed "):
        if re.match(r"welcom|hail|receiv", skeleton.text[trigger.start :], re.I):
            return  # a guest
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, side, Capacity.SPEAKER)
    draft.about = {s.key for s in skeleton.slots_in(clause) if s.code in "CNL" and s.key} - draft.countries
    for slot in skeleton.slots_in(clause):
        country = scene.country_of(slot.key) if slot.code == "P" else None
        if country and country not in draft.countries:
            draft.about.add(country)
    # Who speaks for somebody stands in front: "the spokesman stated that Kazakhstan welcomes".
    speaker = re.search(
        rf"^(?P<list>{LIST}) (?:stated|said|announced|declared|noted)\b|, (?P<after>{LIST}) (?:said|stated|told|wrote)\b",
        skeleton.text,
    )
    if speaker:
        scene.add(draft, Side(slots_of(skeleton, speaker["list"] or speaker["after"])), Capacity.SPEAKER)
    if draft.about and draft.countries:
        yield draft


FRAMES.update(message=message, statement=statement)


def joint_statement(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A headline that calls its text a joint statement of two or more sides."""
    if not skeleton.headline:
        return
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]), Capacity.SPEAKER)
    draft.countries |= {s.key for s in skeleton.slots if s.code in "CN" and s.key}
    draft.about = set(draft.countries)
    if len(draft.countries) > 1:
        yield draft


FRAMES["joint_statement"] = joint_statement
