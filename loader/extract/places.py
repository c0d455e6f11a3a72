"""Mentions of cities and venues: capitals, the gazetteer's places, and proper places after "in" and "at"."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from loader.extract import layers
from loader.extract.phrases import Phrase, PhraseFinder, without_overlaps
from loader.extract.vocabulary import Country, Place, load_countries, load_places

_BEFORE_PLACES = frozenset(["in", "at", "near", "from", "to"])


@Language.factory("kg_places", assigns=["doc.spans"])
def make_places(nlp: Language, name: str) -> "PlaceMatcher":  # noqa: ARG001
    """Build the component."""
    layers.register()
    return PlaceMatcher(nlp, load_places(), load_countries())


class PlaceMatcher:
    """Set doc.spans["places"]; the span id is the country's ISO 3166-1 alpha-3 code, or "" where it is not known.

    Capitals are taken from doc.spans["countries"], whose rules already left out persons and treaties.
    """

    def __init__(self, nlp: Language, places: Iterable[Place], countries: Iterable[Country]) -> None:
        phrases = [Phrase(form, layers.PLACE, place.iso3) for place in places for form in _forms(place)]
        # City states are countries for kg_countries; as a place they are their capital.
        phrases += [Phrase(c.capital, "CITY_STATE", c.iso3) for c in countries if c.capital in set(c.names)]
        self._finder = PhraseFinder(nlp, phrases)

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions."""
        doc.spans[layers.PLACES] = self.find(doc)
        return doc

    def find(self, doc: Doc) -> list[Span]:
        """The mentions, in text order; the document stays as it is."""
        countries = list(doc.spans[layers.COUNTRIES]) if layers.COUNTRIES in doc.spans else []
        organizations = list(doc.spans[layers.ORGANIZATIONS]) if layers.ORGANIZATIONS in doc.spans else []
        spans = [_place(doc, s.start, s.end, s.id_) for s in countries if s.label_ == layers.CAPITAL]
        closed = {token.i: span for span in (*countries, *organizations) for token in span}
        for phrase, start, whole_end in without_overlaps(self._finder.find(doc)):
            # "Brest, France": the state is a mention of its own.
            end = next((token.i for token in doc[start:whole_end] if token.text == ","), whole_end)
            if phrase.kind == "CITY_STATE":
                if start > 0 and doc[start - 1].lower_ in ("in", "at"):
                    spans.append(_place(doc, start, end, phrase.key))
            elif all(_lies_within(closed[i], start, end) for i in range(start, end) if i in closed):
                # "Porto Montenegro": the longer name wins over a capital or state inside it.
                spans = [span for span in spans if span.end <= start or span.start >= end]
                spans.append(_place(doc, start, end, phrase.key))
        spans.extend(self._proposed(doc, spans, closed))
        return sorted(spans, key=lambda span: span.start)

    def _proposed(self, doc: Doc, spans: list[Span], closed: Iterable[int]) -> Iterator[Span]:
        """Places that only the entity recognizer knows, where a preposition says that they are one."""
        taken = set(closed) | {token.i for span in spans for token in span}
        for entity in doc.ents:
            start = entity.start + (entity[0].lower_ == "the")
            before = doc[entity.start - 1].lower_ if entity.start else ""
            if entity.label_ not in ("GPE", "LOC", "FAC") or before not in _BEFORE_PLACES or start == entity.end:
                continue
            if taken.isdisjoint(range(start, entity.end)):
                yield _place(doc, start, entity.end, _country_after(doc, entity.end))


def _lies_within(span: Span, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end and len(span) < end - start


def _forms(place: Place) -> Iterator[str]:
    yield from dict.fromkeys((place.name, *place.aliases))


def _place(doc: Doc, start: int, end: int, iso3: str) -> Span:
    return Span(doc, start, end, label=layers.PLACE, span_id=iso3)


def _country_after(doc: Doc, end: int) -> str:
    """The country of "Gimhae, South Korea"."""
    if layers.COUNTRIES in doc.spans and end + 1 < len(doc) and doc[end].text == ",":
        for span in doc.spans[layers.COUNTRIES]:
            if span.start == end + 1 and span.label_ == layers.COUNTRY:
                return str(span.id_)
    return ""
