"""How well pairs of names with their offices are told to be one person or two.

    python benchmarks/identity_names.py [--folds 10] [--errors]

The pairs are those of tests/cases/names.csv. Weights and spellings were set on those marked `tuned`; those marked
`held` were drawn afterwards from the lists of benchmarks/simulation; two small changes of the rules were made after
their first run, none for a single pair. In each fold
the threshold is chosen on the other folds.
"""

import argparse
import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from loader.model import OfficeClaim, Role
from loader.resolve.compare import Person
from loader.resolve.offices import office_key
from loader.resolve.people import formal_name
from loader.resolve.rules import PERSON_RULES, PERSON_THRESHOLD, PERSON_UNSURE, PERSON_VETOES, score, vetoed
from loader.values.text import slug

CASES = Path(__file__).parents[1] / "tests" / "cases" / "names.csv"
_PRECISION = 0.999  # of the pairs that choose it; the floor for the others is .995
_ANY_OFFICE = "foreign_minister/NOR/2024-03"  # where a pair is only about names


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names as articles tell them, and whether they mean one person."""

    grade: str
    split: str
    language: str
    same: bool
    fit: str
    left: str
    left_as: str
    right: str
    right_as: str
    note: str

    @property
    def persons(self) -> tuple[Person, Person]:
        """Both sides as they are compared."""
        return _person("left", self.left, self.left_as), _person("right", self.right, self.right_as)


@dataclass(frozen=True, slots=True)
class Figures:
    """What came out of some pairs."""

    pairs: int
    same: int
    merged: int
    right: int
    unsure: int

    @property
    def precision(self) -> float:
        """The share of the merged pairs that are one person."""
        return self.right / self.merged if self.merged else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs of one person that are merged."""
        return self.right / self.same if self.same else 1.0

    @property
    def unsure_share(self) -> float:
        """The share of all pairs that a person is asked about."""
        return self.unsure / self.pairs if self.pairs else 0.0

    def __str__(self) -> str:
        return (
            f"{self.pairs:5} pairs  precision {self.precision:.3f}  recall {self.recall:.3f}  "
            f"unsure {self.unsure_share:.1%}"
        )


def read_pairs(path: Path = CASES) -> list[Pair]:
    """The pairs of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Pair(**{**row, "same": row["same"] == "yes"}) for row in csv.DictReader(file)]


@cache
def weigh(pair: Pair) -> float | None:
    """The score of a pair; None where the names or the articles rule out that both are one."""
    left, right = pair.persons
    return None if vetoed(PERSON_VETOES, left, right) else score(PERSON_RULES, left, right)


def measure(pairs: Iterable[Pair], threshold: float = PERSON_THRESHOLD, doubt: float = PERSON_UNSURE) -> Figures:
    """What comes out of the pairs with a threshold."""
    weighed = [(pair.same, weight if (weight := weigh(pair)) is not None else -1.0) for pair in pairs]
    merged = [same for same, weight in weighed if weight >= threshold]
    return Figures(
        pairs=len(weighed),
        same=sum(same for same, _ in weighed),
        merged=len(merged),
        right=sum(merged),
        unsure=sum(doubt <= weight < threshold for _, weight in weighed),
    )


def cross_validated(pairs: Sequence[Pair], folds: int = 10) -> Iterator[tuple[float, Figures]]:
    """For each fold the threshold that was best on the other folds, and what it gives on this one."""
    for fold in range(folds):
        others = [pair for i, pair in enumerate(pairs) if i % folds != fold]
        threshold = best_threshold(others)
        yield threshold, measure(pairs[fold::folds], threshold, threshold - (PERSON_THRESHOLD - PERSON_UNSURE))


def best_threshold(pairs: Sequence[Pair]) -> float:
    """The threshold that merges most of those with hardly a wrong one; of equals the middle."""
    candidates = [round(0.5 + step * 0.05, 2) for step in range(11)]
    found = {threshold: measure(pairs, threshold) for threshold in candidates}
    precise = {t: figures.right for t, figures in found.items() if figures.precision >= _PRECISION} or {1.0: 0}
    best = [threshold for threshold, right in precise.items() if right == max(precise.values())]
    return best[(len(best) - 1) // 2]


def total(figures: Iterable[Figures]) -> Figures:
    """The figures of several sets of pairs together."""
    sums = [(f.pairs, f.same, f.merged, f.right, f.unsure) for f in figures]
    return Figures(*map(sum, zip(*sums, strict=True)))


def _person(key: str, name: str, office: str) -> Person:
    role, country, day, title, organization, company = (*(office or _ANY_OFFICE).split("/"), "", "", "")[:6]
    claim = OfficeClaim(
        title=title or Role(role).value.replace("_", " "),
        role=Role(role),
        country=country or None,
        organization=organization or None,
    )
    seen = date.fromisoformat(f"{day}-15")
    return Person(
        key=key,
        name=formal_name(name),
        offices=frozenset([office_key(claim, slug(organization) or None)]),
        beside={},
        first=seen,
        last=seen,
        company=frozenset(filter(None, company.split("+"))),
    )


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--folds", type=int, default=10)
    options.add_argument("--errors", action="store_true", help="list the pairs that come out wrong or unsure")
    given = options.parse_args()
    pairs = read_pairs()
    for number, (threshold, figures) in enumerate(results := list(cross_validated(pairs, given.folds)), 1):
        print(f"fold {number:2}, threshold {threshold:.2f}: {figures}")
    print(f"cross-validated:          {total(figures for _, figures in results)}")
    for split in ("tuned", "held"):
        print(f"{split}, as it is:          {measure(pair for pair in pairs if pair.split == split)}")
    for pair in filter(_is_missed, pairs) if given.errors else ():
        truth = "one" if pair.same else "two"
        print(f"{pair.language}, {truth}, {weigh(pair)}: {pair.left} {pair.left_as}, {pair.right} {pair.right_as}")


def _is_missed(pair: Pair) -> bool:
    weight = weigh(pair)
    return weight is not None and weight >= PERSON_UNSURE if not pair.same else (weight or 0) < PERSON_THRESHOLD


if __name__ == "__main__":
    main()
