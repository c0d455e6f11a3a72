"""An event while it is being put together; it becomes an `EventClaim` at the end."""

from dataclasses import dataclass, field

from loader.model import Capacity, Change, EventKind, MessageSort, Mode, Participation, Status
from loader.values.date import PartialDate

TALKS = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.SESSION, EventKind.SUMMIT})
GATHERINGS = frozenset({EventKind.SUMMIT, EventKind.SESSION, EventKind.CONFERENCE})


@dataclass(slots=True)
class Draft:
    """One telling of an event, from one trigger; tellings of the same event are merged in `merge.py`."""

    kind: EventKind
    mode: Mode
    status: Status
    sentence: int  # number of its sentence, 0 the headline
    start: int  # of the evidence sentence in the article's text
    end: int
    when: PartialDate | None = None
    explicit_date: bool = False
    place: str | None = None
    place_country: str | None = None
    officials: dict[str, Capacity | None] = field(default_factory=dict)
    attending: set[str] = field(default_factory=set)  # those of the officials who only sat in
    unnamed: list[Participation] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    organizations: dict[str, None] = field(default_factory=dict)
    about: set[str] = field(default_factory=set)
    subject: str | None = None
    message: MessageSort | None = None
    change: Change | None = None
    definite: bool = False  # "the meeting": one that was told before, when there is one
    during: bool = False  # "during his visit": has the status of the visit that was told
    content: bool = False  # what is discussed: of the talks told elsewhere, when there are any
    at_gathering: "Draft | None" = None  # seen at the margins of
    rule: str = ""
    parent: "Draft | None" = None  # the visit or gathering that it is part of
    main: bool = False  # what the article is about

    @property
    def bare(self) -> bool:
        """Without any participant."""
        return not (self.officials or self.countries or self.unnamed or self.organizations)
