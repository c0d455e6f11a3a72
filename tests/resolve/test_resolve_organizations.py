"""Which names mean one organization."""

import pytest
from factory_resolve import body, event, person, record

from loader.model import EventKind, OrganizationType
from loader.resolve import resolve


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (body("Organisation of Example States"), body("the Organization of Example States")),
        (body("Council of Example Towns", "CET"), body("CET")),
        (body("United Nations"), body("UN")),
        (body("Turkic Council"), body("Organization of Turkic States", "OTS")),
        (body("Organisation of African Unity"), body("AU")),
        (body("OAU"), body("African Union")),
        (body("CSCE"), body("OSCE")),
        (body("Example Centre for Peace"), body("Example Center for Peace")),
        (body("UN Regional Centre for Example Studies"), body("United Nations Regional Centre for Example Studies")),
    ],
)
def test_one_organization_under_two_names(left, right) -> None:
    """Acronym and long form, British and American spelling, are one organization."""
    assert len(resolve([record("a1", left), record("a2", right)]).organizations) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (body("United Nations"), body("UN Regional Centre for Example Studies")),
        (body("Council of Example Towns"), body("Council of Example Cities")),
        (body("UN Security Council"), body("United Nations")),
        (body("UN General Assembly"), body("UN Security Council")),
        (body("European Commission"), body("EU")),
        (body("OPEC"), body("OPEC+")),
    ],
)
def test_two_organizations_with_like_names(left, right) -> None:
    """A body of an organization is not that organization."""
    assert len(resolve([record("a1", left), record("a2", right)]).organizations) == 2


def test_an_acronym_of_two_organizations_is_neither_elsewhere() -> None:
    """An article's own acronym counts in that article; elsewhere it must be the only one."""
    first = record("a1", body("Council of Example Towns", "CET"), event(kind=EventKind.SESSION, organizations=("CET",)))
    second = record("a2", body("Club of Example Traders", "CET"))
    conclusions = resolve([first, second, record("a3", body("CET"))])

    assert {o.id for o in conclusions.organizations} == {"cet", "club-example-traders", "council-example-towns"}
    assert conclusions.events[0].organization_ids == ("council-example-towns",)


def test_the_type_is_that_of_most_claims() -> None:
    """Where no gazetteer knows an organization, the majority tells its type."""
    types = (OrganizationType.NGO, OrganizationType.COMPANY, OrganizationType.COMPANY)
    records = [record(f"a{i}", body("Example Works", type=kind)) for i, kind in enumerate(types)]
    [organization] = resolve(records).organizations

    assert organization.type is OrganizationType.COMPANY


def test_an_organization_that_only_an_office_names_is_one() -> None:
    """The head of an organization holds an office of that organization."""
    conclusions = resolve([record("a1", person("Kari Lund", None, organization="Example Union"))])

    assert [o.id for o in conclusions.organizations] == ["example-union"]
    assert conclusions.offices[0].organization_id == "example-union"


def test_what_the_gazetteer_knows_of_an_organization() -> None:
    """Seat and member states, and the parent where the articles tell of it."""
    nations, council = resolve([record("a1", body("UN Security Council")), record("a2", body("UN"))]).organizations
    [turkic] = resolve([record("a3", body("Turkic Council"))]).organizations

    assert (nations.name, nations.body_of) == ("United Nations", None)
    assert (council.name, council.body_of, council.seat) == ("United Nations Security Council", nations.id, "New York")
    assert (turkic.seat, turkic.members) == ("Istanbul", ("AZE", "KAZ", "KGZ", "TUR", "UZB"))
    assert turkic.names == ("OTS", "Organization of Turkic States", "Turkic Council")


def test_a_body_without_its_parent() -> None:
    """An organization that no article names is not there."""
    [council] = resolve([record("a1", body("UN Security Council"))]).organizations

    assert council.body_of is None
