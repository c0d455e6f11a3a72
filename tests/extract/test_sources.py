"""Whose voice an article is."""

import pytest
from factory import article

from loader.extract.sources import home_country


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Talks in Paris\n\nThe ministers met.\n\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n4 SEPTEMBER 2018", "SGP"),
        ("Ministry of Foreign Affairs of the Republic of Uzbekistan\n\nA delegation of France arrived.", "UZB"),
        ("Ministry of Foreign Affairs of Japan, Tokyo\nThe talks", "JPN"),
        ("Embassy of Norway to Jordan\nThe ambassador met the minister.", "NOR"),
        ("Reception at the Embassy of France in Oslo\n\nGuests came.", None),
        ("Government of national unity\n\nThe parties agreed.", None),
        (
            "The talks\n\nThe Ministry of Foreign Affairs of Peru was told of it.\n\nA line\nA line\nA line\nA line",
            None,
        ),
    ],
)
def test_a_ministry_that_signs_speaks_for_its_state(text, home):
    """On a line of its own, at the beginning or at the end; not where a sentence names it."""
    assert home_country(article(text=text)) == home
