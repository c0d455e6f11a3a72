"""A short line that tells what an event was."""

from collections.abc import Mapping
from dataclasses import replace

from loader.model import Capacity, Event, EventKind, MessageSort, Participant
from loader.resolve.happening import MULTILATERAL

_SHOWN = 3


def event_title(event: Event, official_names: Mapping[str, str], organization_names: Mapping[str, str]) -> Event:
    """The event with its title: "Meeting of A (KAZ) and B (AZE)", "Summit of Organization of Turkic States"."""
    people = [_told(p, official_names) for p in _in_order(event.officials)]
    bodies = [organization_names[key] for key in event.organization_ids]
    sides = bodies if event.kind in MULTILATERAL and bodies else people or [*event.countries, *bodies]
    title = f"{_what(event)} of {_listed(sides)}" if sides else _what(event)
    if event.kind is EventKind.MESSAGE and len(people) > 1:
        title = f"{_what(event)} of {people[0]} to {_listed(people[1:])}"
    elif event.kind is EventKind.VISIT and event.place_country:
        title += f" to {event.place_country}"
    elif event.kind is EventKind.STATEMENT and event.about:
        title += f" on {_listed(event.about)}"
    return replace(event, title=title)


def _what(event: Event) -> str:
    if event.message and event.message is not MessageSort.OTHER:
        return event.message.value.capitalize()
    return event.kind.value.capitalize()


def _in_order(participants: tuple[Participant, ...]) -> list[Participant]:
    """Who sends or hosts comes first."""
    first = {Capacity.SENDER, Capacity.HOST, Capacity.CHAIR}
    return sorted(participants, key=lambda p: (p.capacity not in first, p.official_id))


def _told(participant: Participant, names: Mapping[str, str]) -> str:
    name = names[participant.official_id]
    return f"{name} ({participant.country})" if participant.country else name


def _listed(names: list[str] | tuple[str, ...]) -> str:
    shown = list(names[:_SHOWN])
    if len(names) > _SHOWN:
        return f"{', '.join(shown)} and {len(names) - _SHOWN} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
