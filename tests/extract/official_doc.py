"""Documents for the tests of officials: our components on a blank pipeline, no model."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from loader.extract import countries, organizations, people, pipeline, references  # noqa: F401  registers the components

HEADLINE = "what happened on that day\n\n"


@cache
def blank() -> Language:
    """Sentences, organizations, countries, officials and references; no entity recognizer."""
    nlp = spacy.blank("en")
    for name in ("kg_sentences", "kg_organizations", "kg_countries", "kg_officials", "kg_references"):
        nlp.add_pipe(name)
    return nlp


def read(text: str, *, headline: str = HEADLINE, home: str | None = None) -> Doc:
    """The document behind a headline in small letters, as officials' and references' components leave it."""
    nlp = blank()
    doc = nlp.make_doc(headline + text)
    doc._.home = home
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def officials(text: str, *, headline: str = HEADLINE, home: str | None = None) -> list[tuple[str, str, str | None]]:
    """Name, role and country of every official, in text order."""
    return [(o.name, o.main.role.value, o.main.country) for o in read(text, headline=headline, home=home)._.officials]


def references_in(text: str, *, home: str | None = None) -> list[tuple[str, str, str]]:
    """Kind, words and target of every span that is no naming: the official's name, or role and country."""
    found = []
    doc = read(text, home=home)
    for span in doc.spans["officials"]:
        if span.label_ != "NAMED":
            party = span._.participation
            target = span.id_ if party is None else f"{party.role.value if party.role else None} {party.country}"
            found.append((span.label_, span.text, target))
    return found
