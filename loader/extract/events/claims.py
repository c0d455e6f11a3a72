"""From settled drafts to the claims of the record."""

from collections.abc import Sequence

from spacy.tokens import Doc

from loader.extract.events.draft import Draft
from loader.extract.events.scene import Scene
from loader.extract.evidence import told
from loader.model import Capacity, EventClaim, Evidence, OfficialClaim, Participation


def claims(doc: Doc, scene: Scene, events: Sequence[Draft]) -> list[EventClaim]:
    """One claim an event, numbered in text order."""
    text = told(doc)
    ids = {id(event): f"e{number}" for number, event in enumerate(events, 1)}
    return [
        EventClaim(
            id=ids[id(event)],
            kind=event.kind,
            mode=event.mode,
            status=event.status,
            date=event.when,
            countries=tuple(sorted(event.countries)),
            evidence=Evidence(event.start, event.end, text[event.start : event.end]),
            officials=tuple(_participation(scene.officials[name], part) for name, part in event.officials.items()),
            unnamed=tuple(dict.fromkeys(event.unnamed)),
            organizations=tuple(event.organizations),
            about=tuple(sorted(event.about)),
            place=event.place,
            place_country=event.place_country,
            part_of=ids[id(event.parent)] if event.parent else None,
            main=event.main,
            subject=event.subject,
            message=event.message,
            change=event.change,
        )
        for event in events
    ]


def _participation(official: OfficialClaim, capacity: Capacity | None) -> Participation:
    office = official.main
    return Participation(
        name=official.name,
        title=office.title,
        role=office.role,
        country=office.country,
        organization=office.organization,
        capacity=capacity,
    )
