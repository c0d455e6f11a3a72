"""Days, months and periods as people write them: ISO, English words, quarters, and counted from today."""

import re
from datetime import date, timedelta

from loader.values.date import PartialDate, Precision

_MONTHS = ("january", "february", "march", "april", "may", "june",
           "july", "august", "september", "october", "november", "december")  # fmt: skip
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_QUARTER = re.compile(r"(?:(?P<year>\d{4})[\s-]*Q(?P<quarter>[1-4])|Q(?P<quarter2>[1-4])[\s-]*(?P<year2>\d{4}))", re.I)
_COUNTED = re.compile(r"(?P<way>last|next) (?P<count>[1-9]\d{0,3}) (?P<unit>day|week|month|year)s?")
_CALENDAR = re.compile(r"(?P<way>last|this|next) (?P<unit>week|month|quarter|year)")
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
_DAYS_IN = {"day": 1, "week": 7}

Period = tuple[date, date]
"""First and last day."""


def parse_partial_date(text: str) -> PartialDate:
    """A day, a month or a year, in ISO form or in English words.

    >>> parse_partial_date("Oct 2025").last, parse_partial_date("2 October 2025").first
    (datetime.date(2025, 10, 31), datetime.date(2025, 10, 2))

    Raises:
        ValueError: the text is none of these.
    """
    words = re.findall(r"\d+|[^\W\d_]+", text)
    iso = re.fullmatch(r"\s*(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*", text)
    match words:
        case [year, month, day] if iso:
            parts = (year, month, day)
        case [year, month] if iso:
            parts = (year, month, None)
        case [year] if iso:
            parts = (year, None, None)
        case [day, month, year] if _month(month) and day.isdigit():
            parts = (year, _month(month), day)
        case [month, day, year] if _month(month) and day.isdigit():
            parts = (year, _month(month), day)
        case [month, year] if _month(month):
            parts = (year, _month(month), None)
        case _:
            raise ValueError(f"{text!r} is no date; write 2025-10-02, 2025-10, 2025-Q4, 2025 or last-90-days")
    return _partial_date(text, *parts)


def _month(word: str) -> str | None:
    """The number of a month's name, or of its first three letters or more."""
    found = [i for i, name in enumerate(_MONTHS, 1) if len(word) >= 3 and name.startswith(word.casefold())]
    return str(found[0]) if found else None


def _partial_date(text: str, year: str, month: str | None, day: str | None) -> PartialDate:
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    try:
        return PartialDate(date(int(year), int(month or 1), int(day or 1)), precision)
    except ValueError as error:
        raise ValueError(f"{text!r} is no date: {error}") from error


def parse_span(text: str, today: date | None = None) -> Period:
    """The first and the last day that a text means; `today` is needed for those that count from it.

    >>> parse_span("2025-Q4"), parse_span("last-2-days", date(2025, 10, 2))[0]
    ((datetime.date(2025, 10, 1), datetime.date(2025, 12, 31)), datetime.date(2025, 10, 1))

    Raises:
        ValueError: the text is no date, or counts from a day that is not given.
    """
    relative = _relative(" ".join(text.casefold().replace("-", " ").split()))
    if relative is not None:
        if today is None:
            raise ValueError(f"{text!r} counts from today, and no day is given for that")
        try:
            return _counted(*relative, today)
        except (OverflowError, ValueError) as error:
            raise ValueError(f"{text!r} is no date: it is out of the calendar") from error
    if match := _QUARTER.fullmatch(text.strip()):
        quarter, year = int(match["quarter"] or match["quarter2"]), match["year"] or match["year2"]
        first = _partial_date(text, year, str(3 * quarter - 2), None).first
        return first, _add_months(first, 3) - timedelta(1)
    parsed = parse_partial_date(text)
    return parsed.first, parsed.last


def _relative(words: str) -> tuple[str, int | None, str] | None:
    """Way, count (None: a whole unit of the calendar) and unit of a text that counts from today."""
    if words in _DAYS:
        return "today", _DAYS[words], "day"
    if match := _COUNTED.fullmatch(words):
        return match["way"], int(match["count"]), match["unit"]
    match = _CALENDAR.fullmatch(words)
    return (match["way"], None, match["unit"]) if match else None


def _counted(way: str, count: int | None, unit: str, today: date) -> Period:
    if way == "today":
        day = today + timedelta(count or 0)
        return day, day
    if count is None:
        return _calendar_unit({"last": -1, "this": 0, "next": 1}[way], unit, today)
    if way == "last":
        return _moved(today, unit, -count) + timedelta(1), today
    return today, _moved(today, unit, count) - timedelta(1)


def _calendar_unit(step: int, unit: str, today: date) -> Period:
    if unit == "week":
        monday = today - timedelta(today.weekday() - 7 * step)
        return monday, monday + timedelta(6)
    size = _MONTHS_IN[unit]
    first = _add_months(today.replace(month=(today.month - 1) // size * size + 1, day=1), step * size)
    return first, _add_months(first, size) - timedelta(1)


def _moved(day: date, unit: str, count: int) -> date:
    if unit in _DAYS_IN:
        return day + timedelta(count * _DAYS_IN[unit])
    return _add_months(day, count * _MONTHS_IN[unit])


def _add_months(day: date, count: int) -> date:
    """The same day of another month, or the last one of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    last = PartialDate(date(year, month + 1, 1), Precision.MONTH).last
    return last.replace(day=min(day.day, last.day))


def parse_month(text: str, today: date | None = None) -> str:
    """The month as YYYY-MM.

    >>> parse_month("October 2025")
    '2025-10'
    """
    first, last = parse_span(text, today)
    if first.day != 1 or last != PartialDate(first, Precision.MONTH).last:
        raise ValueError(f"{text!r} is no month; write 2025-10")
    return f"{first:%Y-%m}"


def parse_period(text: str, today: date | None = None) -> Period:
    """The first and the last day of a date, or of two of them with ".." between.

    >>> parse_period("2025-09..2025-10")
    (datetime.date(2025, 9, 1), datetime.date(2025, 10, 31))
    """
    begin, _, end = text.partition("..")
    first, last = parse_span(begin, today)[0], parse_span(end or begin, today)[1]
    if last < first:
        raise ValueError(f"{text!r} ends before it begins")
    return first, last
