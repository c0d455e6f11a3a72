"""Dates as texts give them: a day, a month, a year, or a range of days."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date with the precision the text gives it.

    `first` is the first day it can mean (2024-11-01 for "November 2024"); `end` is the last day of a
    range that the text tells ("March 31 - April 1"), else None.
    """

    first: date
    precision: Precision = Precision.DAY
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.first:
            raise ValueError(f"a range ends before it begins: {self.first} - {self.end}")

    @property
    def last(self) -> date:
        """The last day it can mean."""
        if self.end is not None:
            return self.end
        if self.precision is Precision.DAY:
            return self.first
        if self.precision is Precision.MONTH:
            year, month = divmod(self.first.year * 12 + self.first.month, 12)
            return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)
        return date(self.first.year, 12, 31)

    def may_equal(self, other: "PartialDate") -> bool:
        """Whether both can mean the same day."""
        return self.first <= other.last and other.first <= self.last


def parse_published(text: str) -> date | datetime:
    """Parse an ISO date, or an ISO date and time with or without zone.

    Raises:
        ValueError: the text is neither.
    """
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def format_published(published: date | datetime) -> str:
    """Format the publication time as ISO: a date, or date and time to the minute."""
    if isinstance(published, datetime):
        return published.isoformat(timespec="minutes")
    return published.isoformat()
