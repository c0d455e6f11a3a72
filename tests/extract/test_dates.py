"""Dates as articles write them, seen from Thursday, 12 March 2026."""

from datetime import date

import pytest
from mention_factory import PUBLISHED, mentions

from loader.extract import layers
from loader.extract.dates import resolve_date


def written(when):
    return when and f"{when.first}{'' if when.end is None else f'..{when.end}'} {when.precision.value}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 5 March", "2026-03-05 day"),
        ("on March 5", "2026-03-05 day"),
        ("March 5, 2025", "2025-03-05 day"),
        ("the 5th of March", "2026-03-05 day"),
        ("MARCH 5", "2026-03-05 day"),
        ("Sept. 30, 2025", "2025-09-30 day"),
        ("Tuesday, March 10", "2026-03-10 day"),
        ("2025-11-03", "2025-11-03 day"),
        ("03.11.2025", "2025-11-03 day"),
        ("31 March - 1 April of this year", "2026-03-31..2026-04-01 day"),
        ("March 10-11", "2026-03-10..2026-03-11 day"),
        ("March 10 through 11", "2026-03-10..2026-03-11 day"),
        ("from 9 to 11 March 2026", "2026-03-09..2026-03-11 day"),
        ("30 December - 2 January", "2025-12-30..2026-01-02 day"),
        ("30 December 2025 to 2 January 2026", "2025-12-30..2026-01-02 day"),
        ("December 20", "2025-12-20 day"),
        ("April 1 of last year", "2025-04-01 day"),
        ("November 2024", "2024-11-01 month"),
        ("in November", "2025-11-01 month"),
        ("this September", "2026-09-01 month"),
        ("last December", "2025-12-01 month"),
        ("next March", "2027-03-01 month"),
        ("mid-February", "2026-02-01 month"),
        ("in 2023", "2023-01-01 year"),
        ("in 2024-2025", "2024-01-01..2025-12-31 year"),
        ("(Dushanbe, 2023)", "2023-01-01 year"),
        ("last year", "2025-01-01 year"),
        ("today", "2026-03-12 day"),
        ("yesterday", "2026-03-11 day"),
        ("tomorrow", "2026-03-13 day"),
        ("this morning", "2026-03-12 day"),
        ("the day before yesterday", "2026-03-10 day"),
        ("three days ago", "2026-03-09 day"),
        ("two years ago", "2024-01-01 year"),
        ("on Tuesday", "2026-03-10 day"),
        ("on Thursday", "2026-03-12 day"),
        ("last Thursday", "2026-03-05 day"),
        ("next Monday", "2026-03-16 day"),
        ("earlier this week", "2026-03-09..2026-03-12 month"),
        ("next week", "2026-03-16..2026-03-22 month"),
        ("earlier this month", "2026-03-01 month"),
        ("next month", "2026-04-01 month"),
        ("the first quarter of 2026", "2026-01-01..2026-03-31 month"),
        ("the second half of this year", "2026-07-01..2026-12-31 month"),
        ("in the spring of 2025", "2025-03-01..2025-05-31 month"),
        ("last summer", "2025-06-01..2025-08-31 month"),
    ],
)
def test_dates_are_seen_from_the_day_of_publication(text, value):
    """Days, ranges, months, years, relative days, weekdays, weeks, quarters and seasons."""
    assert written(resolve_date(text, PUBLISHED)) == value


@pytest.mark.parametrize(
    "text",
    ["the 13th meeting", "February 30", "at 10:30", "they may come", "Agenda 2030", "$2025 million", "10 million"],
)
def test_what_is_no_date(text):
    """Ordinals, impossible days, times, verbs, programmes and sums."""
    assert resolve_date(text, PUBLISHED) is None


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("on Tuesday", PUBLISHED, "2026-03-17 day"),
        ("on February 20", PUBLISHED, "2027-02-20 day"),
        ("on March 5", date(2025, 12, 20), "2026-03-05 day"),
        ("in May", PUBLISHED, "2026-05-01 month"),
        ("this week", PUBLISHED, "2026-03-12..2026-03-15 month"),
    ],
)
def test_the_future_looks_ahead(text, published, value):
    """With a future cue, weekdays and days without year lie after the publication."""
    assert written(resolve_date(text, published, future=True)) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He will fly to Oslo on Tuesday.", ["2026-03-17 day"]),
        ("He flew to Oslo on Tuesday.", ["2026-03-10 day"]),
        ("He will fly to Oslo on Friday, after he met the King on Tuesday.", ["2026-03-13 day", "2026-03-10 day"]),
        ("The summit is scheduled for May.", ["2026-05-01 month"]),
        ("The last round was held in May. The next one will follow in June.", ["2025-05-01 month", "2026-06-01 month"]),
    ],
)
def test_the_tense_of_the_clause_decides(text, values):
    """The component looks for the tense around each date."""
    doc = mentions(text)

    assert [written(span._.when) for span in doc.spans[layers.DATES]] == values


def test_a_document_without_a_day_is_an_error():
    """Relative dates cannot be guessed."""
    with pytest.raises(ValueError, match="published"):
        mentions("today", published=None)
