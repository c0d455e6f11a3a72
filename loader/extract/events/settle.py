"""What an event inherits from the others of its article: parties, date, place and parent; and which events stay."""

import re
from collections.abc import Sequence
from datetime import date

from loader.extract.events.draft import GATHERINGS, TALKS, Draft
from loader.extract.events.scene import Scene
from loader.extract.sources import countries_in_name
from loader.model import EventKind, MessageSort, Mode, Role, Status
from loader.values.date import PartialDate

_WORDS = frozenset({EventKind.MESSAGE, EventKind.STATEMENT})
_LEADERS = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.IO_HEAD})
_LEADERS_TOLD = re.compile(r"leaders|heads of state|presidents|heads of government|prime ministers", re.I)
_ABROAD = _LEADERS | {Role.FOREIGN_MINISTER, Role.AMBASSADOR, Role.SPECIAL_ENVOY, Role.DEPUTY_FOREIGN_MINISTER}
_NO_PLACE = frozenset({Mode.PHONE, Mode.VIDEO, Mode.WRITTEN, Mode.UNKNOWN})
_WHOLE = 30  # sentences in which a text that calls itself a statement may take its positions
_LEAD = 2  # number of the last sentence of the lead; the headline is 0
_ORDER = {Status.HELD: 0, Status.PLANNED: 1, Status.PAST_REFERENCE: 2}


def settle(events: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The events of the article, with everything that they take from each other."""
    _inherit_parties(events)
    for event in events:
        event.status = Status.PLANNED if event.change else event.status
    kept = _without_contents([event for event in events if _is_event(event, scene)], scene)
    visits = [event for event in kept if event.kind is EventKind.VISIT]
    for event in kept:
        _inherit_date(event, scene.published, events, visits)
    for event in [*visits, *(event for event in kept if event.kind is not EventKind.VISIT)]:
        _inherit_place(event, scene, visits)
        _share_place(event, kept)
    for event in kept:
        _rank_as_summit(event, scene)
    if kept:
        main = min(kept, key=_mainness)
        main.main = True
        _take_headline_place(main, scene)
    for event in kept:
        event.parent = parent = _parent_of(event, kept, visits)
        if parent is not None and event.place is None and event.mode is Mode.IN_PERSON and parent.status is Status.HELD:
            event.place, event.place_country = parent.place, parent.place_country
    return kept


def _mainness(event: Draft) -> tuple[int, int, int]:
    return _ORDER[event.status], event.sentence, int(event.kind is EventKind.VISIT)


# --- which events stay ---------------------------------------------------------------------------


def _is_event(event: Draft, scene: Scene) -> bool:
    sides = len(event.countries | {p.country for p in event.unnamed if p.country}) + len(event.organizations)
    if event.kind in (EventKind.CONFERENCE, EventKind.SUMMIT):
        # A conference of one country's officials is at home, unless they are those who deal with others.
        alone = event.kind is EventKind.CONFERENCE and len(event.countries) == 1
        abroad = any(scene.officials[name].main.role in _ABROAD for name in event.officials)
        several = bool(event.countries) and (not alone or abroad)
        return bool(several or event.organizations or event.place) and not event.definite
    if event.kind is EventKind.SESSION:
        at_home = len(event.countries) == 1 and sides > 1 and event.organizations.keys() <= scene.national
        return sides > (2 if at_home else 0) and not event.definite
    if event.kind is EventKind.STATEMENT:
        return bool(event.about)
    return sides + _of_untold_country(event, scene) > 1


def _of_untold_country(event: Draft, scene: Scene) -> int:
    """One more side where somebody takes part whose country the text leaves open, beside somebody whom it tells."""
    return int(
        bool(event.countries)
        and any(
            not scene.country_of(name)
            and not scene.organization_of(name)
            and scene.officials[name].main.role in _ABROAD
            for name in event.officials
        )
    )


def _without_contents(events: Sequence[Draft], scene: Scene) -> list[Draft]:
    """What is said in a talk is its content: congratulations and statements count where there is no talk."""
    about_talk = any(e.kind not in _WORDS and e.status is Status.HELD and e.sentence <= _LEAD for e in events)
    first_message = next((e for e in events if e.kind is EventKind.MESSAGE), None)
    about_words = about_talk or (first_message is not None and first_message.sentence <= _LEAD)

    def is_content(event: Draft) -> bool:
        if event.kind is EventKind.MESSAGE:
            return _is_said_anyway(event, events)
        # A joint statement is a document of its own; a position taken in a talk is the talk's content.
        position = event.kind is EventKind.STATEMENT and event.mode is not Mode.WRITTEN
        late = event.sentence > (_LEAD if not scene.is_statement else _WHOLE)
        own = scene.is_statement and bool(event.organizations)  # a point of a body's communiqué
        return position and not own and (about_words or late)

    return [event for event in events if not is_content(event)]


def _is_said_anyway(message: Draft, events: Sequence[Draft]) -> bool:
    """Congratulations and condolences among those who talk to each other anyway."""
    return message.message is not MessageSort.OTHER and any(
        event.kind not in _WORDS
        and event.status is message.status
        and message.countries <= event.countries
        and set(message.officials) <= set(event.officials)
        for event in events
    )


# --- parties and kind ----------------------------------------------------------------------------


def _inherit_parties(events: Sequence[Draft]) -> None:
    """The previous round, the next session of the Commission: of those who meet in the article's own event."""
    held = [event for event in events if event.status is Status.HELD]
    main = next((e for e in held if len(e.countries) > 1), None)
    body = next((e for e in held if e.kind in GATHERINGS and e.organizations), None)
    for event in events:
        bare = not (event.countries - {event.place_country} or event.organizations or event.unnamed)
        if not bare or event.status is Status.HELD or event.kind not in GATHERINGS:
            continue
        own_place = {event.place_country} if event.place_country else set()
        if event.kind is EventKind.CONFERENCE or (event.kind is EventKind.SUMMIT and body is None):
            event.countries |= own_place
            continue
        if body is not None:
            event.organizations.update(dict.fromkeys([*body.organizations][:1]))
            event.countries |= own_place
        if main is not None and (body is None or countries_in_name(next(iter(body.organizations)))):
            event.countries |= main.countries
        event.definite = False


def _rank_as_summit(event: Draft, scene: Scene) -> None:
    """A meeting of four or more states at the level of their leaders is a summit."""
    roles: set[Role | None] = {scene.officials[name].main.role for name in event.officials}
    roles |= {Role.HEAD_OF_STATE if _LEADERS_TOLD.search(p.title or "") else p.role for p in event.unnamed}
    if event.kind is EventKind.MEETING and len(event.countries) > 3 and roles and roles <= _LEADERS:
        event.kind = EventKind.SUMMIT


# --- the visit or gathering around an event ------------------------------------------------------


def _parent_of(event: Draft, events: Sequence[Draft], visits: Sequence[Draft]) -> Draft | None:
    """The gathering at whose margins, or the visit in whose course an event takes place."""
    if event.at_gathering is not None:
        for other in events:
            if other.kind in GATHERINGS and other is not event and set(event.officials) <= set(other.officials):
                return other
    if event.kind is EventKind.VISIT or event.kind in _WORDS:
        return None
    return _visit_of(event, visits)


def _visit_of(event: Draft, visits: Sequence[Draft]) -> Draft | None:
    """The visit of a participant, with no country but those of the visit unless many meet."""
    many = set(event.countries if len(event.countries) > 2 else ())
    for visit in visits:
        if (
            visit is not event
            and (visit.status is event.status or _during(event, visit))
            and set(visit.officials) & set(event.officials)
            and event.countries <= visit.countries | many
            and event.place_country in (None, visit.place_country)
        ):
            return visit
    return None


def _during(event: Draft, visit: Draft) -> bool:
    """A meeting that is still to come on the day of a visit that is told as on."""
    days = (event.when.first - visit.when.first).days if event.when and visit.when else 99
    return event.status is Status.PLANNED and visit.status is Status.HELD and 0 <= days <= 1


# --- date and place ------------------------------------------------------------------------------


def _inherit_date(event: Draft, published: date, events: Sequence[Draft], visits: Sequence[Draft]) -> None:
    """What is told as news happened on the day of the talks told before it, of its visit, else of publication."""
    if event.when is None and event.status is Status.PLANNED and event.kind is not EventKind.VISIT:
        visit = _visit_of(event, visits)
        event.when = visit.when if visit is not None and visit.explicit_date else None
    if event.when is not None or event.status is not Status.HELD:
        return
    event.when = PartialDate(published)
    if event.kind is EventKind.VISIT:
        return
    before = events[: events.index(event)]
    talks = [e for e in before if e.kind in TALKS and e.status is Status.HELD and e.explicit_date]
    talks = [e for e in talks if set(e.officials) & set(event.officials) or e.countries == event.countries]
    visit = _visit_of(event, visits)
    told = talks[-1] if talks else visit
    if told and told.explicit_date and told.when and told.when.end is None:
        event.when = told.when


def _inherit_place(event: Draft, scene: Scene, visits: Sequence[Draft]) -> None:
    """The place of the gathering, of the visit, or the city of the dateline if its country takes part."""
    if event.mode in _NO_PLACE or event.status is Status.PAST_REFERENCE:
        return
    if event.at_gathering is not None and event.place is None:
        event.place, event.place_country = event.at_gathering.place, event.at_gathering.place_country
    if event.place is None and event.kind is not EventKind.VISIT and (visit := _visit_of(event, visits)):
        event.place, event.place_country = visit.place, visit.place_country
    city = scene.dateline
    if event.place is None and city and city.key in event.countries and event.place_country in (None, city.key):
        event.place, event.place_country = city.text, city.key


def _share_place(event: Draft, events: Sequence[Draft]) -> None:
    """What the same people do on the same day they do where they met, unless another place is told."""
    if event.place or event.status is not Status.HELD or event.mode is not Mode.IN_PERSON:
        return
    for other in events:
        together = set(other.officials) & set(event.officials)
        alike = not event.officials and other.countries >= event.countries
        here = other.place_country in event.countries and event.place_country in (None, other.place_country)
        same_day = other.when == event.when or event.kind is EventKind.VISIT
        if other.place and other.status is Status.HELD and same_day and (together or alike) and here:
            event.place, event.place_country = other.place, other.place_country
            return


def _take_headline_place(main: Draft, scene: Scene) -> None:
    """ "… discussed in Astana": the headline places what the article is about."""
    place = scene.headline_place
    if place is None or main.place is not None or main.status is not Status.HELD or main.mode is not Mode.IN_PERSON:
        return
    if place.key in main.countries and main.place_country in (None, place.key):
        main.place, main.place_country = place.text, place.key
