"""Pairs of names, graded: a `must` never fails, a `should` may."""

import csv
from pathlib import Path

import pytest

from loader.values.name import parse_name
from loader.values.name_fit import fit

with (Path(__file__).parents[1] / "cases" / "names.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


def _params() -> list[object]:
    return [
        pytest.param(
            case["fit"],
            case["left"],
            case["right"],
            id=f"{case['left']}-{case['right']}",
            marks=[pytest.mark.xfail(reason=case["note"], strict=False)] if case["grade"] == "should" else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize(("expected", "left", "right"), _params())
def test_how_two_names_stand_to_each_other(expected: str, left: str, right: str) -> None:
    """Spellings, orders and abbreviations of one name are told from names of different persons."""
    found = fit(parse_name(left), parse_name(right))

    assert (found.name.lower() if found > 0 else "different") == expected


@pytest.mark.parametrize(("left", "right"), [(case["left"], case["right"]) for case in CASES])
def test_the_comparison_has_no_direction(left: str, right: str) -> None:
    """Left and right may change places."""
    assert fit(parse_name(left), parse_name(right)) == fit(parse_name(right), parse_name(left))


@pytest.mark.parametrize(
    ("left", "right"), [(c["left"], c["right"]) for c in CASES if c["fit"] != "different" and c["grade"] == "must"]
)
def test_names_that_fit_share_a_key(left: str, right: str) -> None:
    """Only names that share a blocking key are compared, so those that fit must share one."""
    assert parse_name(left).keys & parse_name(right).keys
