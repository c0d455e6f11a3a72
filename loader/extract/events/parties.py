"""Who stands around a trigger: the lists of parties to its left and right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loader.extract.events.skeleton import Skeleton, Slot

PARTY = r"<[PU]\d+>(?!['’]s? (?:[\w-]+ ){0,2}<[PU])"  # "A's predecessor B": not A
_BRACKET = r"(?: ?\([^()<>]*\))?(?:, (?:who|which) [^<>;.]{0,40}(?:<[DLCON]\d+>[^<>;.,]{0,60})?(?=,))?"
_JOIN = (
    r"(?: ?, (?:and |as well as |along with |together with )?(?:with (?:the )?)?"
    r"|,? and of (?:the )?<C\d+>,? "  # "the Prime Ministers of X, A, and of Y, B"
    r"| and (?:also )?(?:with )?"
    r"|,? and,? (?:jointly|separately|later|then|together),? with (?:the )?"
    r"| as well as (?:with )?| along with | together with "
    r"|; (?:and |as well as )?"
    r"| & |, )"
)
_FILLER = (
    r"(?:(?:the |by |with |his |her |their |Mr\.? |Mrs\.? |Ms\.? |Dr\.? |H\.E\. |a |an "
    r"|new |visiting |newly appointed |<[CLN]\d+>['’]s? |<N\d+> "
    r"|(?:His|Her|Their) (?:Royal |Serene )?(?:Excellency|Excellencies|Highness|Majesty|Holiness|Eminence),? )*)"
)
LIST = rf"{PARTY}{_BRACKET}(?:{_JOIN}{_FILLER}{PARTY}{_BRACKET})*"
# What may stand between a subject and its verb: auxiliaries, adverbs, dates and places, one relative clause.
_GAP_WORD = (
    r"(?:has|have|had|is|are|was|were|will|be|been|to|plans|plan|agreed|intends|expected|scheduled|due"
    r"|also|then|later|earlier|previously|afterwards|once more|once|recently|again|just|first|last"
    r"|separately|jointly|virtually|both|each|all"
    r"|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|afternoon"
    r"|\w+ly|on|in|at|of|the|<[DLCON]\d+>"
    r"|Jr\.?|Sr\.?|said he|said she|who|that|which)"
)
_RELATIVE = (
    r"(?:, (?:who|whose|which|currently|accompanied|in|on|during|after|at|while|following)\b"
    r"[^<>;.]*(?:<[DLCONPU]\d+>[^<>;.]*)*,)?"
)
_LEFT = re.compile(rf"(?P<list>{LIST}){_RELATIVE},?(?: {_GAP_WORD},?)* ?$", re.I)
_COUNTRY_LIST = r"<[CL]\d+>(?:(?:, | and |, and |-| - | – )(?:the )?<[CL]\d+>)*"
_WHITHER = re.compile(r"\b(?:to|into|in|at|from|for|via|near|towards?) (?:the )?$", re.I)
_LEFT_COUNTRIES = re.compile(rf"(?P<list>{_COUNTRY_LIST})(?: {_GAP_WORD})* ?$", re.I)
_RIGHT = re.compile(
    r"^(?P<gap>(?: (?:(?!with |between )[\w'-]+|<[DLCON]\d+>),?){0,7}?)"
    rf" ?(?:with|between|among|of|by|to|,)? ?{_FILLER}(?P<list>{LIST})",
    re.I,
)
_WITH = re.compile(rf"\b(?:with|between|among) (?:[\w'-]+ ){{0,2}}?{_FILLER}(?P<list>{LIST})", re.I)
_BETWEEN_COUNTRIES = re.compile(
    r"\b(?:between|among|of|with|by) (?:the )?(?P<list><[CL]\d+>(?:(?:, | and |, and |-)(?:the )?<[CL]\d+>)*)", re.I
)
_COUNTERPARTS_IN = re.compile(
    r"(?:\bwith |^ )(?:his|her|their|the) (?:\w+ )?(?:counterparts|colleagues|leaders|foreign ministers) (?:in|from"
    r"|of) (?:the )?"
    r"(?P<list><[CL]\d+>(?:(?:, | and |, and )(?:the )?<[CL]\d+>)*)",
    re.I,
)
_BETWEEN_PEOPLES = re.compile(
    r"\b(?:between|among|of|with|by) (?:the )?(?P<list><N\d+>(?:(?:, | and |, and |-)(?:the )?<N\d+>)*)"
    r" (?:[a-z-]+ )?(?:delegations?|officials?|negotiators?|sides?|teams?|leaders?|ministers?|diplomats?|authorities"
    r"|representatives|experts|envoys?|governments?)\b",
    re.I,
)
_LED = re.compile(
    rf"^,? ?(?:(?:which|who) (?:is|was) )?(?:led|headed|chaired|accompanied) by (?:the )?(?P<list>{LIST})", re.I
)
# In the gap before a list these words make it somebody else's: "met to discuss <P1>", "said that <P1>".
_OTHERS = re.compile(r"\b(that|which|said|to \w+|about|on behalf)\b")
_CLAUSE_END = re.compile(
    r";|, (?:and (?:he|she|they|the <|<P\d+> (?:said|told|noted|added))"
    r"|according to|reports?\b|while |where |as <P|after which)"
    r"| (?:said|told reporters|noted that|reports|reported)\b|: "
)


@dataclass(slots=True)
class Side:
    """Parties found on one side of a trigger, as slots; `countries` stand for unnamed representatives."""

    slots: list[Slot] = field(default_factory=list)
    countries: list[Slot] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.slots or self.countries)


def slots_of(skeleton: Skeleton, text: str) -> list[Slot]:
    """The party slots of a part of the text, each once."""
    return [s for s in skeleton.slots_in(text) if s.code in "PU"]


def subject(skeleton: Skeleton, before: str, *, countries: bool = False) -> Side:
    """The parties that act: the last list before the trigger with nothing but fillers between."""
    match = _LEFT.search(before)
    if match:
        return Side(slots_of(skeleton, _own_list(before[: match.start()], match["list"])))
    if countries and (match := _LEFT_COUNTRIES.search(before)) and not _WHITHER.search(before[: match.start()]):
        return Side(countries=list(skeleton.slots_in(match["list"])))
    return Side()


_INVITED = re.compile(
    r"\b(?:invitation (?:of|from|by)|(?:^|[.;] )(?:with|after|following|together with|alongside)[^,;.]*)$", re.I
)
# In front of a list: it is governed by a preposition, or begins a clause; anything else is a verb of which it is
# the object.
_GOVERNED = re.compile(
    r"\b(?:with|by|of|to|from|for|between|among|against|about|on|at|in|including|than|alongside|beside|behind|under"
    r"|via|through|without|upon|towards?|over|into|accompanied by|like|plus)$",
    re.I,
)
_BEGINS = re.compile(
    r"(?:^|[,;:.()\[\]\"“”—–-]|>|\b(?:and|but|or|then|that|after|before|while|when|where|as|since|because|until|if|later"
    r"|whereas|although|though|however|meanwhile|today|yesterday|earlier|also|both|separately|where|which|whom))$",
    re.I,
)
_BEFORE_LIST = re.compile(rf" ?{_FILLER}$", re.I)
# Between a subject and a verb farther on, these begin a clause with a subject of its own.
_ANOTHER_CLAUSE = re.compile(
    r"[;:\"“”]|\b(?:that|which|whose|whom|said|says|told|added|noted|stressed|if|whether|because|although|where|when"
    r"|while|since|until|according|he|she|they|it)\b",
    re.I,
)


def _own_list(before: str, told: str) -> str:
    """The list without a first member that belongs to a phrase in front: "at the invitation of A, B will visit"."""
    _, comma, rest = told.partition(", ")
    governed = comma and _INVITED.search(_BEFORE_LIST.sub("", before))
    return rest if governed and not re.match(r"(?:and|as|along|together)\b", rest) else told


def clause_subject(skeleton: Skeleton, before: str) -> Side:
    """The subject of a verb that stands some way behind it: the last list that no preposition and no verb governs.

    "A thanked B for the welcome and later visited …": A, since B is the object of "thanked".
    """
    for match in reversed(list(re.finditer(LIST, before, re.I))):
        if _ANOTHER_CLAUSE.search(before[match.end() :]):
            return Side()
        head = _BEFORE_LIST.sub("", before[: match.start()]).rstrip()
        if not _GOVERNED.search(head) and _BEGINS.search(head):
            return Side(slots_of(skeleton, match[0]))
    return Side()


def partners(skeleton: Skeleton, after: str, *, direct: bool = False) -> Side:
    """The parties met: a list right behind the trigger, or behind "with" or "between" in the same clause.

    With `direct`, the trigger has said "with" already: only what follows at once can be meant.
    """
    side, end = _partners(skeleton, clause_end(after), direct=direct)
    if led := _LED.match(after[end:]):
        side.slots += slots_of(skeleton, led["list"])
    return side


def _partners(skeleton: Skeleton, clause: str, *, direct: bool) -> tuple[Side, int]:
    """The parties of a clause, and where their list ends."""
    match = _RIGHT.match(clause)
    if match and not _OTHERS.search(match["gap"]):
        return Side(slots_of(skeleton, match["list"])), match.end()
    match = None if direct else _WITH.search(clause)
    if match:
        return Side(slots_of(skeleton, match["list"])), match.end()
    match = _COUNTERPARTS_IN.search(clause) or _BETWEEN_COUNTRIES.search(clause) or _BETWEEN_PEOPLES.search(clause)
    return (Side(countries=list(skeleton.slots_in(match["list"]))), match.end()) if match else (Side(), 0)


def clause_end(after: str) -> str:
    """The part behind a trigger that belongs to it: up to a semicolon, or to a new finite clause."""
    return _CLAUSE_END.split(after, maxsplit=1)[0]


def names(slots: Iterable[Slot]) -> list[str]:
    """The officials' names behind slots, each once, in order."""
    return list(dict.fromkeys(slot.key for slot in slots if slot.code == "P"))
