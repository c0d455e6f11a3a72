"""Which claims tell one event."""

from datetime import date
from typing import Any

import pytest
from factory_resolve import DAY, body, day, event, person, record, side

from loader.model import Capacity, Change, EventClaim, EventKind, MessageSort, Participation, Record, Role, Status
from loader.resolve import resolve
from loader.values.date import PartialDate, Precision

LUND, SAID, ROSSI = person("Kari Lund"), person("Omar Said", "JOR"), person("Anna Rossi", "ITA")
MARCH = PartialDate(date(2024, 3, 1), Precision.MONTH)


def events(*claims: EventClaim, published: tuple[int, ...] = ()) -> int:
    """How many events these claims are, each told by an article of its own."""
    return len(resolve(told(*claims, published=published)).events)


def told(*claims: EventClaim, published: tuple[int, ...] = (), **fields: Any) -> list[Record]:
    people = (LUND, SAID, ROSSI)
    days = published or (0,) * len(claims)
    return [record(f"a{i}", *people, claim, published=days[i], **fields) for i, claim in enumerate(claims)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (event(LUND, SAID), event(LUND, SAID, place="Oslo", place_country="NOR")),
        (event(LUND, SAID), event(SAID, LUND, date=MARCH)),
        (event(LUND, SAID, status=Status.PLANNED), event(LUND, SAID)),
        (event(LUND, SAID), event(LUND, countries=("JOR", "NOR"))),
        (
            event(LUND, kind=EventKind.VISIT, place_country="JOR", date=MARCH),
            event(LUND, kind=EventKind.VISIT, place_country="JOR"),
        ),
        (
            event(LUND, kind=EventKind.SUMMIT, organizations=("Nordic Council",)),
            event(SAID, kind=EventKind.SUMMIT, organizations=("Nordic Council",)),
        ),
        (
            event(LUND, SAID, kind=EventKind.CONFERENCE, organizations=("Nordic Council",)),
            event(LUND, kind=EventKind.CONFERENCE, organizations=("Nordic Council", "Arctic Council")),
        ),
        (
            event(kind=EventKind.SUMMIT, organizations=("Nordic Council",)),
            event(LUND, kind=EventKind.SUMMIT, organizations=("Nordic Council",)),
        ),
    ],
)
def test_two_articles_tell_one_event(left: EventClaim, right: EventClaim) -> None:
    """Kind, date, participants and place agree as far as both tell them."""
    assert events(left, right) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (event(LUND, SAID), event(LUND, SAID, date=day(9))),
        (event(LUND, SAID), event(LUND, ROSSI)),
        (event(LUND, SAID), event(LUND, SAID, kind=EventKind.CALL)),
        (event(LUND, place_country="NOR"), event(LUND, place_country="JOR")),
        # Calls of two days are two, whatever else agrees; so are visits of two weeks.
        (event(LUND, SAID, kind=EventKind.CALL), event(LUND, SAID, kind=EventKind.CALL, date=day(3))),
        (
            event(LUND, kind=EventKind.VISIT, place_country="JOR", countries=("JOR", "NOR")),
            event(LUND, kind=EventKind.VISIT, place_country="JOR", countries=("JOR", "NOR"), date=day(12)),
        ),
        # The same side is told by other people, who hold different offices.
        (event(LUND, SAID), event(LUND, person("Ali Haddad", "JOR", Role.HEAD_OF_GOVERNMENT))),
        (event(countries=("JOR", "NOR"), date=None), event(countries=("JOR", "NOR"), date=None)),
        (event(LUND, SAID, date=None, status=Status.PAST_REFERENCE), event(LUND, SAID)),
        (event(LUND, kind=EventKind.STATEMENT, about=("ITA",)), event(LUND, kind=EventKind.STATEMENT, about=("ESP",))),
        (event(LUND, kind=EventKind.STATEMENT, subject="grain"), event(LUND, kind=EventKind.STATEMENT, subject="gas")),
        (
            event(kind=EventKind.SUMMIT, organizations=("Nordic Council",)),
            event(kind=EventKind.SUMMIT, organizations=("Arctic Council",)),
        ),
        (
            event(LUND, kind=EventKind.CONFERENCE, organizations=("Nordic Council",), place="Oslo"),
            event(SAID, kind=EventKind.CONFERENCE, organizations=("Nordic Council",), place="Oslo"),
        ),
        (
            event(LUND, kind=EventKind.SESSION, organizations=("Nordic Council",)),
            event(SAID, kind=EventKind.SESSION, organizations=("Nordic Council",)),
        ),
    ],
)
def test_two_articles_tell_two_events(left: EventClaim, right: EventClaim) -> None:
    """One contradiction, or too little to go by, keeps two events apart."""
    assert events(left, right) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Another country, for one meeting of the same two on one day.
        (event(LUND, SAID, place_country="NOR"), event(LUND, SAID, place_country="JOR")),
        # Another day, of what is not done twice in a week.
        (
            event(LUND, kind=EventKind.VISIT, place_country="JOR", countries=("JOR", "NOR")),
            event(LUND, kind=EventKind.VISIT, place_country="JOR", countries=("JOR", "NOR"), date=day(2)),
        ),
        (event(LUND, SAID, kind=EventKind.CEREMONY), event(LUND, SAID, kind=EventKind.CEREMONY, date=day(4))),
        # Another day, of a meeting about the same at the same place.
        (
            event(LUND, SAID, place="Oslo", place_country="NOR", subject="fish"),
            event(LUND, SAID, place="Oslo", place_country="NOR", subject="fish", date=day(1)),
        ),
        # Another person, in the office of which there is one.
        (event(LUND, SAID), event(LUND, person("Zaid Haddad", "JOR"))),
        # Other people and another country at a conference of one theme.
        (
            event(LUND, kind=EventKind.CONFERENCE, organizations=("Nordic Council",), subject="fish"),
            event(SAID, kind=EventKind.CONFERENCE, organizations=("Nordic Council",), subject="fish"),
        ),
    ],
)
def test_reports_that_contradict_each_other_are_of_one_event(left: EventClaim, right: EventClaim) -> None:
    """Where all else agrees, an article that errs about date, place or person makes no second event."""
    [found] = resolve(told(left, right)).events

    assert found.reports == 2


def test_meetings_of_one_visit_may_be_dated_by_their_articles() -> None:
    """Two articles on one visit date the meeting of the same two differently: it is one meeting."""

    def article(number: int) -> list[EventClaim]:
        visit = event(LUND, id_="e1", kind=EventKind.VISIT, place_country="JOR", countries=("JOR", "NOR"))
        return [visit, event(LUND, SAID, id_="e2", date=day(number), part_of="e1")]

    found = resolve([record(f"a{i}", LUND, SAID, *article(i), published=i) for i in range(2)]).events

    assert sorted((e.kind, e.reports) for e in found) == [(EventKind.MEETING, 2), (EventKind.VISIT, 2)]


def test_a_visit_with_five_meetings_stays_one_visit_and_five_meetings() -> None:
    """Two articles tell a visit of two days, and the same host twice; each meeting is part of the visit."""
    offices = (Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.MINISTER)
    hosts = [
        person(f"{name} Haddad", "JOR", role)
        for name, role in zip(("Ali", "Badr", "Hassan", "Tariq"), offices, strict=True)
    ]
    range_ = PartialDate(DAY, end=day(1).first)

    def article(id_: str, published: int) -> Record:
        visit = event(LUND, id_="v", kind=EventKind.VISIT, place_country="JOR", date=range_, countries=("JOR", "NOR"))
        meetings = [
            event(LUND, host, id_=f"m{i}", date=day(i // 2), part_of="v", place_country="JOR")
            for i, host in enumerate(hosts)
        ]
        again = event(LUND, hosts[0], id_="m4", date=day(1), part_of="v", place_country="JOR")
        return record(id_, LUND, *hosts, visit, *meetings, again, published=published)

    found = resolve([article("a1", 1), article("a2", 2)]).events
    [visit] = (e for e in found if e.kind is EventKind.VISIT)
    meetings = [e for e in found if e.kind is EventKind.MEETING]

    assert [e.reports for e in found] == [2] * 6
    assert {e.part_of for e in meetings} == {visit.id}


def test_two_calls_in_one_week_stay_two() -> None:
    """Three outlets tell two calls of the same leaders, one of them the second on the day after."""
    calls = [event(LUND, SAID, kind=EventKind.CALL, date=day(i)) for i in (0, 0, 3, 3, 4)]
    found = resolve(told(*calls, published=(0, 0, 3, 3, 4))).events

    assert [(e.date, e.reports) for e in found] == [(day(0), 2), (day(3), 3)]


def test_one_article_never_tells_one_event_twice() -> None:
    """Claims of one article are as many events."""
    one = record("a1", LUND, SAID, event(LUND, SAID, id_="e1"), event(LUND, SAID, id_="e2"))

    assert len(resolve([one]).events) == 2


@pytest.mark.parametrize(("published", "count"), [((0, 1), 1), ((0, 0), 2), ((0, 5), 2)])
def test_a_call_told_the_day_after(published: tuple[int, int], count: int) -> None:
    """Another source dates a call by its own day, one day later; its text tells no other."""
    early = event(LUND, SAID, kind=EventKind.CALL)
    late = event(LUND, SAID, kind=EventKind.CALL, date=day(1))

    assert events(early, late, published=published) == count


def test_meetings_on_two_days_running_stay_two() -> None:
    """The same two people meet again the next day."""
    assert events(event(LUND, SAID), event(LUND, SAID, date=day(1)), published=(0, 1)) == 2


def test_calls_of_two_days_in_one_source_stay_two() -> None:
    """A source that reports a call on each of two days means two calls."""
    calls = (event(LUND, SAID, kind=EventKind.CALL, date=day(i)) for i in range(2))

    assert len(resolve(told(*calls, published=(0, 1), source="Herald")).events) == 2


@pytest.mark.parametrize(
    ("status", "published", "count"), [(Status.HELD, 1, 1), (Status.HELD, 9, 2), (Status.PLANNED, -5, 1)]
)
def test_what_is_told_without_a_day_is_of_those_days(status: Status, published: int, count: int) -> None:
    """News, or a plan, without a day is the meeting of the same two that was just then."""
    undated = event(LUND, SAID, date=None, status=status)

    assert events(event(LUND, SAID), undated, published=(0, published)) == count


def test_news_without_a_day_between_two_meetings_is_neither() -> None:
    """The same two met on two days running: which of them is meant cannot be said."""
    undated = event(LUND, SAID, date=None)

    assert events(event(LUND, SAID), event(LUND, SAID, date=day(1)), undated, published=(0, 1, 1)) == 3


def test_a_session_of_ministers_is_not_the_summit_of_that_day() -> None:
    """The council of foreign ministers meets at the same place before their presidents do."""
    where: dict[str, Any] = {"organizations": ("Nordic Council",), "place": "Oslo", "place_country": "NOR"}
    summit = event(LUND, kind=EventKind.SUMMIT, **where)
    ministers = event(LUND, kind=EventKind.SESSION, subject="Council of Foreign Ministers", **where)
    leaders = event(LUND, kind=EventKind.SESSION, subject="council of heads of state", **where)

    assert (events(summit, ministers), events(summit, leaders)) == (2, 1)


def test_who_is_told_by_another_office_only_is_another() -> None:
    """She met the King, tells one article, and another that she met the minister, on one day: two meetings."""

    def of(role: Role) -> EventClaim:
        unnamed = Participation(name=None, title="office", role=role, country="JOR")
        return event(LUND, countries=("JOR", "NOR"), unnamed=(unnamed,))

    assert events(event(LUND, SAID), of(Role.HEAD_OF_STATE)) == 2
    assert events(event(LUND, SAID), of(Role.FOREIGN_MINISTER)) == 1


def test_a_vague_claim_between_two_events_is_neither() -> None:
    """A meeting told by its month only fits two, so it is a third."""
    month = event(LUND, SAID, date=MARCH, status=Status.PAST_REFERENCE)

    assert events(event(LUND, SAID), event(LUND, SAID, date=day(9)), month) == 3


def test_a_summit_told_from_two_sides() -> None:
    """One article names the place and ministers, the other the country and presidents: one summit of all of them."""
    president = person("Per Dahl", "NOR", Role.HEAD_OF_STATE)
    organization = body("Nordic Council", "NC")
    first = event(
        LUND, SAID, kind=EventKind.SUMMIT, place="Gran", place_country="NOR", organizations=("Nordic Council",)
    )
    second = event(president, kind=EventKind.SUMMIT, place_country="NOR", organizations=("NC",))
    conclusions = resolve(
        [
            record("a1", LUND, SAID, organization, first),
            record("a2", president, organization, second, published=1),
        ]
    )
    [summit] = conclusions.events

    assert [p.official_id for p in summit.officials] == ["kari-lund-nor", "omar-said-jor", "per-dahl-nor"]
    assert (summit.place_id, summit.reports, summit.title) == ("gran-nor", 2, "Summit of Nordic Council")
    assert summit.id.startswith("2024-03-04-summit-jor-nor-")


def test_the_report_wins_over_the_announcement() -> None:
    """A plan that came true is a held event, and keeps both reports."""
    where: dict[str, Any] = {"kind": EventKind.VISIT, "place_country": "JOR", "countries": ("JOR", "NOR")}
    plan, visit = event(LUND, status=Status.PLANNED, date=None, **where), event(LUND, date=day(40), **where)
    conclusions = resolve(told(plan, visit, published=(0, 40)))
    [found] = conclusions.events

    assert (found.status, found.date, found.reports) == (Status.HELD, day(40), 2)
    assert len(conclusions.reports) == 2


def test_messages_have_a_direction() -> None:
    """A message and the answer to it are two."""

    def message(sender: object, addressee: object) -> EventClaim:
        sides = (side(sender, capacity=Capacity.SENDER), side(addressee, capacity=Capacity.ADDRESSEE))  # type: ignore[arg-type]
        return event(LUND, SAID, kind=EventKind.MESSAGE, officials=sides, message=MessageSort.CONGRATULATION)

    found = resolve(told(message(LUND, SAID), message(SAID, LUND), message(LUND, SAID))).events

    assert sorted(e.reports for e in found) == [1, 2]
    assert {e.title for e in found} == {
        "Congratulation of Kari Lund (NOR) to Omar Said (JOR)",
        "Congratulation of Omar Said (JOR) to Kari Lund (NOR)",
    }


def test_who_is_told_by_office_only_is_its_holder() -> None:
    """ "The Jordanian Foreign Minister" is who held that office then, and marked as inferred."""
    unnamed = Participation(name=None, title="Foreign Minister", role=Role.FOREIGN_MINISTER, country="JOR")
    meeting = event(LUND, countries=("JOR", "NOR"), unnamed=(unnamed,))
    conclusions = resolve([record("a1", LUND, meeting), record("a2", SAID, published=30)])
    [found] = conclusions.events

    assert [(p.official_id, p.inferred) for p in found.officials] == [
        ("kari-lund-nor", False),
        ("omar-said-jor", True),
    ]


@pytest.mark.parametrize(
    ("role", "title", "inferred"),
    [
        (Role.MINISTER, "Minister of Energy", True),
        (Role.MINISTER, "Minister", False),
        (Role.SPEAKER, "Speaker of the Parliament", True),
        (Role.DEPUTY_FOREIGN_MINISTER, "Deputy Foreign Minister", False),
        (Role.VICE_PRESIDENT_OR_DEPUTY_HEAD, "Deputy Prime Minister", False),
        (Role.SPEAKER, "Deputy Speaker of the Parliament", False),
        (Role.AMBASSADOR, "Ambassador", False),
        (Role.LEGISLATOR, "Member of Parliament", False),
    ],
)
def test_nobody_is_inferred_for_an_office_that_several_hold(role: Role, title: str, inferred: bool) -> None:
    """Where the articles name one deputy minister only, there are others whom they do not name."""
    unnamed = Participation(name=None, title=title, role=role, country="JOR")
    meeting = event(LUND, countries=("JOR", "NOR"), unnamed=(unnamed,))
    holder = person("Omar Said", "JOR", role, title=title)
    [found] = resolve([record("a1", LUND, meeting), record("a2", holder, published=3)]).events

    assert any(p.inferred for p in found.officials) == inferred


def test_an_office_with_two_possible_holders_stays_unnamed() -> None:
    """Where the articles show two holders near that day, nobody is inferred."""
    unnamed = Participation(name=None, title="Foreign Minister", role=Role.FOREIGN_MINISTER, country="JOR")
    meeting = event(LUND, countries=("JOR", "NOR"), unnamed=(unnamed,))
    later = record("a3", person("Zaid Haddad", "JOR"), published=60)
    [found] = resolve([record("a1", LUND, meeting), record("a2", SAID, published=30), later]).events

    assert [p.official_id for p in found.officials] == ["kari-lund-nor"]


def test_part_of_leads_to_the_merged_event() -> None:
    """A meeting at a visit is part of the visit, whoever else tells it."""
    visit = event(LUND, id_="e2", kind=EventKind.VISIT, place_country="JOR")
    meeting = event(LUND, SAID, id_="e1", place_country="JOR", part_of="e2")
    again = event(LUND, id_="e7", kind=EventKind.VISIT, place_country="JOR")
    found = resolve([record("a1", LUND, SAID, meeting, visit), record("a2", LUND, again)]).events
    by_kind = {e.kind: e for e in found}

    assert len(found) == 2
    assert by_kind[EventKind.MEETING].part_of == by_kind[EventKind.VISIT].id


def test_a_reprint_tells_the_same_event_on_its_own_day() -> None:
    """The same release two days later, on another site, is no second meeting."""
    sketch = "".join(f"{i:04x}" for i in range(1, 33))
    first, second = event(LUND, SAID), event(LUND, SAID, date=day(2))
    conclusions = resolve(told(first, second, published=(0, 2), sketch=sketch))

    assert conclusions.same_texts == (("a0", "a1"),)
    assert [e.date for e in conclusions.events] == [PartialDate(DAY)]


@pytest.mark.parametrize("apart", [0, 31, 32, 400])
@pytest.mark.parametrize("first_day", range(0, 100, 20))
def test_what_is_written_every_year_is_no_reprint(first_day: int, apart: int) -> None:
    """The same words within a month are one text, whatever day of the quarter it is; later they are told anew."""
    sketch = "".join(f"{i:04x}" for i in range(1, 33))
    found = resolve(told(event(LUND, SAID), event(LUND, SAID), published=(first_day, first_day + apart), sketch=sketch))

    assert found.same_texts == ((("a0", "a1"),) if apart < 32 else ())


def _planned(change: Change | None = None) -> EventClaim:
    return event(LUND, SAID, status=Status.PLANNED, change=change)


@pytest.mark.parametrize(
    ("claims", "status", "change"),
    [
        ([_planned(), _planned(Change.POSTPONED)], Status.PLANNED, Change.POSTPONED),
        ([_planned(Change.POSTPONED), _planned(Change.CANCELLED)], Status.PLANNED, Change.CANCELLED),
        ([_planned(Change.CANCELLED), event(LUND, SAID)], Status.HELD, None),
        ([_planned(), _planned()], Status.PLANNED, None),
    ],
)
def test_a_plan_that_is_called_off_says_so(claims: list[EventClaim], status: Status, change: Change | None) -> None:
    """The latest article that tells a change is right, unless the event was held."""
    [found] = resolve(told(*claims, published=tuple(range(len(claims))))).events

    assert (found.status, found.change) == (status, change)


VISIT: dict[str, Any] = {"kind": EventKind.VISIT, "place_country": "JOR", "countries": ("JOR", "NOR")}


def test_a_visit_that_was_put_off_and_took_place_is_one() -> None:
    """Announced, postponed, announced for another day and held: one event, held on that day, with every report."""
    claims = (
        event(LUND, status=Status.PLANNED, date=day(10), **VISIT),
        event(LUND, status=Status.PLANNED, date=day(10), change=Change.POSTPONED, **VISIT),
        event(LUND, status=Status.PLANNED, date=day(40), **VISIT),
        event(LUND, date=day(40), **VISIT),
    )
    conclusions = resolve(told(*claims, published=(0, 5, 30, 40)))
    [found] = conclusions.events

    assert (found.status, found.change, found.date, found.reports) == (Status.HELD, None, day(40), 4)
    assert [report.claim.change for report in conclusions.reports] == [None, Change.POSTPONED, None, None]


def test_the_news_that_puts_a_visit_off_may_tell_the_new_day() -> None:
    """The plan of before is the same visit, whether it took place since or not; a plan for another day is not."""
    plan = event(LUND, status=Status.PLANNED, date=day(10), **VISIT)
    news = event(LUND, status=Status.PLANNED, date=day(40), change=Change.POSTPONED, **VISIT)
    visit, sooner = event(LUND, date=day(40), **VISIT), event(LUND, status=Status.PLANNED, date=day(2), **VISIT)
    waiting = resolve(told(plan, news, published=(0, 4))).events
    done = resolve(told(plan, news, visit, published=(0, 4, 40))).events
    over = resolve(told(sooner, news, published=(0, 4))).events

    assert [(e.change, e.date, e.reports) for e in waiting] == [(Change.POSTPONED, day(40), 2)]
    assert [(e.status, e.date, e.reports) for e in done] == [(Status.HELD, day(40), 3)]
    assert len(over) == 2


def test_a_visit_that_was_put_off_is_the_next_one() -> None:
    """Of two later visits the first is meant; what was never put off stays apart."""
    claims = (
        event(LUND, status=Status.PLANNED, date=day(10), change=Change.POSTPONED, **VISIT),
        event(LUND, date=day(40), **VISIT),
        event(LUND, date=day(90), **VISIT),
        event(ROSSI, status=Status.PLANNED, date=day(10), kind=EventKind.VISIT, place_country="JOR"),
        event(ROSSI, date=day(40), kind=EventKind.VISIT, place_country="JOR"),
    )
    found = resolve(told(*claims, published=(5, 40, 90, 5, 40))).events

    assert [(e.date, e.reports) for e in found] == [(day(10), 1), (day(40), 1), (day(40), 2), (day(90), 1)]


def test_a_meeting_that_was_called_off_need_not_say_when_it_was() -> None:
    """The news that a meeting will not take place tells no day; it is the meeting that was announced."""
    plan = event(LUND, SAID, status=Status.PLANNED, date=day(10))
    off = event(LUND, SAID, status=Status.PLANNED, date=None, change=Change.CANCELLED)
    [found] = resolve(told(plan, off, published=(0, 4))).events

    assert (found.status, found.change, found.date) == (Status.PLANNED, Change.CANCELLED, day(10))
