"""Messages and statements: what one side says to or about another."""

import re
from collections.abc import Iterator

from loader.extract.events.actors import acting
from loader.extract.events.draft import Draft
from loader.extract.events.parties import LIST, Side, clause_end, names, slots_of, subject
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.telling import draft_of
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
    r"\b(?:to|with) (?:the )?(?:people|peoples|government|families|[\w'-]+ ){0,8}?(?:of |in )?"
    r"(?P<list><[CN]\d+>(?:(?:, | and )<[CN]\d+>)*)",
    re.I,
)
_CONGRATULATED = re.compile(rf" (?:the |his |her )?(?:[\w-]+ ){{0,3}}?(?P<list>{LIST})")
_WITH_WHOM = re.compile(rf"\bwith (?:the |his |her )?(?:[\w-]+ ){{0,2}}?(?P<list>{LIST})", re.I)
_SAYING = r"(?:sa(?:ys|id)|writes|wrote|states?|stated|notes?|noted|stressed|emphasi[sz]ed|expressed|conveyed|read)"
_LETTER = r"(?:congratulatory |condolence )?(?:telegram|letter|message|cable|note)"
_SAYS_IN_LETTER = re.compile(rf"(?P<sender>{LIST}),? {_SAYING} in (?:his|her|their|the|a) {_LETTER}\b", re.I)
_IN_LETTER = re.compile(
    rf"\bIn (?:his|her|a|the"
    rf"|their) {_LETTER}(?: of [a-z]+)?(?: to (?:the )?(?:[a-z]+ )?(?:of [^<]{{0,20}})?(?P<to>{LIST}))?"
    rf"(?: <[CN]\d+>)?,? (?:the )?(?P<sender>{LIST}),? {_SAYING}\b",
    re.I,
)
# Verbs whose subject carries or takes the message, while "from" names who sent it.
_INVITING = re.compile(rf"\binviting (?:the |his |her )?(?P<list>{LIST})", re.I)
_WAS_SENT = re.compile(r" (?:was|were|has been|have been) (?:also )?(?:sent|addressed|received)\b", re.I)
_CARRIED = re.compile(r"received|handed over|delivered|passed on|conveyed", re.I)


def sort_of(words: str) -> MessageSort:
    """What a message is for, by its words."""
    return next((sort for pattern, sort in _SORTS if pattern.search(words)), MessageSort.OTHER)


def message(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A sent congratulations to B; A congratulated B and C: one message each."""
    _, phrase, behind = trigger.split(skeleton.text)
    after = clause_end(behind)
    if re.search(r"\binvitation", phrase, re.I):
        return  # what is meant is the visit; `invite` tells it
    sort = sort_of(phrase + after[:40])
    sender, addressees = _ends(scene, skeleton, trigger, after)
    countries: list[Slot] = []
    if not addressees and (match := _TO_COUNTRIES.search(after)):
        countries = list(skeleton.slots_in(match["list"]))
    if phrase.lower().startswith("received") and not _FROM.search(after):
        scene.addressees = names(sender.slots)  # from many who are not named here
        return
    if not sender or not (addressees or countries):
        return
    # "sent congratulations", "sent messages": each of the senders one, unless it is a joint one.
    one_each = re.search(r"s$|s ", phrase) and "joint" not in phrase
    senders = [Side([slot]) for slot in sender.slots] if one_each else [sender]
    for slot, one in ((slot, one) for slot in addressees or countries for one in senders or [sender]):
        draft = draft_of(scene, skeleton, trigger)
        if draft is None:
            return
        draft.message, draft.mode = sort, Mode.WRITTEN
        scene.add(draft, one, Capacity.SENDER)
        scene.add(draft, Side([slot]) if addressees else Side(countries=[slot]), Capacity.ADDRESSEE)
        yield draft


def exchange(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A and B exchanged congratulations: one message each way."""
    _, phrase, after = trigger.split(skeleton.text)
    side = acting(scene, skeleton, trigger, countries=True)
    if len(side.slots) == 1 and (partner := _WITH_WHOM.search(after)):
        side = Side([*side.slots, *slots_of(skeleton, partner["list"])])
    both = side.slots or side.countries
    if len(both) != 2:
        return
    for sender, addressee in (both, reversed(both)):
        draft = draft_of(scene, skeleton, trigger)
        if draft is None:
            return
        draft.message, draft.mode = sort_of(phrase + after[:40]), Mode.WRITTEN
        for slot, part in ((sender, Capacity.SENDER), (addressee, Capacity.ADDRESSEE)):
            scene.add(draft, Side([slot]) if side.slots else Side(countries=[slot]), part)
        yield draft


def quoted_message(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """ "In her telegram to A, B said …", "B says in his telegram": to whoever the text says receives messages."""
    text = skeleton.text
    told = _IN_LETTER.search(text) or _SAYS_IN_LETTER.search(text)
    if told is None:
        return
    groups = told.groupdict()
    senders = slots_of(skeleton, groups["sender"])
    to = slots_of(skeleton, groups.get("to") or "")
    receivers = names(to) or [n for n in scene.receivers() if n not in names(senders)]
    draft = draft_of(scene, skeleton, trigger) if senders and receivers else None
    if draft is None:
        return
    previous = next((d.message for d in reversed(scene.drafts) if d.message), None)
    draft.message, draft.mode = sort_of(text), Mode.WRITTEN
    if draft.message is MessageSort.OTHER and previous is not None:
        draft.message = previous
    scene.add(draft, Side(senders[:1]), Capacity.SENDER)
    scene.add_official(draft, receivers[0], Capacity.ADDRESSEE)
    yield draft


def _ends(scene: Scene, skeleton: Skeleton, trigger: Trigger, after: str) -> tuple[Side, list[Slot]]:
    """Who sends a message, and to whom."""
    _, phrase, _ = trigger.split(skeleton.text)
    sender = acting(scene, skeleton, trigger, countries=True)
    by = _FROM.search(after)
    if by and _CARRIED.match(phrase):
        senders = slots_of(skeleton, by["list"])
        if phrase.lower().startswith("received"):
            return Side(senders), _to(skeleton, after) or sender.slots
        # Whoever carries a message hands it to a third.
        told = {s.key for s in [*senders, *sender.slots]}
        others = [Slot("P", 0, 0, name, name) for name in scene.last_pair() if name not in told]
        invited = _INVITING.search(after)
        receivers = slots_of(skeleton, invited["list"]) if invited else others[:1]
        return Side(senders), _to(skeleton, after) or receivers
    if by and _WAS_SENT.match(after):
        receivers = [Slot("P", 0, 0, name, name) for name in scene.receivers()[:1]]
        return Side(slots_of(skeleton, by["list"])), _to(skeleton, after) or receivers
    if handed := re.search(r"(<P\d+>)", phrase):
        return Side(slots_of(skeleton, by["list"])) if by else sender, list(skeleton.slots_in(handed[1]))
    if phrase.lower().startswith("congratulat"):
        direct = _CONGRATULATED.match(after)
        return sender, slots_of(skeleton, direct["list"]) if direct else []
    return sender, _to(skeleton, after)


def _to(skeleton: Skeleton, after: str) -> list[Slot]:
    match = _TO.search(after)
    return slots_of(skeleton, match["list"]) if match else []


# Behind these words a clause is about something else than what is supported or condemned.
_SUBJECT_MATTER_ENDS = re.compile(
    r"[;.]|, (?:<P|while|and (?:he|she|(?:the )?<[PUC]\d+> \w+(?:ed|s)\b))| (?:through|held in|led by|following"
    r"|mediat\w+) "
)
_NAMED_BODY = re.compile(r"(<O\d+>)(?: ?\([^()]*\))?(?: has| have| also)?(?: \w+ly)? $")
_THE_BODY = re.compile(
    r"\b[Tt]he (?:Authority|Council|Assembly|Union|Organi[sz]ation|Commission|Secretariat|bloc|Alliance"
    r"|Community|League"
    r"|Committee|Forum|Summit)(?: has| have| also)?(?: \w+ly)? $"
)
# The ministry that publishes the text speaks for its state.
_MINISTRY = re.compile(
    r"\b(?:[Tt]he )?(?:Ministry of Foreign Affairs|Foreign Ministry|Ministry|Foreign Office|Government|Presidency)"
    r"(?: has| have| also)?(?: \w+ly)?(?: \w+s and)? $"
)
_POINT = re.compile(r"\W*(?:\d+[.)]\s*)?(?:[A-Z]\w+ly )?")
_A_GUEST = re.compile(rf" (?:the |his |her )?{LIST}(?!'|,? ?'s)")
# Who speaks for somebody stands in front ("the spokesman stated that Norway welcomes") or behind.
_SPOKESPERSON = re.compile(
    rf"^(?P<list>{LIST}) (?:stated|said|announced|declared|noted)\b"
    rf"|, (?P<after>{LIST}) (?:said|stated|told|wrote)\b"
)


def statement(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A welcomes, condemns or supports what another country does, or an international event."""
    before, phrase, after = trigger.split(skeleton.text)
    side = subject(skeleton, before, countries=True) or acting(scene, skeleton, trigger, countries=True)
    if not side and scene.home and _MINISTRY.search(before):
        side = Side(countries=[Slot("C", 0, 0, scene.home, "")])
    body = _body(scene, skeleton, before) if not side else None
    if not (side or body) or (_A_GUEST.match(after) and re.match(r"welcom|hail", phrase, re.I)):
        return
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, side, Capacity.SPEAKER)
    draft.organizations.update({body: None} if body else {})
    matter = list(skeleton.slots_in(_SUBJECT_MATTER_ENDS.split(after, maxsplit=1)[0]))
    draft.about = {s.key for s in matter if s.code in "CNL" and s.key} - draft.countries
    for slot in matter:
        country = scene.country_of(slot.key) if slot.code == "P" else None
        if country and country not in draft.countries:
            draft.about.add(country)
    if speaker := _SPOKESPERSON.search(skeleton.text):
        scene.add(draft, Side(slots_of(skeleton, speaker["list"] or speaker["after"])), Capacity.SPEAKER)
    if draft.about and (draft.countries or draft.organizations):
        yield draft


def _body(scene: Scene, skeleton: Skeleton, before: str) -> str | None:
    """ "The Council condemned", or a point of its communiqué that begins with the verb: the body that speaks."""
    if match := _NAMED_BODY.search(before):
        return next(skeleton.slots_in(match[1])).key
    if _THE_BODY.search(before) or (scene.is_statement and _POINT.fullmatch(before)):
        return next(iter([*scene.bodies(), *scene.main_bodies]), None)
    return None


def joint_statement(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A headline that calls its text a joint statement of two or more sides."""
    told = [skeleton.text, *(slot.text for slot in skeleton.slots)]  # "Italy Joint Leaders" may be one mention
    if not skeleton.headline or not any("joint" in words.lower() for words in told):
        return
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    scene.add(draft, Side([s for s in skeleton.slots if s.code in "PU"]), Capacity.SPEAKER)
    draft.countries |= {s.key for s in skeleton.slots if s.code in "CN" and s.key}
    draft.about = set(draft.countries)
    if len(draft.countries) > 1:
        yield draft
