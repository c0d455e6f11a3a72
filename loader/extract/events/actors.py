"""Who acts in front of a verb: the subject of the sentence, or whoever "he" and "they" were just before."""

import re

from loader.extract.events.parties import LIST, Side, clause_subject, names, slots_of, subject
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton, Slot
from loader.extract.events.triggers import Trigger

_RELATIVE = re.compile(r"(<P\d+>)(?: ?\([^()]*\))?,? (?:who|whose)(?: \w+){0,3} $")
_HE = re.compile(
    r"(?:^|[\s>])(he|she|(?:His|Her) (?:Royal )?(?:Highness|Majesty|Excellency|Holiness))"
    r"(?: (?:himself|herself|is|was|will|to|also|has|had|later|then|be|expected|due|plans|planned|both|\w+ed))*"
    r"(?: <D\d+>)? ?$",
    re.I,
)
_THEY = re.compile(
    r"\b(they|(?:the |these )?(?:same )?two(?: \w+){1,3}|the two|the same (?:two|three)(?: \w+){0,3}"
    r"|both (?:\w+ )?(?:leaders|sides|ministers|presidents)"
    r"|the (?:\w+ )?(?:leaders|sides|parties|interlocutors|co-chairs|ministers|presidents|counterparts|diplomats"
    r"|delegations))"
    r"(?: (?:also|then|later|both|are|were|will|to|had|have|expected|due|last))* ?$",
    re.I,
)
_GUEST = re.compile(
    r"\b(?:the|his|her|our) (?:\w+ )?(?:guest|visitor|delegation"
    r"|visiting team)s?(?: from <[LC]\d+>)?(?:, which [^,<]*(?:<\w\d+>[^,<]*)*,)?"
    r"(?: (?:will|has|had|was|is|also|then|later|be|been))* ?$",
    re.I,
)
_HE_AND = re.compile(
    rf"\b(?:he|she) and (?:the |his |her )?(?P<list>{LIST})(?: (?:had|have|also|both|then"
    rf"|later|will|jointly))* $",
    re.I,
)
# "He flew to L on D to see …": whoever the sentence began with.
_HE_BEFORE = re.compile(r"\b(?:he|she)\b[^.;:<]*(?:<[LCD]\d+>[^.;:<]*){0,3}$", re.I)
# "In L she met A and was received by B": she acts on.
_HE_FIRST = re.compile(r"(?:[^<.;]*<[LCDNO]\d+>){0,3}[^<.;]*\b(?:he|she)\b", re.I)
# "With A, he discussed …": A is not he.
_OPENING_WITH = re.compile(rf"^(?:On <D\d+>,? )?[Ww]ith (?:the |his |her )?(?P<list>{LIST}),? ")
_AUTHOR = re.compile(r"(?:^|[\s>,“\"])(?:I|[Ww]e)\b(?:(?!<[PU]|\b(?:that|he|she|they|who|which)\b)[^.;:]){0,60}$")
_SECOND_VERB_OF_HIM = re.compile(r"(?:, | and )(?:then |later |also )?(?:(?:is|was|will|had|has) (?:to )?(?:be )?)?$")
# "X said … and met with Y": the sentence's first party acts on.
_FIRST_PARTY = re.compile(rf"(?:[^<]{{0,40}}|In [^,]*, |On <D\d+>,? |<[LD]\d+>,? ?[^<]{{0,30}})({LIST})")
_SECOND_VERB = re.compile(
    r"(?:, | and | before | after )(?:also |then |later )?(?:has |had |will |(?:is|was) (?:due )?(?:to )?)?$"
)


def acting(scene: Scene, skeleton: Skeleton, trigger: Trigger, *, countries: bool = False) -> Side:
    """The subject of a verb, with "he" and "they" looked up in what was told before."""
    before = skeleton.text[: trigger.start]
    if relative := _RELATIVE.search(before):
        return Side(slots_of(skeleton, relative[1]))
    if joint := _HE_AND.search(before):
        he = names(skeleton.slots_in(before[: joint.start()]))[:1] or scene.subject[:1]
        return named(list(dict.fromkeys([*he, *names(skeleton.slots_in(joint["list"]))])))
    if side := subject(skeleton, before, countries=countries):
        return side
    if they := _THEY.search(before):
        return named(scene.those(they[0]))
    if _AUTHOR.search(before):
        return named(scene.author) or Side(countries=[Slot("C", 0, 0, scene.home, "")] if scene.home else [])
    if _GUEST.search(before):
        return named(scene.visitor())
    if _HE.search(before):
        return named(who_is_he(scene, skeleton, before))
    if _HE_FIRST.match(before) and _SECOND_VERB_OF_HIM.search(before):
        return named(scene.subject[:1])
    first = _FIRST_PARTY.match(skeleton.text)
    if first and first.end() <= trigger.start and _SECOND_VERB.search(before):
        return Side(slots_of(skeleton, first[1]))
    if side := clause_subject(skeleton, before):
        return side
    return named(who_is_he(scene, skeleton, before)) if _HE_BEFORE.search(before) else Side()


def opening_partners(skeleton: Skeleton) -> Side:
    """ "With A, he discussed …": the list that the sentence opens with."""
    opening = _OPENING_WITH.match(skeleton.text)
    return Side(slots_of(skeleton, opening["list"])) if opening else Side()


def who_is_he(scene: Scene, skeleton: Skeleton, before: str) -> list[str]:
    """The official meant by "he" or "his": the first of this sentence so far, else the last subject."""
    before = _OPENING_WITH.sub("", before)
    if _HE_FIRST.match(before):
        return scene.subject[:1]
    return names(skeleton.slots_in(before))[:1] or scene.subject[:1]


def named(officials: list[str]) -> Side:
    """Officials known from before as a side."""
    return Side([Slot("P", 0, 0, name, name) for name in officials])
