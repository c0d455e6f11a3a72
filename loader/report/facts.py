"""What a report tells, before it becomes a page: events with their evidence, and numbers with their events."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from loader.report.network import Network
from loader.report.period import Period, day_name
from loader.values.date import PartialDate, Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one article that tells an event."""

    text: str
    published: date
    source: str
    headline: str
    confidence: float | None
    url: str | None
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event with the sentences that tell it."""

    id: str
    title: str
    kind: str
    status: str
    first: date
    last: date | None
    precision: str
    officials: tuple[str, ...]
    countries: tuple[str, ...]
    place: str | None
    evidence: tuple[Sentence, ...] = ()

    @property
    def when(self) -> str:
        """The date in words, no more exact than it is known."""
        if self.precision == "year":
            return f"{self.first:%Y}"
        if self.precision == "month":
            return f"{self.first:%B %Y}"
        return day_name(self.first) + (f" to {day_name(self.last)}" if self.last else "")

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        return PartialDate(self.first, Precision(self.precision), self.last).last


@dataclass(frozen=True, slots=True)
class Count:
    """A number, and the list that it leads to: the anchor of a listing, or of its only event."""

    number: int
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The events behind a number."""

    anchor: str
    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A headline number beside that of the period before."""

    label: str
    now: Count
    before: Count


@dataclass(frozen=True, slots=True)
class HeatRow:
    """The contacts with one country, month by month."""

    country: str
    cells: tuple[Count, ...]
    total: Count


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar with its events."""

    day: date
    events: tuple[Event, ...]
    count: Count


@dataclass(frozen=True, slots=True)
class Visits:
    """How often somebody of one country (rows) visited another (columns)."""

    to: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Count, ...]], ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What some publishers tell."""

    value: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Articles that contradict each other about an event: about its date, place, country, kind, mode, or who."""

    event: Event
    field: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim that is wrong more often than others, with its sentence."""

    claim: str
    sentence: Sentence
    event: Event | None  # None: about a name, or an event of another time


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything on the page, in its order."""

    country: str
    country_name: str
    period: Period
    before: Period
    figures: tuple[Figure, ...]
    months: tuple[date, ...]
    heat: tuple[HeatRow, ...]
    heat_more: tuple[HeatRow, ...]  # countries for which the picture has no room
    network: Network
    days: tuple[Day, ...]
    undated: tuple[Event, ...]  # held in the period, the day not known
    visits: Visits
    words: tuple[Event, ...]  # messages and statements
    upcoming: tuple[Event, ...]
    changed: tuple[tuple[str, Event], ...]  # postponed or cancelled
    overdue: tuple[Event, ...]  # announced, never told as held
    single: tuple[Event, ...]  # held, told by one source only
    conflicts: tuple[Conflict, ...]
    unsure: tuple[Doubt, ...]
    listings: tuple[Listing, ...]
    events: tuple[Event, ...]
    country_names: Mapping[str, str]
