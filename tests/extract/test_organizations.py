"""Mentions of organizations in sentences."""

import pytest
from mention_factory import bodies, mentions

from loader.extract.organizations import organization_claims
from loader.extract.vocabulary import load_organizations


def test_every_organization_of_the_gazetteer_is_found():
    """The canonical name is one mention, of the type that the gazetteer gives."""
    wrong = [
        entry.name
        for entry in load_organizations()
        if bodies(f"They met with the {entry.name} yesterday.") != [(entry.name, entry.name, entry.type.name)]
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the OSCE", ("OSCE", "Organization for Security and Co-operation in Europe", "IGO")),
        ("the C5+1 format", ("C5+1", "C5+1", "IGO")),
        ("the G-20 leaders", ("G-20", "Group of Twenty", "IGO")),
        ("the BRICS+ leaders", ("BRICS+", "BRICS", "IGO")),
        (
            "the Malta-Tunisia Business Council met today with others.",
            ("Malta-Tunisia Business Council", "Malta-Tunisia Business Council", "IGO"),
        ),
        (
            "the Thai-Lao Intergovernmental Commission met today with others.",
            ("Thai-Lao Intergovernmental Commission", "Thai-Lao Intergovernmental Commission", "IGO"),
        ),
        (
            "the EU-Mongolia Cooperation Council met today with others.",
            ("EU-Mongolia Cooperation Council", "EU-Mongolia Cooperation Council", "IGO"),
        ),
        (
            "the International Organization for Glacier Research met today with others.",
            (
                "International Organization for Glacier Research",
                "International Organization for Glacier Research",
                "IGO",
            ),
        ),
        (
            "a visit to the National Assembly of Kuwait",
            ("National Assembly", "National Assembly of Kuwait", "NATIONAL_BODY"),
        ),
        ("the French Senate", ("Senate", "Senate of France", "NATIONAL_BODY")),
        ("executives of Northwind Holding", ("Northwind Holding", "Northwind Holding", "COMPANY")),
    ],
)
def test_forms_of_organizations(text, found):
    """Acronyms and formats, bilateral bodies, bodies that only the words tell, national bodies with their country."""
    assert bodies(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "the Ministry of Foreign Affairs of Norway",
        "the Norwegian Foreign Ministry",
        "the Department of State",
        "the Miller Administration",
        "the Council of Foreign Ministers",
        "the intergovernmental commission",
        "the Joint Intergovernmental Commission",
        "a meeting of the Working Group",
        "APA reports",
        "WHO WINS THE CUP FINAL",
    ],
)
def test_what_is_no_organization(text):
    """Ministries, governments, organs of others, unnamed commissions, and acronyms with other meanings."""
    assert bodies(text) == []


def test_an_acronym_of_the_text_is_tied_to_its_long_form():
    """What stands in brackets after a name means it in the rest of the text."""
    doc = mentions("The Interstate Commission for Caspian Fisheries (ICCF) met. The ICCF elected a chair.")

    [claim] = organization_claims(doc)

    assert (claim.name, claim.acronym) == ("Interstate Commission for Caspian Fisheries", "ICCF")
    assert dict(claim.forms) == {"Interstate Commission for Caspian Fisheries": 1, "ICCF": 2}


def test_the_text_wins_over_the_gazetteer():
    """A longer name with another acronym is another organization."""
    found = bodies("The Arctic Economic Cooperation Organization (AECO) met.")

    assert {name for _, name, _ in found} == {"Arctic Economic Cooperation Organization"}


def test_a_doubtful_acronym_counts_beside_its_long_form():
    """An acronym with many meanings is a mention where the long form stands in the text."""
    doc = mentions("The International Criminal Court ruled. The ICC said so.")

    [claim] = organization_claims(doc)

    assert dict(claim.forms) == {"International Criminal Court": 1, "ICC": 1}


def test_a_short_form_is_tied_to_the_only_fuller_name():
    """ "The Business Council" is the bilateral one that the text names."""
    found = bodies("The Malta-Tunisia Business Council met. The Business Council has ten members.")

    assert {name for _, name, _ in found} == {"Malta-Tunisia Business Council"}
