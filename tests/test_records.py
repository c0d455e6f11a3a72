"""Records without their less certain claims."""

import json

import pytest
from factory import country, event, office, official, organization, participant, record
from hypothesis import given
from hypothesis import strategies as st

from loader.errors import ArticleError
from loader.model import Change, Status
from loader.records import at_least, dumps, from_json

CONFIDENCES = st.sampled_from((0.2, 0.5, 0.8, 1.0))


def test_everything_stays_where_nothing_is_asked():
    """All claims reach a confidence of 0."""
    made = record(organizations=(organization(confidence=0.1),))

    assert at_least(made, 0) == made


@pytest.mark.parametrize("change", [None, *Change])
def test_a_change_of_plan_is_kept(change):
    """A record that is printed and read again tells the same change."""
    made = record(events=(event(status=Status.PLANNED, change=change),))

    assert from_json(json.loads(dumps(made))) == made


def test_what_was_held_was_not_changed():
    """Only a plan can be postponed or cancelled."""
    with pytest.raises(ValueError, match="what was cancelled is planned"):
        event(change=Change.CANCELLED)


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ({"countries": (country(), country())}, "country NOR"),
        ({"organizations": (organization(), organization())}, "organization Nordic Council"),
        ({"events": (event(), event())}, "event e1"),
    ],
)
def test_what_stands_in_a_record_twice_is_refused(claims, told):
    """Two claims of one country, organization or event would leave it open which of them holds."""
    with pytest.raises(ArticleError, match=f"a.json: the record cannot be used: the {told} stands in it twice"):
        from_json(json.loads(dumps(record(**claims))), where="a.json")


@pytest.mark.parametrize(("least", "kept"), [(0.5, 2), (0.51, 1)])
def test_an_official_leaves_the_events_too(least, kept):
    """The event stays, and that the country took part as well."""
    omar = official("Omar Said", office(country="JOR"), confidence=0.5)
    [found] = (filtered := at_least(record(officials=(official(), omar)), least)).events

    assert (len(filtered.officials), len(found.officials), found.countries) == (kept, kept, ("JOR", "NOR"))


def test_an_organization_leaves_the_events_too():
    """Others stay."""
    bodies = (organization(confidence=0.4), organization("Arctic Council"))
    held = event(organizations=("Nordic Council", "Arctic Council"))
    made = at_least(record(organizations=bodies, events=(held,)), 0.5)

    assert [claim.name for claim in made.organizations] == ["Arctic Council"]
    assert made.events[0].organizations == ("Arctic Council",)


@pytest.mark.parametrize(("visit", "talks", "parent"), [(0.9, 0.9, "e2"), (0.9, 0.1, "e1"), (0.1, 0.1, None)])
def test_an_event_is_part_of_the_nearest_that_stays(visit, talks, parent):
    """A ceremony in talks in a visit; what it was part of may go."""
    events = (
        event("e1", confidence=visit),
        event("e2", confidence=talks, part_of="e1"),
        event("e3", confidence=0.9, part_of="e2", officials=(participant(),)),
    )

    assert at_least(record(events=events), 0.5).events[-1].part_of == parent


@given(st.lists(st.tuples(CONFIDENCES, st.sampled_from((None, "e0", "e1", "e2"))), max_size=4), CONFIDENCES)
def test_nothing_points_to_what_is_gone(events, least):
    """Whatever is part of whatever, also in a circle; a second time changes nothing."""
    made = record(events=tuple(event(f"e{i}", confidence=c, part_of=parent) for i, (c, parent) in enumerate(events)))
    filtered = at_least(made, least)
    ids = {claim.id for claim in filtered.events}

    assert all(claim.part_of is None or claim.part_of in ids for claim in filtered.events)
    assert at_least(filtered, least) == filtered
