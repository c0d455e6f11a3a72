"""What the grammar knows while it reads an article from top to bottom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from loader.extract.events.draft import Draft
from loader.extract.events.parties import Side
from loader.extract.events.skeleton import Skeleton, Slot
from loader.model import Capacity, EventKind, OfficialClaim, Participation, Role, Status

_GROUPS = (
    ("foreign minister", Role.FOREIGN_MINISTER),
    ("prime minister", Role.HEAD_OF_GOVERNMENT),
    ("premiers", Role.HEAD_OF_GOVERNMENT),
    ("president", Role.HEAD_OF_STATE),
    ("speakers", Role.SPEAKER),
)


@dataclass(slots=True)
class Scene:
    """The article's people and dates, and who was spoken of last."""

    published: date
    officials: dict[str, OfficialClaim]
    is_statement: bool = False  # the headline calls the text a statement
    home: str | None = None  # the country whose government or agency tells the story
    dateline: Slot | None = None  # the city in front of the first sentence
    national: frozenset[str] = frozenset()  # bodies and companies of one state
    main_bodies: list[str] = field(default_factory=list)  # international organizations, the most mentioned first
    author: list[str] = field(default_factory=list)  # who says "I": the official of a statement's headline
    listing: Draft | None = None  # the event whose participants the next lines list
    headline_place: Slot | None = None
    pair: set[str] = field(default_factory=set)  # "the two countries": the two most mentioned
    delegation: list[str] = field(default_factory=list)  # who leads "the delegation"
    subject: list[str] = field(default_factory=list)  # officials of the last subject, for "he" and "she"
    group: list[str] = field(default_factory=list)  # officials of the last sentence that named several, for "they"
    addressees: list[str] = field(default_factory=list)  # who "received congratulations from leaders of states"
    drafts: list[Draft] = field(default_factory=list)

    def remember(self, officials: list[str], *, goes_on: bool = False) -> None:
        """Whom a sentence named: "he" and "they" of the next one; with `goes_on`, its own subject was "he"."""
        if officials:
            self.subject = list(dict.fromkeys([*self.subject[:1], *officials])) if goes_on else officials
        if len(officials) > 1:
            self.group = officials

    def country_of(self, name: str) -> str | None:
        """The country that an official serves."""
        claim = self.officials.get(name)
        return claim.main.country if claim else None

    def organization_of(self, name: str) -> str | None:
        """The organization that an official serves."""
        claim = self.officials.get(name)
        return claim.main.organization if claim else None

    def last_pair(self) -> list[str]:
        """ "They", "the two leaders": several of the last event, else of the last sentence that named several."""
        for draft in reversed(self.drafts):
            if len(draft.officials) > 1 and draft.status is not Status.PAST_REFERENCE:
                return list(draft.officials)
        return self.group

    def those(self, words: str) -> list[str]:
        """ "They", or of the last pair those whom the words mean: "the three foreign ministers"."""
        pair = self.last_pair()
        role = next((role for word, role in _GROUPS if word in words.lower()), None)
        fitting = [name for name in pair if role in {office.role for office in self.officials[name].offices}]
        return fitting if len(fitting) > 1 else pair

    def main_countries(self) -> set[str]:
        """Those who take part in the event that the article is about."""
        return next((set(d.countries) for d in self.drafts if d.status is Status.HELD and len(d.countries) > 1), set())

    def bodies(self) -> list[str]:
        """The international organizations of the events told so far, the most frequent first."""
        names = [name for draft in self.drafts for name in draft.organizations]
        return most_frequent(names)

    def receivers(self) -> list[str]:
        """Who was told to receive messages, or whose country's text it is."""
        told = [n for d in self.drafts for n, part in d.officials.items() if part is Capacity.ADDRESSEE]
        return most_frequent(told) or self.addressees

    def visitor(self) -> list[str]:
        """The traveller of the visit that is on: "the guest"."""
        for draft in reversed(self.drafts):
            if draft.kind is EventKind.VISIT and draft.status is Status.HELD:
                return list(draft.officials)[:1]
        for draft in reversed(self.drafts):
            for name, capacity in draft.officials.items():
                if capacity is Capacity.GUEST:
                    return [name]
        return self.delegation

    def add(self, draft: Draft, side: Side, capacity: Capacity | None = None) -> None:
        """Let everybody of a side take part."""
        for slot in side.slots:
            if slot.code == "P":
                self.add_official(draft, slot.key, capacity)
            for party in slot.parties:
                self.add_unnamed(draft, party)
        draft.countries.update(slot.key for slot in side.countries if slot.key)

    def add_official(self, draft: Draft, name: str, capacity: Capacity | None = None) -> None:
        """Let a named official take part, with the country or the organization of the office."""
        draft.officials.setdefault(name, capacity)
        if country := self.country_of(name):
            draft.countries.add(country)
        elif organization := self.organization_of(name):
            draft.organizations.setdefault(organization)

    def add_unnamed(self, draft: Draft, party: Participation) -> None:
        """Let somebody take part of whom only the office is told."""
        draft.unnamed.append(party)
        if party.country:
            draft.countries.add(party.country)
        elif party.organization:
            draft.organizations.setdefault(party.organization)


# "a programme for 2026-2027", "since 2005": what the thing is for, or from when on, not when it happened.
_SPAN_OF_VALIDITY = re.compile(r"(?:for (?:the )?(?:period )?\d{4}|since|until|by (?:the end of )?\d{4}|over)\b", re.I)


# "Talks were held, the ministry said on D", "the first one since A took office on D".
_ANOTHERS_DATE = re.compile(
    r"\b(?:said|told|reported|announced|stated|according to|tweeted|since|confirmed|ahead of|before|after"
    r"|following)\b|, \w+ing\b|, (?:who|whom|whose)\b",
    re.I,
)


def nearest_date(skeleton: Skeleton, start: int, end: int) -> Slot | None:
    """The date of a trigger: the nearest in its clause, behind it rather than before it."""
    text = skeleton.text
    best: tuple[int, Slot] | None = None
    for number, slot in enumerate(skeleton.slots):
        if slot.code != "D" or slot.when is None or _SPAN_OF_VALIDITY.match(slot.text):
            continue
        at = text.find(f"<D{number}>")
        if skeleton.is_quoted(at) != skeleton.is_quoted(start):
            continue
        between = text[end:at] if at >= end else text[at:start]
        if at >= end and _ANOTHERS_DATE.search(between):
            continue
        # A new clause or a semicolon between them gives the date to something else.
        distance = len(between) + 90 * between.count(";") + 60 * between.count(", and ") + (25 if at < start else 0)
        if distance < 170 and (best is None or distance < best[0]):
            best = (distance, slot)
    return best[1] if best else None


def dateline(skeletons: Sequence[Skeleton]) -> Slot | None:
    """The city that opens the first sentence of the body: "ASTANA, Jan 16 (Agency) --"."""
    body = [s for s in skeletons if not s.headline]
    if not body:
        return None
    first = body[0]
    for number, slot in enumerate(first.slots[:1]):
        rest = first.text[len(f"<{slot.code}{number}>") :]
        if slot.code in "LC" and first.text.strip() == f"<{slot.code}{number}>" and slot.text.isupper():
            return slot  # "KUALA LUMPUR" on a line of its own
        if (
            first.text.startswith("<")
            and slot.code in "LC"
            and rest[:14].lstrip().startswith((",", "—", "-", "–", "(", "[", ":"))
        ):
            return slot
    return None


def most_frequent(values: Sequence[str]) -> list[str]:
    """Each value once, the most frequent first, equally frequent ones as they came."""
    return sorted(dict.fromkeys(values), key=lambda value: -values.count(value))
