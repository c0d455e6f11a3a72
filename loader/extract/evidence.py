"""The sentence of the article that says so."""

from spacy.tokens import Doc, Span

from loader.model import Evidence

if not Doc.has_extension("told"):
    Doc.set_extension("told", default=None)


def told(doc: Doc) -> str:
    """The text as the article has it; lines in capitals are read by the components in other letters."""
    text: str | None = doc._.told
    if text is None:
        doc._.told = text = doc.text  # made anew from the tokens each time it is asked for
    return text


def evidence_of(span: Span) -> Evidence:
    """The sentence that the span stands in, without the blanks around it."""
    sentence = span.sent
    words = told(span.doc)[sentence.start_char : sentence.end_char]
    text = words.strip()
    start = sentence.start_char + len(words) - len(words.lstrip())
    return Evidence(start, start + len(text), text)
