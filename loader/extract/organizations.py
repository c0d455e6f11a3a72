"""Mentions of organizations: those of the gazetteer, those that a text introduces, and their acronyms."""

from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from loader.extract import layers
from loader.extract.countries import count_forms
from loader.extract.evidence import evidence_of
from loader.extract.organization_names import NameGrammar, acronym_after
from loader.extract.phrases import Phrase, PhraseFinder, split_compounds, without_overlaps
from loader.extract.vocabulary import OrganizationEntry, load_organizations
from loader.model import OrganizationClaim, OrganizationType


@Language.factory("kg_organizations", assigns=["doc.spans"])
def make_organizations(nlp: Language, name: str) -> "OrganizationMatcher":  # noqa: ARG001
    """Build the component; the tokenizer is told to split "U.S.-China"."""
    layers.register()
    split_compounds(nlp)
    return OrganizationMatcher(nlp, load_organizations())


class OrganizationMatcher:
    """Set doc.spans["organizations"]: label is the type, the span id the canonical name, `span._.acronym` the acronym.

    An acronym that several organizations share, or that means other things too, counts only where the
    text gives the long form.
    """

    def __init__(self, nlp: Language, entries: Iterable[OrganizationEntry]) -> None:
        entries = tuple(entries)
        self._entries = {entry.name: entry for entry in entries}
        self._finder = PhraseFinder(nlp, _phrases_of(entries))
        self._grammar = NameGrammar()

    def __call__(self, doc: Doc) -> Doc:
        """Write the mentions."""
        doc.spans[layers.ORGANIZATIONS] = self.find(doc)
        return doc

    def find(self, doc: Doc) -> list[Span]:
        """The mentions, in text order; the document stays as it is but for the acronyms of the spans."""
        found = self._finder.find(doc)
        spoken = {phrase.key for phrase, _, _ in found if phrase.kind == "long"}
        known = [match for match in found if self._counts(match, doc, spoken)]
        spans = [self._span(doc, phrase.key, start, end) for phrase, start, end in without_overlaps(known)]
        return self._with_acronyms(doc, self._grammar.extend(doc, spans))

    def _counts(self, match: tuple[Phrase, int, int], doc: Doc, spoken: set[str]) -> bool:
        phrase, start, end = match
        if phrase.kind == "long":
            return not (phrase.text.isalpha() and _within_name(doc, start, end))
        if phrase.key in spoken:
            return True
        if phrase.kind == "dependent acronym":
            return False
        return not (len(phrase.text) <= 4 and _in_capitals(doc, start))

    def _span(self, doc: Doc, name: str, start: int, end: int) -> Span:
        entry = self._entries[name]
        span = Span(doc, start, end, label=entry.type.name, span_id=name)
        span._.acronym = entry.acronym
        return span

    def _with_acronyms(self, doc: Doc, spans: list[Span]) -> list[Span]:
        """Add the mentions of acronyms that the text itself defines in brackets."""
        defined = {}
        for span in spans:
            acronym = acronym_after(span)
            if acronym and acronym != span.text:
                defined[acronym] = span
                span._.acronym = span._.acronym or acronym
        if not defined:
            return spans
        taken = {token.i: span for span in spans for token in span}
        added: list[Span] = []
        for token in doc:
            owner = defined.get(token.text)
            if owner is None:
                continue
            other = taken.get(token.i)
            if other is not None and other.id_ != owner.id_ and len(other) == 1:
                spans.remove(other)  # the gazetteer knows another owner of the acronym; the text wins
            elif other is not None:
                continue
            mention = Span(doc, token.i, token.i + 1, label=owner.label_, span_id=owner.id_)
            mention._.acronym = token.text
            added.append(mention)
        return sorted((*spans, *added), key=lambda span: span.start)


def _phrases_of(entries: tuple[OrganizationEntry, ...]) -> Iterator[Phrase]:
    owners = Counter(acronym for entry in entries for acronym in _acronyms(entry))
    for entry in entries:
        acronyms = _acronyms(entry)
        for form in dict.fromkeys(entry.long_forms):
            if form not in acronyms:
                yield Phrase(form, "long", entry.name)
        for acronym in acronyms:
            alone = owners[acronym] == 1 and (entry.acronym_alone or acronym != entry.acronym)
            yield Phrase(acronym, "acronym" if alone else "dependent acronym", entry.name)


def _acronyms(entry: OrganizationEntry) -> tuple[str, ...]:
    """The acronym, and other forms that are written in capitals only."""
    capitals = (form for form in entry.long_forms if form.isupper() and form.isalpha())
    return tuple(dict.fromkeys((*((entry.acronym,) if entry.acronym else ()), *capitals)))


def _within_name(doc: Doc, start: int, end: int) -> bool:
    """A single word that is part of a longer capitalised name: Shell Island, Mount Chevron."""
    after = doc[end] if end < len(doc) else None
    return (
        end - start == 1
        and after is not None
        and after.text in ("Island", "Islands", "Beach", "Bay", "Street", "Avenue")
    )


def _in_capitals(doc: Doc, index: int) -> bool:
    """The words around are in capitals too, so the acronym may be a word: WHO WINS THE CUP."""
    around = [token for token in doc[max(0, index - 3) : index + 4] if token.is_alpha and token.i != index]
    return len(around) > 2 and all(token.text.isupper() for token in around)


def organization_claims(doc: Doc) -> tuple[OrganizationClaim, ...]:
    """The organizations that the document mentions, with their forms, sorted by name."""
    mentions: dict[str, list[Span]] = {}
    for span in doc.spans[layers.ORGANIZATIONS]:
        mentions.setdefault(span.id_, []).append(span)
    return tuple(
        OrganizationClaim(
            name=name,
            type=OrganizationType[spans[0].label_],
            acronym=next((span._.acronym for span in spans if span._.acronym), None),
            forms=count_forms(spans),
            evidence=evidence_of(spans[0]),
        )
        for name, spans in sorted(mentions.items())
    )
