"""The gazetteers are complete and agree with the standard's own list."""

from collections import Counter

import pycountry
import pytest

from loader.extract.leaders import load_body_heads
from loader.extract.vocabulary import (
    country_by_code,
    country_in_text,
    country_of,
    load_countries,
    load_country_words,
    load_organizations,
    load_places,
)
from loader.tables import DATA, read_table

WITHOUT_STANDARD_CODE = {"XKX"}
MEMBERS_AND_OTHERS = 193 + len(("VAT", "PSE", "TWN", "XKX", "COK", "NIU"))


def test_every_state_is_there_once():
    """193 members of the United Nations and six more states, each with its own codes."""
    countries = load_countries()

    assert len({c.iso3 for c in countries}) == len({c.iso2 for c in countries}) == len(countries) == MEMBERS_AND_OTHERS


@pytest.mark.parametrize(
    "country", [c for c in load_countries() if c.iso3 not in WITHOUT_STANDARD_CODE], ids=lambda c: c.iso3
)
def test_codes_and_names_are_those_of_the_standard(country):
    """Both codes belong together, and the standard's name of the country leads to it; others have codes of ours."""
    standard = pycountry.countries.get(alpha_3=country.iso3)

    names = [getattr(standard, key, "") for key in ("common_name", "official_name", "name")]

    assert standard.alpha_2 == country.iso2
    assert country.iso3 in {country_of(name.split(",")[0].split(" (")[0]) for name in names if name}


@pytest.mark.parametrize("country", load_countries(), ids=lambda c: c.iso3)
def test_every_country_has_people_and_a_capital(country):
    """Demonyms are given for all but Dominica, the Republic of the Congo and the Holy See; the capital for all."""
    without_demonym = {"DMA", "COG", "VAT"}  # their demonyms are shared or do not exist

    assert bool(country.demonyms) != (country.iso3 in without_demonym)
    assert country.capital


def test_no_phrase_means_two_countries():
    """A name, demonym or capital belongs to one country, unless country_words.csv says that it is shared."""
    shared = {word.phrase for word in load_country_words() if word.kind == "shared"}
    owners: dict[str, set[str]] = {}
    for country in load_countries():
        for phrase in (*country.names, *country.demonyms, *country.capitals):
            owners.setdefault(phrase, set()).add(country.iso3)

    assert {phrase: codes for phrase, codes in owners.items() if len(codes) > 1 and phrase not in shared} == {}


def test_country_words_refer_to_countries():
    """Every code of country_words.csv is one of countries.csv."""
    assert {code for word in load_country_words() for code in word.iso3} <= country_by_code().keys()


def test_places_lie_in_countries_and_are_listed_once():
    """A place's country exists, and no two rows of one name compete."""
    forms = Counter(form for place in load_places() for form in {place.name, *place.aliases})

    assert {place.iso3 for place in load_places()} <= country_by_code().keys()
    assert [form for form, count in forms.items() if count > 1] == []


def test_organizations_are_listed_once_with_members_that_exist():
    """No name belongs to two organizations, and members are countries."""
    forms = Counter(form for entry in load_organizations() for form in set(entry.long_forms))

    assert {code for entry in load_organizations() for code in entry.members} <= country_by_code().keys()
    assert [form for form, count in forms.items() if count > 1] == []


def test_bodies_and_their_parents_are_organizations():
    """Every name of organization_bodies.csv is one of organizations.csv, and no body is above itself."""
    names = {entry.name for entry in load_organizations()}
    rows = read_table(DATA / "organization_bodies.csv", lambda row: (row["name"], row["parent"]))
    parents = dict(rows)

    assert {name for row in rows for name in row} <= names
    assert len(parents) == len(rows)
    for name in parents:
        above = [name]
        while (parent := parents.get(above[-1])) is not None:
            assert parent not in above
            above.append(parent)


@pytest.mark.parametrize(
    ("acronym", "count"), [("EU", 27), ("NATO", 32), ("G7", 7), ("OTS", 5), ("ASEAN", 11), ("SCO", 10), ("GCC", 6)]
)
def test_membership_has_the_right_size(acronym, count):
    """Well-known memberships, as of November 2025."""
    [entry] = [entry for entry in load_organizations() if entry.acronym == acronym]

    assert len(entry.members) == count


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ministry of Foreign Affairs of the Republic of Korea", "KOR"),
        ("Prime Minister's Office, New Zealand", "NZL"),
        ("https://www.government.example", None),
    ],
)
def test_a_source_tells_its_country(text, code):
    """The longest country name in a short text decides."""
    assert country_in_text(text) == code


def test_heads_of_bodies_head_organizations_of_the_gazetteer():
    """Each names a known body and a term of office, and no two heads of one body have the same name."""
    heads = load_body_heads()
    names = {organization.name for organization in load_organizations()}

    assert {head.organization for head in heads} <= names
    assert all(head.until is None or head.since <= head.until for head in heads)
    assert len({(head.organization, head.key) for head in heads}) == len(heads)
