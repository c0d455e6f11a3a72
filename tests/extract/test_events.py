"""The event grammar, sentence by sentence, through the whole pipeline."""

import pytest
from event_cases import ALL, ATTENDANCE, HEADLINES, NO_EVENT
from event_text import HEADLINE, document, events, told

from loader.extract.events.attendance import attendance_rules, find_attendance
from loader.extract.events.finder import EventFinder
from loader.extract.events.frames import FRAMES
from loader.extract.events.skeleton import skeletons
from loader.extract.events.triggers import trigger_rules

pytestmark = pytest.mark.model

TEXTS = [
    *((HEADLINE, text) for text, _ in ALL),
    *((HEADLINE, text) for text, _ in ATTENDANCE),
    *((headline, text) for headline, text, _ in HEADLINES),
]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_a_sentence_tells_its_events(text, expected):
    """Kind, mode, status, date, place and everybody who takes part, with their countries."""
    assert told(text) == expected


@pytest.mark.parametrize("text", NO_EVENT)
def test_what_did_not_happen_between_states_is_no_event(text):
    """Neither denials, wishes, quotations and opinions nor what a state does at home."""
    assert told(text) == []


@pytest.mark.parametrize(("headline", "text", "expected"), HEADLINES)
def test_a_headline_tells_events_too(headline, text, expected):
    """A headline and the sentence that repeats it are one event."""
    assert told(text, headline=headline) == expected


@pytest.mark.parametrize(("text", "who"), ATTENDANCE)
def test_a_sentence_of_attendance_adds_to_the_event_before(text, who):
    """Whoever attends, speaks or presides takes part in the event told before; it remains one event."""
    [line] = told(text)

    assert who in line


def test_evidence_is_the_sentence_below_the_headline():
    """The evidence of an event that headline and body tell is the body's sentence, as the text has it."""
    text = "President of Malta Pawl Borg received Foreign Minister of Denmark Ida Holm."
    [event] = events(text, headline="Pawl Borg receives Ida Holm")

    assert event.evidence.text.strip() == text


def test_one_event_is_the_main_one():
    """What is held comes before what is planned, and a meeting before the visit that it is part of."""
    text = (
        "Prime Minister of Laos Kham Vong will visit Nepal in May 2025.\n"
        "Prime Minister of Laos Kham Vong met with President of Bangladesh Farid Alam."
    )

    assert [(event.kind.value, event.main) for event in events(text)] == [("visit", False), ("meeting", True)]


def test_every_trigger_names_a_frame():
    """A row of event_triggers.csv whose frame nobody reads would tell nothing."""
    assert {rule.frame for rule in trigger_rules()} == set(FRAMES)


def test_every_trigger_is_used_by_an_example():
    """Each row of event_triggers.csv tells an event in one of the sentences here."""
    used = {
        int(draft.rule.split(":")[1])
        for headline, text in TEXTS
        for draft in EventFinder().read(document(text, headline)).drafts
    }

    assert {rule.row: rule.pattern.pattern for rule in trigger_rules() if rule.row not in used} == {}


def test_every_row_of_attendance_is_used_by_an_example():
    """Each row of attendance.csv is the one that counts in one of the sentences here."""
    sentences = [skeleton for headline, text in TEXTS for skeleton in skeletons(document(text, headline))]
    used = {found[0].pattern.pattern for skeleton in sentences if (found := find_attendance(skeleton))}

    assert [rule.pattern.pattern for rule in attendance_rules() if rule.pattern.pattern not in used] == []
