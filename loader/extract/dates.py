"""Mentions of dates, with the value each means in a text of its day."""

import re
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from loader.extract import layers
from loader.extract.date_grammar import find_dates
from loader.extract.evidence import text_of
from loader.values.date import PartialDate

_FUTURE = re.compile(
    r"""\b(?:
      will | shall | won['’]t | would | going\s+to | (?:is|are|was|were)\s+to
    | plans?\s+to | plan(?:s|ned|ning)?\s+for | intends?\s+to
    | agreed\s+to\s+(?:hold|meet|convene|host|visit|send|organi[sz]e) | submitted\s+to
    | (?:set|planned|scheduled|slated|due)\s+for
    | upcoming | forthcoming | ahead\s+of | look(?:s|ed|ing)?\s+forward | prepar(?:e|es|ing|ations?)
    | to\s+be\s+\w+(?:ed|held|en) | due\s+(?:to|in|on|at) | invit\w+ | scheduled | slated
    | (?:is|are|was|were)\s+(?:due|set|scheduled|slated|expected|planned|poised|supposed)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|met|held|took|told|said|spoke|came|went|flew|left|paid|sat|saw|began"
    r"|sent|made|gave|\w{3,}ed)\b"
)
_CLAUSE = re.compile(r"[,;:()—]|\s[-–]\s|\b(?:who|which|where|after|before|while|when|and|that)\b")


@Language.factory("kg_dates", assigns=["doc.spans"])
def make_dates(nlp: Language, name: str) -> "DateFinder":  # noqa: ARG001
    """Build the component."""
    layers.register()
    return DateFinder()


class DateFinder:
    """Set doc.spans["dates"] with the value in `span._.when`, counted from `doc._.published`."""

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions."""
        doc.spans[layers.DATES] = self.find(doc)
        return doc

    def find(self, doc: Doc) -> list[Span]:
        """The mentions whose value is known, in text order.

        Raises:
            ValueError: the document has no day of publication.
        """
        published: date | None = doc._.published
        if published is None:
            raise ValueError("set doc._.published before the component kg_dates")
        spans: list[Span] = []
        text = text_of(doc)
        for found in find_dates(text):
            when = found.meaning(published, future=speaks_of_future(text, found.start, found.end))
            span = doc.char_span(found.start, found.end, label=layers.DATE, alignment_mode="expand")
            if when is not None and span is not None:
                span._.when = when
                spans.append(span)
        return spans


def resolve_date(text: str, published: date, *, future: bool = False) -> PartialDate | None:
    """The first date of a text as it is meant in an article published on that day.

    A day or month without year lies in the year nearest to the publication, a weekday in the week
    before it; with `future`, a weekday lies in the week after it and nothing long before it.

    >>> resolve_date("on Tuesday", date(2025, 11, 27)).first
    datetime.date(2025, 11, 25)
    """
    found = find_dates(text)
    return found[0].meaning(published, future=future) if found else None


def speaks_of_future(text: str, start: int, end: int) -> bool:
    """Whether the clause around a date, or else its sentence, is in the future tense."""
    first = max(text.rfind("\n", 0, start), _last_stop(text, start)) + 1
    stop = re.compile(r"[.!?]\s|\n").search(text, end)
    last = stop.start() if stop else len(text)
    borders = [m.start() for m in _CLAUSE.finditer(text, first, last)]
    left = max((b for b in borders if b < start), default=first)
    right = min((b for b in borders if b >= end), default=last)
    clause = text[left:right]
    if _FUTURE.search(clause):
        return True
    if _PAST.search(clause):
        return False
    sentence = text[first:last]
    return bool(_FUTURE.search(sentence)) and not _PAST.search(text[first:start])


def _last_stop(text: str, before: int) -> int:
    """Where the sentence before ends: at a stop, and a blank, and a capital letter."""
    stops = [m.start() for m in re.finditer(r"[.!?]\s+(?=[A-Z“\"])", text[max(0, before - 600) : before])]
    return stops[-1] + max(0, before - 600) if stops else -1
