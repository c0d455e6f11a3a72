"""One official in one article: mentions gathered under the fullest name, and the offices they give."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from rapidfuzz.distance import OSA

from loader.extract.mentions import Mention
from loader.extract.names import can_be_short_for, parts
from loader.extract.offices import Lexicon
from loader.extract.roles import WEIGHT, organization_of, role_of, single, singular, standing_of
from loader.extract.titles import Title
from loader.extract.vocabulary import load_organizations
from loader.extract.words import Word, word_set
from loader.model import Basis, OfficeClaim, Role, Standing
from loader.tables import DATA, read_table
from loader.values.text import fold

_DANGLING = word_set("""of the for to in on at and a an his her its their our""")
_BARE = frozenset(
    [
        *("minister", "deputy minister", "vice minister", "secretary", "state secretary", "chairman", "chairwoman"),
        *("chairperson", "chair", "head", "director", "leader", "chief", "administrator", "representative", "diplomat"),
        *("official", "commissioner", "coordinator", "member", "adviser", "advisor", "deputy"),
    ]
)
_CHAIRS = frozenset(["president", "chairperson", "chair", "chairman", "vice president", "deputy chairperson"])
_IO_HEADS = frozenset(["secretary general", "director general", "executive secretary", "executive director"])
NO_COUNTRY = frozenset([Role.IO_HEAD, Role.IO_OFFICIAL])


# Words by which a text goes on naming a society whose long name it gave once.
_SOCIETIES = frozenset("alliance foundation association network coalition federation society league".split())


@dataclass(slots=True)
class Naming:
    """One place where the text names the official; characters of the text."""

    start: int
    end: int
    phrase_start: int
    phrase_end: int
    headline: bool
    titled: bool


@dataclass(slots=True)
class Person:
    """A named official of the article."""

    name: str
    key: tuple[str, ...]
    namings: list[Naming] = field(default_factory=list)
    offices: list[OfficeClaim] = field(default_factory=list)
    keys: set[tuple[str, ...]] = field(default_factory=set)
    basis: Basis = Basis.TOLD
    first_titled: int = -1
    known_only: bool = False  # no title in the text: the office is that of the known leader of this name

    @property
    def inferred(self) -> bool:
        """The text does not tell the country."""
        return self.basis is not Basis.TOLD

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries served, each once."""
        return tuple(dict.fromkeys(o.country for o in self.offices if o.country))

    @property
    def roles(self) -> frozenset[Role]:
        """The roles of all offices."""
        return frozenset(o.role for o in self.offices)

    def is_named(self, key: tuple[str, ...]) -> bool:
        """The words can name this official: the full name, a shorter one, or the other order of its words."""
        if key in self.keys or can_be_short_for(key, self.key):
            return True
        son = {"bin", "ibn", "bint", "ben"} & set(key)  # "A bin B" is the son of B
        return len(key) > 1 and not son and sorted(key) == sorted(self.key)

    def resembles(self, key: tuple[str, ...]) -> bool:
        """Nearly the same spelling, or the same surname with an equal first letter ("Joe", "Joseph")."""
        if len(key) > 1 and len(self.key) > 1 and key[-1] == self.key[-1] and key[0][0] == self.key[0][0]:
            return True
        if len(key) == 1:
            return any(len(k) > 5 and OSA.distance(key[0], k, score_cutoff=2) <= 1 for k in self.key)
        return len(key) == len(self.key) and all(
            OSA.distance(a, b) <= (len(a) > 4) for a, b in zip(key, self.key, strict=True)
        )


@cache
def commissions() -> dict[str, str]:
    """Communities of states whose executive is "the Commission", each to its commission."""
    rows = read_table(DATA / "organization_bodies.csv", lambda row: (row["parent"], row["name"]))
    acronyms = {entry.name: entry.acronym for entry in load_organizations()}
    own = ((parent, name, name.removesuffix(" Commission")) for parent, name in rows if name.endswith(" Commission"))
    return {parent: name for parent, name, of in own if parent.startswith(of) or acronyms.get(parent) == of}


@dataclass(slots=True)
class OfficeReader:
    """Makes office claims of titles."""

    text: str
    words: Sequence[Word]
    lexicon: Lexicon
    home: str | None
    bodies: dict[str, str]  # national bodies whose country is known

    def claims(self, title: Title, mention: Mention | None = None) -> list[OfficeClaim]:
        """The offices of a title, those joined by a dash too; a country told once serves all."""
        found = [self.claim(part, mention) for part in title.offices()]
        country = next((c.country for c in reversed(found) if c.country), None)
        return [c if c.country or c.role in NO_COUNTRY else replace(c, country=country) for c in found]

    def claim(self, title: Title, mention: Mention | None = None, country: str | None = None) -> OfficeClaim:
        """One office, without what is joined to it."""
        if mention is not None and mention.organizations and not title.organizations:
            title = replace(title, organizations=mention.organizations)
        role = role_of(title, self.words, self.lexicon)
        organization = self._organization(title)
        body = None if organization else self._short_body(title, role)
        if body:
            role = Role.IO_OFFICIAL if any(rank.role == "deputy" for rank in title.ranks) else Role.IO_HEAD
            organization = body
        if role is Role.HEAD_OF_STATE and mention is not None and mention.organizations:
            role = Role.IO_HEAD
        of_body = (
            organization is not None
            and organization_of(title, self.words, self.lexicon) is not None
            and self._type(title) == "igo"
        )
        serves = country or self._country(title, mention)
        if role in NO_COUNTRY or (of_body and role is Role.AMBASSADOR and not title.countries):
            serves = None
        keeps = of_body or body is not None or role is Role.BUSINESS_LEADER
        return OfficeClaim(
            title=self.title_text(title),
            role=role,
            country=serves,
            organization=organization if keeps else None,
            accredited_to=tuple(dict.fromkeys(self.words[i].country or "" for i in title.accredited)),
            standing=standing_of(title),
        )

    def _short_body(self, title: Title, role: Role) -> str | None:
        """The only international body of the text that "Secretary General (of the Commission)" can mean."""
        if title.countries or title.loose or title.accredited:
            return None
        if [unit.phrase for unit in title.units] == ["commission"] and singular(title.head) in _CHAIRS:
            return self._commission()
        if singular(title.head) not in _IO_HEADS:
            return None
        if role not in (Role.IO_HEAD, Role.IO_OFFICIAL, Role.HEAD_OF_AGENCY, Role.OTHER):
            return None
        wanted = {key for unit in title.units for key in unit.phrase.split()}
        bodies = [w for w in self.words if w.organization and w.organization_type == "igo"]
        fitting = {w.organization for w in bodies if wanted <= set(fold(w.organization or "").split())}
        return fitting.pop() if len(fitting) == 1 else None

    def _commission(self) -> str | None:
        """The commission of the only community of the text that has one: of the African Union, of the ECOWAS."""
        named = {w.organization for w in self.words if w.organization} & commissions().keys()
        return commissions()[named.pop()] if len(named) == 1 else None

    def acts_in_private(self, offices: Sequence[Title]) -> bool:
        """All offices of a person are private; one that is told short ("Deputy Director") is that of the others."""
        private = [self._is_private(title) for title in offices]
        vague = [role_of(title, self.words, self.lexicon) is Role.OTHER for title in offices]
        return any(private) and all(p or v for p, v in zip(private, vague, strict=True))

    def _is_private(self, title: Title) -> bool:
        """The office is that of an NGO, or none at all: a scholar's or an expert's."""
        if self._type(title) == "ngo" or self._of_short_ngo(title):
            return True
        public = {u.role for u in title.units if u.kind == "body"} - {"", "head_of_agency"}
        expert = role_of(title, self.words, self.lexicon) is Role.EXPERT
        return expert and not public and self._type(title) not in ("igo", "national_body")

    def _of_short_ngo(self, title: Title) -> bool:
        """The office is one "of the Alliance", short for the NGO of that kind that the text names."""
        if role_of(title, self.words, self.lexicon) not in (Role.OTHER, Role.HEAD_OF_AGENCY) or self._type(title):
            return False
        names = {w.organization for w in self.words if w.organization and w.organization_type == "ngo"}
        kinds = {word for name in names for word in fold(name or "").split()} & _SOCIETIES
        return bool(kinds & set(fold(self.title_text(title)).split()))

    def _type(self, title: Title) -> str:
        found = organization_of(title, self.words, self.lexicon)
        return found.organization_type if found else ""

    def _organization(self, title: Title) -> str | None:
        found = organization_of(title, self.words, self.lexicon)
        if found is not None:
            return found.organization
        return self.text[self.words[title.loose[0]].start : self.words[title.loose[-1]].end] if title.loose else None

    def _country(self, title: Title, mention: Mention | None) -> str | None:
        if mention is not None and mention.countries:
            return self.words[mention.countries[0]].country
        codes = [code for i in title.countries if (code := self.words[i].country)]
        if len(codes) > 1 and self.home in codes and any(u.role == "business_leader" for u in title.units):
            return next((code for code in codes if code != self.home), codes[0])
        if codes:
            return codes[0]
        for index in (*title.organizations, *title.kept):
            word = self.words[index]
            if word.inner and "business" in word.key:
                return next((code for code in word.inner if code != self.home), word.inner[0])
            code = word.place_country or (self.bodies.get(word.organization) if word.organization else None)
            if code:
                return code
        return None

    def title_text(self, title: Title) -> str:
        """The title as the text gives it, without country and name."""
        dropped = set(title.organizations) if title.head.role and not title.units else set()
        kept = [i for i in title.kept if i not in dropped]
        while kept and self.words[kept[-1]].key in _DANGLING:
            kept.pop()
        pieces: list[str] = []
        for position, index in enumerate(kept):
            word = self.words[index]
            adjacent = position and kept[position - 1] == index - 1
            between = self.text[self.words[index - 1].end : word.start] if adjacent else " "
            is_head = title.plural and title.at <= index < title.at + len(title.head.phrase.split())
            pieces.append((between if position else "") + (single(word.text) if is_head else word.text))
        return " ".join("".join(pieces).split()) or title.head.phrase


def is_bare(title: Title) -> bool:
    """The title alone does not tell the office ("Minister Berg", "Chairman Omarov")."""
    return not title.units and not title.organizations and not title.loose and singular(title.head) in _BARE


def tidy_offices(offices: Sequence[tuple[OfficeClaim, bool]]) -> list[OfficeClaim]:
    """Each office once, bare ones left out where a fuller one stands, the weightiest first."""
    full = [claim for claim, bare in offices if not bare]
    chosen = full or [claim for claim, _ in offices]
    # "Special Representative A" is short for "EU Special Representative A".
    bodies = {c.title.casefold() for c in chosen if c.role in NO_COUNTRY}
    chosen = [c for c in chosen if c.role in NO_COUNTRY or c.country or c.title.casefold() not in bodies]
    grouped: dict[tuple[Role, bool, str | None], OfficeClaim] = {}
    for claim in chosen:
        key = (claim.role, claim.standing is Standing.FORMER, claim.organization)
        earlier = grouped.get(key)
        grouped[key] = claim if earlier is None else _fuller(earlier, claim)
    # Below ministers the text's own order counts more than the kind of office.
    light = WEIGHT[Role.AMBASSADOR]
    return sorted(grouped.values(), key=lambda c: (c.standing is Standing.FORMER, min(WEIGHT[c.role], light)))


def _fuller(first: OfficeClaim, second: OfficeClaim) -> OfficeClaim:
    """The first telling, with what only the second one tells."""
    title = first.title
    if len(second.title) > len(title) and first.title.casefold() in second.title.casefold():
        title = second.title
    return replace(
        first,
        title=title,
        country=first.country or second.country,
        accredited_to=first.accredited_to or second.accredited_to,
        standing=first.standing if first.standing is not Standing.CURRENT else second.standing,
    )


def gather(
    mentions: Sequence[Mention], words: Sequence[Word], text: str, reader: OfficeReader
) -> list[tuple[Person, list[Mention]]]:
    """Mentions of one official together; the fullest name of the body names them."""
    groups: list[tuple[Person, list[Mention]]] = []
    named = [(mention, parts(surface(mention, words, text))) for mention in mentions]
    order = sorted(
        range(len(named)),
        key=lambda i: (-len([p for p in named[i][1] if len(p) > 1]), words[named[i][0].start].headline, i),
    )
    for index in order:
        mention, key = named[index]
        if not key:
            continue
        claims = [claim for title in mention.titles for claim in reader.claims(title, mention)]
        group = _best(groups, key, claims)
        if group is None:
            person = Person(name=surface(mention, words, text).replace("‑", "-"), key=key)
            group = (person, [])
            groups.append(group)
        person, own = group
        own.append(mention)
        person.keys.add(key)
        person.offices.extend(claims)
    return groups


def _best(
    groups: Sequence[tuple[Person, list[Mention]]], key: tuple[str, ...], claims: Sequence[OfficeClaim]
) -> tuple[Person, list[Mention]] | None:
    roles = {c.role for c in claims}
    countries = {c.country for c in claims if c.country}
    fitting: list[tuple[bool, bool, int, tuple[Person, list[Mention]]]] = []
    for group in groups:
        person = group[0]
        clash = bool(countries and person.countries and not countries & set(person.countries))
        same_office = bool(roles & person.roles)
        if (person.is_named(key) and (not clash or key == person.key)) or (
            same_office and not clash and person.resembles(key)
        ):
            fitting.append((not person.is_named(key), not same_office, len(fitting), group))
    return min(fitting, key=lambda f: f[:3])[3] if fitting else None


def surface(mention: Mention, words: Sequence[Word], text: str) -> str:
    """The name as the text writes it."""
    return text[words[mention.name_start].start : name_stop(words[mention.name_end - 1], text)]


def name_stop(last: Word, text: str) -> int:
    """The end of a name's last word, with the dot of "Jr."."""
    return last.end + (last.key in ("jr", "sr") and text[last.end : last.end + 1] == ".")
