from datetime import date

import pytest

from loader.errors import UsageError
from loader.query import load_catalog
from loader.query.run import bind


def test_what_is_not_given_has_its_default():
    """Every parameter of the query gets a value."""
    calls = load_catalog().find("calls")

    assert bind(calls, {"country": "Finnish"}) == {"country": ["FIN"], "since": None, "until": None}


def test_a_period_stands_for_since_and_until():
    """Both ends are days of the period."""
    values = bind(load_catalog().find("calls"), {"period": "2024-03"})

    assert (values["since"], values["until"]) == (date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("name", "given", "problem"),
    [
        ("contacts-of-country", {}, "contacts-of-country needs country"),
        ("calls", {"contry": "FIN"}, "calls has no parameter contry"),
        ("calls", {"since": "soon"}, "calls, since: 'soon' is no date"),
        ("calls", {"period": "2024-03..2024-01"}, "calls, period: .* ends before it begins"),
        ("calls", {"period": "2024", "since": "2024"}, "Give a period, or since and until, not both"),
        ("spellings", {"period": "2024"}, "spellings has no parameter period"),
    ],
)
def test_a_wrong_parameter_is_told_before_the_database_is_asked(name, given, problem):
    """The message names query and parameter."""
    with pytest.raises(UsageError, match=problem):
        bind(load_catalog().find(name), given)
