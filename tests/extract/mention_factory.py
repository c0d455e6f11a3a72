"""A pipeline of the mention components alone: no model, a blank English tokenizer."""

from datetime import date
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from loader.extract import countries, dates, layers, organizations, places  # noqa: F401  registers the components

PUBLISHED = date(2026, 3, 12)  # a Thursday


@cache
def pipeline() -> Language:
    nlp = spacy.blank("en")
    for component in ("sentencizer", "kg_organizations", "kg_countries", "kg_places", "kg_dates"):
        nlp.add_pipe(component)
    return nlp


def mentions(text: str, published: date | None = PUBLISHED) -> Doc:
    nlp = pipeline()
    doc = nlp.make_doc(text)
    doc._.published = published
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def codes(text: str) -> str:
    """The countries that a text mentions, in text order, each mention one code."""
    doc = mentions(text)
    return " ".join(span.id_ for span in doc.spans[layers.COUNTRIES])


def bodies(text: str) -> list[tuple[str, str, str]]:
    """Each organization: the words, the canonical name, the type."""
    doc = mentions(text)
    return [(span.text, span.id_, span.label_) for span in doc.spans[layers.ORGANIZATIONS]]
