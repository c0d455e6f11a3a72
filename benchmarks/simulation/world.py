"""The simulated world: countries, their offices and who holds them, organizations and their heads."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import accumulate
from random import Random

from loader.tables import DATA, read_table, split
from simulation.names import PersonName, make_name

_MONARCHIES = {
    "King": "SAU BHR JOR MAR ESP NLD BEL NOR DNK SWE THA KHM BTN TON LSO SWZ".split(),
    "Emir": "QAT KWT".split(),
    "Sultan": "OMN BRN".split(),
    "Grand Duke": ["LUX"],
    "Prince": "MCO LIE".split(),
}
_REALMS = frozenset("GBR CAN AUS NZL JAM BHS BLZ GRD ATG KNA LCA VCT PNG SLB TUV COK NIU".split())
_PRESIDENTIAL = frozenset(
    "USA BRA MEX ARG CHL COL VEN ECU BOL PRY URY PAN CRI GTM HND SLV NIC DOM IDN PHL NGA KEN GHA ZMB MWI GMB LBR SLE "
    "SYC TKM CYP IRN AFG BWA FSM PLW MHL KIR NRU BDI BEN SSD".split()
)
_TENURE_DAYS = 1000  # how long somebody holds an office, on average
_PARTNERS = 14
_EMBASSIES = 6


@dataclass(frozen=True, slots=True)
class Country:
    """A country as texts call it."""

    iso3: str
    name: str
    demonym: str
    capital: str
    region: str


@dataclass(frozen=True, slots=True)
class Body:
    """An international organization with the names under which texts tell it."""

    id: str
    names: tuple[str, ...]  # the first is the usual one
    acronym: str | None
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """A position; `titles` are the words that texts have for it."""

    id: str
    role: str
    titles: tuple[str, ...]
    country: str | None = None
    body: Body | None = None
    accredited_to: str | None = None


@dataclass(slots=True)
class Person:
    """Somebody, with the office held now."""

    id: str
    name: PersonName
    iso3: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in an office since a day."""

    person: Person
    office: Office
    since: date


@cache
def countries() -> tuple[Country, ...]:
    """All countries."""
    return read_table(
        DATA / "countries.csv",
        lambda row: Country(
            row["iso3"],
            row["name"],
            (split(row["demonyms"]) or (row["name"],))[0],
            row["capital"] or row["name"],
            row["region"],
        ),
    )


@cache
def cities() -> dict[str, tuple[str, ...]]:
    """Cities that are no capitals, by country."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for iso3, name in read_table(DATA / "places.csv", lambda row: (row["iso3"], row["name"])):
        found[iso3].append(name)
    return {iso3: tuple(names) for iso3, names in found.items()}


@cache
def bodies() -> tuple[Body, ...]:
    """Organizations of states: those of the gazetteer that have members, and some that no gazetteer knows."""
    rows = read_table(
        DATA / "organizations.csv",
        lambda row: (row["name"], row["acronym"] or None, split(row["aliases"]), split(row["members"])),
    )
    known = [
        Body(name, (name, *(a for a in aliases if " " in a)), acronym, members)
        for name, acronym, aliases, members in rows
        if len(members) >= 4
    ]
    return (*known, *_invented())


def _invented() -> Iterator[Body]:
    """Bodies whose names only the articles tell."""
    random = Random(7)
    regions: defaultdict[str, list[str]] = defaultdict(list)
    for country in countries():
        regions[country.region].append(country.iso3)
    for region, members in sorted(regions.items()):
        if len(members) >= 4:
            sort = random.choice(["Transport Dialogue", "Water Commission", "Energy Forum", "Connectivity Council"])
            name = f"{region} {sort}"
            acronym = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper()) + "X"
            yield Body(name, (name,), acronym, tuple(members))


class World:
    """Who holds which office; `step` lets a day pass."""

    def __init__(self, random: Random, day: date) -> None:
        self._random = random
        self._names: set[PersonName] = set()
        self._persons = 0
        self.by_code = {country.iso3: country for country in countries()}
        codes = sorted(self.by_code)
        random.shuffle(codes)
        # A few countries are in the news every day, most of them now and then.
        self.codes = tuple(codes)
        self._weights = list(accumulate(1 / (rank + 6) ** 0.9 for rank in range(len(codes))))
        self.partners = {code: self._choose_partners(code) for code in codes}
        self.holders: dict[str, Holder] = {}
        for office in self._offices():
            self.holders[office.id] = Holder(self._new_person(self._home(office), male=_is_king(office)), office, day)
        self._office_ids = tuple(self.holders)

    def holder(self, iso3: str, key: str) -> Holder | None:
        """Who holds an office of a country."""
        return self.holders.get(f"{iso3}:{key}")

    def principal(self, iso3: str) -> Holder:
        """The head of state, or of government where there is no other."""
        return self.holder(iso3, "state") or self.holders[f"{iso3}:government"]

    def country(self) -> str:
        """A country; one that is often in the news more often."""
        return self._random.choices(self.codes, cum_weights=self._weights)[0]

    def partner(self, iso3: str) -> str:
        """Another country with which it deals."""
        return self._random.choice(self.partners[iso3])

    def step(self, day: date) -> list[Holder]:
        """Let a day pass; give back who newly came to office."""
        expected = len(self._office_ids) / _TENURE_DAYS
        count = int(expected) + (self._random.random() < expected % 1)
        return [self._succeed(self._random.choice(self._office_ids), day) for _ in range(count)]

    def _succeed(self, office_id: str, day: date) -> Holder:
        """Somebody new comes to office; in one of three cases from another office of the country."""
        office = self.holders[office_id].office
        person = None
        if office.country and not office.accredited_to and not _is_king(office) and self._random.random() < 0.33:
            key = self._random.choice(["foreign", "deputy1", "trade", *self._embassies(office.country)])
            former = self.holders.get(f"{office.country}:{key}")
            if former and former.office.id != office_id:
                person = former.person
                self.holders[former.office.id] = Holder(self._new_person(office.country), former.office, day)
        elif office.body and self._random.random() < 0.5:
            minister = self.holder(self._random.choice(office.body.members), "foreign")
            if minister and minister.office.country:
                person = minister.person
                self.holders[minister.office.id] = Holder(
                    self._new_person(minister.office.country), minister.office, day
                )
        holder = Holder(person or self._new_person(self._home(office), male=_is_king(office)), office, day)
        self.holders[office_id] = holder
        return holder

    def _home(self, office: Office) -> str:
        if office.country:
            return office.country
        return self._random.choice(office.body.members) if office.body else self.country()

    def _new_person(self, iso3: str, *, male: bool = False) -> Person:
        """Somebody whose name nobody else bears, as far as the names of the language reach."""
        for _ in range(30):
            name = make_name(iso3, self._random, male=male)
            if name not in self._names:
                break
        self._names.add(name)
        self._persons += 1
        return Person(f"P{self._persons:05d}", name, iso3)

    def _choose_partners(self, iso3: str) -> tuple[str, ...]:
        region = [c.iso3 for c in countries() if c.region == self.by_code[iso3].region and c.iso3 != iso3]
        chosen = dict.fromkeys(self._random.sample(region, min(5, len(region))))
        while len(chosen) < _PARTNERS:
            other = self.country()
            if other != iso3:
                chosen.setdefault(other)
        return tuple(chosen)

    def _embassies(self, iso3: str) -> list[str]:
        return [f"ambassador-{other}" for other in self.partners[iso3][:_EMBASSIES]]

    def _offices(self) -> Iterator[Office]:
        for iso3 in self.codes:
            yield from self._national(iso3)
        for body in bodies():
            titles = ("Secretary General", "Secretary-General") if _even(body.id) else ("Executive Secretary",)
            yield Office(f"{body.id}:head", "io_head", titles, body=body)

    def _national(self, iso3: str) -> Iterator[Office]:
        def office(key: str, role: str, *titles: str, accredited_to: str | None = None) -> Office:
            return Office(f"{iso3}:{key}", role, titles, iso3, accredited_to=accredited_to)

        title = next((title for title, codes in _MONARCHIES.items() if iso3 in codes), "President")
        if iso3 not in _REALMS:
            yield office("state", "head_of_state", title)
        if iso3 not in _PRESIDENTIAL:
            yield office("government", "head_of_government", "Prime Minister")
        yield office("foreign", "foreign_minister", "Foreign Minister", "Minister of Foreign Affairs")
        for key in ("deputy1", "deputy2"):
            yield office(
                key, "deputy_foreign_minister", "Deputy Foreign Minister", "Deputy Minister of Foreign Affairs"
            )
        yield office("speaker", "speaker", "Speaker of the Parliament", "Parliament Speaker")
        yield office("energy", "minister", "Energy Minister", "Minister of Energy")
        yield office("trade", "minister", "Trade Minister", "Minister of Trade")
        yield office("defence", "minister", "Defence Minister", "Minister of Defence", "Defense Minister")
        for other in self.partners[iso3][:_EMBASSIES]:
            yield office(f"ambassador-{other}", "ambassador", "Ambassador", accredited_to=other)


def _is_king(office: Office) -> bool:
    """Whether the title is one that only a man bears."""
    return office.titles[0] in _MONARCHIES


def _even(text: str) -> bool:
    """One of two ways, the same for the same text."""
    return sum(text.encode()) % 2 == 0
