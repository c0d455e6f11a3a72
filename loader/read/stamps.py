"""When something was published: the date lines, stamps and datelines of usual pages."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
# Only abbreviations with one meaning: IST is Indian, Israeli and Irish.
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cdt": -5, "mdt": -6, "pst": -8, "pdt": -7,
    "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9,
}  # fmt: skip

_DATE = re.compile(
    rf"""(?<!\d)(?<!\d\.)(?:
      (?P<iso_year>(?:1[89]|2\d)\d\d)[-/.](?P<iso_month>\d{{1,2}})[-/.](?P<iso_day>\d{{1,2}})          # 2025-11-29
    | (?P<num_1>\d{{1,2}})(?P<mark>[./-])(?P<num_2>\d{{1,2}})(?P=mark)                                # 29.11.2025
        (?P<num_year>\d{{4}}|\d{{2}}(?=,?\ +\d{{1,2}}:\d{{2}}))                                    # 29/11/25 11:05
    | (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?[ -](?P<month>{_MONTH})\.?,?[ -](?P<year>\d{{4}})    # 29 November 2025
    | (?P<month_2>{_MONTH})\.?\ (?P<day_2>\d{{1,2}})(?:st|nd|rd|th)?(?:,\ ?|\ )(?P<year_2>\d{{4}})  # Nov. 29, 2025
    )(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_YEARLESS = re.compile(rf"(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH})\.? \d{{1,2}})\b(?!,? \d{{4}})", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?P<half>\s?[ap]\.?m\.?(?![a-z]))?"
    r"\s*\(?(?P<zone>(?:(?:UTC|GMT)\s*)?[+-]\d{1,2}(?::?\d{2})?|Z\b|[A-Z]{3,4}\b)?\)?(?!\d)",
    re.IGNORECASE,
)
# A time of the United States behind it: the month stands first.
_AMERICAN = re.compile(r"\b(?:E|C|M|P)[SD]?T\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:first |last )?(?:published|posted|updated?|released?|created|modified|issued|date|time|on|at)\b"
    r"(?: on| at)?\s*:?",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified|edited)\b", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|author|reporter|written by|editor)\b:?\s", re.IGNORECASE)
_AUTHOR = re.compile(r"(?<=\S)[,|]?\s+by [A-Z][\w.'’ -]{3,40}$")
_VIEWS = re.compile(r"(?<!\d)\d[\d ,]*(?:\s*(?:views?|reads?|hits))?\s*$", re.IGNORECASE)

# TASHKENT, Nov 18 (Agency) --   /   Bishkek, Sept. 9, 2025. /Agency/.   /   YEREVAN, DECEMBER 9, AGENCY.
# OSLO/BERGEN, 3rd March, 2025, AGENCY --   /   OSLO.Sept 2,2025 (Agency) -
_DATELINE = re.compile(
    rf"""^[^\W\d_][\w’' ./-]{{1,40}}(?:\ \[[^\]]+\]|,\ [^\W\d_][\w ]{{1,30}})?(?:,?\ |\.)(?:on\ )?
    (?P<when>(?:{_MONTH})\.?\ \d{{1,2}}(?:(?:,\ ?|\ )\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\ (?:{_MONTH})(?:,?\ \d{{4}})?
      |\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})
    [.,:]?\s*(?:\((?P<agency>[^)]{{2,40}})\)|/(?P<agency_2>[^/]{{2,40}})/
      |(?-i:(?P<agency_3>[A-Z][A-Z .]{{2,30}})(?=\.|\s*[–—-])))?
    \s*(?:[-–—:./]|$)""",
    re.VERBOSE | re.IGNORECASE,
)


_BRACKETED = re.compile(r"[^(]{0,60}\(([^)]{6,90})\)")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that says when: `rest` are its words beyond that, `updated` whether it tells a later change only."""

    published: date | datetime
    rest: str
    updated: bool


def find_date(text: str) -> date | None:
    """The first full date in a text, or None. Where day and month could be swapped, the day stands first.

    Raises:
        ValueError: it looks like a date and is none, as 31.02.2025.
    """
    match = _DATE.search(text)
    return _date(match) if match else None


def parse_date_line(line: str) -> DateLine | None:
    """What a line that holds a date tells, or None where it holds none.

    Raises:
        ValueError: it looks like a date and is none.
    """
    match = _DATE.search(line)
    if match is None:
        return None
    day = _date(match, american=bool(_AMERICAN.search(line, match.end())))
    rest = _DATE.sub(" ", line).replace("T", " ", 1) if re.search(r"\dT\d", line) else _DATE.sub(" ", line)
    time = _TIME.search(rest)
    published: date | datetime = _with_time(day, time) if time else day
    if time:
        rest = _TIME.sub(" ", rest, count=1)
    updated = bool(_UPDATED.search(line[: match.start()]))
    rest = _AUTHOR.sub("", rest)
    rest = _VIEWS.sub(" ", _LABEL.sub(" ", _WEEKDAY.sub(" ", rest)).strip(" |/-–—:,.()#"))
    return DateLine(published, " ".join(rest.strip(" |/-–—:,.()#").split()), updated)


def is_yearless(line: str) -> bool:
    """Whether a line tells a day without its year."""
    return bool(_YEARLESS.search(line))


def is_byline(line: str) -> bool:
    """Whether a line names its author: "By A. Writer", "Author: A. Writer"."""
    return len(line) <= 100 and bool(_BYLINE.match(line)) and not line.endswith((".", "!", "?"))


def dateline(paragraph: str) -> tuple[str | None, str | None]:
    """The day (in its words) and the agency in the dateline that a paragraph begins with, None where it has none."""
    match = _DATELINE.match(paragraph[:140])
    if match is None:
        return None, None
    agency = match["agency"] or match["agency_2"] or match["agency_3"]
    return match["when"], agency.strip() if agency and not _DATE.search(agency) else None


def bracketed_date(paragraph: str) -> date | None:
    """The day in the brackets that a paragraph begins with: "CITY, (Agency - 02nd May, 2021)".

    Raises:
        ValueError: it looks like a date and is none.
    """
    match = _BRACKETED.match(paragraph)
    return find_date(match[1]) if match else None


def _date(match: re.Match[str], *, american: bool = False) -> date:
    groups = match.groupdict()
    if groups["iso_year"]:
        return date(int(groups["iso_year"]), int(groups["iso_month"]), int(groups["iso_day"]))
    if groups["num_year"]:
        first, second, year = int(groups["num_1"]), int(groups["num_2"]), int(groups["num_year"])
        year += 2000 if year < 100 else 0
        month_first = groups["mark"] == "/" and (second > 12 or (american and first <= 12))
        return date(year, first, second) if month_first else date(year, second, first)
    month = _MONTHS[(groups["month"] or groups["month_2"]).lower()]
    return date(int(groups["year"] or groups["year_2"]), month, int(groups["day"] or groups["day_2"]))


def _with_time(day: date, match: re.Match[str]) -> datetime:
    hour, minute = int(match["hour"]), int(match["minute"])
    if half := match["half"]:
        hour = hour % 12 + (12 if half.strip().lower().startswith("p") else 0)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=_zone(match["zone"]))


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    offset = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", text)
    if offset is None:
        hours = _ZONES.get(text.lower())
        return None if hours is None else timezone(timedelta(hours=hours))
    delta = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    return timezone(delta if offset[1] == "+" else -delta)
