"""The event grammar, sentence by sentence, through the whole pipeline: `tests/cases/events.csv`.

A row is an article of one or a few lines; `told` has one line of `event_text.told` an event. All people are invented.
"""

import csv
from pathlib import Path

import pytest
from event_text import HEADLINE, document, events, told

from loader.extract.events.attendance import attendance_rules, find_attendance
from loader.extract.events.finder import EventFinder
from loader.extract.events.frames import FRAMES
from loader.extract.events.skeleton import skeletons
from loader.extract.events.triggers import trigger_rules

pytestmark = pytest.mark.model

with (Path(__file__).parents[1] / "cases" / "events.csv").open(encoding="utf-8", newline="") as file:
    CASES = [(row["theme"], row["headline"] or HEADLINE, row["text"], row["told"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("theme", "headline", "text", "expected"), CASES)
def test_an_article_tells_its_events(theme, headline, text, expected):
    """Kind, mode, status, change, date, place and everybody who takes part, with their countries; or nothing."""
    assert "\n".join(told(text, headline=headline)) == expected


def test_what_is_no_event_is_tried_as_often_as_it_is_told():
    """Denials, wishes, quotations, domestic meetings, sport and trade have rows of their own."""
    assert sum(theme == "no event" for theme, *_ in CASES) > 30


def test_evidence_is_the_sentence_below_the_headline():
    """The evidence of an event that headline and body tell is the body's sentence, as the text has it."""
    text = "President of Malta Pawl Borg received Foreign Minister of Denmark Ida Holm."
    [event] = events(text, headline="Pawl Borg receives Ida Holm")

    assert event.evidence.text.strip() == text


def test_the_evidence_of_a_text_in_capitals_is_in_capitals():
    """Lines in capitals are read in other letters, but quoted as they are."""
    text = "PRESIDENT OF MALTA PAWL BORG RECEIVED FOREIGN MINISTER OF DENMARK IDA HOLM."
    [event] = events(text)

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
        for _, headline, text, _ in CASES
        for draft in EventFinder().read(document(text, headline)).drafts
        if ":" in draft.rule
    }

    assert {rule.row: rule.pattern.pattern for rule in trigger_rules() if rule.row not in used} == {}


def test_the_words_of_a_trigger_stand_where_it_matches():
    """The column `words` only saves time: no sentence that a pattern matches lacks all of them."""
    sentences = {skeleton.text for _, headline, text, _ in CASES for skeleton in skeletons(document(text, headline))}

    assert [
        (rule.row, text)
        for rule in trigger_rules()
        for text in sentences
        if rule.pattern.search(text) and not rule.may_match(text.lower())
    ] == []


def test_every_row_of_attendance_is_used_by_an_example():
    """Each row of attendance.csv is the one that counts in one of the sentences here."""
    sentences = [skeleton for _, headline, text, _ in CASES for skeleton in skeletons(document(text, headline))]
    used = {found[0].pattern.pattern for skeleton in sentences if (found := find_attendance(skeleton))}

    assert [rule.pattern.pattern for rule in attendance_rules() if rule.pattern.pattern not in used] == []
