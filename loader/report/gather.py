"""From the answers of saved queries to the facts of a report."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import groupby
from typing import Any

from loader.ports import Reader
from loader.query import load_catalog
from loader.query.countries import country_names
from loader.report.answers import Answers
from loader.report.facts import Claim, Conflict, Count, Day, Doubt, Event, Facts, Figure, HeatRow, Sentence, Visits
from loader.report.listings import Listings
from loader.report.network import Network, Person, Tie, layout, told_apart
from loader.report.period import Period

HEAT_ROWS = 15  # countries in the heat map: as many as fit a screen
_AHEAD = timedelta(days=366)  # how far ahead what is announced is told

_KINDS = (
    ("Meetings", ("meeting",)),
    ("Calls", ("call",)),
    ("Visits", ("visit",)),
    ("Summits, sessions and conferences", ("summit", "session", "conference")),
    ("Ceremonies", ("ceremony",)),
    ("Messages", ("message",)),
    ("Statements", ("statement",)),
)


def gather(reader: Reader, country: str, period: Period) -> Facts:
    """Ask everything that the page tells about a country (ISO alpha-3) and a period.

    Raises:
        QueryError: the server refused a query, or it ran out of time.
    """
    return _Gathering(Answers(load_catalog(), reader, country), country, period).facts()


class _Gathering:
    def __init__(self, answers: Answers, country: str, period: Period) -> None:
        self._answers, self._country, self._period = answers, country, period
        self._names = country_names()
        # an event told for a year stands at its first day
        begin = min(period.history.first, period.last.replace(month=1, day=1))
        around = [
            event
            for event in answers.events(Period(begin, period.last + _AHEAD))
            if event.first in period.history or event.status == "planned"
        ]
        about = self._said_about()
        self._events = answers.with_evidence([*around, *about])
        self._about = [self._events[event.id] for event in about]
        self._history = [e for e in map(self._found, around) if e.first in period.history]
        self._now = [e for e in self._history if e.first in period and e.status == "held"]
        self._planned = [e for e in map(self._found, around) if e.status == "planned"]
        self._changes = {row["event"]: row["change"] for row in answers.rows("postponed-or-cancelled")}
        self._overdue = {row["event"] for row in answers.rows("announced-not-held", as_of=period.last)}
        self._lists = Listings(self._events)

    def facts(self) -> Facts:
        figures = self._figures()
        heat = self._heat()
        network = self._network()
        days, undated = self._days()
        visits = self._visits()
        return Facts(
            country=self._country,
            country_name=self._names[self._country],
            period=self._period,
            before=self._period.before,
            figures=figures,
            months=self._period.history.months,
            heat=heat[:HEAT_ROWS],
            heat_more=heat[HEAT_ROWS:],
            network=network,
            days=days,
            undated=undated,
            visits=visits,
            words=tuple(self._words()),
            upcoming=tuple(self._upcoming()),
            changed=tuple((self._changes[e.id], e) for e in self._planned if e.id in self._changes),
            overdue=tuple(e for e in self._planned if e.id in self._overdue),
            single=tuple(self._single()),
            conflicts=self._conflicts(),
            unsure=self._unsure(),
            listings=self._lists.all(),
            events=tuple(sorted(self._events.values(), key=lambda e: (e.first, e.id))),
            country_names=self._names,
        )

    def _found(self, event: Event) -> Event:
        """The same event, with its evidence."""
        return self._events[event.id]

    def _upcoming(self) -> list[Event]:
        """What can still come, after the period or in the rest of the month or year that is told."""
        open_ = [e for e in self._planned if e.id not in self._changes and e.id not in self._overdue]
        return [event for event in open_ if event.latest > self._period.last]

    def _said_about(self) -> list[Event]:
        """Statements of others about the country, of which it is no participant."""
        period = {"since": self._period.first, "until": self._period.last}
        return [
            Event(
                id=row["event"],
                title=f"Statement on {self._names[self._country]}"
                + (f" by {', '.join(row['officials'])}" if row["officials"] else ""),
                kind="statement",
                status="held",
                first=row["date"],
                last=None,
                precision="day",
                officials=tuple(row["officials"]),
                countries=tuple(row["by"]),
                place=None,
            )
            for row in self._answers.rows("statements-about", **period)
            if row["date"] and self._country not in row["by"]
        ]

    def _figures(self) -> tuple[Figure, ...]:
        before = [e for e in self._history if e.first in self._period.before and e.status == "held"]
        figures = [self._figure("Events", self._now, before)]
        figures.append(self._countries_figure(before))
        for label, kinds in _KINDS:
            now, then = ([e for e in events if e.kind in kinds] for events in (self._now, before))
            if now or then:
                figures.append(self._figure(label, now, then))
        return tuple(figures)

    def _figure(self, label: str, now: list[Event], before: list[Event]) -> Figure:
        return Figure(
            label,
            self._lists.count(f"{label}, {self._period.name}", now),
            self._lists.count(f"{label}, {self._period.before.name}", before),
        )

    def _countries_figure(self, before: list[Event]) -> Figure:
        def count(events: list[Event], period: Period) -> Count:
            shared = [event for event in events if self._others(event)]
            number = len({iso3 for event in shared for iso3 in self._others(event)})
            return Count(number, self._lists.anchor(f"Events with other countries, {period.name}", shared))

        return Figure("Countries in contact", count(self._now, self._period), count(before, self._period.before))

    def _others(self, event: Event) -> tuple[str, ...]:
        return tuple(iso3 for iso3 in event.countries if iso3 != self._country)

    def _heat(self) -> tuple[HeatRow, ...]:
        """A row a country, those with most contacts first; what is known to the year only has no month."""
        contacts: dict[str, list[Event]] = {}
        for event in self._history:
            if event.status == "held" and event.precision != "year":
                for iso3 in self._others(event):
                    contacts.setdefault(iso3, []).append(event)
        ordered = sorted(contacts, key=lambda iso3: (-len(contacts[iso3]), self._names[iso3]))
        return tuple(self._heat_row(iso3, contacts[iso3]) for iso3 in ordered)

    def _heat_row(self, iso3: str, events: list[Event]) -> HeatRow:
        cells = tuple(
            self._lists.count(
                f"{self._names[iso3]}, {month:%B %Y}", [e for e in events if e.first.replace(day=1) == month]
            )
            for month in self._period.history.months
        )
        return HeatRow(iso3, cells, self._lists.count(f"{self._names[iso3]}, {self._period.history.name}", events))

    def _network(self) -> Network:
        rows = self._answers.rows("encounters", since=self._period.first, until=self._period.last)
        people: dict[str, Person] = {}
        together: dict[tuple[str, str], list[Event]] = {}
        for row in rows:  # somebody who served two countries has a row for each
            if row["event"] not in self._events:  # somebody of the country was there, which itself took no part
                continue
            ids = (row["official_id"], row["official_2_id"])
            people.setdefault(ids[0], Person(row["official"], ids[0], row["country"]))
            people.setdefault(ids[1], Person(row["official_2"], ids[1], row["country_2"]))
            together.setdefault(ids, []).append(self._events[row["event"]])
        called = told_apart(people.values())
        return layout(self._tie(called[one], called[two], events) for (one, two), events in together.items())

    def _tie(self, one: Person, two: Person, events: list[Event]) -> Tie:
        count = self._lists.count(f"{one.name} and {two.name}", events)
        return Tie(one, two, count.number, count.anchor)

    def _days(self) -> tuple[tuple[Day, ...], tuple[Event, ...]]:
        dated = [e for e in self._now if e.precision == "day"]
        days = tuple(
            Day(day, tuple(events), self._lists.count(f"{day.day} {day:%B %Y}", events))
            for day, events in ((day, list(group)) for day, group in groupby(dated, key=lambda e: e.first))
        )
        return days, tuple(e for e in self._now if e.precision != "day")

    def _visits(self) -> Visits:
        """Visits of the history, by where the visitors came from and where they went."""
        history = self._period.history
        pairs: dict[tuple[str, str], list[Event]] = {}
        for row in self._answers.rows("visits", since=history.first, until=history.last):
            for origin in row["from"] if row["to"] and row["event"] in self._events else ():
                pairs.setdefault((origin, row["to"]), []).append(self._events[row["event"]])
        name: Callable[[str], str] = self._names.__getitem__
        to = sorted({to for _, to in pairs}, key=lambda iso3: (iso3 != self._country, name(iso3)))
        origins = sorted({origin for origin, _ in pairs}, key=lambda iso3: (iso3 != self._country, name(iso3)))
        return Visits(tuple(to), tuple((o, tuple(self._visit_count(pairs, o, t) for t in to)) for o in origins))

    def _visit_count(self, pairs: Mapping[tuple[str, str], list[Event]], origin: str, to: str) -> Count:
        return self._lists.count(f"Visits from {self._names[origin]} to {self._names[to]}", pairs.get((origin, to), []))

    def _words(self) -> list[Event]:
        own = [e for e in self._now if e.kind in ("message", "statement")]
        return sorted([*own, *self._about], key=lambda e: (e.first, e.id))

    def _single(self) -> list[Event]:
        rows = self._answers.rows("single-source-events", since=self._period.first, until=self._period.last)
        return [self._events[row["event"]] for row in rows if row["event"] in self._events]

    def _conflicts(self) -> tuple[Conflict, ...]:
        rows = self._answers.rows("conflicting-reports", since=self._period.first, until=self._period.last)
        return tuple(
            Conflict(self._events[id_], field, tuple(Claim(row["value"], tuple(row["sources"])) for row in claims))
            for (id_, field), claims in groupby(rows, key=lambda row: (row["event"], row["field"]))
            if id_ in self._events
        )

    def _unsure(self) -> tuple[Doubt, ...]:
        rows = self._answers.rows("low-confidence", since=self._period.first, until=self._period.last)
        return tuple(Doubt(f"{row['name']}: {row['claim']}", _source(row), self._events.get(row["id"])) for row in rows)


def _source(row: Mapping[str, Any]) -> Sentence:
    return Sentence(
        text=(row["sentence"] or "").strip(),
        published=row["published"],
        source=row["source"],
        headline="",
        confidence=row["confidence"],
        url=None,
        article=row["article"],
    )
