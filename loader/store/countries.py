"""The properties of countries, from the reviewed data file."""

from collections.abc import Mapping
from functools import cache

from loader.store.rows import Row
from loader.tables import DATA, read_table

_PROPERTIES = ("name", "official_name", "iso2", "capital", "region")


@cache
def country_properties() -> Mapping[str, Row]:
    """ISO alpha-3 code to the properties of the country's node."""
    return dict(
        read_table(DATA / "countries.csv", lambda raw: (raw["iso3"], {name: raw[name] or None for name in _PROPERTIES}))
    )
