"""The sentence of the article that says so."""

from spacy.tokens import Doc, Span

from loader.model import Evidence

for _name in ("told", "read"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


def text_of(doc: Doc) -> str:
    """The text as the components read it; a Doc makes it anew from its tokens each time, so it is kept."""
    text: str | None = doc._.read
    if text is None:
        doc._.read = text = doc.text
    return text


def told(doc: Doc) -> str:
    """The text as the article has it; lines in capitals are read by the components in other letters."""
    text: str | None = doc._.told
    if text is None:
        doc._.told = text = text_of(doc)
    return text


def evidence_of(span: Span) -> Evidence:
    """The sentence that the span stands in, without the blanks around it."""
    sentence = span.sent
    words = told(span.doc)[sentence.start_char : sentence.end_char]
    text = words.strip()
    start = sentence.start_char + len(words) - len(words.lstrip())
    return Evidence(start, start + len(text), text)
