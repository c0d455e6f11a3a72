"""Titles: every usual office, with the country in every place, before and behind the name."""

import pytest
from official_doc import officials, read

OFFICES = [
    ("President", "head_of_state"),
    ("King", "head_of_state"),
    ("Amir", "head_of_state"),
    ("Prime Minister", "head_of_government"),
    ("Chancellor", "head_of_government"),
    ("Chairman of the Cabinet of Ministers", "head_of_government"),
    ("Vice President", "vice_president_or_deputy_head"),
    ("First Vice President", "vice_president_or_deputy_head"),
    ("Deputy Prime Minister", "vice_president_or_deputy_head"),
    ("Deputy Chairman of the Cabinet of Ministers", "vice_president_or_deputy_head"),
    ("Minister of Foreign Affairs", "foreign_minister"),
    ("Minister for Foreign Affairs", "foreign_minister"),
    ("Foreign Minister", "foreign_minister"),
    ("Minister for Europe and Foreign Affairs", "foreign_minister"),
    ("Minister of External Relations", "foreign_minister"),
    ("Minister of Foreign Affairs and Emigrants", "foreign_minister"),
    ("Head of the Foreign Ministry", "foreign_minister"),
    ("Deputy Minister of Foreign Affairs", "deputy_foreign_minister"),
    ("First Deputy Foreign Minister", "deputy_foreign_minister"),
    ("Vice-Minister of Foreign Affairs", "deputy_foreign_minister"),
    ("Minister of Defence", "minister"),
    ("Defense Minister", "minister"),
    ("Minister of Forestry and Climate", "minister"),
    ("Minister of Mines, Tourism and Culture", "minister"),
    ("Minister of State for Cabinet Affairs", "minister"),
    ("Deputy Minister of Finance", "deputy_minister"),
    ("First Deputy Minister of Transport", "deputy_minister"),
    ("Speaker of the Parliament", "speaker"),
    ("President of the National Assembly", "speaker"),
    ("Chairperson of the Senate", "speaker"),
    ("Chairman of the Committee on Foreign Affairs", "legislator"),
    ("Special Envoy", "special_envoy"),
    ("Special Representative", "special_envoy"),
    ("Chairman of the Central Bank", "head_of_agency"),
    ("Head of the State Agency", "head_of_agency"),
    ("Chief of the General Staff", "military"),
    ("Commander of the Armed Forces", "military"),
    ("Crown Prince", "royal"),
    ("Head of the Presidential Administration", "aide_or_spokesperson"),
    ("Press Secretary", "aide_or_spokesperson"),
    ("National Security Adviser", "aide_or_spokesperson"),
    ("Chairman of the Chamber of Commerce and Industry", "business_leader"),
]
PLACES = [
    ("{title} of Norway {name}", "NOR"),
    ("{title} of the Kingdom of Norway {name}", "NOR"),
    ("Norwegian {title} {name}", "NOR"),
    ("Norway's {title} {name}", "NOR"),
    ("Norway’s {title}, {name},", "NOR"),
    ("{title} of Norway, {name},", "NOR"),
    ("{name}, {title} of Norway,", "NOR"),
    ("{name}, the {title} of Norway,", "NOR"),
    ("{name} ({title} of Norway)", "NOR"),
    ("{name} – {title} of Norway –", "NOR"),
    ("{title} {name} of Norway", "NOR"),
    ("the visiting {title} of Norway {name}", "NOR"),
]
NAMES = [
    "Kari Lund",
    "A.Lundqvist",
    "J. Lund",
    "Abdul Rahman bin Saleh Al-Mutairi",
    "Urška Zupanc",
    "Jean‑Pierre de la Croix",
    "Mykola D’Angelo",
    "Ludwig van der Berg",
]


@pytest.mark.parametrize(("place", "country"), PLACES)
@pytest.mark.parametrize(("title", "role"), OFFICES)
def test_an_office_keeps_role_and_country_in_every_place(title, role, place, country):
    """The role is that of the office and the country that of the title, wherever they stand."""
    phrase = place.format(title=title, name="Kari Lund")

    assert officials(f"{phrase} received guests in the morning.") == [("Kari Lund", role, country)]


@pytest.mark.parametrize("place", [place for place, _ in PLACES])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_whole(name, place):
    """Particles, initials, hyphens, apostrophes and accents belong to the name."""
    [(found, role, country)] = officials(f"{place.format(title='Minister of Energy', name=name)} received guests.")

    assert (found, role, country) == (name.replace("‑", "-"), "minister", "NOR")


@pytest.mark.parametrize(
    ("phrase", "role", "standing"),
    [
        ("Acting Foreign Minister of Ghana Kari Lund", "foreign_minister", "acting"),
        ("Former Prime Minister of Ghana Kari Lund", "head_of_government", "former"),
        ("President-elect of Ghana Kari Lund", "head_of_state", "elect"),
        ("Then-President of Ghana Kari Lund", "head_of_state", "former"),
        ("Caretaker Prime Minister of Ghana Kari Lund", "head_of_government", "acting"),
        ("Newly appointed Foreign Minister of Ghana Kari Lund", "foreign_minister", "current"),
    ],
)
def test_ranks_tell_the_standing(phrase, role, standing):
    """Acting, former and elect are standings of the same office."""
    [official] = read(f"{phrase} spoke.")._.officials

    assert (official.main.role.value, official.main.standing.value, official.main.country) == (role, standing, "GHA")


@pytest.mark.parametrize(
    "phrase",
    [
        "Ambassador of Norway to Ghana Kari Lund",
        "Norwegian Ambassador to Ghana Kari Lund",
        "Norway's ambassador in Accra, Kari Lund,",
        "Ambassador Extraordinary and Plenipotentiary of the Kingdom of Norway to the Republic of Ghana Kari Lund",
        "Kari Lund, Ambassador of Norway to Ghana,",
    ],
)
def test_an_ambassador_serves_the_sending_country(phrase):
    """The country behind "to" or "in" is that of the accreditation."""
    [official] = read(f"{phrase} spoke.")._.officials

    assert (official.main.country, official.main.accredited_to) == ("NOR", ("GHA",))


@pytest.mark.parametrize(
    ("phrase", "role", "organization"),
    [
        ("NATO Secretary General Kari Lund", "io_head", "North Atlantic Treaty Organization"),
        ("Secretary General of the United Nations Kari Lund", "io_head", "United Nations"),
        ("Secretary General Kari Lund of the United Nations (UN)", "io_head", "United Nations"),
        ("World Health Organization (WHO) Director-General (DG) Dr. Kari Lund", "io_head", "World Health Organization"),
        ("President of the European Commission Kari Lund", "io_head", "European Commission"),
        ("Kari Lund, Chairman of the Executive Committee of the Economic Cooperation Organization,", "io_head",
         "Economic Cooperation Organization"),
        ("Deputy Secretary General of the United Nations Kari Lund", "io_official", "United Nations"),
    ],
)  # fmt: skip
def test_an_office_of_an_international_organization_has_no_country(phrase, role, organization):
    """Whoever leads or serves an international organization serves no country."""
    [official] = read(f"{phrase} spoke.")._.officials

    assert (official.main.role.value, official.main.country, official.main.organization) == (role, None, organization)


@pytest.mark.parametrize(
    ("phrase", "titles"),
    [
        ("Deputy Prime Minister – Minister of Foreign Affairs of Ghana Kari Lund",
         ["Minister of Foreign Affairs", "Deputy Prime Minister"]),
        ("Deputy Prime Minister, Minister of Foreign Affairs of Ghana Kari Lund",
         ["Minister of Foreign Affairs", "Deputy Prime Minister"]),
        ("Kari Lund, Deputy Prime Minister and Minister of Finance of Ghana,",
         ["Deputy Prime Minister", "Minister of Finance"]),
        ("The Ghanaian Deputy Prime Minister and Finance Minister Kari Lund",
         ["Deputy Prime Minister", "Finance Minister"]),
        ("Vice President and Minister of Trade, Industry and Services of Ghana Kari Lund",
         ["Vice President", "Minister of Trade, Industry and Services"]),
        ("Presidential Aide-Press Secretary of Ghana Kari Lund", ["Presidential Aide"]),
    ],
)  # fmt: skip
def test_a_double_title_gives_both_offices(phrase, titles):
    """The weightier office is the main one; one country serves both."""
    [official] = read(f"{phrase} spoke.")._.officials

    assert [o.title for o in official.offices] == titles
    assert {o.country for o in official.offices} == {"GHA"}


@pytest.mark.parametrize(
    "phrase",
    [
        "Presidents Kari Lund of Norway and Omar Said of Ghana",
        "Presidents of Norway and Ghana Kari Lund and Omar Said",
        "Presidents of Norway and Ghana, Kari Lund and Omar Said,",
        "Presidents Kari Lund (Norway) and Omar Said (Ghana)",
        "the Norwegian and Ghanaian Presidents, Kari Lund and Omar Said,",
        "the presidents of Norway Kari Lund and Ghana Omar Said",
        "President of Norway Kari Lund and President of Ghana Omar Said",
        "Norwegian President Kari Lund, Ghanaian President Omar Said",
        "Kari Lund, President of Norway, and Omar Said, President of Ghana,",
    ],
)
def test_a_plural_title_is_shared_out(phrase):
    """Each of several holders of an office gets the country that is meant."""
    assert officials(f"The meeting of {phrase} took place.") == [
        ("Kari Lund", "head_of_state", "NOR"),
        ("Omar Said", "head_of_state", "GHA"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The general election was held on Monday.",
        "Members of the delegation visited a school.",
        "Deputies adopted the law on energy and trade.",
        "The company opened its head office in the capital.",
        "The Council of Foreign Ministers adopted a declaration.",
    ],
)
def test_common_nouns_are_no_officials(sentence):
    """Words of the lexicon alone name nobody."""
    assert officials(sentence) == []


@pytest.mark.parametrize(
    "title",
    [
        "Minister of Infrastructure and Equipment",
        "Secretary of Finance and Public Credit",
        "Minister of Food, Agriculture and Light Industry",
        "Minister of Trade, Industry and Competition",
        "Minister of Ports and Airports",
        "Minister of State for Micro, Small and Medium Enterprises",
        "Secretary of Infrastructure, Communications and Transport",
        "Cabinet Secretary for Mining, Blue Economy and Maritime Affairs",
        "Minister of Ecological Transition and Territorial Cohesion",
        "Minister of Family, Social Services and Disability Inclusion",
        "Minister of Petroleum and Mineral Wealth",
        "Minister of Supply and Internal Trade",
        "Minister for Lands and Natural Resources",
    ],
)
@pytest.mark.parametrize(
    "phrase", ["Norway's {title} Kari Lund", "{title} of Norway K. Lund", "Kari Lund, {title} of Norway,"]
)
def test_portfolios_of_several_words_belong_to_the_title(title, phrase):
    """Commas and "and" join portfolios; the name takes none of them and keeps its own initials."""
    [claim] = read(f"Later {phrase.format(title=title)} spoke.")._.officials

    assert claim.name in ("Kari Lund", "K. Lund")
    assert (claim.main.title, claim.main.role.value, claim.main.country) == (title, "minister", "NOR")


def test_a_surname_that_is_a_portfolio_too_is_a_name():
    """Behind a whole portfolio the word opens the name when a name goes on."""
    found = officials("Ghana's Minister of Trade and Competition Parks Abel met Norway's Minister of Health Rice Lund.")

    assert found == [("Parks Abel", "minister", "GHA"), ("Rice Lund", "minister", "NOR")]


@pytest.mark.parametrize("polite", ["the Hon.", "the Rt Hon.", "H.E. Mr.", "HE Dr.", "H.H. Sheikh", "Dr."])
def test_a_polite_form_stands_between_title_and_name(polite):
    """Each office keeps its own country in a list of offices with polite names."""
    found = officials(
        f"It was attended by the Prime Minister of Samoa, {polite} Tavita Leota, the Prime Minister of Tonga, "
        f"{polite} Sione Fifita, and the Prime Minister of Vanuatu, {polite} Jean Kalo."
    )

    assert [(name, country) for name, _, country in found] == [
        ("Tavita Leota", "WSM"),
        ("Sione Fifita", "TON"),
        ("Jean Kalo", "VUT"),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The Indian Ocean Commission met. Secretary General of the Commission Ana Roy spoke.",
            "Indian Ocean Commission",
        ),
        ("The Nordic Council met. The Secretary General of the Council, H.E. Ana Roy, spoke.", "Nordic Council"),
        ("The Nordic Council met in Finland. Secretary General Ana Roy spoke.", "Nordic Council"),
        ("Ana Roy, who heads the World Food Programme, spoke.", "World Food Programme"),
        ("The Nordic Council and the Arctic Council met. Secretary General Ana Roy spoke.", None),
    ],
)
def test_the_head_of_an_international_body_by_its_short_form(text, body):
    """The only body of the article that fits is meant; the head of one serves no country."""
    [claim] = read(text)._.officials

    assert (claim.name, claim.main.role.value, claim.main.country) == ("Ana Roy", "io_head", None)
    assert claim.main.organization == body


def test_who_heads_a_delegation_of_an_international_body_is_its_ambassador():
    """The verb tells the office as the noun would."""
    [claim] = read("Kari Lund, who heads the Delegation of the European Union, spoke.", home="GHA")._.officials

    assert (claim.name, claim.main.role.value, claim.main.country) == ("Kari Lund", "ambassador", None)
    assert claim.main.organization == "European Union"


@pytest.mark.parametrize(
    "sentence",
    [
        "Executive Director of Human Rights Watch Tara Lowe spoke.",
        "Professor Hugo Paz of the academy agreed.",
        "Political analyst Jon Voss agreed.",
    ],
)
def test_private_offices_make_no_official(sentence):
    """Heads of NGOs, scholars and experts act in no public office."""
    found = officials(f"{sentence} Foreign Minister of Ghana Kofi Mensah listened.")

    assert found == [("Kofi Mensah", "foreign_minister", "GHA")]
