"""The values that the stages hand on: articles, claims and conclusions.

A *claim* is what one article says; it is kept as it was said. A *conclusion* is what the graph
believes; it is derived from all claims by `resolve` and from nothing else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from loader.values.date import PartialDate


class Role(StrEnum):
    """What an official is, in a fixed vocabulary (the title keeps the words of the text)."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    FOREIGN_MINISTER = "foreign_minister"
    DEPUTY_FOREIGN_MINISTER = "deputy_foreign_minister"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    VICE_PRESIDENT_OR_DEPUTY_HEAD = "vice_president_or_deputy_head"
    SPEAKER = "speaker"
    LEGISLATOR = "legislator"
    AMBASSADOR = "ambassador"
    SPECIAL_ENVOY = "special_envoy"
    HEAD_OF_AGENCY = "head_of_agency"
    IO_HEAD = "io_head"
    IO_OFFICIAL = "io_official"
    MILITARY = "military"
    ROYAL = "royal"
    AIDE_OR_SPOKESPERSON = "aide_or_spokesperson"
    REGIONAL_OFFICIAL = "regional_official"
    BUSINESS_LEADER = "business_leader"
    EXPERT = "expert"
    OTHER = "other"


class Standing(StrEnum):
    """How somebody stands to an office."""

    CURRENT = "current"
    ACTING = "acting"
    FORMER = "former"
    ELECT = "elect"


class Basis(StrEnum):
    """On what the country of an official's office rests."""

    TOLD = "told"  # the text says it
    INFERRED = "inferred"  # the text leaves it open; what is said around it speaks for this one
    KNOWN = "known"  # the text leaves it open; a list of heads of state, heads of government and ministers has the name


class OrganizationType(StrEnum):
    """What sort of body an organization is."""

    IGO = "igo"
    NGO = "ngo"
    COMPANY = "company"
    NATIONAL_BODY = "national_body"


class EventKind(StrEnum):
    """What sort of event it is."""

    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    SUMMIT = "summit"
    SESSION = "session"
    CONFERENCE = "conference"
    CEREMONY = "ceremony"
    MESSAGE = "message"
    STATEMENT = "statement"


class Mode(StrEnum):
    """How the sides were together."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    HYBRID = "hybrid"
    WRITTEN = "written"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Whether an event took place, is announced, or is only recalled as background."""

    HELD = "held"
    PLANNED = "planned"
    PAST_REFERENCE = "past_reference"


class Change(StrEnum):
    """What became of an announced event that did not take place as announced."""

    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Capacity(StrEnum):
    """In which part somebody took part in an event."""

    HOST = "host"
    GUEST = "guest"
    SENDER = "sender"
    ADDRESSEE = "addressee"
    CHAIR = "chair"
    SPEAKER = "speaker"
    MEDIATOR = "mediator"


class MessageSort(StrEnum):
    """What a message is for."""

    CONGRATULATION = "congratulation"
    CONDOLENCE = "condolence"
    GREETING = "greeting"
    INVITATION = "invitation"
    OTHER = "other"


class Verdict(StrEnum):
    """What a person decided about two claims."""

    SAME = "same"
    DIFFERENT = "different"
    SKIP = "skip"  # undecided, and not to be asked again


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """A person's decision that two claims are, or are not, about one thing; it beats every score.

    `kind` is "official"; keys of claims are those of `official_keys` in `resolve.keys`, the smaller first.
    """

    kind: str
    left: str
    right: str
    verdict: Verdict
    by: str | None = None
    at: datetime | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        if self.kind != "official":
            raise ValueError(f"only officials are judged, not {self.kind!r}")
        if self.left == self.right:
            raise ValueError(f"a judgement needs two claims, got {self.left!r} twice")
        left, right = sorted((self.left, self.right))
        object.__setattr__(self, "left", left)
        object.__setattr__(self, "right", right)
        object.__setattr__(self, "verdict", Verdict(self.verdict))


Forms = Mapping[str, int]
"""Surface form, as the text writes it, to the number of its occurrences in headline and body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was published.

    `text` is the headline, then the paragraphs, each separated by one empty line; all offsets count
    its characters. It is None for an article that comes back from the store, which keeps no texts.
    """

    id: str
    title: str
    published: date | datetime
    source: str
    text: str | None
    text_hash: str  # digest of the folded text
    sketch: str  # hexadecimal MinHash of the words, to find near-duplicates
    language: str = "en"
    url: str | None = None
    cited_source: str | None = None
    image_credit: str | None = None
    entered_by: str | None = None  # who typed it in, where it is no article but an analyst's note
    file: str | None = None
    line: int | None = None

    @property
    def published_on(self) -> date:
        """The day of publication."""
        return self.published.date() if isinstance(self.published, datetime) else self.published


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The sentence that says so: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeClaim:
    """An office as one article gives it: the title in its words, without country and without name."""

    title: str
    role: Role
    country: str | None = None  # ISO alpha-3 of the country served
    organization: str | None = None  # where the office is one of an organization
    accredited_to: tuple[str, ...] = ()  # ISO alpha-3 of the countries, for ambassadors
    standing: Standing = Standing.CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryClaim:
    """A country that one article mentions."""

    iso3: str
    forms: Forms
    evidence: Evidence

    @property
    def count(self) -> int:
        """How often the article names it."""
        return sum(self.forms.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialClaim:
    """A named official in one article; `offices` begins with the main one."""

    name: str  # the fullest form in the article, without titles
    offices: tuple[OfficeClaim, ...]
    forms: Forms
    spans: tuple[tuple[int, int], ...]  # of every naming, in text order
    evidence: Evidence
    basis: Basis = Basis.TOLD
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.offices:
            raise ValueError("an official needs a name and an office")

    @property
    def main(self) -> OfficeClaim:
        """The office that the article names first or most."""
        return self.offices[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationClaim:
    """An organization that one article mentions, under the name it uses."""

    name: str
    type: OrganizationType
    forms: Forms
    evidence: Evidence
    acronym: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """Somebody in an event as the article tells it; `name` is None where only the office is told."""

    name: str | None
    title: str | None = None
    role: Role | None = None
    country: str | None = None
    organization: str | None = None
    capacity: Capacity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim:
    """One event as one article tells it; `resolve` decides which of them are the same.

    `id` and `part_of` are local to the article ("e1"). `officials` are the named participants;
    `unnamed` those of whom only the office is told.
    """

    id: str
    kind: EventKind
    mode: Mode
    status: Status
    date: PartialDate | None
    countries: tuple[str, ...]
    evidence: Evidence
    officials: tuple[Participation, ...] = ()
    unnamed: tuple[Participation, ...] = ()
    organizations: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    place: str | None = None
    place_country: str | None = None
    part_of: str | None = None
    main: bool = False
    subject: str | None = None
    message: MessageSort | None = None
    change: Change | None = None
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if self.change is not None and self.status is not Status.PLANNED:
            raise ValueError(f"event {self.id}: what was {self.change} is planned, not {self.status}")
        if (self.kind is EventKind.MESSAGE) != (self.message is not None):
            raise ValueError(f"event {self.id}: a message, and only a message, says of which sort it is")
        if any(p.name is None for p in self.officials) or any(p.name is not None for p in self.unnamed):
            raise ValueError(f"event {self.id}: named and unnamed participants are mixed up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The claims of one article."""

    article: Article
    countries: tuple[CountryClaim, ...] = ()
    officials: tuple[OfficialClaim, ...] = ()
    organizations: tuple[OrganizationClaim, ...] = ()
    events: tuple[EventClaim, ...] = ()


# --- conclusions -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """One person, however often and however spelt the articles name them."""

    id: str
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization, the same in all articles."""

    id: str
    name: str
    type: OrganizationType
    names: tuple[str, ...]
    acronym: str | None = None
    seat: str | None = None
    members: tuple[str, ...] = ()  # ISO alpha-3 of the member states
    body_of: str | None = None  # the id of the organization of which it is a body


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A position: of a country or of an organization (exactly one of both, or neither when untold)."""

    id: str
    title: str
    role: Role
    country: str | None = None
    organization_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Somebody held an office, as far as the articles show: the days of the first and last of them."""

    official_id: str
    office_id: str
    title: str
    first_seen: date
    last_seen: date
    standing: Standing = Standing.CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place where events were."""

    id: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An official in an event; `inferred` where the articles tell only the office, never the name.

    `basis` is then the id of the office that led to the name.
    """

    official_id: str
    title: str | None
    role: Role | None
    country: str | None
    capacity: Capacity | None
    inferred: bool = False
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening in the world, however many articles tell it."""

    id: str
    title: str
    kind: EventKind
    mode: Mode
    status: Status
    date: PartialDate | None
    reports: int  # number of articles that tell it
    officials: tuple[Participant, ...] = ()
    countries: tuple[str, ...] = ()
    organization_ids: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    place_id: str | None = None
    place_country: str | None = None  # also where no place is told
    part_of: str | None = None
    subject: str | None = None
    message: MessageSort | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialMention:
    """Claim and conclusion: this article names that official."""

    article_id: str
    official_id: str
    claim: OfficialClaim
    number: int = 1  # among the claims of the article that tell this name


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationMention:
    """An article's claim, tied to the organization it is about."""

    article_id: str
    organization_id: str
    claim: OrganizationClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMention:
    """An article's claim, tied to the country it is about."""

    article_id: str
    claim: CountryClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Claim and conclusion: this article tells that event."""

    article_id: str
    event_id: str
    claim: EventClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions:
    """What a set of claims leads to; every tuple is sorted by its ids, so equal sets are equal values."""

    officials: tuple[Official, ...] = ()
    organizations: tuple[Organization, ...] = ()
    offices: tuple[Office, ...] = ()
    holdings: tuple[Holding, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    official_mentions: tuple[OfficialMention, ...] = ()
    organization_mentions: tuple[OrganizationMention, ...] = ()
    country_mentions: tuple[CountryMention, ...] = ()
    reports: tuple[Report, ...] = ()
    same_texts: tuple[tuple[str, str], ...] = field(default=())  # pairs of article ids, each pair sorted

    def countries(self) -> Iterator[str]:
        """ISO alpha-3 codes of every country that anything has a relationship with, sorted, each once."""
        codes = {mention.claim.iso3 for mention in self.country_mentions}
        codes.update(office.country for office in self.offices if office.country)
        codes.update(place.country for place in self.places if place.country)
        codes.update(iso3 for organization in self.organizations for iso3 in organization.members)
        for event in self.events:
            codes.update(event.countries, event.about)
        return iter(sorted(codes))
