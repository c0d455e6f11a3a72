"""The tellings of one event in one article become one event."""

from collections.abc import Sequence

from loader.extract.events.draft import GATHERINGS, TALKS, Draft
from loader.model import Capacity, EventKind, Mode, Status

_FAMILY = {
    EventKind.MEETING: 0, EventKind.CALL: 0, EventKind.SESSION: 1, EventKind.SUMMIT: 1, EventKind.CONFERENCE: 2,
    EventKind.VISIT: 3, EventKind.CEREMONY: 4, EventKind.MESSAGE: 5, EventKind.STATEMENT: 6,
}  # fmt: skip


def merge(drafts: list[Draft]) -> list[Draft]:
    """Tellings in text order become events; "the meeting" is the one told before, or nothing."""
    events: list[Draft] = []
    for draft in drafts:
        if draft.content and any(_may_hold(event, draft) for event in events):
            continue
        same = next((event for event in reversed(events) if _same(event, draft)), None)
        if same is not None:
            _absorb(same, draft)
        elif not draft.definite or (draft.kind in GATHERINGS and _stands_alone(draft, events)):
            draft.definite = False
            events.append(draft)
    return events


def _may_hold(event: Draft, draft: Draft) -> bool:
    """Whether talks told before are those in which something was discussed."""
    if event.kind not in TALKS | GATHERINGS or event.status is Status.PAST_REFERENCE or event.rule.endswith(":margins"):
        return False
    a, b = set(event.officials), set(draft.officials)
    if len(a) > 1 and len(b) > 1:
        return len(a & b) > 1  # with somebody else it was discussed in other talks
    return bool(a & b) or draft.countries <= event.countries


def _stands_alone(draft: Draft, events: Sequence[Draft]) -> bool:
    """Whether "the summit" is told here for the first time: with a day, or with people where no other is told."""
    if any(event.kind in GATHERINGS and event.status is draft.status for event in events):
        return bool(draft.explicit_date and (draft.countries or draft.officials))
    told = draft.explicit_date or len(draft.officials) > 1 or (draft.place and draft.status is Status.HELD)
    return bool(told and (draft.countries or draft.officials))


def _same(event: Draft, draft: Draft) -> bool:
    if not _kinds_agree(event, draft) or not _statuses_agree(event, draft):
        return False
    dated = event.explicit_date and draft.explicit_date
    if dated and event.when and draft.when and not event.when.may_equal(draft.when):
        return False
    if event.place and draft.place and event.place != draft.place and event.place_country != draft.place_country:
        return False
    if event.kind is EventKind.MESSAGE:
        return _messages_agree(event, draft)
    if event.kind is EventKind.STATEMENT:
        return bool(event.about & draft.about) or set(event.officials) == set(draft.officials)
    if event.kind is EventKind.CEREMONY and event.sentence > 0 and event.rule != draft.rule:
        return False  # a signing and the press conference after it are two
    if draft.definite:
        at_margins = draft.rule.endswith(":margins") and not event.officials
        sitting = {event.kind, draft.kind} <= GATHERINGS and draft.sentence - event.sentence in (0, 1, 2)
        return at_margins or sitting or not draft.officials or bool(set(draft.officials) & set(event.officials))
    if event.kind in GATHERINGS and draft.kind in GATHERINGS:
        return _gatherings_agree(event, draft)
    return _parties_agree(event, draft)


def _kinds_agree(event: Draft, draft: Draft) -> bool:
    if _FAMILY[event.kind] == _FAMILY[draft.kind]:
        return True
    if draft.definite and {event.kind, draft.kind} <= TALKS | GATHERINGS:
        return True
    # "The meeting was held …" of a commission that was told as a session.
    margins = event.rule.endswith(":margins") or draft.rule.endswith(":margins")
    kinds = {event.kind, draft.kind} <= {EventKind.MEETING, EventKind.SESSION}
    return kinds and not margins and draft.sentence - event.sentence <= 1


def _statuses_agree(event: Draft, draft: Draft) -> bool:
    if event.status is draft.status or draft.during or event.during:
        return True
    if draft.definite:
        return draft.status is Status.PAST_REFERENCE and event.status is Status.HELD
    # A headline in the present tense, or an event recalled later in its own article.
    return event.sentence == 0 or (
        event.status is Status.HELD and not draft.explicit_date and draft.status is Status.PAST_REFERENCE
    )


def _messages_agree(event: Draft, draft: Draft) -> bool:
    """From the same sender, to the same addressee or to one that only one of them names."""
    if list(event.officials) == list(draft.officials):
        return len(event.officials) > 1 or event.countries == draft.countries
    if _sender(event) != _sender(draft) and len(event.officials) > 1 and len(draft.officials) > 1:
        return False  # an answer
    a, b = set(event.officials), set(draft.officials)
    one_names_none = min(len(a), len(b)) < 2 and bool(a & b)
    return event.countries == draft.countries and (one_names_none or (event.message is draft.message and a <= b))


def _sender(message: Draft) -> str | None:
    return next((name for name, part in message.officials.items() if part is Capacity.SENDER), None)


def _parties_agree(event: Draft, draft: Draft) -> bool:
    a, b = set(event.officials), set(draft.officials)
    goals = {event.place_country, draft.place_country} - {None}
    if event.kind is EventKind.VISIT and len(goals) > 1:
        return False
    if a and b:
        if a == b:
            return True
        if event.kind is EventKind.VISIT:
            return bool(a & b)
        # One of them tells only the countries, or fewer people, of what the other tells.
        small, large = (event, draft) if len(a) <= len(b) else (draft, event)
        if set(small.officials) <= set(large.officials):
            principals = set(large.officials) - large.attending
            if set(small.officials) & large.attending and not principals <= set(small.officials):
                return False  # whoever sat in has talks of his own
            rest = small.countries - large.countries
            return not rest and (len(small.officials) > 1 or len(small.countries | set(small.organizations)) > 1)
        return False
    if event.kind is EventKind.VISIT and event.place_country != draft.place_country:
        return False
    return bool(event.countries & draft.countries) and (
        event.countries <= draft.countries or draft.countries <= event.countries
    )


def _gatherings_agree(event: Draft, draft: Draft) -> bool:
    shared = set(event.organizations) & set(draft.organizations)
    if event.organizations and draft.organizations:
        return bool(shared)
    if event.kind is not draft.kind and not draft.bare:
        return False
    if event.place and draft.place:
        return event.place == draft.place
    return (
        bool(set(event.officials) & set(draft.officials))
        or bool(event.countries & draft.countries)
        or event.sentence == 0
    )


def _absorb(event: Draft, draft: Draft) -> None:
    """Add what a further telling knows. The first telling below the headline gives the evidence."""
    from_headline = event.sentence == 0
    if event.sentence == 0 and draft.sentence > 0:
        if event.kind is EventKind.MEETING or draft.kind is EventKind.CALL:
            event.kind = draft.kind if not draft.definite else event.kind
        event.sentence, event.start, event.end, event.rule = draft.sentence, draft.start, draft.end, draft.rule
        if not draft.definite:
            event.status = draft.status
    event.change = draft.change or event.change
    if event.during and not draft.during:
        event.status, event.during = draft.status, False
    if event.mode in (Mode.IN_PERSON, Mode.UNKNOWN) and draft.mode in (Mode.VIDEO, Mode.PHONE):
        event.mode = draft.mode
    shorter = from_headline and event.when and draft.when and event.when.end and event.when != draft.when
    if (not event.explicit_date or shorter) and draft.explicit_date and draft.status is event.status:
        event.when, event.explicit_date = draft.when, True
    if event.place is None and draft.place is not None:
        event.place, event.place_country = draft.place, draft.place_country
    elif event.place_country is None:
        event.place_country = draft.place_country
    if draft.rule.endswith(":margins") and draft.kind is EventKind.SUMMIT and event.kind is EventKind.SESSION:
        event.kind = draft.kind  # "They gathered in …", later "on the margins of the summit"
    if draft.rule.endswith(":margins") or not (draft.definite and draft.kind in GATHERINGS):
        for name, capacity in draft.officials.items():
            if event.officials.get(name) is None:
                event.officials[name] = capacity
    event.unnamed += [party for party in draft.unnamed if party not in event.unnamed]
    event.countries |= draft.countries
    for name in draft.organizations:
        event.organizations.setdefault(name)
    event.about |= draft.about
    event.subject = event.subject or draft.subject
