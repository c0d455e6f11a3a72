"""The component that reads an article's sentences and leaves its events on the Doc."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from loader.extract import layers
from loader.extract.events import gatherings, invitations, words
from loader.extract.events.attendance import attend, speak, thank
from loader.extract.events.draft import GATHERINGS, TALKS, Draft
from loader.extract.events.frames import FRAMES, locate
from loader.extract.events.merge import merge, plain
from loader.extract.events.parties import names
from loader.extract.events.places import place_near
from loader.extract.events.scene import Scene, dateline
from loader.extract.events.skeleton import Skeleton, skeletons
from loader.extract.events.triggers import Trigger, find_triggers
from loader.extract.sources import countries_in_name
from loader.model import (
    Capacity,
    EventClaim,
    EventKind,
    Evidence,
    MessageSort,
    Mode,
    OfficialClaim,
    Participation,
    Role,
    Status,
)
from loader.values.date import PartialDate

# The frames of these modules are in FRAMES once they are imported.
_FRAME_MODULES = (gatherings, invitations, words)
_WORDS = frozenset({EventKind.MESSAGE, EventKind.STATEMENT})
_SUBJECT = re.compile(
    r"\b(?:discuss(?:ed|ing)|exchanged views on|talked about|spoke about|focused on|on (?:the )?(?:issues of|prospects for)|devoted to|dedicated to|regarding)"
    r" (?P<what>[^.;]{4,110}?)(?=[.;]|, (?:and|as well|including|which|while)|$)"
)
_OPINION = re.compile(
    r"\b(?:writes in|wrote in) (?:an? )?(?:opinion|op-ed|article|column|commentary)|\bopinion article\b", re.I
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
        doc._.events = tuple(self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[EventClaim]:
        """The events of the article; changes nothing."""
        sentences = skeletons(doc)
        officials: dict[str, OfficialClaim] = {claim.name: claim for claim in doc._.officials}
        bodies = [span.id_ for span in doc.spans[layers.ORGANIZATIONS] if span.label_ == "IGO"]
        scene = Scene(
            headline_place=place_near(sentences[0], len(sentences[0].text), len(sentences[0].text))
            if sentences
            else None,
            author=_author(sentences),
            pair=_two_most_mentioned(doc),
            main_bodies=sorted(dict.fromkeys(bodies), key=lambda name: -bodies.count(name)),
            published=doc._.published,
            officials=officials,
            home=doc._.home,
            dateline=dateline(sentences),
        )
        if any(_OPINION.search(s.text) for s in sentences[:3]):
            return []  # an opinion piece argues; it reports nothing
        for sentence in sentences:
            scene.drafts += _read(scene, sentence)
            attend(scene, sentence)
            speak(scene, sentence)
            thank(scene, sentence)
            if subject := names(s for s in sentence.slots if s.code == "P"):
                scene.subject = subject
                if len(subject) > 1:
                    scene.group = subject
        events = merge(scene.drafts)
        _inherit(events)
        events = [event for event in events if _is_event(event)]
        events = _drop_contents(events)
        return _claims(doc, scene, events)


def _author(sentences: list[Skeleton]) -> list[str]:
    """Who speaks in the first person: "Statement from A on …"."""
    if not sentences or not re.match(
        r"(?:Joint )?(?:Statement|Remarks|Message|Letter|Readout|Proclamation|Op-Ed)", sentences[0].text
    ):
        return []
    return names(s for s in sentences[0].slots if s.code == "P")[:1]


def _two_most_mentioned(doc: Doc) -> set[str]:
    codes = [span.id_ for span in doc.spans[layers.COUNTRIES]]
    return set(sorted(dict.fromkeys(codes), key=lambda code: -codes.count(code))[:2])


def _read(scene: Scene, sentence: Skeleton) -> list[Draft]:
    drafts: list[Draft] = []
    for alternatives in find_triggers(sentence):
        for trigger in alternatives:
            found = list(_drafts(scene, sentence, trigger))
            drafts += found
            if found:
                break
    _tie_margins(drafts)
    return drafts


def _drafts(scene: Scene, sentence: Skeleton, trigger: Trigger) -> Iterator[Draft]:
    quoted = sentence.is_quoted(trigger.start)
    for draft in FRAMES[trigger.rule.frame](scene, sentence, trigger):
        # What is said makes no meeting; a gathering that is announced or recalled with its date was or will be.
        if quoted and not (draft.kind in GATHERINGS and draft.explicit_date and draft.status is not Status.HELD):
            continue
        if draft.place is None:
            locate(sentence, trigger, draft)
        if match := _SUBJECT.search(sentence.text):
            draft.subject = _words(sentence, match["what"])
        yield draft


def _tie_margins(drafts: list[Draft]) -> None:
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


def _words(sentence: Skeleton, text: str) -> str:
    """A part of a skeleton with the words of the mentions back in it."""
    return plain(re.sub(r"<[A-Z](\d+)>", lambda m: sentence.slots[int(m[1])].text, text))


def _inherit(events: list[Draft]) -> None:
    """The previous round, the next session of the Commission: of those who meet in the article's own event."""
    main = next((e for e in events if e.status is Status.HELD and len(e.countries) > 1), None)
    body = next((e for e in events if e.status is Status.HELD and e.kind in GATHERINGS and e.organizations), None)
    for event in events:
        bare = not (event.countries or event.organizations or event.unnamed)
        if not bare or event.status is Status.HELD or event.kind not in GATHERINGS:
            continue
        if event.kind is EventKind.CONFERENCE:
            event.countries.update([event.place_country] if event.place_country else [])
            continue
        if event.kind is EventKind.SUMMIT and body is None:
            event.countries.update([event.place_country] if event.place_country else [])
            continue
        if body is not None:
            event.organizations.update(dict.fromkeys([*body.organizations][:1]))
            event.countries.update([event.place_country] if event.place_country else [])
        if main is not None and (body is None or countries_in_name(next(iter(body.organizations)))):
            event.countries |= main.countries
        event.definite = False


def _is_event(event: Draft) -> bool:
    sides = len(event.countries | {p.country for p in event.unnamed if p.country}) + len(event.organizations)
    if event.kind in (EventKind.CONFERENCE, EventKind.SUMMIT):
        return bool(event.countries or event.organizations or event.place) and not event.definite
    if event.kind is EventKind.SESSION:
        return sides > 0 and not event.definite
    if event.kind is EventKind.STATEMENT:
        return bool(event.about)
    return sides > 1


def _drop_contents(events: list[Draft]) -> list[Draft]:
    """What is said in a talk is its content: congratulations and statements count where there is no talk."""
    main_talk = any(e.kind not in _WORDS and e.status is Status.HELD and e.sentence <= 2 for e in events)
    message_first = next((e.sentence for e in events if e.kind is EventKind.MESSAGE), 99) <= 2
    kept = []
    for event in events:
        # A joint statement is a document of its own; a position taken in a talk is the talk's content.
        if (
            event.kind is EventKind.STATEMENT
            and event.mode is not Mode.WRITTEN
            and (main_talk or message_first or event.sentence > 2)
        ):
            continue
        if event.kind is EventKind.MESSAGE and _is_content(event, events):
            continue
        kept.append(event)
    return kept


def _is_content(message: Draft, events: list[Draft]) -> bool:
    """Congratulations and condolences among those who talk to each other anyway."""
    return message.message is not MessageSort.OTHER and any(
        event.kind not in _WORDS
        and event.status is message.status
        and message.countries <= event.countries
        and set(message.officials) <= set(event.officials)
        for event in events
    )


def _claims(doc: Doc, scene: Scene, events: list[Draft]) -> list[EventClaim]:
    ids = {id(event): f"e{number}" for number, event in enumerate(events, 1)}
    visits = [e for e in events if e.kind is EventKind.VISIT]
    for event in events:
        _default_date(event, scene.published, visits)
        _default_place(event, scene, visits)
        _same_place(event, events)
        _summit_by_rank(event, scene)
    main = min(events, key=_mainness, default=None)
    if main is not None:
        _place_of_headline(main, scene)
    claims = []
    for event in events:
        parent = _parent(event, events, visits)
        if parent is not None and event.place is None and event.mode is Mode.IN_PERSON and parent.status is Status.HELD:
            event.place, event.place_country = parent.place, parent.place_country
        claims.append(
            _claim(doc, scene, event, ids[id(event)], ids.get(id(parent)) if parent else None, main=event is main)
        )
    return claims


def _mainness(event: Draft) -> tuple[int, int, int]:
    order = {Status.HELD: 0, Status.PLANNED: 1, Status.PAST_REFERENCE: 2}
    return order[event.status], event.sentence, int(event.kind is EventKind.VISIT)


def _default_date(event: Draft, published: date, visits: list[Draft]) -> None:
    if event.when is not None or event.status is not Status.HELD:
        return
    event.when = PartialDate(published)
    if event.kind is not EventKind.VISIT and (visit := _visit_of(event, visits)) and visit.explicit_date and visit.when:
        event.when = replace(visit.when, end=None) if visit.when.end is None else event.when


def _visit_of(event: Draft, visits: list[Draft]) -> Draft | None:
    for visit in visits:
        if (
            visit is not event
            and (visit.status is event.status or _during(event, visit))
            and set(visit.officials) & set(event.officials)
            and event.countries <= visit.countries | set(event.countries if len(event.countries) > 2 else ())
            and (event.place_country in (None, visit.place_country))
        ):
            return visit
    return None


def _during(event: Draft, visit: Draft) -> bool:
    """A meeting that is still to come on the day of a visit that is told as on."""
    days = (event.when.first - visit.when.first).days if event.when and visit.when else 99
    return event.status is Status.PLANNED and visit.status is Status.HELD and 0 <= days <= 1


def _default_place(event: Draft, scene: Scene, visits: list[Draft]) -> None:
    if event.mode in (Mode.PHONE, Mode.VIDEO, Mode.WRITTEN, Mode.UNKNOWN) or event.status is Status.PAST_REFERENCE:
        return
    if event.at_gathering is not None and event.place is None:
        event.place, event.place_country = event.at_gathering.place, event.at_gathering.place_country
    if event.place is None and event.kind is not EventKind.VISIT and (visit := _visit_of(event, visits)):
        event.place, event.place_country = visit.place, visit.place_country
    start = scene.dateline
    if (
        event.place is None
        and start is not None
        and start.key in event.countries
        and event.place_country in (None, start.key)
    ):
        event.place, event.place_country = start.text, start.key


def _same_place(event: Draft, events: list[Draft]) -> None:
    """What the same people do on the same day they do where they met, unless another place is told."""
    if (
        event.place
        or event.status is not Status.HELD
        or event.mode is not Mode.IN_PERSON
        or event.kind is EventKind.VISIT
    ):
        return
    for other in events:
        together = set(other.officials) & set(event.officials) or (
            not event.officials and other.countries >= event.countries
        )
        here = other.place_country in event.countries and event.place_country in (None, other.place_country)
        if other.place and other.status is Status.HELD and other.when == event.when and together and here:
            event.place, event.place_country = other.place, other.place_country
            return


_LEADERS = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.IO_HEAD})


def _summit_by_rank(event: Draft, scene: Scene) -> None:
    """A meeting of four or more states at the level of their leaders is a summit."""
    roles = {scene.officials[name].main.role for name in event.officials}
    if event.kind is EventKind.MEETING and len(event.countries) > 3 and roles and roles <= _LEADERS:
        event.kind = EventKind.SUMMIT


def _place_of_headline(event: Draft, scene: Scene) -> None:
    """ "… discussed in Astana": the headline places what the article is about."""
    place = scene.headline_place
    if event.place is None and event.status is Status.HELD and event.mode is Mode.IN_PERSON and place is not None:
        if place.key in event.countries and event.place_country in (None, place.key):
            event.place, event.place_country = place.text, place.key


def _parent(event: Draft, events: list[Draft], visits: list[Draft]) -> Draft | None:
    if event.at_gathering is not None:
        for other in events:
            if other.kind in GATHERINGS and other is not event and set(event.officials) <= set(other.officials):
                return other
    if event.kind is EventKind.VISIT or event.kind in _WORDS:
        return None
    return _visit_of(event, visits)


def _claim(doc: Doc, scene: Scene, event: Draft, number: str, parent: str | None, *, main: bool) -> EventClaim:
    return EventClaim(
        id=number,
        kind=event.kind,
        mode=event.mode,
        status=event.status,
        date=event.when,
        countries=tuple(sorted(event.countries)),
        evidence=Evidence(event.start, event.end, doc.text[event.start : event.end]),
        officials=tuple(_participation(scene.officials[name], capacity) for name, capacity in event.officials.items()),
        unnamed=tuple(dict.fromkeys(event.unnamed)),
        organizations=tuple(event.organizations),
        about=tuple(sorted(event.about)),
        place=event.place,
        place_country=event.place_country,
        part_of=parent,
        main=main,
        subject=event.subject,
        message=event.message,
        confidence=_confidence(event),
    )


def _participation(official: OfficialClaim, capacity: Capacity | None) -> Participation:
    office = official.main
    return Participation(
        name=official.name, title=office.title, role=office.role, country=office.country,
        organization=office.organization, capacity=capacity,
    )  # fmt: skip


def _confidence(event: Draft) -> float:
    """How often such a claim is right, as a first estimate: named pairs in a lead are, bare nouns are less."""
    score = 0.6
    score += 0.15 if len(event.officials) > 1 else 0.0
    score += 0.1 if event.sentence <= 2 else 0.0
    score += 0.05 if event.explicit_date or event.status is Status.HELD else -0.1
    return round(min(score, 0.95), 2)
