"""Whether an event is told as held, planned, recalled, or not at all: the words around its trigger."""

import re
from datetime import date, timedelta

from loader.model import Status
from loader.values.date import PartialDate

PLANNED = re.compile(
    r"\b(will|shall|is to|are to|to be (?:held|hosted|convened|signed)|plans?(?: to)?|planned|scheduled|slated|upcoming"
    r"|forthcoming|expected|is due|are due|due (?:to|in|on)|next (?:meeting|round|session|summit|visit|year|month|week|one)"
    r"|intends?|going to|about to|invit\w+|looks? forward|looking forward|ahead of|prepar\w+|in advance of"
    r"|agreed to (?:hold|convene|meet|organi[sz]e)|tomorrow|should (?:convene|take place|meet)|to (?:visit|host|convene)"
    r"|would (?!like|have|not|welcome)|set to|are planning|ready to host|on the eve of)\b",
    re.I,
)
RECALLED = re.compile(
    r"\b(previous(?:ly)?|recall\w*|recent(?:ly)?|following (?:the|his|her)|since|after (?:the|his|her)|results? of|outcomes? of"
    r"|agreements? reached|reached (?:at|during|following)|earlier (?:this|in)|last (?:year|month|week|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)|ago|had (?:\w+ )?"
    r"(?:met|held|visited|spoken|talked|received|been|congratulated|paid|signed)|in the past|back in|a (?:year|day|month|week) earlier"
    r"|owes|described|remember\w*|was launched|thanked .{0,60}for|background|laid)\b",
    re.I,
)
UNREAL = re.compile(
    r"\b(propos\w+ (?:to )?(?:hold|host|organi[sz]|conven|establish)\w*|declin\w+ to|refus\w+ to|could|might|may (?:meet|visit|hold|travel)|would (?:like|have)|not (?:meet|visit|hold|travel|attend|take)"
    r"|without (?:a )?meeting|cancel\w+|never|hop(?:es?|ed|ing) to|expressed (?:\w+ )?interest in|if)\b",
    re.I,
)
# How long after an event an article still tells it as news (agencies publish within days, readouts within a week).
NEWS_DAYS = 6


# "A session was held", "opened the forum": the noun has a verb of its own.
_VERB_OF_HOLDING = re.compile(
    r"\b(?:(?:was|were|has been) (?:\w+ ){0,2}(?:held|convened|opened|organi[sz]ed|hosted|co-chaired)|took place|has wrapped up|co-chaired"
    r"|(?:held|chaired|opened|attended|hosted) (?:an?|the|its|their) (?:[\w-]+ ){0,3}(?:session|meeting|consultations|forum|conference))\b",
    re.I,
)
# For a verb in the past tense, only these take its event out of the news.
BEFORE_THAT = re.compile(
    r"\b(?:(?:a|one|two|three|several|few) (?:day|week|month|year)s? (?:earlier|ago|before)|previously|in the past|last (?:month|year)"
    r"|recalled|recalling|remember\w*|back in|when|had|who had|recently)\b",
    re.I,
)


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
    from its whole clause, unless it is a `body`'s sitting with a verb of its own ("was held"). `first` is true for the headline and the first sentence, whose events are the news.
    """
    near = before + trigger
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
    if not first and not (fresh and noun) and (BEFORE_THAT.search(before) if verbal else RECALLED.search(clause)):
        return Status.PAST_REFERENCE
    return Status.HELD
