"""A report as a page: the templates of `templates/`, filled with the facts."""

from calendar import Calendar
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from loader.errors import UsageError
from loader.ports import Reader
from loader.query.countries import parse_country
from loader.query.dates import parse_period
from loader.report.facts import Count, Day, Facts
from loader.report.gather import gather
from loader.report.period import Period, day_name

if TYPE_CHECKING:
    import jinja2

FORMATS = {"html": "report.html", "markdown": "report.md"}
"""Format to its template."""

_LEVELS = 5  # shades of the heat map
_SENTENCES = 3  # of an event; where more articles tell it, the others are folded away
_GRIDS = 3  # months drawn as calendar sheets; more are a list only
_MARKDOWN = str.maketrans({c: f"\\{c}" for c in r"\`*_[]|#~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;", "\n": " "})


def report(country: str, graph: Reader, /, period: str, *, form: str = "html", today: date | None = None) -> str:
    """A page about what a country did in a period: one HTML file that needs no network, or Markdown.

        loader.report("KAZ", store, "2025-10")

    The country is a name, ISO code, demonym or capital; the period a month, quarter or year, a day, or
    two of these with `..` between. Every number leads to its events, every event to its sentences.

    Raises:
        UsageError: the country or the period is none.
        QueryError: the server refused a query, or it ran out of time.
    """
    try:
        code, (first, last) = parse_country(country), parse_period(period, today)
    except ValueError as error:
        raise UsageError(f"No report: {error}.") from error
    return render(gather(graph, code, Period(first, last)), form)


def render(facts: Facts, form: str) -> str:
    """The page that tells the facts."""
    articles = {s.article: s.source for event in facts.events for s in event.evidence}
    return (
        _environment()
        .get_template(FORMATS[form])
        .render(
            facts=facts,
            grids=_grids(facts),
            shown=_SENTENCES,
            articles=len(articles),
            sources=len({*articles.values()}),
            most=max((cell.number for row in facts.heat for cell in row.cells), default=1),
        )
    )


def _environment() -> "jinja2.Environment":
    import jinja2  # only reports need it

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=jinja2.select_autoescape(),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: Mapping[str, Any] = {
        "day": day_name,
        "level": _level,
        "web": web_address,
        "md": _markdown,
        "in_markdown": lambda url: quote(url, safe="/:?#@!$&'*+,;=%~"),  # brackets and blanks would end the link
        "short": _short,
        "difference": _difference,
        "told": _told,
    }
    environment.filters.update(filters)
    return environment


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web; anything else, such as javascript:, is no link.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _markdown(text: str) -> str:
    """The text with every character that Markdown or HTML would take for its own made harmless."""
    return text.translate(_MARKDOWN)


def _told(field: str, value: str, names: Mapping[str, str]) -> str:
    """A value of a contradiction as the page writes it."""
    if field == "country":
        return names[value]
    if field == "date":
        return day_name(date.fromisoformat(value))
    return value.replace("_", " ") if field in ("kind", "mode") else value


def _short(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def _level(number: int, most: int) -> int:
    """The shade for a number: 0 for none, the darkest for the most."""
    return -(-number * _LEVELS // max(most, 1))


def _difference(now: Count, before: Count) -> str:
    change = now.number - before.number
    return "as many" if change == 0 else f"{abs(change)} {'more' if change > 0 else 'fewer'}"


def _grids(facts: Facts) -> list[tuple[date, list[list[tuple[date, Day | None] | None]]]]:
    """Calendar sheets: a month, its weeks from Monday, their days; None where a week leaves the month."""
    told = {day.day: day for day in facts.days}
    months = facts.period.months
    if len(months) > _GRIDS:
        return []
    return [
        (
            month,
            [
                [(day, told.get(day)) if day.month == month.month else None for day in week]
                for week in Calendar().monthdatescalendar(month.year, month.month)
            ],
        )
        for month in months
    ]
