"""Component `kg_references`: offices told without a name, tied to the named official they mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from loader.extract.mentions import find_titles
from loader.extract.offices import Lexicon, load_offices
from loader.extract.official_layers import OFFICIALS, ROLE, UNNAMED, register
from loader.extract.people import Reading, longest
from loader.extract.persons import Person
from loader.extract.roles import singular
from loader.extract.titles import Title, TitleGrammar
from loader.extract.words import Gap, Word, word_set
from loader.model import OfficeClaim, Participation, Role
from loader.values.text import fold

register()
_MINISTERS = frozenset([Role.FOREIGN_MINISTER, Role.MINISTER])
_DEPUTIES = frozenset([Role.DEPUTY_FOREIGN_MINISTER, Role.DEPUTY_MINISTER])
_TOP = frozenset([Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT])
# Words that stand for any of several offices.
WIDE = {
    "minister": _MINISTERS,
    "deputy minister": _DEPUTIES,
    "first deputy minister": _DEPUTIES,
    "vice minister": _DEPUTIES,
    "leader": _TOP,
    "top diplomat": frozenset([Role.FOREIGN_MINISTER]),
    "chief diplomat": frozenset([Role.FOREIGN_MINISTER]),
    "diplomat": frozenset([Role.AMBASSADOR, *_MINISTERS, *_DEPUTIES, Role.SPECIAL_ENVOY]),
    "senior diplomat": frozenset([Role.AMBASSADOR, *_MINISTERS, *_DEPUTIES, Role.SPECIAL_ENVOY]),
    "envoy": frozenset([Role.AMBASSADOR, Role.SPECIAL_ENVOY]),
    "official": frozenset(Role),
    "guest": frozenset(Role),
    "statesman": frozenset(_TOP),
    "politician": frozenset([*_TOP, Role.SPEAKER, Role.LEGISLATOR]),
    "monarch": frozenset([Role.HEAD_OF_STATE]),
    "counterpart": frozenset(Role),
}
_HIS_BODY = "United Nations"  # "the Secretary-General" without more
_NOT_ALONE = word_set(
    """general chief major fellow justice captain expert deputy chair head host guest colleague principal
    manager founder commander director member representative officer judge official politician leader
    founder colonel marshal king queen prince duke researcher scholar professor analyst controller
    governor envoy members experts leaders deputies officials justices generals authorities entrepreneurs
    businessmen counterpart counterparts"""
)
_NOUN_BEHIND = frozenset(
    [
        "office",
        "offices",
        "election",
        "elections",
        "assembly",
        "debate",
        "staff",
        "level",
        "level-talks",
        "body",
        "bodies",
    ]
)


# Behind these words a new clause begins, whose subject may be the same person.
_CLAUSE = word_set(
    """that and but as when while who which where because since if said says told noted added stressed is was
    became remains serves"""
)


@Language.factory("kg_references", assigns=["doc.spans"], requires=["doc._.officials"])
def make_references(nlp: Language, name: str) -> "ReferenceFinder":  # noqa: ARG001  spaCy's signature
    """The component with the lexicon of `data/offices.csv`."""
    return ReferenceFinder(load_offices())


class ReferenceFinder:
    """Add role-only references to `doc.spans["officials"]`, resolved (ROLE) or not (UNNAMED)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._grammar = TitleGrammar(lexicon, ("group", "head", "relation", "generic"))

    def __call__(self, doc: Doc) -> Doc:
        """Annotate the document."""
        reading: Reading = doc._.official_reading
        doc._.official_reading = None  # only handed over: a document stays serialisable
        named = list(doc.spans[OFFICIALS])
        doc.spans[OFFICIALS] = longest([*named, *self.find(doc, reading, named)])
        return doc

    def find(self, doc: Doc, reading: Reading, named: Sequence[Span]) -> list[Span]:
        """The references of a document that overlap no named span."""
        inside = {i for span in named for i in range(span.start_char, span.end_char)}
        resolver = Resolver(reading, [s.start_char for s in doc.sents])
        spans = []
        for title in find_titles(reading.words, self._grammar):
            first, last = reading.words[title.start], reading.words[title.end - 1]
            if not title.kept or first.start in inside or last.start in inside or _is_noise(title, reading.words):
                continue
            for start, end, party in resolver.resolve(title):
                name, participation = party
                span = doc.char_span(
                    start, end, label=ROLE if name else UNNAMED, span_id=name or "", alignment_mode="expand"
                )
                if span is None:
                    continue
                if participation is not None:
                    span._.participation = participation
                    span._.participations = (participation,)
                spans.append(span)
        return spans


def _is_noise(title: Title, words: Sequence[Word]) -> bool:
    """Common nouns that are titles only with more around them ("general elections", "a member")."""
    head = words[title.at]
    behind = words[title.end] if title.end < len(words) else None
    if behind is not None and behind.gap is Gap.NONE and behind.key in _NOUN_BEHIND:
        return True
    if words[title.start].key in ("a", "an") and not (title.countries or title.organizations):
        return True
    if (
        title.head.phrase in _NOT_ALONE
        and not head.capital
        and not (title.countries or title.organizations or title.units)
    ):
        if title.head.phrase == "guest":
            return not (title.possessor or title.definite)
        return title.head.kind != "relation" or not (title.possessor or title.countries)
    return False


Party = tuple[str | None, Participation | None]


@dataclass(slots=True)
class Resolver:
    """Says whom a title without a name means."""

    reading: Reading
    sentences: list[int]
    resolved: list[tuple[int, Person]] = field(default_factory=list)  # whom earlier offices meant

    def resolve(self, title: Title) -> list[tuple[int, int, Party]]:
        """Pieces of the phrase, each with one party; a plural over several countries is a piece a country."""
        words = self.reading.words
        start, end = words[title.start].start, words[title.end - 1].end
        if len(title.countries) > 1:
            return self._shared_out(title)
        claim = self.reading.reader.claim(title)
        if title.plural and title.head.kind != "group" and not claim.country:
            return []
        party = self._party(title, claim, start)
        return [(start, end, party)] if party else []

    def _shared_out(self, title: Title) -> list[tuple[int, int, Party]]:
        """ "Kazakh and Israeli Foreign Ministers": one piece a country, the office word in the first or last."""
        words, found = self.reading.words, []
        countries = title.countries
        for number, index in enumerate(countries):
            before = index < title.at
            first = words[title.start if number == 0 and (before or not _spans(countries, title.at)) else index].start
            last = words[title.end - 1 if number == len(countries) - 1 else index].end
            claim = self.reading.reader.claim(title, country=words[index].country)
            party = self._party(title, claim, first)
            if party:
                found.append((first, last, party))
        return found

    def _party(self, title: Title, claim: OfficeClaim, at: int) -> Party | None:
        if title.head.kind == "group" or (title.plural and not title.countries):
            return self._unnamed(title, claim, role=None)
        if title.head.kind == "relation":
            return self._counterpart(title, claim, at)
        if singular(title.head) == "guest" and not claim.country:
            return self._guest(title, at)
        home = self.reading.home
        if home and not claim.country and (singular(title.head) == "head of state" or title.possessor == "our"):
            claim = replace(claim, country=home)  # whoever writes "the Head of State" means the own one
        person = self._person(title, claim, at)
        if person is not None:
            self.resolved.append((at, person))
            return person.name, None
        return self._unnamed(title, claim, role=claim.role)

    def _guest(self, title: Title, at: int) -> Party | None:
        """ "his guest", "the guest": whoever is of another country than the one who acts in the sentence."""
        if not (title.possessor or title.definite) or title.plural:
            return None
        first = max((start for start in self.sentences if start <= at), default=0)
        acting = [(n.start, p) for p in self.reading.people for n in p.namings if first <= n.start < at]
        acting += [pair for pair in self.resolved if first <= pair[0] < at]
        home = self.reading.home
        hosts = set(max(acting, key=lambda pair: pair[0])[1].countries) if acting else {home} if home else set()
        guests = [p for p in self.reading.people if p.countries and not hosts & set(p.countries)]
        if not hosts or not guests:
            return None
        return max(guests, key=lambda p: self._nearness(p, at)).name, None

    def _subject(self, at: int) -> Person | None:
        """Whoever does something to the office at that place: "President A welcomed the President"."""
        words = self.reading.words
        index = next(i for i, word in enumerate(words) if word.start >= at)
        between = 0
        while index > 0 and between < 6 and words[index].gap is Gap.NONE and words[index].key not in _CLAUSE:
            index, between = index - 1, between + 1
            for person in self.reading.people:
                for naming in person.namings:
                    if naming.start <= words[index].start < naming.end:
                        return None if between < 2 or words[index].possessive else person
        return None

    def _unnamed(self, title: Title, claim: OfficeClaim, *, role: Role | None) -> Party | None:
        if role is Role.IO_HEAD and singular(title.head) == "secretary general" and not claim.organization:
            claim = replace(claim, organization=_HIS_BODY)
        if not (claim.country or claim.organization):
            return None
        return None, Participation(
            name=None,
            title=claim.title or title.head.phrase,
            role=role,
            country=claim.country,
            organization=claim.organization,
        )

    def _person(self, title: Title, claim: OfficeClaim, at: int) -> Person | None:
        subject = self._subject(at)
        fitting = [p for p in self.reading.people if p is not subject and self._fits(p, title, claim)]
        if not fitting:
            return None
        home = self.reading.home
        phrase = singular(title.head)
        if not claim.country and not title.possessor:
            # "Prime Minister" without more is the one whom the text calls so, not the Prime Minister of another state.
            fitting = [p for p in fitting if p.inferred] or fitting
            first = next((p for at_, p in self.resolved if p in fitting and not title.definite), None)
            fitting = [first] if first is not None else fitting
        if (
            len(fitting) > 1
            and not claim.country
            and home
            and phrase in ("president", "head of state", "leader of the nation")
        ):
            at_home = [p for p in fitting if home in p.countries]
            fitting = at_home or fitting
        return max(fitting, key=lambda p: self._nearness(p, at))

    def _fits(self, person: Person, title: Title, claim: OfficeClaim) -> bool:
        phrase = singular(title.head)
        ranks = " ".join([r.phrase for r in title.ranks if r.role == "deputy"])
        wide = WIDE.get(f"{ranks} {phrase}".strip()) if not title.units else None
        for office in person.offices:
            if claim.country and office.country != claim.country:
                continue
            if claim.organization and office.organization != claim.organization:
                continue
            if wide is not None:
                if office.role in wide and (
                    claim.country
                    or phrase not in ("official", "guest", "leader", "diplomat", "politician")
                    or title.definite
                ):
                    return True
            elif office.role is claim.role and self._same_title(office, title, claim):
                return True
            elif not title.head.role and not title.units and phrase in fold(office.title).split():
                return True  # "the Chairman" of whatever the article has said
        return False

    def _same_title(self, office: OfficeClaim, title: Title, claim: OfficeClaim) -> bool:
        """Ministers are told apart by their portfolio; other roles by the role itself."""
        if claim.role not in (
            Role.MINISTER,
            Role.DEPUTY_MINISTER,
            Role.OTHER,
            Role.HEAD_OF_AGENCY,
            Role.AIDE_OR_SPOKESPERSON,
        ):
            return True
        mine, theirs = set(fold(claim.title).split()), set(fold(office.title).split())
        return bool({w for u in title.units for w in u.phrase.split()} & theirs) if title.units else bool(mine & theirs)

    def _nearness(self, person: Person, at: int) -> tuple[int, bool, int]:
        """Later sentences before the place win; within one sentence the home official, then the first named."""
        before = [n.start for n in person.namings if n.start < at and not n.headline]
        if not before:
            return (-1, False, -min(n.start for n in person.namings))
        last = max(before)
        sentence = sum(start <= last for start in self.sentences)
        return (sentence, bool(self.reading.home and self.reading.home in person.countries), -last)

    def _counterpart(self, title: Title, claim: OfficeClaim, at: int) -> Party | None:
        """ "his Hungarian counterpart": the holder of the same office on the other side."""
        if not (title.possessor or claim.country) or singular(title.head) in ("predecessor", "successor"):
            return None
        before = [(n.start, p) for p in self.reading.people for n in p.namings if n.start < at]
        if not before:
            return None
        asker = max(before, key=lambda pair: pair[0])[1]
        if claim.country:
            before = [pair for pair in before if claim.country not in pair[1].countries] or before
            asker = max(before, key=lambda pair: pair[0])[1]
            fitting = [p for p in self.reading.people if claim.country in p.countries and p is not asker]
            same = [p for p in fitting if p.roles & asker.roles]
        else:
            same = [
                p
                for p in self.reading.people
                if p is not asker and p.roles & asker.roles and set(p.countries) != set(asker.countries)
            ]
        if same:
            return max(same, key=lambda p: self._nearness(p, at)).name, None
        if not claim.country:
            return None
        main = asker.offices[0]
        return None, Participation(
            name=None, title=main.title, role=main.role, country=claim.country, organization=None
        )


def _spans(countries: tuple[int, ...], at: int) -> bool:
    return countries[0] < at < countries[-1]
