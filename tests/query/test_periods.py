from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.query.dates import parse_month, parse_period, parse_span

TODAY = date(2024, 3, 31)  # a Sunday, and the day that shorter months have not


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("today", "2024-03-31", "2024-03-31"),
        ("Yesterday", "2024-03-30", "2024-03-30"),
        ("tomorrow", "2024-04-01", "2024-04-01"),
        ("last-90-days", "2024-01-02", "2024-03-31"),
        ("last 1 day", "2024-03-31", "2024-03-31"),
        ("last-2-weeks", "2024-03-18", "2024-03-31"),
        ("last-1-month", "2024-03-01", "2024-03-31"),
        ("last-1-year", "2023-04-01", "2024-03-31"),
        ("next-30-days", "2024-03-31", "2024-04-29"),
        ("this-week", "2024-03-25", "2024-03-31"),
        ("last-week", "2024-03-18", "2024-03-24"),
        ("last-month", "2024-02-01", "2024-02-29"),
        ("this-quarter", "2024-01-01", "2024-03-31"),
        ("last-quarter", "2023-10-01", "2023-12-31"),
        ("next-year", "2025-01-01", "2025-12-31"),
        ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("q4 2024", "2024-10-01", "2024-12-31"),
        ("2024Q1", "2024-01-01", "2024-03-31"),
    ],
)
def test_a_span_may_be_a_quarter_or_count_from_today(text, first, last):
    """Counted days end or begin today; named units are whole ones of the calendar."""
    assert [day.isoformat() for day in parse_span(text, TODAY)] == [first, last]


@pytest.mark.parametrize(
    "text", ["last-0-days", "last-days", "2024-Q5", "last-9999-years", "next-9999-years", "0000-Q1"]
)
def test_what_is_no_span_is_told(text):
    """Neither a count of nothing nor a day outside the calendar is bent into something else."""
    with pytest.raises(ValueError, match="is no date"):
        parse_span(text, TODAY)


def test_what_counts_from_today_needs_today():
    """Without a day the answer would depend on the machine."""
    with pytest.raises(ValueError, match="counts from today, and no day is given"):
        parse_span("last-90-days")


@given(
    st.dates(date(100, 1, 1), date(9000, 1, 1)), st.integers(1, 50), st.sampled_from(["day", "week", "month", "year"])
)
def test_last_and_next_meet_today(today, count, unit):
    """The last of the past ones and the first of the coming ones are today."""
    (before, last), (first, after) = (parse_span(f"{way}-{count}-{unit}s", today) for way in ("last", "next"))

    assert (last, first) == (today, today)
    assert before <= today <= after


def test_a_month_may_count_from_today():
    """A month is a month, however it is told; a week is none."""
    assert parse_month("last-month", TODAY) == "2024-02"
    with pytest.raises(ValueError, match="is no month"):
        parse_month("last-week", TODAY)


def test_a_period_may_run_between_any_two():
    """Each end may be told in its own way."""
    assert parse_period("2023-Q4..yesterday", TODAY) == (date(2023, 10, 1), date(2024, 3, 30))
