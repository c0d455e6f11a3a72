"""Component `kg_officials`: named officials with their offices, and every place where the text names them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from loader.extract.counterparts import with_counterparts
from loader.extract.evidence import text_of, told
from loader.extract.inference import infer_countries
from loader.extract.mentions import Binder, Mention, find_titles, in_capitals, name_keys
from loader.extract.names import name_end, parts
from loader.extract.offices import Lexicon, load_offices
from loader.extract.official_layers import NAMED, OFFICIALS, register
from loader.extract.persons import NO_COUNTRY, Naming, OfficeReader, Person, gather, is_bare, name_stop, tidy_offices
from loader.extract.plain_names import PlainNames, share_out
from loader.extract.roles import singular
from loader.extract.titles import Title, TitleGrammar
from loader.extract.vocabulary import load_organizations
from loader.extract.words import Gap, Word, read_words
from loader.model import Evidence, OfficeClaim, OfficialClaim, OrganizationType, Role
from loader.values.text import fold

register()


@dataclass(slots=True)
class Reading:
    """What the officials' component saw, for those that read on."""

    words: list[Word]
    people: list[Person]
    loose: list[Title]  # titles without a name
    reader: OfficeReader
    home: str | None
    starts: list[int] = field(default_factory=list)  # first characters of the sentences


@Language.factory("kg_officials", assigns=["doc.spans", "doc._.officials"])
def make_officials(nlp: Language, name: str) -> "OfficialFinder":  # noqa: ARG001  spaCy's signature
    """The component with the lexicon of `data/offices.csv`."""
    return OfficialFinder(load_offices())


class OfficialFinder:
    """Set `doc._.officials` and the named spans of `doc.spans["officials"]`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._grammar = TitleGrammar(lexicon, ("head", "relation"))

    def __call__(self, doc: Doc) -> Doc:
        """Annotate the document."""
        reading = self.read(doc)
        doc._.official_reading = reading
        sentences = [(s.start_char, s.end_char) for s in doc.sents]
        text = told(doc)
        doc._.officials = tuple(_claim(text, person, sentences) for person in reading.people)
        doc.spans[OFFICIALS] = named_spans(doc, reading.people)
        return doc

    def read(self, doc: Doc) -> Reading:
        """The officials of a document; the document is left as it is."""
        words, text = read_words(doc), text_of(doc)
        home = doc._.home or _dateline(words)
        reader = OfficeReader(text, words, self._lexicon, home, national_bodies())
        mentions, loose = self._mentions(words)
        loose = share_out(mentions, loose)
        groups = gather(mentions, words, text, reader)
        taken = {i for m in mentions for i in range(m.name_start, m.name_end)}
        plain = PlainNames(words, text, self._lexicon, taken, in_capitals(words, self._lexicon))
        plain.complete([person for person, _ in groups])
        more, loose = plain.holders(loose, [person for person, _ in groups], reader)
        groups += gather(more, words, text, reader)
        groups = [
            (person, own)
            for person, own in groups
            if not reader.acts_in_private([part for m in own for title in m.titles for part in title.offices()])
        ]
        for person, own in groups:
            _describe(person, own, words, reader)
        people = [person for person, _ in groups]
        _adopt(people, loose, reader)
        year = doc._.published.year if doc._.published else None
        people += plain.leaders(people, year)
        self._untitled(words, text, people)
        people = [person for person in people if person.namings]
        infer_countries(people, mentions, words, home, year)
        for person in people:
            person.namings.sort(key=lambda n: n.start)
        people.sort(key=lambda p: p.namings[0].start)
        return Reading(words, people, loose, reader, home)

    def _mentions(self, words: list[Word]) -> tuple[list[Mention], list[Title]]:
        """Body first: a headline whose every word has a capital is read with the names of the body."""
        titles = find_titles(words, self._grammar)
        body = Binder(self._lexicon, self._grammar, words)
        mentions = body.bind([t for t in titles if not words[t.start].headline])
        known = name_keys(words, mentions, self._lexicon)
        spelled = frozenset(w.key for w in words if not w.headline and w.capital)
        small = frozenset(w.key[:6] for w in words if not w.headline and not w.capital and len(w.key) > 5)
        capitals = in_capitals(words, self._lexicon)
        head = Binder(self._lexicon, self._grammar, words, known, spelled, small, capitals)
        mentions += head.bind([t for t in titles if words[t.start].headline])
        return with_counterparts(mentions, words), [*head.loose, *body.loose]

    def _untitled(self, words: list[Word], text: str, people: list[Person]) -> None:
        """Add the places where an official is named without a title."""
        taken = {i for person in people for n in person.namings for i in range(n.start, n.end)}
        at = 0
        while at < len(words):
            end = name_end(words, at, self._lexicon, titled=False)
            if end == at or words[at].start in taken:
                at += 1
                continue
            found = self._whose(words, text, people, at, end)
            if found is None:
                # A capital at a sentence's start or in a headline may stand before the name.
                loosely = words[at].headline or words[at].gap is not Gap.NONE
                at = at + 1 if loosely else end
                continue
            person, stop = found
            last = name_stop(words[stop - 1], text)
            start = words[at].start
            person.namings.append(Naming(start, last, start, last, words[at].headline, titled=False))
            at = stop

    def _whose(
        self, words: list[Word], text: str, people: list[Person], at: int, end: int
    ) -> tuple[Person, int] | None:
        shortest = at + 1 if words[at].headline else end
        for stop in range(end, shortest - 1, -1):
            key = parts(text[words[at].start : words[stop - 1].end])
            fitting = [p for p in people if p.is_named(key) and (len(key) > 1 or _may_stand_alone(key[0], p))]
            if fitting:
                nearest = max(
                    fitting, key=lambda p: max((n.start for n in p.namings if n.start < words[at].start), default=-1)
                )
                return nearest, stop
        return None


def official_claims(doc: Doc) -> tuple[OfficialClaim, ...]:
    """The officials that the component `kg_officials` found."""
    claims: tuple[OfficialClaim, ...] = doc._.officials
    return claims


def named_spans(doc: Doc, people: Sequence[Person]) -> list[Span]:
    """A span a naming, title included, whose id is the official's name."""
    spans = []
    for person in people:
        for naming in person.namings:
            span = doc.char_span(
                naming.phrase_start, naming.phrase_end, label=NAMED, span_id=person.name, alignment_mode="expand"
            )
            if span is not None:
                spans.append(span)
    return longest(spans)


def longest(spans: Sequence[Span]) -> list[Span]:
    """Spans without overlap, longer ones first, in text order."""
    taken: set[int] = set()
    kept = []
    for span in sorted(spans, key=lambda s: (-(s.end - s.start), s.start)):
        if not taken.intersection(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)


@cache
def national_bodies() -> dict[str, str]:
    """Parliaments, agencies and the like that belong to one country."""
    return {
        entry.name: entry.members[0]
        for entry in load_organizations()
        if entry.type is not OrganizationType.IGO and len(entry.members) == 1
    }


def _may_stand_alone(word: str, person: Person) -> bool:
    return (word,) in person.keys or word == person.key[-1] or word == person.key[0] or len(word) > 3


def _adopt(people: Sequence[Person], loose: Sequence[Title], reader: OfficeReader) -> None:
    """ "The President of the European Council … President A": A heads the body, if nobody else is named as its head."""
    headed = {o.organization for person in people for o in person.offices}
    heads: dict[str, set[OfficeClaim]] = {}
    for title in loose:
        claim = reader.claim(title)
        if claim.role is Role.IO_HEAD and claim.organization and claim.organization not in headed:
            heads.setdefault(singular(title.head), set()).add(claim)
    for person in people:
        bare = [o for o in person.offices if not (o.country or o.organization)]
        fitting = heads.get(fold(person.offices[0].title), set())
        if len(bare) == len(person.offices) and len(fitting) == 1:
            person.offices = list(fitting)


def _describe(person: Person, mentions: Sequence[Mention], words: Sequence[Word], reader: OfficeReader) -> None:
    claims = [
        (claim, is_bare(part) and title.also is None)
        for mention in sorted(mentions, key=lambda m: (words[m.start].headline, m.start))
        for title in mention.titles
        for part, claim in zip(title.offices(), reader.claims(title, mention), strict=True)
    ]
    person.offices = tidy_offices(claims)
    told = person.countries
    if told:
        person.offices = [
            o if o.country or o.role in NO_COUNTRY else replace(o, country=told[0]) for o in person.offices
        ]
    if person.roles <= NO_COUNTRY:
        person.offices = [replace(o, country=None) for o in person.offices]
    text = reader.text
    for mention in mentions:
        first, last = words[mention.name_start], name_stop(words[mention.name_end - 1], text)
        end = max(last, words[mention.end - 1].end)
        headline = first.headline
        person.namings.append(Naming(first.start, last, words[mention.start].start, end, headline, titled=True))
    titled = sorted((n.headline, n.phrase_start) for n in person.namings)
    person.first_titled = titled[0][1]


def _dateline(words: Sequence[Word]) -> str | None:
    """The country of the capital that begins the first paragraph: "ASTANA, Jan 16 (Agency) --"."""
    first = next((w for w in words if not w.headline), None)
    told = first is not None and first.label in ("CAPITAL", "COUNTRY") and first.text.isupper()
    return first.country if told and first is not None else None


def _claim(text: str, person: Person, sentences: Sequence[tuple[int, int]]) -> OfficialClaim:
    forms = Counter(text[n.start : n.end] for n in person.namings)
    evidence = _sentence(text, sentences, person.namings[0].start if person.known_only else person.first_titled)
    return OfficialClaim(
        name=person.name,
        offices=tuple(person.offices),
        forms=dict(sorted(forms.items(), key=lambda pair: (-len(pair[0]), pair[0]))),
        spans=tuple((n.start, n.end) for n in person.namings),
        evidence=evidence,
        basis=person.basis,
    )


def _sentence(text: str, sentences: Sequence[tuple[int, int]], at: int) -> Evidence:
    """The sentence around a character."""
    start, end = sentences[bisect_right(sentences, (at, len(text))) - 1]
    quote = text[start:end].rstrip()
    return Evidence(start, start + len(quote), quote)
