"""The country of officials whose title does not tell it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from loader.extract.leaders import bare_leader, country_of_leader, country_of_politician, country_of_spouse
from loader.extract.mentions import Mention
from loader.extract.persons import NO_COUNTRY, Person
from loader.extract.words import Gap, Word, word_set
from loader.model import Basis, OfficeClaim, Role, Standing
from loader.tables import DATA, read_table
from loader.values.text import fold

_UNIQUE = frozenset([Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.SPEAKER])
_TOP = frozenset([Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER])
_LINKS = frozenset(["and", "as", "well", "with", "together", "along", "also"])
_ENVOYS = frozenset(["ambassador", "representative", "observer"])
_INCLUDED = word_set("included includes including accompanied accompanying")
_GOES = word_set("travel travels travelled traveled visit visits visited arrived arrives fly flew flies")
_SENT = word_set("sent dispatched delegated sends")
_SIDES = word_set("delegation side team party group")
_COMPRISES = word_set("included includes comprised comprises consisted consists")
_HOSTED = word_set("received welcomed hosted greeted")
_TO_MEET = word_set("see meet visit confer hold")
_WAITS = word_set("awaits awaited receives received welcomes welcomed hosts hosted greets greeted will")
_SAYS = word_set("said says told tells announced announces added adds wrote writes confirmed explained stressed")
_LED = word_set("represented headed led chaired")
_MEETS = word_set(
    """met meets meet meeting meetings received receives hosted hosts welcomed welcomes talks talked spoke speaks
    speak conversation conversations call calls called held discussed negotiations consultations telephoned
    congratulated greeted thanked briefed"""
)
_OFFICES = word_set(
    "ministers presidents leaders ambassadors heads representatives envoys minister president ambassador"
)
_COLLEAGUES = word_set("counterpart counterparts colleague colleagues")
_MEETS_ALONE = word_set(
    """met meets received receives hosted hosts welcomed welcomes telephoned congratulated greeted thanked briefed
    summoned summons"""
)
_CALLS_ON = word_set("call calls called")


def infer_countries(
    people: Sequence[Person], mentions: Sequence[Mention], words: Sequence[Word], home: str | None, year: int | None
) -> None:
    """Give officials whose country no title tells the one that fits best, or none where nothing speaks for one.

    In this order: that of the known leader of this name; that of a title which only one country
    has; the country that the sentence says is represented;
    that of the official just before in the same list; the article's home; the country most spoken of that
    has no holder of the office yet. Whoever somebody meets is of another country.
    """
    ordered = Counter(word.country for word in words if word.country).most_common()
    codes = ([home] if home else []) + [code for code, _ in ordered if code]
    # Whoever is named most speaks for the home country first.
    untold = [p for p in people if not p.countries and not p.roles & NO_COUNTRY and not _of_body(p)]
    for person in untold:
        known = _known(person, year)
        country = known or _national(person)
        if country:
            person.basis = Basis.KNOWN if known else Basis.TOLD
            person.offices = [replace(office, country=country) for office in person.offices]
    if home is None:
        # A text that calls a leader just "President A" is at home where A is.
        leaders = [p for p in people if p.inferred and p.countries and p.roles & _TOP]
        home = min(leaders, key=lambda p: p.namings[0].start).countries[0] if leaders else None
        codes = ([home] if home else []) + codes
    context = _Context(people, mentions, words, home)
    for person in sorted(untold, key=lambda p: (-len(p.namings), p.namings[0].start)):
        if person.countries:
            continue
        opposite = context.opposite(person)
        if home and len(opposite) > 1:
            opposite -= {home}  # beside a countryman he met others
        country = context.told(person)
        if country is None:
            country = _by_elimination(person, people, codes, opposite, home)
            doubtful = home is None and (opposite or not person.roles & _UNIQUE)
            if doubtful and not _stands_out(country, words, opposite):
                country = None
        person.basis = Basis.INFERRED
        person.offices = [replace(office, country=country) for office in person.offices]
    for person in people:
        person.offices = [_ranked(office, person, year) for office in person.offices]


# Titles that say no more than that somebody leads.
_LEADING = frozenset(["leader", "secretary"])


def _ranked(office: OfficeClaim, person: Person, year: int | None) -> OfficeClaim:
    """ "North Korean leader A", "Secretary A": what the known leader of that name and country is."""
    if office.role is not Role.OTHER or fold(office.title) not in _LEADING or office.organization:
        return office
    known = bare_leader(person.key, year)
    if known is not None and known.country == office.country:
        return replace(office, role=known.role)
    leads = office.country is not None and fold(office.title) == "leader"
    return replace(office, role=Role.HEAD_OF_STATE) if leads else office


def _of_body(person: Person) -> bool:
    """Heads the delegation of an international body, unlike a state's ambassador to it."""
    return all(
        office.role is Role.AMBASSADOR
        and office.organization
        and not _ENVOYS & set(office.title.casefold().replace("-", " ").split())
        for office in person.offices
    )


@cache
def national_offices() -> dict[str, str]:
    """Titles that name their country by themselves, folded, to its ISO alpha-3 code: `data/national_offices.csv`."""

    def convert(row: dict[str, str]) -> tuple[str, str]:
        if row["phrase"] != fold(row["phrase"]) or len(row["country"]) != 3:
            raise ValueError(f"an office needs a folded phrase and an ISO alpha-3 code, got {row}")
        return row["phrase"], row["country"]

    return dict(read_table(DATA / "national_offices.csv", convert))


def _national(person: Person) -> str | None:
    """The only country that has an office of that title."""
    for office in person.offices:
        title = fold(office.title)
        # "Under Secretary of State for Political Affairs", but a British Secretary of State has a portfolio.
        short = title.split(" for ")[0] if not title.startswith("secretary of state") else title
        if code := national_offices().get(short):
            return code
    return None


def _known(person: Person, year: int | None) -> str | None:
    """The country of the leader of this name: in this office, as the leader's spouse, or in whatever office then."""
    keys = [person.key, *sorted(person.keys)]
    found = country_of_leader(keys, person.roles, year)
    if found is None and any("first lady" in office.title.casefold() for office in person.offices):
        found = country_of_spouse(person.key, year)
    if found is None and len(person.key) > 1:
        found = country_of_politician(person.key)
    return found


@dataclass(slots=True)
class _Context:
    """What the sentences around the names say of countries."""

    people: Sequence[Person]
    mentions: Sequence[Mention]
    words: Sequence[Word]
    home: str | None

    def told(self, person: Person) -> str | None:
        """The country that the sentence says is represented, or that of whoever stands just before."""
        for mention in self._mentions_of(person):
            country = (
                _represented(mention, self.words)
                or _served(mention, self.words)
                or self._at_home_there(mention)
                or (None if self._speaks(mention, person) else _beside(mention, person, self.people, self.words))
                or self._accompanied(mention, person)
                or self._sent_by(mention, person)
                or self._host(mention, person)
            )
            if country:
                return country
        return None

    def _accompanied(self, mention: Mention, person: Person) -> str | None:
        """ "the delegation headed by A, which included B": B serves whom A serves."""
        before = self.words[max(0, mention.start - 3) : mention.start]
        if not any(w.key in _INCLUDED for w in before):
            return None
        first = self._sentence(mention.start)[0]
        countries = self._countries(range(first, mention.start), person)
        return countries.pop() if len(countries) == 1 else None

    def _sent_by(self, mention: Mention, person: Person) -> str | None:
        """ "President A recalled his ambassador B": B serves whom A serves."""
        if (
            mention.titles[0].possessor not in ("his", "her", "its", "their")
            or mention.titles[0].head.kind == "relation"
        ):
            return None
        countries = self._countries(range(self._sentence(mention.start)[0], mention.start), person)
        return countries.pop() if len(countries) == 1 else None

    def _at_home_there(self, mention: Mention) -> str | None:
        """ "In Ottawa she has a meeting with Foreign Minister A", told by another state: A is at home there."""
        first = mention.start
        while first > 0 and self.words[first].gap is not Gap.STOP:
            first -= 1
        place = self.words[first + 1] if first + 1 < len(self.words) else None
        told = place is not None and self.words[first].key in ("in", "at") and place.label == "CAPITAL"
        abroad = told and self.home is not None and place is not None and place.country != self.home
        if abroad and place is not None and self._met(range(first, mention.start)):
            return place.country
        return self._awaits(mention, first)

    def _awaits(self, mention: Mention, first: int) -> str | None:
        """ "goes on to Baku to see Minister A", "flew to Lima, where Minister A awaited her": A is at home there."""
        for at in range(mention.start - 1, first, -1):
            place = self.words[at]
            country = place.country if place.label in ("CAPITAL", "COUNTRY") else place.place_country
            if not country or country == self.home or place.possessive:
                continue
            behind = [w.key for w in self.words[at + 1 : at + 4]]
            if behind[:1] == ["to"] and behind[1:2] and behind[1] in _TO_MEET:
                return country
            if behind[:1] == ["where"]:
                guest = behind[1:2] and behind[1] in ("he", "she", "they") and self._met(range(at, mention.start))
                awaits = at + 2 == mention.start and self._waits(mention.end)
                return country if guest or awaits else None
            return None
        return None

    def _waits(self, at: int) -> bool:
        return any(w.key in _WAITS for w in self.words[at : at + 2])

    def _speaks(self, mention: Mention, person: Person) -> bool:
        """ "…, spokesman A said": a spokesman in a clause of his own belongs to nobody beside him."""
        after = self.words[mention.end : mention.end + 1]
        return Role.AIDE_OR_SPOKESPERSON in person.roles and any(w.key in _SAYS for w in after)

    def _host(self, mention: Mention, person: Person) -> str | None:
        """ "The guest was received by Speaker A": where the text last said that they are."""
        by = self.words[max(0, mention.start - 2) : mention.start]
        if [w.key for w in by[1:]] != ["by"] or by[0].key not in _HOSTED:
            return None
        places = (w for w in reversed(self.words[: mention.start]) if w.label == "CAPITAL" or w.place_country)
        place = next(places, None)
        country = (place.country or place.place_country) if place is not None else None
        return None if country in self.opposite(person) else country

    def _met(self, words: range) -> bool:
        return any(self.words[i].key in _MEETS for i in words)

    def opposite(self, person: Person) -> frozenset[str]:
        """The countries of those whom the official meets, where one sentence names both."""
        found: set[str] = set()
        for mention in self._mentions_of(person):
            first, last = self._sentence(mention.start)
            for link in range(first, last):
                if self._meets(link):
                    side = range(link + 1, last) if mention.start < link else range(first, link)
                    found |= self._countries(side, person) | self._offices(side)
                    if mention.start > link and self.home and not found and self._told_subject(first, link):
                        found.add(self.home)
            found |= self._fellows(mention, person)
            found |= self._between(mention, first, person) | self._destinations(mention, last)
        return frozenset(found)

    def _mentions_of(self, person: Person) -> Iterator[Mention]:
        starts = {n.phrase_start for n in person.namings if n.titled}
        return (m for m in self.mentions if self.words[m.start].start in starts)

    def _sentence(self, at: int) -> tuple[int, int]:
        first, last = at, at + 1
        while first > 0 and self.words[first].gap is not Gap.STOP:
            first -= 1
        while last < len(self.words) and self.words[last].gap is not Gap.STOP:
            last += 1
        # "A met B, and C met D" are two meetings.
        for cut in range(first + 1, last):
            joins = self.words[cut].key == "and" and self.words[cut].gap is Gap.COMMA
            if joins and any(map(self._meets, range(first, cut))) and any(map(self._meets, range(cut, last))):
                return (first, cut) if at < cut else (cut, last)
        return first, last

    def _meets(self, at: int) -> bool:
        key = self.words[at].key
        if key == "with":
            return any(w.key in _MEETS for w in self.words[max(0, at - 8) : at])
        if key == "on":
            return at > 0 and self.words[at - 1].key in _CALLS_ON
        return key in _MEETS_ALONE

    def _countries(self, side: range, person: Person) -> set[str]:
        if not side:
            return set()
        start, end = self.words[side[0]].start, self.words[side[-1]].end
        return {
            other.countries[0]
            for other in self.people
            if other is not person and other.countries and any(start <= n.start < end for n in other.namings)
        }

    def _offices(self, side: range) -> set[str]:
        """Countries of offices without a name: "the foreign ministers of Chad, Mali", "her Chadian counterpart"."""
        found: set[str] = set()
        of_office = False
        for at in side:
            word = self.words[at]
            if word.country and word.label != "CAPITAL":
                behind = self.words[at + 1].key if at + 1 < len(self.words) else ""
                if of_office or behind in _COLLEAGUES:
                    found.add(word.country)
            elif word.key in _OFFICES:
                of_office = True
            elif word.key not in ("of", "and", "the"):
                of_office = False
        return found

    def _told_subject(self, first: int, link: int) -> bool:
        """ "The President had talks with": an office without name or country is the home country's."""
        return any(
            self.words[i].key in ("president", "minister", "secretary", "he", "she") and not self.words[i - 1].country
            for i in range(max(1, first), link)
        )

    def _between(self, mention: Mention, first: int, person: Person) -> set[str]:
        """ "the meeting between A and B"."""
        keys = [w.key for w in self.words[first : mention.start]]
        if "between" not in keys or "and" not in keys[-2:]:
            return set()
        return self._countries(range(first + keys.index("between"), mention.start), person)

    def _fellows(self, mention: Mention, person: Person) -> set[str]:
        """ "Ambassadors A and B": of two countries."""
        title = mention.titles[0]
        counted = any(self.words[i].key in ("two", "both") for i in range(title.start, title.at))
        if not title.plural or not (Role.AMBASSADOR in person.roles or (counted and not title.countries)):
            return set()
        same = [m for m in self.mentions if m is not mention and m.titles[0] is title]
        return {c for m in same for c in self._countries(range(m.name_start, m.name_end), person)}

    def _destinations(self, mention: Mention, last: int) -> set[str]:
        """ "Minister A will travel to Chile", "the visit of Minister A to Chile"."""
        words, found = self.words, set[str]()
        visit = any(w.key == "visit" for w in words[max(0, mention.start - 5) : mention.start])
        for at in range(mention.end, last):
            goes = words[at].key in _GOES or (at == mention.end and visit and words[at].key == "to")
            if goes:
                found |= {w.country for w in words[at + 1 : min(last, at + 8)] if w.country and w.label != "DEMONYM"}
        return found - {self.home or ""}


def _served(mention: Mention, words: Sequence[Word]) -> str | None:
    """ "the Chadian President's Special Representative, A": A serves whom the President serves."""
    owner = words[mention.start - 1] if mention.start > 1 and mention.name_start > mention.start else None
    if owner is None or not owner.possessive or owner.key not in _OFFICES:
        return None
    return words[mention.start - 2].country if words[mention.start].gap is Gap.NONE else None


def _represented(mention: Mention, words: Sequence[Word]) -> str | None:
    """ "Norway was represented by Minister A, Chad by B", "Chad sent Minister B", "the Omani side was led by C"."""
    seen_by = False
    for at in range(mention.start - 1, max(-1, mention.start - 40), -1):
        word = words[at]
        if word.country and word.label != "CAPITAL":
            between = [w.key for w in words[at + 1 : at + 8] if w.start < words[mention.start].start]
            if between[:1] and between[0] in _SENT:
                return word.country
            if between[:1] and between[0] in _SIDES and _COMPRISES & set(between[1:3]):
                return word.country  # "the Chadian delegation included Minister A"
            if (between[:1] == ["by"] or between[1:2] == ["by"]) and _told_before(_LED, at, words):
                return word.country
            if "by" in between and _LED & set(between):
                return word.country
            if seen_by:
                return None
        seen_by = seen_by or word.key == "by"
        if word.gap is Gap.STOP:
            return None
    return None


def _told_before(keys: frozenset[str], at: int, words: Sequence[Word]) -> bool:
    """One of the words stands before, in the same sentence."""
    while at > 0 and words[at].gap is not Gap.STOP:
        at -= 1
        if words[at].key in keys:
            return True
    return False


def _beside(mention: Mention, person: Person, people: Sequence[Person], words: Sequence[Word]) -> str | None:
    """The country of the official named just before, joined by a comma or "and", in another office."""
    start = words[mention.start]
    at = mention.start - 1
    while at >= 0 and words[at].key in _LINKS:
        at -= 1
    if at < 0 or (at == mention.start - 1 and start.gap is not Gap.COMMA):
        return None
    for other in people:
        if other is person or not other.countries or other.roles & person.roles & _UNIQUE or other.roles & NO_COUNTRY:
            continue
        if Role.AMBASSADOR in other.roles:
            continue  # stands beside those to whom he is accredited as well as beside his own
        for naming in other.namings:
            if naming.titled and naming.phrase_start <= words[at].start < naming.phrase_end:
                first = next(i for i, w in enumerate(words) if w.start >= naming.phrase_start)
                if not any(words[i].key == "between" for i in range(max(0, first - 2), first)):
                    return other.countries[0]
    return None


def _stands_out(country: str | None, words: Sequence[Word], opposite: frozenset[str]) -> bool:
    """The text speaks of the country more than of any other besides those met."""
    counts = Counter(word.country for word in words if word.country and word.country not in opposite)
    others = max((n for code, n in counts.items() if code != country), default=0)
    return country is not None and counts[country] > max(others, 1 if opposite else 0)


def _by_elimination(
    person: Person, people: Sequence[Person], codes: Sequence[str], opposite: frozenset[str], home: str | None
) -> str | None:
    main = person.offices[0]
    if main.standing is Standing.FORMER:
        return codes[0] if codes else None
    if main.role is Role.AIDE_OR_SPOKESPERSON and home is None:
        # Whoever speaks speaks for the side that publishes: the one whom the text names first.
        first = [p for p in people if p is not person and p.countries and not p.roles & NO_COUNTRY]
        if first:
            return min(first, key=lambda p: p.namings[0].start).countries[0]
    held = {c for p in people if p is not person and p.roles & person.roles & _UNIQUE for c in p.countries}
    # A sole untold leader among told ones speaks for none of their countries.
    led = {c for p in people if p is not person and p.roles & _TOP and not p.inferred for c in p.countries}
    avoid = opposite | held | (led if main.role in _TOP - {Role.FOREIGN_MINISTER} else set())
    for barred in (avoid, opposite | held, held, set()) if home else (avoid,):
        free = [code for code in codes if code not in barred]
        if free:
            return free[0]
    return None
