"""Articles of one or two sentences, and a line for each event that the whole pipeline finds in them."""

from datetime import date
from functools import cache

from factory import article
from spacy.tokens import Doc

from loader.extract import extract
from loader.extract.pipeline import process
from loader.model import Article, EventClaim, Mode, Participation, Status
from loader.values.date import PartialDate, Precision

PUBLISHED = date(2025, 3, 12)  # a Wednesday
_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
HEADLINE = "Diary of the day"


def news(text: str, *, headline: str = HEADLINE, source: str = "Example Herald") -> Article:
    """An article of 12 March 2025; the paragraphs of `text` are its lines."""
    body = "\n\n".join(line.strip() for line in text.strip().splitlines())
    return article(title=headline, text=f"{headline}\n\n{body}", published=PUBLISHED, source=source)


@cache
def document(text: str, headline: str = HEADLINE) -> Doc:
    """The article as the pipeline leaves it."""
    return process(news(text, headline=headline))


def events(text: str, *, headline: str = HEADLINE, source: str = "Example Herald") -> tuple[EventClaim, ...]:
    return extract(news(text, headline=headline, source=source)).events


def told(text: str, *, headline: str = HEADLINE, source: str = "Example Herald") -> list[str]:
    """One line an event: kind, then whatever is not the usual (held, in person, today, untold), then who."""
    return [_line(event) for event in events(text, headline=headline, source=source)]


def _line(event: EventClaim) -> str:
    words = [event.kind.value]
    words += [event.message.value] if event.message else []
    words += [event.mode.value] if event.mode not in (Mode.IN_PERSON, Mode.WRITTEN, Mode.UNKNOWN) else []
    words += [event.status.value] if event.status is not Status.HELD else []
    words += [event.change.value] if event.change else []
    words += [f"on {_day(event.date)}"] if event.date and event.date != PartialDate(PUBLISHED) else []
    words += [f"in {event.place}"] if event.place else []
    words += [f"within {event.part_of}"] if event.part_of else []
    who = [_party(party) for party in (*event.officials, *event.unnamed)]
    parts = [", ".join(who), *event.organizations, " ".join(event.countries)]
    parts += ["about " + " ".join(event.about)] if event.about else []
    return " ".join(words) + ": " + "; ".join(part for part in parts if part)


def _day(when: PartialDate) -> str:
    first = when.first.isoformat()[: _LENGTH[when.precision]]
    return f"{first}/{when.end}" if when.end else first


def _party(party: Participation) -> str:
    name = party.name or f"the {party.role.value if party.role else 'party'} of {party.country or party.organization}"
    return f"{name} ({party.capacity.value})" if party.capacity else name
