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
    """The dated list of leaders fills what the text leaves open, and the claim says that it rests on it."""
    doc = read("President Paul Kagame received President of Ghana Omar Said.")
    kagame, said = official_claims(doc)

    assert (kagame.main.country, said.main.country) == ("RWA", "GHA")
    assert (kagame.basis.value, said.basis.value) == ("known", "told")


def test_the_text_wins_over_the_list_of_leaders():
    """A namesake in another country is who the text says."""
    assert officials("President of Ghana Paul Kagame spoke.") == [("Paul Kagame", "head_of_state", "GHA")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana was represented by President Kofi Adu, and Chad sent Vice President Ali Issa.", ["GHA", "TCD"]),
        ("Denmark was represented by Minister of Culture Lise Holm, Sweden by Minister Per Lund.", ["DNK", "SWE"]),
        ("The Omani side was led by Minister of Health Said Amri, the Polish one by Minister Jan Kos.", ["OMN", "POL"]),
        ("Foreign Minister of Peru Luis Arce held talks with Minister of Culture Jan Kos.", ["PER", None]),
        ("Minister of Culture Jan Kos will travel to Peru.", [None]),
        ("Chairman of the Oman Chamber of Commerce and Industry Said Amri spoke.", ["OMN"]),
        (
            "The delegation headed by Spain's Minister Ana Sol, which included Deputy Minister Ines Paz, left.",
            ["ESP", "ESP"],
        ),
    ],
)
def test_the_sentence_tells_for_whom_somebody_comes(text, expected):
    """Who is sent or leads a side speaks for it; whom somebody meets or visits is of another country."""
    assert [country for _, _, country in officials(text)] == expected


def test_the_other_side_of_a_meeting_is_not_the_home_country():
    """The partners of the home country's minister serve the other country that the text speaks of."""
    found = officials("Chile is far. The Foreign Minister had talks with Minister of Culture Rosa Vidal.", home="GHA")

    assert found == [("Rosa Vidal", "minister", "CHL")]


def test_a_known_politician_in_another_office_keeps_the_country():
    """The list of leaders tells the country even where the office is a party's."""
    found = officials("The visit of General Secretary Angela Merkel to Korea was long.")

    assert found == [("Angela Merkel", "other", "DEU")]


def test_a_predecessor_held_the_same_office():
    """A predecessor is told by whoever followed, with the country."""
    doc = read(
        "Foreign Minister of Ghana Kofi Mensah and Minister of Health Ama Osei spoke of Mensah's predecessor Yaw Poku."
    )

    last = doc._.officials[-1]
    assert (last.name, last.main.role.value, last.main.country) == ("Yaw Poku", "foreign_minister", "GHA")
    assert last.main.standing.value == "former"


def test_the_name_behind_a_company_is_the_companys():
    """ "NAME, chairman of the company C D": two names of several words, one of them a person's."""
    [claim] = read(
        "The grant went to Armando Tembe, chairman of the Mozambican company Portos Reunidos, on Friday."
    )._.officials

    assert (claim.name, claim.main.role.value, claim.main.country) == ("Armando Tembe", "business_leader", "MOZ")
    assert claim.main.organization == "Portos Reunidos"


@pytest.mark.parametrize(
    "headline", ["Ghanaian President Reviews Harvest Preparations", "Island Ministers Confer Online before the Season"]
)
def test_what_a_headline_tells_is_no_name(headline):
    """Verbs and nouns with capitals may stand behind an office."""
    found = officials("President of Ghana Kofi Adu reviewed the preparations.", headline=f"{headline}\n\n")

    assert found == [("Kofi Adu", "head_of_state", "GHA")]


def test_ambassadors_named_together_serve_two_countries():
    """The first is the home country's, the second the other one's."""
    found = officials("Ghana and Peru are friends. Ambassadors Kofi Adu and Rosa Vidal came.", home="GHA")

    assert [country for _, _, country in found] == ["GHA", "PER"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Kyrgyz and Uzbek Ambassadors, N. Said and A. Reyes, were there.",
            [("N. Said", "KGZ"), ("A. Reyes", "UZB")],
        ),
        (
            "King Salman bin Omar Al Said of Ghana met pupils. Prince Yusuf bin Salman bin Omar Al Said came too.",
            [("Salman bin Omar Al Said", "GHA"), ("Yusuf bin Salman bin Omar Al Said", "NOR")],
        ),
        (
            "The Foreign Ministers of Chad, Peru and Ghana agree. "
            "The ministers, Ali Said, Ana Reyes and Jo Berg, sign.",
            [("Ali Said", "TCD"), ("Ana Reyes", "PER"), ("Jo Berg", "GHA")],
        ),
        ("The Chadian President's Special Representative for Peru, Ali Said, was in Lima.", [("Ali Said", "TCD")]),
        ("Tomorrow he goes on to Lima to see Energy Minister Ana Reyes.", [("Ana Reyes", "PER")]),
        ("Tomorrow he flies to Lima, where Mayor Ana Reyes awaits him.", [("Ana Reyes", "PER")]),
        ("The guest of Ghana came to Lima. He was received by Speaker Ana Reyes.", [("Ana Reyes", "PER")]),
        ("The Chadian delegation included Minister of Energy Ali Said. It came from Peru.", [("Ali Said", "TCD")]),
        (
            "Chadian President Ali Said met his Peruvian colleague Ana Reyes, presidential spokesman Jo Berg said.",
            [("Ali Said", "TCD"), ("Ana Reyes", "PER"), ("Jo Berg", "NOR")],
        ),
    ],
)
def test_the_sentence_tells_whom_somebody_serves(text, expected):
    """Lists in order, owners of an office, hosts where the text has gone, members of a delegation."""
    assert [(name, country) for name, _, country in officials(text, home="NOR")] == expected


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("At the African Union, the Chairperson of the Commission, Ali Said, spoke.", "African Union Commission"),
        ("In the ECOWAS the President of the Commission, H.E. Ali Said, spoke.", "ECOWAS Commission"),
    ],
)
def test_the_commission_is_that_of_the_community(text, organization):
    """A commission without a name belongs to the only community of the text that has one."""
    [official] = read(text, home="NOR")._.officials

    assert (official.main.role.value, official.main.country, official.main.organization) == (
        "io_head",
        None,
        organization,
    )


def test_a_rank_before_the_name_does_not_hide_the_office():
    """ "the Head of the OSCE Mission, Ambassador A": an official of the organization, of no country."""
    assert officials("She met the Head of the OSCE Mission to Moldova, Ambassador Jo Berg.") == [
        ("Jo Berg", "io_official", None)
    ]
