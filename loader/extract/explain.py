"""Why a record says what it says: for each claim of one article the rules and data rows that it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from loader.extract import layers
from loader.extract.confidence import with_confidence
from loader.extract.data_rows import country_row, event_row, leader_row, office_row, organization_row
from loader.extract.events.finder import EventFinder
from loader.extract.events.merge import merge
from loader.extract.events.settle import settle
from loader.extract.mentions import find_titles
from loader.extract.offices import load_offices
from loader.extract.official_layers import OFFICIALS
from loader.extract.people import OfficialFinder, Reading
from loader.extract.persons import Person
from loader.extract.pipeline import process
from loader.extract.record import to_record
from loader.extract.titles import Title, TitleGrammar
from loader.model import Article, EventClaim, OfficeClaim, OfficialClaim, Record

_INFERRED = "inference.py: country from what else the article says"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text that a claim rests on."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A claim, the rules that made it, and where they found what they needed."""

    kind: str  # country, official, organization or event
    claim: str
    rules: tuple[str, ...]
    marks: tuple[Mark, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All reasons of an article, in the order of its record; `words` are the places of the text's words."""

    article: Article
    reasons: tuple[Reason, ...]
    words: tuple[tuple[int, int], ...]

    def as_text(self) -> str:
        """Each claim with its rules and its sentence."""
        lines = [self.article.title]
        for reason in self.reasons:
            lines += ["", f"{reason.kind} {reason.claim}"]
            lines += [f"  {rule}" for rule in reason.rules]
            lines.append(f"  > {' '.join(reason.evidence.split())}")
        return "\n".join(lines) + "\n"


def explain(article: Article) -> Explanation:
    """The reasons for every claim that `extract` makes of the article.

    Raises:
        ArticleError: the article has no text.
    """
    doc = process(article)
    record = with_confidence(to_record(article, doc))
    reasons = (
        *_countries(doc, record),
        *_officials(doc, record),
        *_organizations(doc),
        *_events(doc, record),
    )
    words = tuple((token.idx, token.idx + len(token)) for token in doc)
    return Explanation(article, reasons, words)


# --- countries and organizations ---------------------------------------------------------------


def _countries(doc: Doc, record: Record) -> Iterator[Reason]:
    for claim in record.countries:
        spans = [span for span in doc.spans[layers.COUNTRIES] if span.id_ == claim.iso3]
        yield Reason(
            kind="country",
            claim=claim.iso3,
            rules=tuple(f"“{form}” ({count}): {country_row(form, claim.iso3)}" for form, count in claim.forms.items()),
            marks=tuple(_mark(span, claim.iso3) for span in spans),
            evidence=claim.evidence.text,
        )


def _organizations(doc: Doc) -> Iterator[Reason]:
    spans = list(doc.spans[layers.ORGANIZATIONS])
    for name in sorted({span.id_ for span in spans}):
        own = [span for span in spans if span.id_ == name]
        forms = dict.fromkeys(span.text for span in own)
        yield Reason(
            kind="organization",
            claim=f"{name}: {own[0].label_.lower()}",
            rules=tuple(f"“{form}”: {organization_row(form, name)}" for form in forms),
            marks=tuple(_mark(span, span.label_) for span in own),
            evidence=own[0].sent.text,
        )


def _mark(span: Span, label: str) -> Mark:
    return Mark(span.start_char, span.end_char, label)


# --- officials ---------------------------------------------------------------------------------


def _officials(doc: Doc, record: Record) -> Iterator[Reason]:
    reading = OfficialFinder(load_offices()).read(doc)  # read once more, as the events are
    titles = _titles(reading)
    people = {person.name: person for person in reading.people}
    year = doc._.published.year if doc._.published else None
    for claim in record.officials:
        spans = [span for span in doc.spans[OFFICIALS] if span.id_ == claim.name]
        yield Reason(
            kind="official",
            claim=_official(claim),
            rules=tuple(_office_rules(people[claim.name], titles, year)),
            marks=tuple(_mark(span, "OFFICIAL") for span in spans),
            evidence=claim.evidence.text,
        )


def _official(claim: OfficialClaim) -> str:
    offices = "; ".join(f"{o.title}, {o.role}, {o.country or o.organization or 'no country'}" for o in claim.offices)
    return f"{claim.name}: {offices} (confidence {claim.confidence:.2f})"


def _titles(reading: Reading) -> Mapping[str, Title]:
    """The titles of the text by their words."""
    titles: dict[str, Title] = {}
    for title in find_titles(reading.words, TitleGrammar(load_offices(), ("head", "relation"))):
        for office in title.offices():
            titles.setdefault(reading.reader.title_text(office), office)
    return titles


def _office_rules(person: Person, titles: Mapping[str, Title], year: int | None) -> Iterator[str]:
    for office in person.offices:
        known = leader_row(office, (person.key, *sorted(person.keys)), year)
        if person.known_only and known:
            yield f"“{office.title}”: {known}"
            continue
        yield f"“{office.title}”: {_title_rule(office, titles)}"
        if person.inferred and office.country:
            yield f"{office.country}: {known or _INFERRED}"


def _title_rule(office: OfficeClaim, titles: Mapping[str, Title]) -> str:
    title = titles.get(office.title)
    if title is None:
        return "titles.py: grammar of titles"
    entries = dict.fromkeys((*title.ranks, *title.units[: title.before], title.head, *title.units[title.before :]))
    return ", ".join(office_row(entry) for entry in entries)


# --- events ------------------------------------------------------------------------------------


def _events(doc: Doc, record: Record) -> Iterator[Reason]:
    # Read once more: a claim does not say from which words it was made.
    scene = EventFinder().read(doc)
    for claim, draft in zip(record.events, settle(merge(scene.drafts), scene), strict=True):
        yield Reason(
            kind="event",
            claim=_event(claim),
            rules=(event_row(draft.rule),),
            marks=(Mark(claim.evidence.start, claim.evidence.end, f"{claim.id} {claim.kind}"),),
            evidence=claim.evidence.text,
        )


def _event(claim: EventClaim) -> str:
    when = claim.date.first.isoformat() if claim.date else "no date"
    who = ", ".join((*(party.name or "" for party in claim.officials), *claim.countries))
    place = f" in {claim.place}" if claim.place else ""
    return f"{claim.id}: {claim.status} {claim.kind}, {when}{place}: {who} (confidence {claim.confidence:.2f})"
