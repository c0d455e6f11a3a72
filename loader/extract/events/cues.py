"""Whether an event is told as held, planned, recalled, or not at all: the words around its trigger."""

import re
from datetime import date, timedelta

from loader.model import Change, Status
from loader.values.date import PartialDate

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"

PLANNED = re.compile(
    r"\b(will|shall|is to|are to|was to|were to|to be (?:held|hosted|convened|signed)|would (?!like|have|not|welcome)"
    r"|plans?(?: to)?|planned|are planning|scheduled|slated|upcoming|forthcoming|expected|set to"
    r"|is due|are due|due (?:to|in|on)"
    r"|later (?:this|in (?!the (?:day|evening|afternoon|morning|meeting|talks)))|next (?:meeting|round|session"
    r"|summit|visit|year|month|week|one)|tomorrow|on the eve of|ahead of|in advance of"
    r"|intends?|going to|about to|prepar\w+|invit\w+|looks? forward|looking forward"
    r"|agreed to (?:hold|convene|meet|organi[sz]e)|should (?:convene|take place|meet)"
    r"|to (?:visit|host|convene)|ready to host)\b",
    re.I,
)
RECALLED = re.compile(
    r"\b(previous(?:ly)?|recent(?:ly)?|recall\w*|remember\w*|described|owes|background|laid"
    r"|following up|follow-up (?:to|on)|stemm\w+ from|as agreed (?:at|during|in)|following (?:the|his|her)"
    r"|since|after (?:the|his|her)|thanked .{0,60}for"
    r"|results? of|outcomes? of|agreements? reached|reached (?:at|during|following)|was launched"
    rf"|last (?:year|month|week|{_MONTHS})|earlier (?:this|in)|a (?:year|day|month|week) earlier"
    r"|ago|in the past|back in"
    r"|had (?:\w+ )?(?:met|held|visited|spoken|talked|received|been|congratulated|paid|signed))\b",
    re.I,
)
UNREAL = re.compile(
    r"\b(could|might|never|if|may (?:meet|visit|hold|travel)|would (?:like|have)"
    r"|(?:will|would|did|does|do|could|should|shall|can)(?: not(?! only)|n't)|cannot"
    r"|not (?:meet|visit|hold|travel|attend|take)|without (?:a )?meeting|declin\w+ to|refus\w+ to|ruled out"
    r"|(?:call(?:ed|s|ing)?|push(?:ed|es|ing)?|appeal(?:ed|s)?|need|necessity|ready|readiness|possib\w+|chance"
    r"|demand\w*) (?:for|to|of)"
    r"|hop(?:es?|ed|ing) to|expressed (?:\w+ )?interest in"
    r"|propos\w+ (?:to )?(?:hold|host|organi[sz]|conven|establish)\w*)\b",
    re.I,
)
# An event that was announced and does not take place, or not then.
POSTPONED = re.compile(
    r"\b(?:postpon\w+|put off|deferr\w+|reschedul\w+|delayed|push(?:ed|es) back|(?:been|was|were) moved (?:to|from)"
    r"|brought forward|adjourned (?:to|until))\b",
    re.I,
)
CANCELLED = re.compile(
    r"\b(?:cancel(?:l?ed|s|l?ing|lation)|call(?:ed|s|ing)? off|scrapp\w+|shelved|abandoned|axed)\b", re.I
)
# "No meeting took place."
_NO = re.compile(r"\bno (?:[\w-]+ ){0,2}$", re.I)
# How long after an event an article still tells it as news (agencies publish within days, readouts within a week).
NEWS_DAYS = 6

# "A session was held", "opened the forum": the noun has a verb of its own.
_VERB_OF_HOLDING = re.compile(
    r"\b(?:(?:was|were|has been) (?:\w+ ){0,2}(?:held|convened|opened|organi[sz]ed|hosted|co-chaired)"
    r"|took place|has wrapped up|co-chaired"
    r"|(?:held|chaired|opened|attended|hosted) (?:an?|the|its|their) (?:[\w-]+ ){0,3}"
    r"(?:session|meeting|consultations|forum|conference))\b",
    re.I,
)
# For a verb in the past tense, only these take its event out of the news.
BEFORE_THAT = re.compile(
    r"\b(?:(?:a|one|two|three|several|few) (?:day|week|month|year)s? (?:earlier|ago|before)"
    r"|previously|recently|in the past|last (?:month|year)|back in"
    r"|recalled|recalling|remember\w*|had|who had)\b",
    re.I,
)


# A comma ends what is put off, unless a clause about the same thing follows.
_ANOTHER_THING = re.compile(
    r", (?!which|that|but|originally|initially|scheduled|planned|set|due|previously|who|has |have |had |was "
    r"|were |is |will )",
    re.I,
)


_BEGAN = re.compile(r"\b(?:began|started|took place|is taking place|was held|were held|got under way|arrived)\b", re.I)


def change_of(before: str, phrase: str, after: str) -> Change | None:
    """Whether a trigger, or words before or behind it, say that its event was put off or will not be."""
    if _BEGAN.search(before) or _BEGAN.search(after):
        return None  # "the visit, which began on Sunday, had been put off twice"
    for pattern, change in ((CANCELLED, Change.CANCELLED), (POSTPONED, Change.POSTPONED)):
        gaps = [""] if pattern.search(phrase) else []
        gaps += [before[match.end() :] for match in pattern.finditer(before)]
        gaps += [after[: match.start()] for match in pattern.finditer(after)]
        if any(not _ANOTHER_THING.search(gap) for gap in gaps):
            return change
    return None


def status_of(
    clause: str,
    before: str,
    trigger: str,
    *,
    when: PartialDate | None,
    published: date,
    first: bool,
    noun: bool,
    body: bool,
) -> Status | None:
    """How the clause tells its event; None: it does not say that there was or will be one.

    A verb carries its tense: only the words in front of it count. A noun ("the visit of") is read
    from its whole clause, unless it is a `body`'s sitting with a verb of its own ("was held"). `first`
    is true for the headline and the first sentence, whose events are the news.
    """
    near = before + trigger
    if _NO.search(before):
        return None
    verbal = not noun or bool(body and _VERB_OF_HOLDING.search(clause))
    if when is not None:
        if when.first > published:
            return None if UNREAL.search(near) and not PLANNED.search(near) else Status.PLANNED
        if when.last < published - timedelta(days=NEWS_DAYS):
            return Status.PAST_REFERENCE
    if UNREAL.search(near if verbal else clause):
        return None
    if PLANNED.search(near if verbal else clause):
        return Status.PLANNED
    fresh = when is not None and when.first >= published - timedelta(days=NEWS_DAYS)
    if not first and not fresh and (BEFORE_THAT.search(before) if verbal else RECALLED.search(clause)):
        return Status.PAST_REFERENCE
    return Status.HELD
