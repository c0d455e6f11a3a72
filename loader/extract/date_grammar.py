"""The grammar of dates: each rule is a pattern and the date it means, seen from the day of publication."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from loader.values.date import PartialDate, Precision

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NUMBERS = {
    word: i for i, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_NUMBERS |= {"a": 1, "an": 1, "several": 3, "couple of": 2, "few": 3}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

_LONG_MONTH = "|".join(month.capitalize() for month in _MONTHS)
_MONTH = rf"(?:{_LONG_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?|{_LONG_MONTH.upper()})"
_DAY = r"(?<![\d:.])\d{1,2}(?: ?(?:st|nd|rd|th)\b)?(?![\d:.]?\d)"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = "|".join(day.capitalize() for day in _WEEKDAYS)
_FIRST_YEAR = rf"(?:,?\s*(?P<y1>{_YEAR}))?"
_OF_YEAR = rf"(?:,?\s*(?:of\s+)?(?P<y>{_YEAR}|(?:this|last|next|the\s+current|the\s+same)\s+year))?"
_TO = r"\s*(?:-|–|—|‑|\bto\b|\bthrough\b|\bthru\b|\btill\b|\buntil\b|\band\b)\s*"
_THE = r"(?:the\s+)?"
_NAMED_DAY = rf"(?:(?:{_WEEKDAY}),?\s+(?:the\s+)?)?"


_A_MONTH = re.compile(_MONTH)
_A_YEAR = re.compile(_YEAR)
_A_WORD = re.compile(
    r"(?i:day|night|this\s+(?:morning|afternoon|evening)|tomorrow|week|month|quarter|year|half|spring|summer|autumn|fall\b|winter|Q[1-4])"
)
_REACH = 80  # characters from a date's anchor to its ends, at most


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to write a date; `anchor` is a quick pattern for a word that it always has."""

    anchor: re.Pattern[str]
    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str], date, bool], PartialDate | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text, not yet seen from any day."""

    start: int
    end: int
    match: re.Match[str]
    rule: Rule

    def meaning(self, published: date, *, future: bool) -> PartialDate | None:
        """What it means in a text of that day; None where no such day exists."""
        try:
            return self.rule.meaning(self.match, published, future)
        except ValueError:  # the 31st of April
            return None


def find_dates(text: str) -> list[Found]:
    """The dates of a text, in text order; the longest of those that overlap."""
    windows = {anchor: _windows(anchor, text) for anchor in (_A_MONTH, _A_YEAR, _A_WORD)}
    found = [
        Found(m.start(), m.end(), m, rule)
        for rule in RULES
        for start, end in windows[rule.anchor]
        for m in rule.pattern.finditer(text, start, end)
    ]
    kept: list[Found] = []
    for candidate in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda f: f.start)


def _windows(anchor: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """The parts of a text where a date may stand; trying every rule at every letter would cost ten times more."""
    windows: list[tuple[int, int]] = []
    for match in anchor.finditer(text):
        start, end = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


# --- days ----------------------------------------------------------------------------------------


def _month(word: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(word.lower().rstrip(".")[:3]))


def _day(text: str) -> int:
    return int(text.rstrip("stndrh "))


def _year(text: str | None, published: date) -> int | None:
    if not text:
        return None
    if text[0].isdigit():
        return int(text)
    return published.year + {"last": -1, "next": 1}.get(text.lower().split()[0], 0)


def _nearest_year(month: int, day: int, published: date, future: bool) -> int:
    """The year in which the day is nearest to the publication.

    A text that speaks of the future means no day long past, another no day far ahead.
    """
    years = (published.year - 1, published.year, published.year + 1)
    at = {year: date(year, month, min(day, 28)) for year in years}
    year = min(years, key=lambda y: (abs(at[y] - published), y))
    if future and published - at[year] > timedelta(days=14):
        return year + 1
    if not future and at[year] - published > timedelta(days=60):
        return year - 1
    return year


def _one_day(match: re.Match[str], published: date, future: bool) -> PartialDate:
    month, day = _month(match["m"]), _day(match["d"])
    year = _year(match["y"], published) or _nearest_year(month, day, published, future)
    return PartialDate(date(year, month, day))


def _range(match: re.Match[str], published: date, future: bool) -> PartialDate:
    groups = match.groupdict()
    later = groups.get("m2") or groups.get("m1")
    earlier = groups.get("m1") or later
    assert earlier and later  # noqa: S101  each pattern has one of both
    first_month, last_month = _month(earlier), _month(later)
    first_day, last_day = _day(match["d1"]), _day(match["d2"])
    year = _year(match["y"], published) or _nearest_year(last_month, last_day, published, future)
    first_year = year - 1 if first_month > last_month else year
    first, last = date(first_year, first_month, first_day), date(year, last_month, last_day)
    return PartialDate(first, Precision.DAY, last if last > first else None)


def _numeric(match: re.Match[str], published: date, future: bool) -> PartialDate:  # noqa: ARG001
    return PartialDate(date(int(match["y"]), int(match["m"]), int(match["d"])))


def _weekday(match: re.Match[str], published: date, future: bool) -> PartialDate:
    ahead = (_WEEKDAYS.index(match["w"].lower()) - published.weekday()) % 7
    which = (match["which"] or "").lower()
    if which in ("last", "past"):
        return PartialDate(published - timedelta(days=7 - ahead))
    if which in ("next", "coming"):
        return PartialDate(published + timedelta(days=ahead or 7))
    if future:
        return PartialDate(published + timedelta(days=ahead))
    return PartialDate(published - timedelta(days=(7 - ahead) % 7))


_NAMED_DAYS = {"today": 0, "tonight": 0, "this": 0, "earlier today": 0, "yesterday": -1, "last": -1, "tomorrow": 1}


def _relative_day(match: re.Match[str], published: date, future: bool) -> PartialDate:  # noqa: ARG001
    words = match.group().lower().split()
    if words[0] == "the":  # the day before yesterday, the day after tomorrow
        return PartialDate(published + timedelta(days=-2 if "before" in words else 2))
    return PartialDate(published + timedelta(days=_NAMED_DAYS[words[0]]))


# --- months, weeks and years ---------------------------------------------------------------------


def month_of(year: int, month: int) -> PartialDate:
    """A month, which may be counted past December or before January."""
    years, index = divmod(month - 1, 12)
    return PartialDate(date(year + years, index + 1, 1), Precision.MONTH)


def year_of(year: int) -> PartialDate:
    """A whole year."""
    return PartialDate(date(year, 1, 1), Precision.YEAR)


def _months(year: int, first: int, count: int) -> PartialDate:
    start, end = month_of(year, first), month_of(year, first + count - 1)
    return PartialDate(start.first, Precision.MONTH, end.last)


def _month_alone(match: re.Match[str], published: date, future: bool) -> PartialDate:
    month = _month(match["m"])
    which = (match.groupdict().get("which") or "").lower()
    year = _year(match["y"], published)
    if year is None and which in ("last", "past"):
        year = published.year - (month >= published.month)
    elif year is None and which in ("next", "coming"):
        year = published.year + (month <= published.month)
    elif year is None and which == "this":
        year = published.year
    return month_of(year or _nearest_year(month, 15, published, future), month)


def _two_months(match: re.Match[str], published: date, future: bool) -> PartialDate:
    first, last = _month(match["m1"]), _month(match["m2"])
    year = _year(match["y"], published) or _nearest_year(last, 15, published, future)
    return _months(year - (first > last), first, (last - first) % 12 + 1)


def _period(match: re.Match[str], published: date, future: bool) -> PartialDate:
    """This, last or next week, weekend, month, quarter or year; "earlier" and "later" cut it at the publication."""
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    unit = match["unit"].lower()
    if unit == "year":
        return year_of(published.year + step)
    if unit == "month":
        return month_of(published.year, published.month + step)
    if unit == "quarter":
        return _months(published.year, (published.month - 1) // 3 * 3 + 1 + 3 * step, 3)
    monday = published - timedelta(days=published.weekday() - 7 * step)
    first, last = (
        (monday + timedelta(days=5), monday + timedelta(days=6))
        if unit == "weekend"
        else (monday, monday + timedelta(6))
    )
    cut = (match["part"] or "").lower()
    if unit == "week" and step == 0 and cut != "later" and not future:
        last = max(first, published)
    elif unit == "week" and step == 0:
        first = published
    # The guide counts a week as its month: the day is not told.
    return PartialDate(first, Precision.DAY if unit == "weekend" or first == last else Precision.MONTH, last)


def _season(match: re.Match[str], published: date, future: bool) -> PartialDate:  # noqa: ARG001
    year = _year(match["y"], published)
    if year is None:
        year = published.year + {"last": -1, "next": 1}.get((match["which"] or "").lower(), 0)
        start = _SEASONS[match["s"].lower()]
        if (match["which"] or "").lower() == "last" and month_of(published.year, start + 2).last < published:
            year = published.year
    return _months(year, _SEASONS[match["s"].lower()], 3)


def _part_of_year(match: re.Match[str], published: date, future: bool) -> PartialDate:  # noqa: ARG001
    year = _year(match["y"], published) or published.year
    number = _ORDINALS.get((match["n"] or "").lower()) or int(match["q"] or 0)
    length = 6 if "half" in match.group().lower() else 3
    if number * length > 12:
        raise ValueError("no such part of a year")
    return _months(year, (number - 1) * length + 1, length)


def _year_alone(match: re.Match[str], published: date, future: bool) -> PartialDate:  # noqa: ARG001
    first = year_of(int(match["y"]))
    last = match.groupdict().get("y2")
    if last and int(match["y"]) < int(last) <= int(match["y"]) + 30:
        return PartialDate(first.first, Precision.YEAR, date(int(last), 12, 31))
    return first


def _year_in_brackets(match: re.Match[str], published: date, future: bool) -> PartialDate:  # noqa: ARG001
    return year_of(int(match["y"] or match["y2"]))


def _ago(match: re.Match[str], published: date, future: bool) -> PartialDate:  # noqa: ARG001
    word, unit = match["n"].lower(), match["unit"].lower().rstrip("s")
    number = int(word) if word.isdigit() else _NUMBERS[" ".join(word.split())]
    step = -number if match["ago"] else number
    if unit == "day":
        return PartialDate(published + timedelta(days=step))
    if unit == "week":
        return PartialDate(published + timedelta(weeks=step), Precision.MONTH)
    if unit == "month":
        return month_of(published.year, published.month + step)
    return year_of(published.year + step)


def _rule(
    anchor: re.Pattern[str], pattern: str, meaning: Callable[[re.Match[str], date, bool], PartialDate | None]
) -> Rule:
    return Rule(anchor, re.compile(pattern), meaning)


_WHICH = r"(?i:(?P<which>this|last|next|coming|past))"
_NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True)).replace(" ", r"\s+")

RULES: tuple[Rule, ...] = (
    _rule(_A_YEAR, rf"\b(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)\b", _numeric),
    _rule(_A_YEAR, rf"\b(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>{_YEAR})\b", _numeric),
    _rule(
        _A_MONTH,
        rf"(?:(?:[Ff]rom|[Bb]etween)\s+)?\b{_NAMED_DAY}(?P<d1>{_DAY})(?:\s+(?:of\s+)?(?P<m1>{_MONTH}){_FIRST_YEAR})?{_TO}{_NAMED_DAY}{_THE}"
        rf"(?P<d2>{_DAY})\s+(?:of\s+)?(?P<m2>{_MONTH}){_OF_YEAR}",
        _range,
    ),
    _rule(
        _A_MONTH,
        rf"(?:(?:[Ff]rom|[Bb]etween)\s+)?\b{_NAMED_DAY}(?P<m1>{_MONTH})\s+(?P<d1>{_DAY}){_FIRST_YEAR}{_TO}{_NAMED_DAY}"
        rf"(?:(?P<m2>{_MONTH})\s+)?(?P<d2>{_DAY}){_OF_YEAR}",
        _range,
    ),
    _rule(_A_MONTH, rf"\b{_NAMED_DAY}(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{_MONTH}){_OF_YEAR}", _one_day),
    _rule(_A_MONTH, rf"\b{_NAMED_DAY}(?P<m>{_MONTH})\s+(?P<d>{_DAY}){_OF_YEAR}", _one_day),
    _rule(_A_MONTH, rf"\b(?P<m1>{_MONTH})\s*(?:-|–|to|and)\s*(?P<m2>{_MONTH}){_OF_YEAR}(?!\s+\d)", _two_months),
    _rule(_A_MONTH, rf"\b(?P<m>{_MONTH}),?\s+(?:of\s+)?(?P<y>{_YEAR}|(?:this|last|next)\s+year)\b", _month_alone),
    _rule(
        _A_MONTH,
        rf"\b(?:(?i:in|since|until|till|to|by|during|from|for|of|late|early|mid)[\s-]+(?:(?i:late|early|mid|the\s+end\s+of)[\s-]+)?|{_WHICH}\s+)"
        rf"(?P<m>{_MONTH})\b(?P<y>)(?!\s+\d)",
        _month_alone,
    ),
    _rule(
        _A_WORD,
        r"\b(?:(?i:(?P<part>earlier|later)\s+))?(?i:(?P<which>this|last|next|coming|past|previous))\s+"
        r"(?i:(?P<unit>week|weekend|month|quarter|year))\b(?!['’]s\b)",
        _period,
    ),
    _rule(_A_WORD, rf"\b(?:{_WHICH}\s+)?(?P<w>{_WEEKDAY})\b", _weekday),
    _rule(
        _A_WORD,
        r"\b(?i:earlier\s+today|today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)|last\s+night"
        r"|the\s+day\s+(?:before\s+yesterday|after\s+tomorrow))\b(?!['’]s\b)",
        _relative_day,
    ),
    _rule(
        _A_WORD,
        rf"\b(?:(?i:(?P<which>this|last|next|the|in|late|early))\s+)+(?i:(?P<s>spring|summer|autumn|fall|winter))\b{_OF_YEAR}",
        _season,
    ),
    _rule(
        _A_WORD,
        rf"\b(?i:(?P<n>{'|'.join(_ORDINALS)})\s+(?:quarter|half)|Q(?P<q>[1-4]))\b(?:,?\s*(?:of\s+)?(?P<y>{_YEAR}|(?:this|last|next|the)\s+year))",
        _part_of_year,
    ),
    _rule(
        _A_YEAR,
        rf"\b(?i:in|since|until|by|during|from|for|of|to|through|over|year|early|late|mid|end)[\s-]+(?P<y>{_YEAR})(?:\s*[-–]\s*(?P<y2>{_YEAR}))?\b(?![-\d])",
        _year_alone,
    ),
    _rule(
        _A_YEAR,
        rf"(?<=[,(]\s)(?P<y>{_YEAR})(?=\))|(?<=\()(?P<y2>{_YEAR})(?=\))",
        _year_in_brackets,
    ),
    _rule(
        _A_WORD,
        rf"\b(?i:(?P<n>{_NUMBER}|\d{{1,3}})\s+(?P<unit>days?|weeks?|months?|years?)\s+(?P<ago>ago|earlier))\b",
        _ago,
    ),
    _rule(
        _A_WORD,
        rf"\b(?i:in\s+(?P<n>{_NUMBER}|\d{{1,2}})\s+(?P<unit>days?|weeks?|months?)(?P<ago>)(?:['’]\s+time)?)\b",
        _ago,
    ),
)
