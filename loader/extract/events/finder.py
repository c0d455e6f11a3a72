"""The component that reads an article's sentences and leaves its events on the Doc."""

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from loader.extract import layers
from loader.extract.events.attendance import attend, speak, thank
from loader.extract.events.claims import claims
from loader.extract.events.draft import GATHERINGS, TALKS, Draft
from loader.extract.events.frames import FRAMES
from loader.extract.events.journeys import visiting
from loader.extract.events.letters import letter
from loader.extract.events.merge import merge
from loader.extract.events.parties import names
from loader.extract.events.places import locate, place_near
from loader.extract.events.scene import Scene, dateline, most_frequent
from loader.extract.events.settle import settle
from loader.extract.events.skeleton import Skeleton, skeletons
from loader.extract.events.triggers import Trigger, find_triggers
from loader.model import EventClaim, EventKind, Status

_OPINION = re.compile(
    r"\b(?:writes in|wrote in) (?:an? )?(?:opinion|op-ed|article|column|commentary)|\bopinion article\b", re.I
)
_I = re.compile(
    r"\bI\b(?!\.|-)(?= (?:\w+ly |also |have |had |will |am |was |would )*[a-z])|\b(?:my|our) (?:counterpart"
    r"|colleague|visit|meeting|talks)\b"
)
_LED_BY = re.compile(r"\bdelegation\b[^.;]{0,60}\b(?:led|headed) by (?:the )?(<P\d+>)")
_STATEMENT = re.compile(r"\b(?:statement|declaration|communiqu[eé])\b", re.I)
_SUBJECT = re.compile(
    r"\b(?:discuss(?:ed|ing)|exchanged views on|talked about|spoke about|focused on|devoted to|dedicated to|regarding"
    r"|on (?:the )?(?:issues of|prospects for))"
    r" (?P<what>[^.;]{4,110}?)(?=[.;]|, (?:and|as well|including|which|while)|$)"
)


@Language.factory("kg_events", assigns=["doc._.events"], requires=["doc.spans"])
def make_events(nlp: Language, name: str) -> "EventFinder":  # noqa: ARG001  the factory's signature
    """The registered factory of the event component."""
    return EventFinder()


if not Doc.has_extension("events"):
    Doc.set_extension("events", default=())


class EventFinder:
    """Set doc._.events: the EventClaims of the article, in text order."""

    def __call__(self, doc: Doc) -> Doc:
        """Leave the events on the Doc."""
        doc._.events = tuple(self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[EventClaim]:
        """The events of the article; changes nothing."""
        scene = self.read(doc)
        return claims(doc, scene, settle(merge(scene.drafts), scene))

    def read(self, doc: Doc) -> Scene:
        """Everything told of events, sentence by sentence, before tellings of the same event are merged."""
        sentences = skeletons(doc)
        scene = _scene(doc, sentences)
        if any(_OPINION.search(sentence.text) for sentence in sentences[:3]):
            return scene  # an opinion piece argues; it reports nothing
        if whole := letter(scene, sentences):
            scene.drafts.append(whole)
            return scene  # what a letter tells is its content
        for sentence in sentences:
            scene.drafts += [*visiting(scene, sentence), *_read(scene, sentence)]
            attend(scene, sentence)
            speak(scene, sentence)
            thank(scene, sentence)
            scene.remember(names(sentence.slots), goes_on=_GOES_ON.match(sentence.text) is not None)
            if led := _LED_BY.search(sentence.text):
                scene.delegation = names(sentence.slots_in(led[1]))
        return scene


def _scene(doc: Doc, sentences: Sequence[Skeleton]) -> Scene:
    """What is known before the first sentence is read."""
    bodies = [span.id_ for span in doc.spans[layers.ORGANIZATIONS] if span.label_ == "IGO"]
    countries = [span.id_ for span in doc.spans[layers.COUNTRIES]]
    end = len(sentences[0].text) if sentences else 0
    return Scene(
        published=doc._.published,
        officials={claim.name: claim for claim in doc._.officials},
        is_statement=bool(sentences and _STATEMENT.search(sentences[0].text)),
        home=doc._.home,
        dateline=dateline(sentences),
        headline_place=place_near(sentences[0], end, end) if sentences else None,
        author=_author(sentences),
        national=frozenset(s.id_ for s in doc.spans[layers.ORGANIZATIONS] if s.label_ in ("NATIONAL_BODY", "COMPANY")),
        main_bodies=most_frequent(bodies),
        pair=set(most_frequent(countries)[:2]),
    )


# "He spoke with A": the next "he" is not A either.
_GOES_ON = re.compile(r"[^<]*(?:<[LCDNO]\d+>[^<]*)*\b(?:[Hh]e|[Ss]he)\b(?! and\b)")
# "Call with Minister A" stands above a text, which A does not write.
_WITH_OTHERS = re.compile(r"(?:[\w-]+ ){0,2}(?:calls?|meetings?|talks|conversation|discussions?) with\b", re.I)


def _author(sentences: Sequence[Skeleton]) -> list[str]:
    """Who speaks in the first person: the official of the headline, or of the lines above the text."""
    told = ((s, found) for s in sentences if (found := _I.search(s.text)))
    if all(s.is_quoted(found.start()) for s, found in told):
        return []
    above = (names(s.slots)[:1] for s in sentences[:3] if not (_I.search(s.text) or _WITH_OTHERS.match(s.text)))
    return next((author for author in above if author), [])


def _read(scene: Scene, sentence: Skeleton) -> list[Draft]:
    """The tellings of one sentence: of overlapping triggers, the first whose frame fits."""
    drafts: list[Draft] = []
    if sentence.text.rstrip().endswith("?") and not sentence.headline:
        return drafts  # whoever asks tells nothing
    for alternatives in find_triggers(sentence):
        readings = (list(_drafts(scene, sentence, trigger)) for trigger in alternatives)
        drafts += next((found for found in readings if found), [])
    _tie_margins(drafts)
    return drafts


def _drafts(scene: Scene, sentence: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    quoted = sentence.is_quoted(trigger.start)
    for draft in FRAMES[trigger.rule.frame](scene, sentence, trigger):
        # What is said makes no meeting; a gathering that is announced or recalled with its date was or will be.
        dated = draft.kind in GATHERINGS and draft.explicit_date and draft.status is not Status.HELD
        if quoted and not dated and not (scene.is_statement and draft.kind is EventKind.STATEMENT):
            continue
        if draft.place is None:
            locate(sentence, trigger, draft)
        if match := _SUBJECT.search(sentence.text):
            draft.subject = sentence.words(match["what"])
        yield draft


def _tie_margins(drafts: Sequence[Draft]) -> None:
    """Who is seen on the sidelines of a gathering was at the gathering."""
    gathering = next((d for d in drafts if d.rule.endswith(":margins")), None)
    if gathering is None:
        return
    for draft in drafts:
        if draft is not gathering and draft.kind in TALKS and draft.kind is not EventKind.SUMMIT:
            draft.at_gathering = gathering
            for name in draft.officials:
                gathering.officials.setdefault(name, None)
            gathering.countries |= draft.countries
            gathering.status = draft.status
