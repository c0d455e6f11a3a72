"""References: an office without a name means the official the article names, or nobody it names."""

import itertools

import pytest
from official_doc import read, references_in

TWO = "Foreign Minister of Norway Kari Lund met Foreign Minister of Ghana Omar Said. "


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Norwegian Foreign Minister spoke.", "Kari Lund"),
        ("The Foreign Minister of Ghana spoke.", "Omar Said"),
        ("Norway's top diplomat spoke.", "Kari Lund"),
        ("The head of the Ghanaian Foreign Ministry spoke.", "Omar Said"),
        ("The Ghanaian minister spoke.", "Omar Said"),
        ("The Norwegian diplomat spoke.", "Kari Lund"),
        ("Lund thanked her Ghanaian counterpart.", "Omar Said"),
        ("Kari Lund thanked her counterpart.", "Omar Said"),
    ],
)
def test_country_and_office_find_the_named_official(sentence, name):
    """Any wording of the office with the country, or "counterpart", finds its holder."""
    [(label, _, target)] = references_in(TWO + sentence)

    assert (label, target) == ("ROLE", name)


@pytest.mark.parametrize(
    ("text", "home", "name"),
    [
        (
            "President of Ghana Omar Said met President of Norway Kari Lund. The Head of State spoke.",
            "NOR",
            "Kari Lund",
        ),
        ("President of Ghana Omar Said met President of Norway Kari Lund. The President spoke.", "GHA", "Omar Said"),
        ("Minister of Energy of Norway Kari Lund met pupils. The Minister spoke.", None, "Kari Lund"),
        ("Deputy Minister of Energy of Norway Kari Lund met pupils. The Deputy Minister spoke.", None, "Kari Lund"),
        (
            "Ambassador of Norway to Ghana Kari Lund met President of Ghana Omar Said. The Ambassador spoke.",
            None,
            "Kari Lund",
        ),
        ("Chairman of the Central Bank of Norway Kari Lund met pupils. The Chairman spoke.", None, "Kari Lund"),
        ("President of the National Assembly of Norway Kari Lund met pupils. The Speaker spoke.", None, "Kari Lund"),
    ],
)
def test_an_office_alone_finds_its_holder(text, home, name):
    """Without a country the office decides, and of two heads of state the own one is meant."""
    assert [target for label, _, target in references_in(text, home=home) if label == "ROLE"] == [name]


def test_the_own_head_of_state_is_no_foreign_one():
    """Where the own head of state is never named, "the Head of State" is not the guest."""
    [(label, _, target)] = references_in(
        "President of Ghana Omar Said came. The Head of State received him.", home="NOR"
    )

    assert (label, target) == ("UNNAMED", "head_of_state NOR")


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("Kari met the Turkish Foreign Minister.", ["foreign_minister TUR"]),
        ("Kari met representatives of Turkish business.", ["None TUR"]),
        ("Kari met the delegation of Saudi Arabia.", ["None SAU"]),
        ("Foreign Ministers of Ghana and Norway met.", ["foreign_minister GHA", "foreign_minister NOR"]),
        ("Ghanaian and Norwegian presidents met.", ["head_of_state GHA", "head_of_state NOR"]),
        ("The ambassadors of Ghana, Norway and Peru came.", ["ambassador GHA", "ambassador NOR", "ambassador PER"]),
        ("The Norwegian general election was held.", []),
        ("The minister spoke.", []),
    ],
)
def test_unnamed_offices_keep_role_and_country(sentence, targets):
    """Each country of an unnamed office or group is a span of its own."""
    found = references_in(sentence)

    assert [(label, target) for label, _, target in found] == [("UNNAMED", target) for target in targets]


def test_shared_offices_of_named_officials_are_apart():
    """In a headline, one span for each official behind a shared title."""
    doc = read(TWO, headline="Norwegian and Ghanaian Foreign Ministers Hold Talks\n\n")

    spans = [(s.label_, s.text, s.id_) for s in doc.spans["officials"]][:2]
    assert spans == [("ROLE", "Norwegian", "Kari Lund"), ("ROLE", "Ghanaian Foreign Ministers", "Omar Said")]


def test_spans_never_overlap():
    """Longer spans win over those inside them."""
    doc = read(TWO + "The Norwegian Foreign Minister, Kari Lund, thanked the President of Ghana's adviser.")

    ends = [(s.start, s.end) for s in doc.spans["officials"]]
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(ends))


@pytest.mark.parametrize(
    "sentence",
    [
        "President Adu welcomed his guest in Accra.",
        "The President welcomed his guest.",
        "President Adu showed the guest the harbour.",
    ],
)
def test_a_guest_is_never_the_host(sentence):
    """ "His guest" is whoever came from elsewhere, not the one who acts in the sentence."""
    found = references_in(f"President of Ghana Kofi Adu met Foreign Minister of Peru Luis Arce. {sentence}", home="GHA")

    assert [name for _, words, name in found if "guest" in words] == ["Luis Arce"]


def test_nobody_thanks_himself():
    """The subject of a verb is not its object."""
    found = references_in(
        "Prime Minister Vidal of Chile thanked the Prime Minister. Norway's Prime Minister Per Holm smiled."
    )

    assert ("ROLE", "the Prime Minister", "Per Holm") in found
