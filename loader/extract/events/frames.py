"""Frames: how the participants of an event stand around the words that name it."""

import re
from collections.abc import Callable, Iterator

from loader.extract.events.cues import status_of
from loader.extract.events.draft import Draft
from loader.extract.events.parties import LIST, Side, clause_end, names, partners, slots_of, subject
from loader.extract.events.places import place_near
from loader.extract.events.scene import Scene, nearest_date
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.triggers import Trigger
from loader.model import Capacity, EventKind, Mode, Status

_PRONOUN = re.compile(
    r"(?:^|[\s>])(he|she)(?: (?:is|was|will|to|also|has|had|later|then|be|expected|due|plans|planned|both|\w+ed))*(?: <D\d+>)? ?$",
    re.I,
)
_BOTH = re.compile(
    r"\b(they|the two(?: \w+){0,3}|both (?:\w+ )?(?:leaders|sides|ministers|presidents)|the (?:\w+ )?(?:leaders|sides|parties"
    r"|interlocutors|co-chairs|ministers|presidents|counterparts|diplomats|delegations))(?: (?:also|then|later|both|are|were|will|to|had|have|expected|due|last))* ?$",
    re.I,
)
_GUEST = re.compile(
    r"\b(?:the|his|her|our) (?:\w+ )?(?:guest|visitor)s?(?: from <[LC]\d+>)?(?: (?:will|has|had|was|is|also|then|later|be|been))* ?$",
    re.I,
)
_EARLIER = re.compile(r"\b(?:days?|weeks?|months?|years?) (?:earlier|ago|before)\b", re.I)
_AND_HE = re.compile(rf"\b(?:he|she) and (?:the |his |her )?(?P<list>{LIST})(?: (?:had|have|also|both|then))? $", re.I)
_AUTHOR = re.compile(r"(?:^|[\s>,“\"])(?:I|we)(?: (?:will|also|have|would|am|was|had|then|today|again))* $")
_ANOTHER = re.compile(
    r"\b(?:first|second|third|fourth|fifth|\w+teenth|\d+th|previous|preceding|next|last|another) (?:\w+ )?$", re.I
)
_CLAUSE_START = re.compile(
    r";|, (?:and|where|while|when|after|before|which|who)\b|\b(?:that|while|after|before|when|where|since|until)\b",
    re.I,
)
_SPEECH = re.compile(
    r"\b((?:held|took place) online|online (?:format|meeting|session|mode)|virtual(?:ly)?|videoconferenc\w+|video link|by video)\b",
    re.I,
)
_NOT_TOGETHER = re.compile(
    r"\b(separate|bilateral|series of|several|one-on-one)\b[^<]*(?:meetings|talks|conversations|calls)|\b(?:meetings|calls|conversations)\b|\b(?:met|meet|meets)(?: \w+)? separately|\balso met|\bseparately\b",
    re.I,
)

Frame = Callable[[Scene, Skeleton, Trigger], Iterator[Draft]]


def clause_around(skeleton: Skeleton, trigger: Trigger) -> str:
    """The words from which tense and reality of an event are read: its clause, without other clauses."""
    before = skeleton.text[: trigger.start]
    starts = [m.end() if m[0] in ("that",) else m.start() for m in _CLAUSE_START.finditer(before)]
    cut = starts[-1] if starts else 0
    # A clause that holds nothing but the trigger is too short to carry its tense.
    before = before[cut:] if len(before) - cut > 12 else before[max(0, len(before) - 120) :]
    after = clause_end(skeleton.text[trigger.end :])
    return before + skeleton.text[trigger.start : trigger.end] + after[:160]


def draft_of(scene: Scene, skeleton: Skeleton, trigger: Trigger, *, noun: bool = False) -> Draft | None:
    """The event of a trigger without its participants, or None where the text says there was none."""
    slot = nearest_date(skeleton, trigger.start, trigger.end) or _same_day(scene, skeleton)
    trigger_text = skeleton.text[trigger.start : trigger.end]
    when = slot.when if slot else None
    clause = clause_around(skeleton, trigger)
    status = status_of(
        clause,
        clause[: clause.find(trigger_text)][-100:],
        trigger_text,
        when=when,
        published=scene.published,
        first=skeleton.index <= 1,
        noun=noun and skeleton.index > 0,
        body=trigger.rule.frame in ("gathering", "headless"),
    )
    if slot is not None and status is Status.HELD and skeleton.index > 1 and _EARLIER.search(slot.text):
        status = Status.PAST_REFERENCE
    if status is None:
        return None
    if status is Status.PLANNED and when is not None and when.last < scene.published:
        when = None
    mode = trigger.rule.mode
    if (
        mode is Mode.IN_PERSON
        and _SPEECH.search(skeleton.text)
        and trigger.kind in (EventKind.MEETING, EventKind.SESSION, EventKind.SUMMIT, EventKind.CONFERENCE)
    ):
        mode = Mode.VIDEO
    return Draft(
        kind=trigger.kind,
        mode=mode,
        status=status,
        sentence=skeleton.index,
        start=skeleton.start,
        end=skeleton.end,
        when=when,
        explicit_date=when is not None,
        rule=f"event_triggers.csv:{trigger.rule.row}",
    )


def _same_day(scene: Scene, skeleton: Skeleton) -> Slot | None:
    """ "On the same day": of the event told before."""
    if not re.search(r"\b(?:the|that) same (?:day|evening|morning)\b|\bthat day\b", skeleton.text, re.I):
        return None
    when = next((d.when for d in reversed(scene.drafts) if d.explicit_date and d.status is Status.HELD), None)
    return Slot("D", 0, 0, "", "that day", when=when) if when else None


def acting(scene: Scene, skeleton: Skeleton, trigger: Trigger, *, countries: bool = False) -> Side:
    """The subject of a verb, with "he" and "they" looked up in what was told before."""
    before = skeleton.text[: trigger.start]
    if relative := re.search(r"(<P\d+>)(?: ?\([^()]*\))?,? (?:who|whose)(?: \w+){0,3} $", before):
        return Side(slots_of(skeleton, relative[1]))
    side = subject(skeleton, before, countries=countries)
    if side:
        return side
    if _BOTH.search(before):
        return named(scene.last_pair())
    if joint := _AND_HE.search(before):
        both = _subject_here(skeleton, before[: joint.start()])[-1:] or scene.subject[:1]
        return named(list(dict.fromkeys([*both, *names(skeleton.slots_in(joint["list"]))])))
    if _AUTHOR.search(before):
        return named(scene.author)
    if _GUEST.search(before):
        return named(scene.visitor())
    if _PRONOUN.search(before):
        return named(_subject_here(skeleton, before)[-1:] or scene.subject[:1])
    if re.match(r"(?:He|She)\b", skeleton.text) and re.search(r"(?:, | and )(?:then |later |also )?$", before):
        return named(scene.subject[:1])
    # "X said … and met with Y": the sentence's first party acts on.
    first = re.match(rf"(?:[^<]{{0,40}}|In [^,]*, |On <D\d+>,? |<[LD]\d+>,? ?[^<]{{0,30}})({LIST})", skeleton.text)
    if (
        first
        and first.end() <= trigger.start
        and re.search(r"(?:, | and | before | after )(?:also |then |later )?(?:has |had |will )?$", before)
    ):
        return Side(slots_of(skeleton, first[1]))
    return Side()


def named(officials: list[str]) -> Side:
    """Officials known from before as a side."""
    return Side([Slot("P", 0, 0, name, name) for name in officials])


def mutual(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A met B; A and B met; A held talks with B, C and D (one event, or one each)."""
    left = acting(scene, skeleton, trigger, countries=True)
    right = partners(skeleton, skeleton.text[trigger.end :])
    if (
        not right
        and len(left.slots) + len(left.countries) < 2
        and not _plural(left)
        and not re.search(r"(?:with|of) (?:the )?<O", skeleton.text[trigger.end - 5 : trigger.end + 25])
    ):
        return
    draft = draft_of(scene, skeleton, trigger)
    if draft is None:
        return
    body = re.match(r"(?: [\w<>]+){0,3}? ?(?:with|of) (?:the )?(<O\d+>)", skeleton.text[trigger.end - 5 :])
    apart = len(right.slots) > 1 and _NOT_TOGETHER.search(skeleton.text[max(0, trigger.start - 30) : trigger.end])
    for one in [Side([slot]) for slot in right.slots] if apart else [right]:
        each = _copy(draft)
        scene.add(each, left)
        scene.add(each, one)
        if body and (led := re.search(rf"\b(?:led|headed) by (?:the )?(?P<list>{LIST})", skeleton.text[trigger.end :])):
            scene.add(each, Side(slots_of(skeleton, led["list"])))
        if body:
            each.organizations.setdefault(next(skeleton.slots_in(body[1])).key)
        yield each


def _plural(side: Side) -> bool:
    return any(len(slot.parties) > 1 for slot in side.slots)


def _copy(draft: Draft) -> Draft:
    return Draft(
        kind=draft.kind, mode=draft.mode, status=draft.status, sentence=draft.sentence, start=draft.start, end=draft.end,
        when=draft.when, explicit_date=draft.explicit_date, rule=draft.rule,
    )  # fmt: skip


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
    after = skeleton.text[trigger.end :]
    match = re.match(rf" (?:[\w'-]+ ){{0,4}}?(?:<[CN]\d+> )?(?P<list>{LIST})(?!'s?\b)", after)
    if not match or re.search(r"\b(the|of|from|by|to)\b(?! <)", match[0].split("<")[0].replace("the", "", 1)):
        return
    left = acting(scene, skeleton, trigger)
    right = Side(slots_of(skeleton, match["list"]))
    if names(right.slots) and names(right.slots) == names(left.slots):
        right = named([name for name in scene.visitor() if name not in names(left.slots)])
    if draft := draft_of(scene, skeleton, trigger):
        whither = re.match(r" (?:to|at) (?:the )?(<[LC]\d+>)", after[match.end() :])
        if draft.status is Status.PLANNED and whither and re.match("welcom", skeleton.text[trigger.start :], re.I):
            yield from _journey(scene, skeleton, trigger, right, next(skeleton.slots_in(whither[1])), noun=True)
            return
        if any(
            slot.code == "U" and re.search(r"leaders|heads", slot.text) and slot.parties[0].organization
            for slot in right.slots
        ):
            draft.kind = EventKind.SUMMIT
        scene.add(draft, left, Capacity.HOST)
        scene.add(draft, right, Capacity.GUEST)
        yield draft


def received(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """B was received by A."""
    left = acting(scene, skeleton, trigger)
    right = partners(skeleton, " by" + skeleton.text[trigger.end :])
    if right and (draft := draft_of(scene, skeleton, trigger)):
        scene.add(draft, left, Capacity.GUEST)
        scene.add(draft, right, Capacity.HOST)
        yield draft


def noun(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """The talks between A and B; A's meeting with B; his conversation with B."""
    before, after = skeleton.text[: trigger.start], skeleton.text[trigger.end :]
    right = partners(skeleton, after)
    owner = re.search(rf"({LIST})(?:'s?|’s?)? (?:[\w-]+ ){{0,3}}$", before)
    left = Side(slots_of(skeleton, owner[1])) if owner and not re.match(r" between", after) else Side()
    if not left and not re.match(r" (?:between|among)", after):
        if re.search(r"\b(?:their) (?:\w+ ){0,2}$", before, re.I):
            left = named(scene.last_pair())
        elif re.search(r"\b(?:his|her|he|she) (?:\w+ ){0,3}$", before, re.I):
            left = named(_subject_here(skeleton, before) or scene.subject[:1])
        else:
            left = acting(scene, skeleton, trigger)
    total = (
        len({s.key for s in left.slots + right.slots if s.code == "P"})
        + len(right.countries)
        + sum(len(s.parties) for s in left.slots + right.slots)
    )
    if total == 1 and right.slots and not left and (guest := [n for n in scene.visitor() if n != right.slots[0].key]):
        left = named(guest)
    elif total < 2:
        return
    if draft := draft_of(scene, skeleton, trigger, noun=True):
        scene.add(draft, left)
        scene.add(draft, right)
        yield draft


def _subject_here(skeleton: Skeleton, before: str) -> list[str]:
    return names(skeleton.slots_in(before))[:1]


def headless(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """The talks took place in …: who met was told before, or stands nowhere but in the headline."""
    draft = draft_of(scene, skeleton, trigger, noun=True)
    if draft is None:
        return
    draft.definite = True
    if _ANOTHER.search(skeleton.text[: trigger.start]) and (countries := scene.main_countries()):
        draft.definite, draft.countries = False, countries
        draft.kind = next(
            (d.kind for d in scene.drafts if d.kind in (EventKind.SESSION, EventKind.MEETING)), draft.kind
        )
    yield draft


def travel(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """A paid a visit to C; A arrived in L."""
    before, after = skeleton.text[: trigger.start], skeleton.text[trigger.end :]
    traveller = acting(scene, skeleton, trigger)
    if not traveller:
        inner = re.search(rf"({LIST}), (?:who|which)\b[^<>]*$", before) or re.search(
            rf"({LIST})[^<>;.]{{0,30}}$", before
        )
        traveller = Side(slots_of(skeleton, inner[1])) if inner else Side()
    yield from _journey(scene, skeleton, trigger, traveller, _destination(scene, skeleton, after), noun=False)


def travelnoun(scene: Scene, skeleton: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    """The visit of A to C; A's visit to C; his visit to C."""
    before, after = skeleton.text[: trigger.start], skeleton.text[trigger.end :]
    clause = clause_end(after)
    match = re.match(
        rf"(?: (?:of|by|to <[CL]\d+> (?:of|by)|here by|at the invitation of))? (?:the |by |of )?(?P<list>{LIST})",
        clause,
    )
    owner = re.search(rf"({LIST})(?:'s?|s')? (?:[\w-]+ ){{0,4}}$", before)
    late = re.search(rf"\bby (?:the |a )?(?P<list>{LIST})", clause)
    if match:
        traveller = Side(slots_of(skeleton, match["list"]))
    elif owner:
        traveller = Side(slots_of(skeleton, owner[1]))
    elif late:
        traveller = Side(slots_of(skeleton, late["list"]))
    elif re.search(r"\b(?:his|her) (?:\w+ ){0,3}$", before, re.I):
        traveller = named(_subject_here(skeleton, before) or scene.subject[:1])
    else:
        inner = re.search(rf"({LIST}),? (?:who|whose|which|is|was|will|during|on|arrived|,)\b[^<>;.]{{0,60}}$", before)
        traveller = Side(slots_of(skeleton, inner[1])) if inner else Side()
    destination = _destination(scene, skeleton, clause)
    plural = re.match(r"(?:visits|trips)\b", skeleton.text[trigger.start :], re.I)
    for one in [Side([slot]) for slot in traveller.slots] if plural else [traveller]:
        yield from _journey(scene, skeleton, trigger, one, destination, noun=True)


def _his(scene: Scene, skeleton: Skeleton, before: str, after: str, clause: str) -> list[str]:
    """Whose journey "his visit" is: of the last one named who is no official of where it goes."""
    goal = _destination(scene, skeleton, clause)
    candidates = [*reversed(names(skeleton.slots_in(before))), *names(skeleton.slots_in(after)), *scene.subject]
    strangers = [name for name in candidates if goal is None or scene.country_of(name) != goal.key]
    return (strangers or candidates)[:1]


def _destination(scene: Scene, skeleton: Skeleton, after: str) -> Slot | None:
    """Where a journey goes: the first country or city behind the trigger."""
    match = re.match(
        r"(?:[^<;.]|<[PUDN]\d+>){0,110}?(?:\b(?:to|in|for)\b (?:the )?(?:[\w-]+ ){0,3}?)?(<[CL]\d+>)", after
    )
    if match and re.search(r"\b(?:to|in|for|on)\b|^ ?(?:the )?<", match[0]):
        return next(skeleton.slots_in(match[1]))
    if re.match(r" ?(?:to )?(?:(?:our|the|this) country|here\b)", after):
        hosts = [
            scene.country_of(name)
            for draft in scene.drafts
            for name, part in draft.officials.items()
            if part is Capacity.HOST
        ]
        here = scene.home or next((code for code in hosts if code), None)
        return Slot("C", 0, 0, here, "") if here else None
    return None


def _journey(
    scene: Scene, skeleton: Skeleton, trigger: Trigger, traveller: Side, destination: Slot | None, *, noun: bool
) -> Iterator[Draft]:
    if not traveller:
        return
    draft = draft_of(scene, skeleton, trigger, noun=noun)
    if draft is None:
        return
    scene.add(draft, traveller, Capacity.GUEST)
    origin = set(draft.countries)
    if destination is None or not destination.key:
        if not noun or not origin:
            return
        draft.definite = True
    elif destination.key in origin:
        return  # at home
    else:
        draft.countries.add(destination.key)
        draft.place_country = destination.key
        if destination.code == "L" or destination.text in _capital_texts(skeleton):
            draft.place = destination.text
    yield draft


def _capital_texts(skeleton: Skeleton) -> set[str]:
    return {slot.text for slot in skeleton.slots if slot.code == "L"}


FRAMES: dict[str, Frame] = {
    "mutual": mutual,
    "transitive": transitive,
    "receive": receive,
    "received": received,
    "noun": noun,
    "headless": headless,
    "travel": travel,
    "travelnoun": travelnoun,
}


def locate(skeleton: Skeleton, trigger: Trigger, draft: Draft) -> None:
    """Give an event the place that its clause tells."""
    if draft.kind is EventKind.VISIT or draft.mode in (Mode.PHONE, Mode.VIDEO, Mode.WRITTEN):
        return
    place = place_near(skeleton, trigger.start, trigger.end)
    if place is not None:
        draft.place, draft.place_country = place.text, place.key or None
