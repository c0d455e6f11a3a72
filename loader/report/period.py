"""The period of a report, the one before it, and the months that the heat map shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from loader.values.date import PartialDate, Precision

HISTORY = 6  # months of the heat map: enough to see a habit, few enough to be read on a phone


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both counted."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def name(self) -> str:
        """The year, the month or the months where it is whole ones, else the days."""
        first, last = (f"{day:%B %Y}" if self._is_months else day_name(day) for day in (self.first, self.last))
        if self._is_months and self.first.year == self.last.year:
            if len(self.months) == 12:
                return f"{self.first:%Y}"
            first = f"{self.first:%B}" if len(self.months) > 1 else last
        return first if first == last else f"{first} to {last}"

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of every month that it touches."""
        return tuple(_months(self.first, self.last))

    @property
    def before(self) -> "Period":
        """The period just before: as many whole months, or as many days."""
        last = self.first - timedelta(1)
        if self._is_months:
            return Period(_earlier(self.first, len(self.months)), last)
        return Period(last - (self.last - self.first), last)

    @property
    def history(self) -> "Period":
        """From some months back, or from the period before where that began earlier, to the last day."""
        return Period(min(_earlier(self.last.replace(day=1), HISTORY - 1), self.before.first), self.last)

    @property
    def _is_months(self) -> bool:
        return self.first.day == 1 and self.last == PartialDate(self.last.replace(day=1), Precision.MONTH).last


def day_name(day: date) -> str:
    """The day in words: 2 October 2025."""
    return f"{day.day} {day:%B %Y}"


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month + timedelta(31)).replace(day=1)


def _earlier(month: date, count: int) -> date:
    year, index = divmod(month.year * 12 + month.month - 1 - count, 12)
    return date(year, index + 1, 1)
