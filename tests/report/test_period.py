"""Periods of a report."""

from datetime import date

import pytest

from loader.report.period import Period


@pytest.mark.parametrize(
    ("first", "last", "name", "before"),
    [
        ("2025-10-01", "2025-10-31", "October 2025", ("2025-09-01", "2025-09-30")),
        ("2025-01-01", "2025-03-31", "January to March 2025", ("2024-10-01", "2024-12-31")),
        ("2024-01-01", "2024-12-31", "2024", ("2023-01-01", "2023-12-31")),
        ("2024-12-01", "2025-01-31", "December 2024 to January 2025", ("2024-10-01", "2024-11-30")),
        ("2024-03-04", "2024-03-10", "4 March 2024 to 10 March 2024", ("2024-02-26", "2024-03-03")),
        ("2024-03-01", "2024-03-01", "1 March 2024", ("2024-02-29", "2024-02-29")),
    ],
)
def test_the_period_before_is_as_long(first, last, name, before):
    """Whole months stand beside as many whole months, days beside as many days."""
    period = Period(date.fromisoformat(first), date.fromisoformat(last))

    assert period.name == name
    assert period.before == Period(*map(date.fromisoformat, before))


@pytest.mark.parametrize(
    ("first", "last", "begins"),
    [
        ("2025-10-01", "2025-10-31", "2025-05-01"),
        ("2025-10-20", "2025-10-21", "2025-05-01"),
        ("2025-01-01", "2025-12-31", "2024-01-01"),
    ],
)
def test_the_history_goes_half_a_year_back_or_to_the_period_before(first, last, begins):
    """The heat map has at least six months, and every month of the period before."""
    history = Period(date.fromisoformat(first), date.fromisoformat(last)).history

    assert (history.first.isoformat(), history.last.isoformat()) == (begins, last)
