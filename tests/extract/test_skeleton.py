"""Sentences with slots, direct speech, and the words that tell whether an event is real."""

from datetime import date

import pytest
from event_text import PUBLISHED, document

from loader.extract.events.cues import status_of
from loader.extract.events.skeleton import quotations, skeletons
from loader.model import Status
from loader.values.date import PartialDate, Precision

TEXT = "Prime Minister of Spain Pau Ferrer met the Danish foreign minister in Madrid on 11 March."


@pytest.mark.model
def test_every_mention_is_a_slot():
    """Named and unnamed officials, places and dates are numbered in text order; the words between them stay."""
    _, sentence = skeletons(document(TEXT))

    assert sentence.text.strip() == "<P0> met <U1> in <L2> on <D3>."
    assert [slot.key for slot in sentence.slots[:1]] == ["Pau Ferrer"]
    assert sentence.words("in <L2> on <D3>.") == "in Madrid on 11 March"


@pytest.mark.model
def test_the_headline_is_the_first_sentence():
    """Sentences are numbered from the headline, which is number 0."""
    assert [(s.index, s.headline) for s in skeletons(document(TEXT))] == [(0, True), (1, False)]


@pytest.mark.model
@pytest.mark.parametrize("city", ["the Danish capital", "the capital of Denmark"])
def test_a_capital_told_by_its_state_is_the_city(city):
    """A demonym or a state beside the word capital stands for the city."""
    _, sentence = skeletons(document(f"Talks were held in {city}."))

    assert [(slot.code, slot.key, slot.text) for slot in sentence.slots] == [("L", "DNK", "Copenhagen")]


@pytest.mark.model
def test_a_trigger_in_direct_speech_is_quoted():
    """Positions of the article's quotations are found in the text with slots."""
    text = f'Spain is open. "{TEXT[:-1]}, and it rained on both of them," he said. They met.'
    quoted = {s.text[s.text.find("met") :][:9]: s.is_quoted(s.text.find("met")) for s in skeletons(document(text))[2:]}

    assert quoted == {"met <U1> ": True, "met.": False}


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ('He said: "We shall come back in the spring, and we shall stay a week." Then he left.', True),
        ("He said: “We shall come back in the spring, and we shall stay a week.” Then he left.", True),
        ("He said: «We shall come back in the spring, and we shall stay a week.» Then he left.", True),
        ("He said: „We shall come back in the spring, and we shall stay a week.“ Then he left.", True),
        ('"We shall come back in the spring, and we shall stay a week', True),  # goes on in the next paragraph
        ('We shall come back in the spring," he said.', True),  # the opening mark is missing
        ('The "We shall come back" group met.', False),  # a name
        ("We shall come back, he said.", False),
    ],
)
def test_direct_speech_is_told_from_names_in_quotation_marks(text, spoken):
    """Speech is long or ends with its own stop, whatever the marks; a paragraph ends it."""
    at = text.index("come back")

    assert any(start <= at < end for start, end in quotations(text)) is spoken


def test_direct_speech_ends_with_its_paragraph():
    """An opening mark without a closing one quotes no more than its paragraph."""
    text = '"We shall come back in the spring\nThey met.'

    assert [text[start:end] for start, end in quotations(text)] == ['"We shall come back in the spring']


def status(clause, trigger, *, when=None, first=False, noun=False, body=False):
    before = clause[: clause.index(trigger)]
    return status_of(clause, before, trigger, when=when, published=PUBLISHED, first=first, noun=noun, body=body)


@pytest.mark.parametrize(
    ("clause", "trigger", "expected"),
    [
        ("A met B", "met", Status.HELD),
        ("A will meet B", "meet", Status.PLANNED),
        ("A is expected to visit B", "visit", Status.PLANNED),
        ("A had met B", "met", Status.PAST_REFERENCE),
        ("A, who last month met B", "met", Status.PAST_REFERENCE),
        ("A met B and will come back", "met", Status.HELD),  # what follows a verb is another verb's tense
        ("A did not meet B", "meet", None),
        ("A could meet B", "meet", None),
        ("A hopes to meet B", "meet", None),
        ("if A meets B", "meets", None),
    ],
)
def test_a_verb_is_read_from_the_words_before_it(clause, trigger, expected):
    """Auxiliaries and adverbs of time in front of a verb tell whether, and when."""
    assert status(clause, trigger) is expected


@pytest.mark.parametrize(
    ("clause", "trigger", "body", "expected"),
    [
        ("the talks between A and B", "talks", False, Status.HELD),
        ("the talks between A and B are scheduled", "talks", False, Status.PLANNED),
        ("results of the talks between A and B", "talks", False, Status.PAST_REFERENCE),
        ("talks between A and B were ruled out", "talks", False, None),
        ("no talks between A and B were held", "talks", False, None),
        ("the session was held, and the next one is planned", "session", True, Status.HELD),
    ],
)
def test_a_noun_is_read_from_its_whole_clause(clause, trigger, body, expected):
    """A noun has no tense: the clause around it tells, unless a sitting has a verb of its own."""
    assert status(clause, trigger, noun=True, body=body) is expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (PartialDate(date(2025, 3, 20)), Status.PLANNED),
        (PartialDate(date(2025, 3, 12)), Status.HELD),
        (PartialDate(date(2025, 3, 6)), Status.HELD),
        (PartialDate(date(2025, 3, 5)), Status.PAST_REFERENCE),
        (PartialDate(date(2021, 1, 1), Precision.YEAR), Status.PAST_REFERENCE),
        (PartialDate(date(2025, 3, 1), Precision.MONTH), Status.HELD),
    ],
)
def test_a_date_outweighs_the_tense(when, expected):
    """What lies ahead is planned; what is older than news is recalled."""
    assert status("A met B", "met", when=when) is expected


def test_the_first_sentence_is_the_news():
    """A recalling word in the lead does not make its event background."""
    assert status("A recently met B", "met", first=True) is Status.HELD
