"""What holds for every set of claims."""

from factory_resolve import body, day, event, person, record
from hypothesis import given, settings
from hypothesis import strategies as st

from loader.model import EventClaim, EventKind, Participation, Record, Role
from loader.resolve import resolve

NAMES = ("Kari Lund", "K. Lund", "Lund", "Lund Kari", "Karl Lund", "Anna Lund", "Sadyr Zhaparov", "Sadyr Japarov")
ROLES = (Role.FOREIGN_MINISTER, Role.HEAD_OF_STATE, Role.MINISTER)
BODIES = (body("Council of Example Towns", "CET"), body("CET"), body("Club of Example Traders", "CET"))
SKETCHES = ("", *("".join(f"{max(i, start):04x}" for i in range(32)) for start in (0, 12, 24)))
UNNAMED = Participation(name=None, title="Foreign Minister", role=Role.FOREIGN_MINISTER, country="NOR")

people = st.builds(person, st.sampled_from(NAMES), st.sampled_from(("NOR", "KGZ", None)), st.sampled_from(ROLES))


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    """A few articles on a few people, whose names and events may or may not agree."""
    found = []
    for number in range(draw(st.integers(2, 6))):
        officials = draw(st.lists(people, min_size=1, max_size=3, unique_by=lambda p: p.name))
        claims: list[EventClaim] = []
        for i in range(draw(st.integers(0, 3))):
            kind = draw(st.sampled_from((EventKind.MEETING, EventKind.CALL, EventKind.VISIT, EventKind.SUMMIT)))
            claims.append(
                event(
                    *officials,
                    id_=f"e{i}",
                    kind=kind,
                    date=draw(st.sampled_from((day(0), day(1), None))),
                    place=draw(st.sampled_from((None, "Oslo"))),
                    place_country=draw(st.sampled_from((None, "NOR"))),
                    organizations=draw(st.sampled_from(((), ("CET",)))),
                    unnamed=draw(st.sampled_from(((), (UNNAMED,)))),
                    part_of=draw(st.sampled_from((None, "e0", "e1"))),
                )
            )
        fields = {
            "published": draw(st.sampled_from((0, 1, 2, 3, 40, 250, 800))),
            "sketch": draw(st.sampled_from(SKETCHES)),
        }
        found.append(record(f"a{number}", *officials, draw(st.sampled_from(BODIES)), *claims, **fields))
    return found


@settings(max_examples=80, deadline=None)
@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_nothing(given_records: list[Record], random) -> None:
    """Conclusions are a function of the set of claims."""
    shuffled = list(given_records)
    random.shuffle(shuffled)

    assert resolve(shuffled) == resolve(given_records)


@settings(max_examples=80, deadline=None)
@given(records())
def test_every_claim_leads_to_one_conclusion(given_records: list[Record]) -> None:
    """No claim is lost, none counted twice, and every id that is referred to exists."""
    found = resolve(given_records)
    officials, events = {o.id for o in found.officials}, {e.id for e in found.events}

    assert len(found.official_mentions) == sum(len(r.officials) for r in given_records)
    assert len(found.organization_mentions) == sum(len(r.organizations) for r in given_records)
    assert len(found.reports) == sum(len(r.events) for r in given_records)
    assert {m.official_id for m in found.official_mentions} <= officials == {h.official_id for h in found.holdings}
    assert {r.event_id for r in found.reports} == events
    assert {e.part_of for e in found.events if e.part_of} <= events
    assert {p.official_id for e in found.events for p in e.officials} <= officials
    assert {h.office_id for h in found.holdings} == {o.id for o in found.offices}
    assert {e.place_id for e in found.events if e.place_id} == {p.id for p in found.places}


@settings(max_examples=80, deadline=None)
@given(records())
def test_ids_are_unique(given_records: list[Record]) -> None:
    """No two things share an id, and all are sorted by it."""
    found = resolve(given_records)

    for things in (found.officials, found.organizations, found.offices, found.places, found.events):
        ids = [thing.id for thing in things]
        assert ids == sorted(set(ids))


@settings(max_examples=50, deadline=None)
@given(records())
def test_no_event_unites_claims_of_one_article(given_records: list[Record]) -> None:
    """An event has as many reports as it has claims."""
    found = resolve(given_records)

    for one in found.events:
        assert one.reports == sum(report.event_id == one.id for report in found.reports)
