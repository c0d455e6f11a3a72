"""What a trigger tells of its event before anybody takes part: kind, mode, status and date."""

import re
from dataclasses import replace
from datetime import timedelta

from loader.extract.events.cues import change_of, status_of
from loader.extract.events.draft import Draft
from loader.extract.events.parties import clause_end
from loader.extract.events.scene import Scene, nearest_date
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.triggers import Trigger
from loader.model import EventKind, Mode, Status
from loader.values.date import PartialDate, Precision

_EARLIER = re.compile(r"\b(?:days?|weeks?|months?|years?) (?:earlier|ago|before)\b", re.I)
_LATER = re.compile(r"later|next|coming|upcoming|tomorrow", re.I)
_BASE_FORM = re.compile(
    r"(?:hold|visit|meet|receive|host|sign|attend|travel|pay|discuss|open|lay|address|call|have|take part"
    r"|arrive|leave|speak)\b"
)
_MODAL = re.compile(
    r"\b(?:will|shall|is to|are to|is scheduled to|plans? to|is expected to|intends? to)\b(?!.*\b(?:will|who|which)\b)"
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_DAYS_AWAY = re.compile(
    r"\b(?:(?P<before>the day before|the previous day|the evening before)(?! yesterday)"
    r"|the (?:next|following) (?:day|morning|evening)"
    r"|(?P<days>a|one|two|three|four|five) days? (?:later|(?P<earlier>earlier)))\b",
    re.I,
)
_SAME_DAY = re.compile(r"\b(?:the|that) same (?:day|evening|morning)\b|\bthat day\b", re.I)
_CLAUSE_START = re.compile(
    r";|, (?:and|where|while|when|after|before|which|who)\b|\b(?:that|while|after|before|when|where|since|until)\b",
    re.I,
)
# What a relative clause some way behind the trigger tells is of somebody else: "met A, who will …".
_ASIDE = re.compile(r"(?<=\w\W), (?:who|whose|whom)\b|(?<=>), (?:who|whose|whom)\b")
_ONLINE = re.compile(
    r"\b((?:held|took place) online|online (?:format|meeting|session|mode)"
    r"|virtual(?:ly)?|videoconferenc\w+|video link|by video)\b",
    re.I,
)
_CAN_BE_ONLINE = frozenset({EventKind.MEETING, EventKind.SESSION, EventKind.SUMMIT, EventKind.CONFERENCE})
# "X denied that A had met B", "asked whether A would visit": nobody says that it was so.
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)(?: reports| claims)?(?: that| of)?|whether|unless|in case"
    r"|had .{0,20}met, )\b[^.;]{0,70}$",
    re.I,
)
_TO_DATE = re.compile(
    r"\b(?:postponed|put off|deferred|rescheduled|delayed|pushed back|moved)(?: to| until| till| for)? (<D\d+>)", re.I
)
_SHORTEST_CLAUSE = 12  # characters; a clause that holds nothing but the trigger cannot carry its tense


def draft_of(scene: Scene, skeleton: Skeleton, trigger: Trigger, *, noun: bool = False) -> Draft | None:
    """The event of a trigger without its participants, or None where the text says there was none."""
    if _DENIED.search(skeleton.text[: trigger.start]):
        return None
    slot = (
        nearest_date(skeleton, trigger.start, trigger.end) or _same_day(scene, skeleton) or _days_away(scene, skeleton)
    )
    when = slot.when if slot else None
    before, phrase, _ = trigger.split(skeleton.text)
    clause = clause_around(skeleton, trigger)
    near = clause[: clause.find(phrase)][-100:]
    if _BASE_FORM.match(phrase) and (modal := _MODAL.search(before)):
        near = f"{modal[0]} {near}"  # "will call on A, hold talks with B and visit C"
    status = status_of(
        clause,
        near,
        phrase,
        when=when,
        published=scene.published,
        first=skeleton.index <= 1,
        noun=noun and skeleton.index > 0,
        body=trigger.rule.frame in ("gathering", "headless"),
    )
    at = clause.find(phrase)
    change = change_of(clause[:at], phrase, clause[at + len(phrase) :])
    if change is not None:
        status = Status.PLANNED
        new = _new_date(skeleton)
        exact = new is not None and new.when is not None and new.when.precision is Precision.DAY
        slot = new if exact or slot is None else slot  # a vague new date says less than the old one
        when = slot.when if slot else None
    if slot is not None and status is Status.HELD and _LATER.match(slot.text):
        status = Status.PLANNED
    if slot is not None and status is Status.HELD and skeleton.index > 1 and _EARLIER.search(slot.text):
        status = Status.PAST_REFERENCE
    if status is None:
        return None
    if status is Status.PLANNED and change is None and when is not None and when.last < scene.published:
        when = None
    return Draft(
        kind=trigger.kind,
        mode=_mode(skeleton, trigger),
        status=status,
        sentence=skeleton.index,
        start=skeleton.start,
        end=skeleton.end,
        when=when,
        explicit_date=when is not None,
        change=change,
        rule=f"event_triggers.csv:{trigger.rule.row}",
    )


def _new_date(skeleton: Skeleton) -> Slot | None:
    """ "Postponed to D": the day on which it is to be now."""
    match = _TO_DATE.search(skeleton.text)
    return next(skeleton.slots_in(match[1])) if match else None


def copy_of(draft: Draft) -> Draft:
    """The same telling with containers of its own, for another event of the same words."""
    return replace(
        draft,
        officials=dict(draft.officials),
        attending=set(draft.attending),
        unnamed=list(draft.unnamed),
        countries=set(draft.countries),
        organizations=dict(draft.organizations),
        about=set(draft.about),
    )


def clause_around(skeleton: Skeleton, trigger: Trigger) -> str:
    """The words from which tense and reality of an event are read: its clause, without other clauses."""
    before, phrase, after = trigger.split(skeleton.text)
    starts = [m.end() if m[0] == "that" else m.start() for m in _CLAUSE_START.finditer(before)]
    cut = starts[-1] if starts else 0
    after = _ASIDE.split(after, maxsplit=1)[0]
    before = before[cut:] if len(before) - cut > _SHORTEST_CLAUSE else before[max(0, len(before) - 120) :]
    return before + phrase + clause_end(after)[:160]


def _mode(skeleton: Skeleton, trigger: Trigger) -> Mode:
    online = trigger.kind in _CAN_BE_ONLINE and _ONLINE.search(skeleton.text)
    return Mode.VIDEO if online and trigger.rule.mode is Mode.IN_PERSON else trigger.rule.mode


def _days_away(scene: Scene, skeleton: Skeleton) -> Slot | None:
    """ "The day before", "two days later": from the event told last; "the day before" else from publication."""
    match = _DAYS_AWAY.search(skeleton.text)
    if match is None:
        return None
    told = _last_day(scene, recalled=True)
    days = _NUMBERS.get((match["days"] or "a").lower(), 1)
    if match["before"] or match["earlier"]:
        told, days = told or PartialDate(scene.published), -days
    if told is None:
        return None
    return Slot("D", 0, 0, "", "", when=PartialDate((told.last if days > 0 else told.first) + timedelta(days)))


def _last_day(scene: Scene, *, recalled: bool = False) -> PartialDate | None:
    """The day of the event told last, of those that are news or announced; with `recalled`, of all."""
    fitting = (d for d in reversed(scene.drafts) if recalled or d.status is not Status.PAST_REFERENCE)
    told = (draft.when for draft in fitting if draft.explicit_date)
    return next((when for when in told if when is not None and when.precision is Precision.DAY), None)


def _same_day(scene: Scene, skeleton: Skeleton) -> Slot | None:
    """ "On the same day": of the event told before."""
    if not _SAME_DAY.search(skeleton.text):
        return None
    when = _last_day(scene)
    return Slot("D", 0, 0, "", "that day", when=when) if when else None
