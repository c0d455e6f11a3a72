"""People: every naming of an official in an article is his or hers, and nobody else's."""

import pytest
from official_doc import officials, read

from loader.extract.people import official_claims


def test_forms_are_counted_longest_first_with_their_places():
    """A surname counts only where it stands alone; the headline counts too; offsets give back the forms."""
    doc = read(
        "President of Ghana Omar Said arrived. Said met students. Later Omar Said left.",
        headline="Said visits a school\n\n",
    )

    [claim] = official_claims(doc)
    assert dict(claim.forms) == {"Omar Said": 2, "Said": 2}
    assert [doc.text[start:end] for start, end in claim.spans] == ["Said", "Omar Said", "Said", "Omar Said"]
    assert claim.evidence.text == "President of Ghana Omar Said arrived."
    assert doc.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text


@pytest.mark.parametrize(
    "short",
    [
        "Lund",
        "K. Lund",
        "K.Lund",
        "Minister Lund",
        "Mrs. Lund",
        "Kari A. Lund",
        "Kari Lund",
        "Lund's team",
        "H.E. Kari Lund",
    ],
)
def test_short_forms_belong_to_the_full_name(short):
    """Initials, surnames and polite forms are the official that the article names in full."""
    found = officials(f"Foreign Minister of Norway Kari Lund arrived. In the evening {short} gave a talk.")

    assert [(role, country) for _, role, country in found] == [("foreign_minister", "NOR")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President of Ghana Omar Said met pupils. The writer Anna Said came too.", ["Omar Said"]),
        ("President of Ghana Omar Said met Foreign Minister of Ghana Anna Said.", ["Omar Said", "Anna Said"]),
        ("Norwegian Ambassador Kari Lund met Icelandic Ambassador Jon Lund.", ["Kari Lund", "Jon Lund"]),
    ],
)
def test_equal_surnames_stay_apart(text, names):
    """Other given names are other people."""
    assert [name for name, _, _ in officials(text)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kari Lund, Ambassador of Norway; Omar Said, Ambassador of Ghana; and Ms Ana Reyes, Ambassador of Peru, came.",
         [("Kari Lund", "NOR"), ("Omar Said", "GHA"), ("Ana Reyes", "PER")]),
        ("The ambassadors of Norway Kari Lund, Ghana Omar Said and the Dominican Republic Ana Reyes came.",
         [("Kari Lund", "NOR"), ("Omar Said", "GHA"), ("Ana Reyes", "DOM")]),
        ("Talks were led by Kari Lund, Norway's Ambassador, Omar Said, Ghanaian Ambassador, and Ana Reyes, Ambassador of Peru.",  # noqa: E501
         [("Kari Lund", "NOR"), ("Omar Said", "GHA"), ("Ana Reyes", "PER")]),
    ],
)  # fmt: skip
def test_lists_keep_each_country_with_its_name(text, expected):
    """In lists of every form nobody gets the neighbour's country."""
    assert [(name, country) for name, _, country in officials(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway was represented by Foreign Minister Kari Lund and Trade Minister Per Dahl, Ghana by Trade Minister Omar Said.",  # noqa: E501
         [("Kari Lund", "NOR"), ("Per Dahl", "NOR"), ("Omar Said", "GHA")]),
        ("Ghanaian President Omar Said and Minister of Trade Ama Mensah came.", [("Omar Said", "GHA"), ("Ama Mensah", "GHA")]),  # noqa: E501
        ("Foreign Minister of Norway Kari Lund met her Ghanaian counterpart Omar Said.", [("Kari Lund", "NOR"), ("Omar Said", "GHA")]),  # noqa: E501
    ],
)  # fmt: skip
def test_a_country_told_once_serves_its_neighbours(text, expected):
    """The sentence's own order tells the country of titles without one."""
    assert [(name, country) for name, _, country in officials(text)] == expected


def test_the_home_country_fills_a_title_without_country():
    """An agency does not tell the country of its own minister."""
    assert officials("Minister of Energy Kari Lund met Minister of Energy of Ghana Omar Said.", home="NOR") == [
        ("Kari Lund", "minister", "NOR"),
        ("Omar Said", "minister", "GHA"),
    ]


def test_a_headline_in_capitals_takes_names_from_the_body():
    """Verbs with a capital are no part of the name."""
    found = officials(
        "President of Ghana Omar Said met teachers.", headline="President Said Holds Talks With Teachers\n\n"
    )

    assert found == [("Omar Said", "head_of_state", "GHA")]


@pytest.mark.parametrize(
    ("phrase", "title", "organization"),
    [
        ('Deputy Chairman of the Board of JSC "Altyn Holding" Omar Said', "Deputy Chairman of the Board of JSC", "Altyn Holding"),  # noqa: E501
        ("Chairman of the Norwegian-Ghanaian Business Council Omar Said", "Chairman", "Business Council"),
    ],
)  # fmt: skip
def test_leaders_of_companies_and_business_councils(phrase, title, organization):
    """They are business leaders and keep their organization."""
    [official] = read(f"{phrase} spoke.")._.officials

    assert official.main.role.value == "business_leader"
    assert official.main.title.startswith(title)
    assert organization in (official.main.organization or official.main.title)


def test_a_known_leader_needs_no_country_in_the_text():
    """The dated list of leaders fills what the text leaves open, and the claim is less certain."""
    doc = read("President Paul Kagame received President of Ghana Omar Said.")
    kagame, said = official_claims(doc)

    assert (kagame.main.country, said.main.country) == ("RWA", "GHA")
    assert kagame.confidence < said.confidence


def test_the_text_wins_over_the_list_of_leaders():
    """A namesake in another country is who the text says."""
    assert officials("President of Ghana Paul Kagame spoke.") == [("Paul Kagame", "head_of_state", "GHA")]
