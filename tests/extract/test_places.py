"""Mentions of cities and venues in sentences."""

import pytest
from mention_factory import mentions

from loader.extract import layers
from loader.extract.vocabulary import load_places


def places(text):
    doc = mentions(text)
    return [(span.text, span.id_) for span in doc.spans[layers.PLACES]]


def test_every_place_of_the_gazetteer_is_found():
    """The name is a mention, with its country."""
    found = {p.name: places(f"The talks were held at {p.name} today.") for p in load_places()}
    missed = [p.name for p in load_places() if (p.name.split(",")[0], p.iso3) not in found[p.name]]

    assert missed == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Geneva and Nairobi.", [("Geneva", "CHE"), ("Nairobi", "KEN")]),
        ("They met at the Kremlin.", [("Kremlin", "RUS")]),
        ("The forum in Singapore ended.", [("Singapore", "SGP")]),
        ("Singapore agreed.", []),
        ("The Geneva-based World Health Organization", [("Geneva", "CHE")]),
        ("The Paris Agreement stands.", []),
    ],
)
def test_places_in_sentences(text, found):
    """Cities, capitals, seats and city states after "in"; no treaties."""
    assert places(text) == found
