"""One claim of an event as it is compared with others: its names resolved, and what its words say of its sort."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from loader.model import Change, EventKind, MessageSort, Mode, Role, Status
from loader.values.date import PartialDate, Precision

MULTILATERAL = frozenset({EventKind.SUMMIT, EventKind.SESSION, EventKind.CONFERENCE, EventKind.CEREMONY})
_TALKS = frozenset({EventKind.MEETING, EventKind.SUMMIT, EventKind.SESSION, EventKind.CONFERENCE})
_MINISTERIAL = re.compile(r"\bministerial\b|\b(council|meeting|session|conference) of (the )?([a-z]+ ){0,3}ministers\b")
_OF_LEADERS = re.compile(r"\bsummit\b|\bheads of (state|government)\b|\bleaders\b|\bpresidents\b")
_CEREMONIES = tuple(
    (sort, re.compile(words))
    for sort, words in (
        ("press", r"\b(press|news) (conference|briefing)\b|\b(journalists|reporters|newsmen)\b"),
        ("signing", r"\bsign(ed|ing|s|atures?)?\b|\bexchange of (documents|notes)\b|\bratification\b"),
        ("credentials", r"\bcreden(tials|ce)\b"),
        ("award", r"\b(awarded|conferred|decorated|medal|honorary)\b"),
        ("opening", r"\b(open(ed|ing)|inaugurat\w+|unveil\w+|groundbreaking)\b"),
        ("wreath", r"\b(wreath|laid flowers|laying flowers)\b"),
        ("welcome", r"\b(welcom\w+|guard of honou?r|arrival ceremony)\b"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One claim of an event, with its names resolved."""

    key: str
    article_id: str
    source: str
    published: date
    kind: EventKind
    mode: Mode
    status: Status
    date: PartialDate | None
    officials: frozenset[str]
    sides: Mapping[str, frozenset[str]]  # country or organization -> its officials
    countries: frozenset[str]
    organizations: frozenset[str]
    place_id: str | None
    place_country: str | None
    about: frozenset[str]
    message: MessageSort | None
    senders: frozenset[str]
    addressees: frozenset[str]
    subject: str
    sentence: str
    reprints: frozenset[str]  # articles of nearly the same text
    change: Change | None = None
    holders: frozenset[tuple[str, str]] = frozenset()  # country and office, of which there is one, of who is named
    roles: Mapping[str, frozenset[Role]] = field(default_factory=dict)  # country -> offices told, by name or without
    twin: str = ""  # which of several that its article tells alike, "1/2"
    repeated: bool = False  # its article tells that the same people did so more than once
    frame: frozenset[str] = frozenset()  # who is on the visit, or holds the gathering, of which it is told as a part

    @property
    def family(self) -> str:
        """Kinds that texts use for one event share a family."""
        return "talks" if self.kind in _TALKS else self.kind.value

    @property
    def ceremonies(self) -> frozenset[str]:
        """What sorts of ceremony the sentence tells: a welcome, a signing and a press conference can be on one day."""
        if self.kind is not EventKind.CEREMONY:
            return frozenset()
        return frozenset(sort for sort, words in _CEREMONIES if words.search(self.sentence))

    @property
    def of_ministers(self) -> bool:
        """Whether the sentence or subject tells a session of ministers and no summit."""
        return bool(_MINISTERIAL.search(f"{self.subject} {self.sentence}")) and not self.of_leaders

    @property
    def of_leaders(self) -> bool:
        """Whether it is a summit, by its kind or by the words of its sentence."""
        return self.kind is EventKind.SUMMIT or bool(_OF_LEADERS.search(self.sentence))

    @property
    def vague(self) -> bool:
        """Whether it can fit several events: no day, or nobody named."""
        return self.date is None or self.date.precision is not Precision.DAY or not self.officials

    @property
    def told_on_its_day(self) -> bool:
        """Whether its date is the article's, which it also gets where the text tells no other."""
        return self.date is not None and self.date.precision is Precision.DAY and self.date.first == self.published
