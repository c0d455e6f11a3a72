"""The sentence of the article that says so."""

from spacy.tokens import Span

from loader.model import Evidence


def evidence_of(span: Span) -> Evidence:
    """The sentence that the span stands in, without the blanks around it."""
    sentence = span.sent
    told = sentence.text
    text = told.strip()
    start = sentence.start_char + len(told) - len(told.lstrip())
    return Evidence(start, start + len(text), text)
