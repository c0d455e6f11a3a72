from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.query.countries import parse_country
from loader.query.dates import parse_month, parse_partial_date, parse_period
from loader.query.params import parse_value
from loader.values.date import Precision


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NOR", "NOR"),
        ("no", "NOR"),
        ("Norway", "NOR"),
        ("kingdom of norway", "NOR"),
        ("Norwegian", "NOR"),
        ("Georgia", "GEO"),
        ("Türkiye", "TUR"),
        ("cote d'ivoire", "CIV"),
        ("South Korea", "KOR"),
        ("Oslo", "NOR"),
        ("kyiv", "UKR"),
        ("Washington, D.C.", "USA"),
    ],
)
def test_a_country_is_told_by_name_code_or_demonym(text, code):
    """Case, accents and apostrophes play no part."""
    assert parse_country(text) == code


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Norwya", r"did you mean Norway\?"),
        ("Congo", r"did you mean Democratic Republic of the Congo or Republic of the Congo\?"),
        ("", "is no country"),
    ],
)
def test_what_is_no_country_is_told(text, problem):
    """The message names the nearest country, or all that can be meant."""
    with pytest.raises(ValueError, match=problem):
        parse_country(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
        ("2024-2", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("3 Feb 2024", date(2024, 2, 3), date(2024, 2, 3)),
        ("February 3, 2024", date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_a_date_may_be_a_day_a_month_or_a_year(text, first, last):
    """ISO form and English words mean the same."""
    parsed = parse_partial_date(text)

    assert (parsed.first, parsed.last) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2024-13", "2024-02-30", "24-02", "Ma 2024", "0000", "2024-02-03-04"])
def test_what_is_no_date_is_told(text):
    """A date that does not exist is never bent into another."""
    with pytest.raises(ValueError, match="is no date"):
        parse_partial_date(text)


@given(st.dates(), st.sampled_from(Precision))
def test_iso_dates_are_read_as_they_are_written(day, precision):
    """A day, a month and a year come back with their precision."""
    text = day.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[precision]]

    parsed = parse_partial_date(text)

    assert parsed.precision is precision
    assert parsed.first <= day <= parsed.last


def test_a_month_is_neither_a_day_nor_a_year():
    """A query by month takes nothing else."""
    assert parse_month("Oct 2024") == "2024-10"
    for text in ("2024", "2024-10-01"):
        with pytest.raises(ValueError, match="is no month"):
            parse_month(text)


def test_a_period_runs_from_the_first_to_the_last_day():
    """One date is a period too; one that ends before it begins is an error."""
    assert parse_period("2024-09..Oct 2024") == (date(2024, 9, 1), date(2024, 10, 31))
    assert parse_period("2024") == (date(2024, 1, 1), date(2024, 12, 31))
    with pytest.raises(ValueError, match="ends before it begins"):
        parse_period("2024-10..2024-09")


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("date", "2024-10", date(2024, 10, 1)),
        ("last_date", "2024-10", date(2024, 10, 31)),
        ("date", datetime(2024, 10, 2, 3, 4), date(2024, 10, 2)),
        ("kind", "Meeting", "meeting"),
        ("role", "foreign-minister", "foreign_minister"),
        ("int", "12", 12),
        ("int", 12, 12),
        ("float", 1, 1),
        ("bool", "no", False),
        ("string", " as it is", " as it is"),
        ("country", None, None),
    ],
)
def test_texts_and_values_become_values_of_the_type(kind, given, value):
    """The command line gives texts, Python may give values."""
    assert parse_value(kind, given) == value


@pytest.mark.parametrize(
    ("kind", "given"),
    [("int", "many"), ("int", True), ("kind", "chat"), ("bool", "maybe"), ("date", 2024), ("country", 47)],
)
def test_a_value_of_another_type_is_refused(kind, given):
    """Nothing is turned into something else in silence."""
    with pytest.raises(ValueError, match=str(given)):
        parse_value(kind, given)


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("country[]", ("Norway", "fi"), ["NOR", "FIN"]),
        ("country[]", "Norway", ["NOR"]),
        ("country[]", (), None),
        ("country[]", None, None),
        ("int[]", [1, "2"], [1, 2]),
    ],
)
def test_a_list_has_values_of_its_type(kind, given, value):
    """One value is a list of one, and none given is no filter."""
    assert parse_value(kind, given) == value


def test_a_date_may_count_from_the_day_that_is_given():
    """The first day for since, the last for until."""
    today = date(2024, 3, 31)

    assert parse_value("date", "last-month", today=today) == date(2024, 2, 1)
    assert parse_value("last_date", "last-month", today=today) == date(2024, 2, 29)
