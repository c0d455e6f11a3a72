"""Mentions of countries: names, demonyms, capitals and seats of government."""

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from loader.extract import layers
from loader.extract.country_rules import Context, means_no_country
from loader.extract.evidence import evidence_of, text_of, told
from loader.extract.phrases import Phrase, PhraseFinder, split_compounds, without_overlaps
from loader.extract.vocabulary import Country, CountryWord, load_countries, load_country_words
from loader.model import CountryClaim

_HOST = re.compile(r"(?<![\w.@])(?:www\.)?([A-Za-z]+)\.(?:gov|gob|gouv|go|[a-z]{2})(?:\.[a-z]{2})?(?![\w-])")
_NONE, _SHARED, _PREFIX = "none", "shared", "prefix"


@Language.factory("kg_countries", assigns=["doc.spans"])
def make_countries(nlp: Language, name: str) -> "CountryMatcher":  # noqa: ARG001
    """Build the component; the tokenizer is told to split "U.S.-China"."""
    layers.register()
    split_compounds(nlp)
    return CountryMatcher(nlp, load_countries(), load_country_words())


class CountryMatcher:
    """Set doc.spans["countries"]: names, demonyms and capitals, with the ISO 3166-1 alpha-3 code as span id.

    Names inside an organization that doc.spans["organizations"] holds are no mention of the country.
    """

    def __init__(self, nlp: Language, countries: Iterable[Country], words: Iterable[CountryWord]) -> None:
        words, countries = tuple(words), tuple(countries)
        self._given = frozenset(w.phrase for w in words if w.kind == "given")
        self._surnames = frozenset(w.phrase for w in words if w.kind == "surname")
        self._weak = frozenset(w.phrase for w in words if w.kind == "weak")
        self._shared = {w.phrase: w.iso3 for w in words if w.kind == _SHARED}
        self._seats = {seat.lower(): c.iso3 for c in countries for seat in c.capital_aliases}
        self._finder = PhraseFinder(nlp, (*_phrases_of(words), *self._names(countries)))

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions."""
        doc.spans[layers.COUNTRIES] = self.find(doc)
        return doc

    def find(self, doc: Doc) -> list[Span]:
        """The mentions, in text order; the document stays as it is."""
        context = Context(doc, given=self._given, surnames=self._surnames)
        sure: list[Span] = []
        unsure: list[tuple[Phrase, Span]] = []
        for phrase, start, end in without_overlaps(self._finder.find(doc)):
            if phrase.kind == _NONE or (phrase.kind == _PREFIX and not _hyphen_at(doc, end)):
                continue
            label = layers.DEMONYM if phrase.kind in (_PREFIX, _SHARED) else phrase.kind
            span = Span(doc, start, end, label=label, span_id=phrase.key)
            if means_no_country(span, context):
                continue
            if phrase.kind == _SHARED or phrase.text in self._weak:
                unsure.append((phrase, span))
            else:
                sure.append(span)
        sure.extend(self._hosts(doc))
        named = {span.id_ for span in sure}
        sure.extend(span for phrase, span in unsure if self._settle(phrase, span, named))
        return sorted(sure, key=lambda span: span.start)

    def _hosts(self, doc: Doc) -> Iterator[Span]:
        """Web addresses of seats of government: kremlin.ru."""
        for match in _HOST.finditer(text_of(doc)):
            code = self._seats.get(match[1].lower())
            span = doc.char_span(match.start(), match.end(), label=layers.CAPITAL, span_id=code or "")
            if code and span is not None:
                yield span

    def _settle(self, phrase: Phrase, span: Span, named: set[str]) -> bool:
        """Whether an unsure mention counts, given the countries that are named; shared names get their code."""
        if phrase.kind != _SHARED:
            return span.id_ in named
        usual, other = self._shared[phrase.text]
        span.id_ = other if other in named and usual not in named else usual
        span.label_ = layers.DEMONYM if phrase.text not in ("Congo", "Korea") else layers.COUNTRY
        return True

    def _names(self, countries: Iterable[Country]) -> Iterator[Phrase]:
        for country in countries:
            names, demonyms = set(country.names), set(country.demonyms)
            capitals = set(country.capitals) - names
            for kind, texts in ((layers.COUNTRY, names), (layers.DEMONYM, demonyms), (layers.CAPITAL, capitals)):
                for text in sorted(texts - self._shared.keys()):
                    yield Phrase(text, kind, country.iso3)


def _phrases_of(words: Iterable[CountryWord]) -> Iterator[Phrase]:
    for word in words:
        if word.kind in (_NONE, _SHARED, _PREFIX):
            yield Phrase(word.phrase, word.kind, word.iso3[0] if word.iso3 else "")


def _hyphen_at(doc: Doc, index: int) -> bool:
    return index < len(doc) and doc[index].text in ("-", "–", "‑") and not doc[index - 1].whitespace_


def country_claims(doc: Doc) -> tuple[CountryClaim, ...]:
    """The countries that the document mentions, with their forms, sorted by code."""
    mentions: dict[str, list[Span]] = {}
    for span in doc.spans[layers.COUNTRIES]:
        mentions.setdefault(span.id_, []).append(span)
    return tuple(
        CountryClaim(iso3=code, forms=count_forms(spans), evidence=evidence_of(spans[0]))
        for code, spans in sorted(mentions.items())
    )


def count_forms(spans: Iterable[Span]) -> dict[str, int]:
    """How often each form occurs, in order of the first occurrence."""
    forms: dict[str, int] = {}
    for span in spans:
        form = told(span.doc)[span.start_char : span.end_char]
        forms[form] = forms.get(form, 0) + 1
    return forms
