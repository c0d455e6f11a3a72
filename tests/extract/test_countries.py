"""Mentions of countries in sentences."""

import pytest
from mention_factory import codes, mentions

from loader.extract import layers
from loader.extract.countries import country_claims
from loader.extract.vocabulary import load_countries

ALL = load_countries()


def test_every_state_is_found_by_name():
    """The usual and the official name are mentions of the state."""
    names = [(c.iso3, name) for c in ALL for name in (c.name, c.official_name)]

    assert [name for code, name in names if codes(f"A delegation from {name} came.") != code] == []


def test_every_people_is_found():
    """The adjective is a mention of the state."""
    demonyms = [(c.iso3, c.demonyms[0]) for c in ALL if c.demonyms]

    assert [demonym for code, demonym in demonyms if codes(f"The {demonym} side agreed.") != code] == []


def test_every_capital_counts_where_its_country_is_named():
    """The capital is a mention of the state, also where other cities share its name."""
    sentences = [(c.iso3, f"They flew to {c.capital}, and {c.name} welcomed them.") for c in ALL]

    assert [sentence for code, sentence in sentences if codes(sentence) != f"{code} {code}"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Relations between Astana and Bern are good.", "KAZ CHE"),
        ("The Kremlin and the White House differ.", "RUS USA"),
        ("Downing Street declined to comment.", "GBR"),
        ("The Hague hosted the talks.", "NLD"),
        ("U.S.-China talks and the US-led mission", "USA CHN USA"),
        ("the U.S.-Japan-ROK format", "USA JPN KOR"),
        ("the Kazakh‑Turkish border", "KAZ TUR"),
        ("Sino-Russian and Franco-German ties", "CHN RUS FRA DEU"),
        ("Cote d’Ivoire's and N’Djamena's envoys", "CIV TCD"),
        ("PRESIDENT OF KENYA RECEIVES TURKISH MINISTER", "KEN TUR"),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", "GIN GNB GNQ PNG"),
        ("Niger and Nigeria; the Nigerien and the Nigerian minister", "NER NGA NER NGA"),
        ("South Korea and North Korea", "KOR PRK"),
        ("the Korean and Japanese ministers", "KOR JPN"),
        ("Pyongyang and the Korean media", "PRK PRK"),
        ("Kinshasa and the Congolese army", "COD COD"),
        ("Brazzaville and the Congolese president", "COG COG"),
        ("the Dominican Republic and Dominica", "DOM DMA"),
        ("the Gaza Strip and the West Bank", "PSE PSE"),
        ("Saudi Arabia, the UAE, Viet Nam, Türkiye", "SAU ARE VNM TUR"),
        ("as kremlin.ru reports", "RUS"),
        ("the Kazakhstan-Saudi Business Council", "KAZ SAU"),
        ("the Parliament of Georgia in Tbilisi", "GEO GEO"),
        ("Talks with Jordan's King and Chad's president", "JOR TCD"),
        ("Foreign Minister of Jordan Omar Haddad", "JOR"),
        ("Georgian envoys spoke of Georgia and Florida", "GEO GEO"),
    ],
)
def test_forms_that_mean_a_country(text, found):
    """Names, demonyms, capitals, seats of government and combining forms."""
    assert codes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Chad Miller and Jordan Brown came.",
        "Susan Holland met J. London and Michael Jordan.",
        "Denzel Washington waved.",
        "Georgia and Ohio voted; Atlanta counted.",
        "New Mexico, New England and New South Wales",
        "Latin American and Central American states, African Americans",
        "the Gulf of Guinea, the Persian Gulf, the Indian Ocean and the South China Sea",
        "Indo-Pacific partners",
        "The Paris Agreement, the Minsk agreements and the Treaty of Rome",
        "It cost 5 million US dollars.",
        "He spoke in French.",
        "the Russian language",
        "the University of Malta and the American University of Sharjah",
        "Ethiopian Airlines and the Tehran Times",
        "the USS Jamaica",
        "the trawler Arctic Norway and the royal yacht Jamaica Star",
        "Egypt Quay, Poland Wharf and the India Rooms",
        "Brazil nuts under a Turkey oak and a Cyprus cedar",
        "the Bank of China",
        "the Organization of American States",
        "the East African Community",
        "turkey and polish are words",
        "the European Union",
    ],
)
def test_names_that_mean_no_country(text):
    """Persons, American states, seas, treaties, currencies, languages, universities, ships and organizations."""
    assert codes(text) == ""


def test_labels_tell_the_form():
    """A mention is a name, a demonym or a capital."""
    doc = mentions("Peru said that the Chilean side will come to Lima.")

    assert [s.label_ for s in doc.spans[layers.COUNTRIES]] == [layers.COUNTRY, layers.DEMONYM, layers.CAPITAL]


def test_claims_count_forms_and_quote_the_first_sentence():
    """The claim of a country has each form with its number, and the sentence of the first mention."""
    doc = mentions("The summit ended. Kenya won. Kenyan envoys left Nairobi, and Kenya rejoiced.")

    [claim] = country_claims(doc)

    assert dict(claim.forms) == {"Kenya": 2, "Kenyan": 1, "Nairobi": 1}
    assert (claim.count, claim.evidence.text) == (4, "Kenya won.")
    assert doc.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
