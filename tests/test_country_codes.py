"""Our country file against a maintained list of codes."""

import csv
from pathlib import Path

import pycountry

COUNTRIES = Path(__file__).parent.parent / "loader" / "data" / "countries.csv"


def test_codes_are_those_of_iso_3166():
    """Both codes of every row belong together; Kosovo's are user-assigned."""
    with COUNTRIES.open(encoding="utf-8", newline="") as file:
        ours = {row["iso3"]: row["iso2"] for row in csv.DictReader(file)}
    iso = {country.alpha_3: country.alpha_2 for country in pycountry.countries}

    assert {iso3: iso2 for iso3, iso2 in ours.items() if iso.get(iso3) != iso2} == {"XKX": "XK"}
    assert len(ours) >= 197  # 193 members of the United Nations, two observers, Taiwan, Kosovo
