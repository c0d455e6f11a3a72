"""The sentence of the article that says so."""

from spacy.tokens import Span

from loader.model import Evidence


def evidence_of(span: Span) -> Evidence:
    """The sentence that the span stands in, without the blanks around it."""
    text = span.doc.text
    sentence = span.sent
    start, end = sentence.start_char, sentence.end_char
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Evidence(start, end, text[start:end])
