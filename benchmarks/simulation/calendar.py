"""The simulated calendar: what happens on a day, and who takes part."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from simulation.world import Body, Holder, World, bodies, cities

HERE = Path(__file__).parent
_CALLS_AGAIN = 0.12  # how often the same two speak again within the week
_RATES = (  # of a hundred happenings
    ("visit", 16),
    ("talks", 20),
    ("reception", 16),
    ("call", 15),
    ("session", 6),
    ("conference", 5),
    ("credentials", 4),
    ("message", 9),
    ("statement", 8),
    ("gathering", 1),
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in an event."""

    holder: Holder
    capacity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One thing that happened, or was to happen."""

    id: str
    kind: str
    mode: str
    day: date
    end: date | None = None
    city: str | None = None
    country: str | None = None  # where it was
    parties: tuple[Party, ...] = ()
    codes: tuple[str, ...] = ()  # countries that took part
    body: Body | None = None
    parent: str | None = None
    topics: tuple[str, ...] = ()
    about: str | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """What belongs together, the frame first: a visit with its meetings, a summit with those at its margins."""

    occurrences: tuple[Occurrence, ...]
    outlets: int  # how many outlets beside those of the countries tell it
    announced: date | None = None
    postponed_from: date | None = None  # the day for which it was announced at first
    postponed_on: date | None = None
    cancelled_on: date | None = None

    @property
    def main(self) -> Occurrence:
        """The frame."""
        return self.occurrences[0]


@cache
def topics() -> tuple[str, ...]:
    """What talks are about."""
    with (HERE / "topics.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["topic"] for row in csv.DictReader(file))


class Calendar:
    """Makes the happenings of one day after the other."""

    def __init__(self, world: World, random: Random) -> None:
        self._world = world
        self._random = random
        self._count = 0
        self._accredited: set[str] = set()  # ambassadors who have presented credentials
        self._later: dict[date, list[Occurrence]] = {}  # calls that follow
        self._makers = {
            "visit": self._visit,
            "talks": self._talks,
            "reception": self._reception,
            "call": self._call,
            "session": self._session,
            "conference": self._conference,
            "credentials": self._credentials,
            "message": self._message,
            "statement": self._statement,
            "gathering": self._gathering,
        }

    def day(self, day: date, count: int) -> Iterator[Happening]:
        """So many happenings that begin on this day, and the calls that follow earlier ones."""
        sorts = [sort for sort, _ in _RATES]
        for sort in self._random.choices(sorts, weights=[rate for _, rate in _RATES], k=count):
            made = self._makers[sort](day)
            if made is not None:
                yield made
        for call in self._later.pop(day, ()):
            yield Happening((call,), self._outlets(2))

    # --- sorts of happenings -------------------------------------------------------------------

    def _visit(self, day: date) -> Happening | None:
        guest, host = self._pair()
        visitor = self._chosen(guest, "state", "government", "foreign", "foreign", "speaker", "trade", "defence")
        if visitor is None:
            return None
        length = self._random.choice([0, 0, 1, 1, 2])
        visit = self._occurrence(
            "visit",
            day,
            end=day + timedelta(days=length) if length else None,
            city=self._world.by_code[host].capital,
            country=host,
            parties=(Party(visitor, "guest"),),
            codes=(guest, host),
        )
        keys = ["state", "government", "foreign", "speaker", "energy", "trade", "defence", "deputy1"]
        hosts = [h for key in self._random.sample(keys, len(keys)) if (h := self._world.holder(host, key))]
        meetings = [
            self._meeting(visit, Party(h, "host"), Party(visitor, "guest"), day + timedelta(days=i * (length + 1) // 5))
            for i, h in enumerate(hosts[: self._random.randint(1, 5)])
        ]
        return self._announced(Happening((visit, *meetings), self._outlets(3)), 0.5)

    def _talks(self, day: date) -> Happening | None:
        """Two ministers meet, in one of their capitals or elsewhere."""
        a, b = self._pair()
        key = self._random.choice(["foreign", "foreign", "energy", "trade", "defence", "deputy1"])
        first, second = self._world.holder(a, key), self._world.holder(b, key)
        if first is None or second is None:
            return None
        where = a if self._random.random() < 0.8 else self._world.partner(b)
        talks = self._occurrence(
            "meeting",
            day,
            city=self._city(where),
            country=where,
            parties=(Party(first, "host" if where == a else None), Party(second, "guest" if where == a else None)),
            codes=(a, b),
        )
        return self._announced(Happening((talks,), self._outlets(2)), 0.12)

    def _reception(self, day: date) -> Happening | None:
        """An ambassador is received by somebody of the country."""
        guest, host = self._embassy()
        receiver = self._chosen(host, "state", "foreign", "deputy1", "deputy2", "speaker", "trade", "energy")
        if receiver is None:
            return None
        ambassador = self._world.holders[f"{guest}:ambassador-{host}"]
        received = self._occurrence(
            "meeting",
            day,
            city=self._world.by_code[host].capital,
            country=host,
            parties=(Party(receiver, "host"), Party(ambassador, "guest")),
            codes=(guest, host),
        )
        return Happening((received,), self._outlets(0))

    def _call(self, day: date) -> Happening | None:
        a, b = self._pair()
        key = self._random.choice(["state", "foreign", "government"])
        first = self._world.holder(a, key)
        second = self._world.holder(b, key) or self._world.principal(b)
        if first is None:
            return None
        mode = "video" if self._random.random() < 0.15 else "phone"
        call = self._occurrence("call", day, mode=mode, parties=(Party(first), Party(second)), codes=(a, b))
        if self._random.random() < _CALLS_AGAIN:
            again = day + timedelta(days=self._random.randint(2, 6))
            follow = replace(call, id=self._id(), day=again, topics=self._topics())
            self._later.setdefault(again, []).append(follow)
        return Happening((call,), self._outlets(2))

    def _session(self, day: date) -> Happening | None:
        """A commission of two countries, or a council of ministers of an organization."""
        a, b = self._pair()
        key = self._random.choice(["trade", "energy", "deputy1"])
        first, second = self._world.holder(a, key), self._world.holder(b, key)
        if first is None or second is None:
            return None
        session = self._occurrence(
            "session", day, city=self._city(a), country=a, parties=(Party(first, "chair"), Party(second)), codes=(a, b)
        )
        return self._announced(Happening((session,), self._outlets(1)), 0.3)

    def _conference(self, day: date) -> Happening | None:
        host = self._world.country()
        body = self._body(host)
        speaker = self._chosen(host, "foreign", "deputy1", "energy", "trade")
        if body is None or speaker is None:
            return None
        guests = [h for code in self._some(body.members, host, 3) if (h := self._chosen(code, "foreign", "deputy1"))]
        conference = self._occurrence(
            "conference",
            day,
            city=self._city(host),
            country=host,
            parties=(Party(speaker, "host"), *(Party(guest, "speaker") for guest in guests)),
            codes=(host, *(g.office.country for g in guests if g.office.country)),
            body=body,
        )
        conference = replace(conference, topics=conference.topics[:1])  # its theme
        return self._announced(Happening((conference,), self._outlets(1)), 0.2)

    def _credentials(self, day: date) -> Happening | None:
        guest, host = self._embassy()
        ambassador = self._world.holders[f"{guest}:ambassador-{host}"]
        if ambassador.person.id in self._accredited:
            return None
        self._accredited.add(ambassador.person.id)
        ceremony = self._occurrence(
            "ceremony",
            day,
            city=self._world.by_code[host].capital,
            country=host,
            parties=(Party(self._world.principal(host), "host"), Party(ambassador, "guest")),
            codes=(guest, host),
        )
        return Happening((ceremony,), self._outlets(0))

    def _message(self, day: date) -> Happening | None:
        a, b = self._pair()
        sort = self._random.choice(["congratulation", "congratulation", "condolence", "greeting", "invitation"])
        message = self._occurrence(
            "message",
            day,
            mode="written",
            parties=(Party(self._world.principal(a), "sender"), Party(self._world.principal(b), "addressee")),
            codes=(a, b),
            message=sort,
        )
        return Happening((message,), self._outlets(0))

    def _statement(self, day: date) -> Happening | None:
        a, b = self._pair()
        speaker = self._world.holder(a, "foreign")
        if speaker is None:
            return None
        statement = self._occurrence(
            "statement", day, mode="unknown", parties=(Party(speaker, "speaker"),), codes=(a,), about=b
        )
        return Happening((statement,), self._outlets(2))

    def _gathering(self, day: date) -> Happening | None:
        """A summit of an organization, or its council of ministers, and meetings at its margins."""
        host = self._world.country()
        body = self._body(host)
        if body is None:
            return None
        summit = self._random.random() < 0.5
        codes = [host, *self._some(body.members, host, 9)]
        holders = [self._world.principal(c) if summit else self._world.holder(c, "foreign") for c in codes]
        present = [holder for holder in holders if holder is not None]
        head = self._world.holders[f"{body.id}:head"]
        gathering = self._occurrence(
            "summit" if summit else "session",
            day,
            end=day + timedelta(days=1) if self._random.random() < 0.4 else None,
            city=self._city(host),
            country=host,
            parties=(*(Party(h, "chair" if i == 0 else None) for i, h in enumerate(present)), Party(head)),
            codes=tuple(codes),
            body=body,
        )
        pairs = [self._random.sample(present, 2) for _ in range(self._random.randint(0, 4)) if len(present) > 3]
        unlike = {frozenset(p.person.id for p in pair): pair for pair in pairs}
        margins = [self._meeting(gathering, Party(a), Party(b), day) for a, b in unlike.values()]
        return self._announced(Happening((gathering, *margins), self._outlets(6)), 0.7)

    # --- parts ---------------------------------------------------------------------------------

    def _occurrence(self, kind: str, day: date, *, mode: str = "in_person", **fields: object) -> Occurrence:
        return Occurrence(id=self._id(), kind=kind, mode=mode, day=day, topics=self._topics(), **fields)  # type: ignore[arg-type]

    def _meeting(self, frame: Occurrence, a: Party, b: Party, day: date) -> Occurrence:
        codes = tuple(p.holder.office.country for p in (a, b) if p.holder.office.country)
        return self._occurrence(
            "meeting", day, city=frame.city, country=frame.country, parties=(a, b), codes=codes, parent=frame.id
        )

    def _announced(self, happening: Happening, share: float) -> Happening:
        """Some are announced; of these some are postponed or never take place."""
        if self._random.random() >= share:
            return happening
        day = happening.main.day
        announced = day - timedelta(days=self._random.randint(2, 30))
        if any(party.holder.since > announced for party in happening.main.parties):
            return happening  # nobody is announced under an office to come
        fate = self._random.random()
        if fate < 0.07:
            called_off = announced + (day - announced) / 2
            return replace(happening, announced=announced, cancelled_on=called_off)
        if fate < 0.16 and (day - announced).days > 9:
            first = announced + timedelta(days=self._random.randint(4, (day - announced).days - 4))
            on = announced + timedelta(days=self._random.randint(1, (first - announced).days - 1))
            return replace(happening, announced=announced, postponed_from=first, postponed_on=on)
        return replace(happening, announced=announced)

    def _pair(self) -> tuple[str, str]:
        a = self._world.country()
        return a, self._world.partner(a)

    def _embassy(self) -> tuple[str, str]:
        while True:
            a, b = self._pair()
            if f"{a}:ambassador-{b}" in self._world.holders:
                return a, b

    def _chosen(self, iso3: str, *keys: str) -> Holder | None:
        return self._world.holder(iso3, self._random.choice(keys))

    def _body(self, member: str) -> Body | None:
        mine = [body for body in bodies() if member in body.members]
        return self._random.choice(mine) if mine else None

    def _some(self, codes: tuple[str, ...], without: str, most: int) -> list[str]:
        others = [code for code in codes if code != without and code in self._world.by_code]
        return self._random.sample(others, min(most, len(others)))

    def _city(self, iso3: str) -> str:
        others = cities().get(iso3, ())
        if others and self._random.random() < 0.2:
            return self._random.choice(others)
        return self._world.by_code[iso3].capital

    def _topics(self) -> tuple[str, ...]:
        return tuple(self._random.sample(topics(), 3))

    def _outlets(self, most: int) -> int:
        return self._random.randint(0, most)

    def _id(self) -> str:
        self._count += 1
        return f"E{self._count:06d}"
