"""Fits the weights of `loader/data/confidence.csv` on labelled articles, and checks them by cross-validation.

    python benchmarks/calibrate.py [LABELS ARTICLES]... [--write]

Each pair is a file of labels (docs/labels.md) and the articles; without one, the labelled articles of this
repository. Printed is the reliability of claims in articles that the weights had not seen: five folds, by article.
"""

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import numpy as np

from loader.evaluate import Bin, Verdict, read_labels, reliability, verdicts
from loader.extract.confidence import FEATURES, confidence, features
from loader.model import Record
from loader.pipeline import read_records

ROOT = Path(__file__).parent.parent
OWN = [
    (str(ROOT / "tests" / "golden" / "labels.jsonl"), str(ROOT / "seeds")),
    (str(ROOT / "tests" / "articles" / "labels.jsonl"), str(ROOT / "tests" / "articles")),
]
FILE = ROOT / "loader" / "data" / "confidence.csv"
FOLDS = 5
_RIDGE = 1.0  # keeps the weight of a rare feature small
_STEPS = 50

Weights = dict[tuple[str, str], float]


def fit(judged: Sequence[Verdict]) -> Weights:
    """The weights that make the claims' confidences most likely, a little drawn to nought."""
    weights: Weights = {}
    for sort, known in FEATURES.items():
        names = list(known)
        rows = [v for v in judged if v.sort == sort]
        x = np.array([[name in features(sort, v.claim, v.record.article) for name in names] for v in rows], float)
        y = np.array([v.right for v in rows], float)
        ridge = np.diag([_RIDGE / 10 if name == "any" else _RIDGE for name in names])
        w = np.zeros(len(names))
        for _ in range(_STEPS):  # Newton's method; the function is convex
            p = 1 / (1 + np.exp(-x @ w))
            gradient = x.T @ (y - p) - ridge @ w
            w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, gradient)
        weights |= {(sort, name): round(float(value), 2) for name, value in zip(names, w, strict=True)}
    return weights


def cross_validated(judged: Sequence[Verdict]) -> list[Verdict]:
    """Every claim with the confidence that weights fitted on the other articles give it."""
    found = []
    for fold in range(FOLDS):
        weights = fit([v for v in judged if _fold(v.record) != fold])
        found += [
            replace(v, claim=replace(v.claim, confidence=confidence(v.sort, v.claim, v.record.article, weights)))
            for v in judged
            if _fold(v.record) == fold
        ]
    return found


def _fold(record: Record) -> int:
    return int.from_bytes(blake2b(record.article.id.encode(), digest_size=4).digest()) % FOLDS


def judge(pairs: Sequence[tuple[str, str]]) -> Iterator[Verdict]:
    """The claims in all articles that have labels, each judged."""
    for labels, articles in pairs:
        records = [found for found in read_records([articles]) if isinstance(found, Record)]
        yield from verdicts(read_labels(Path(labels)), records)


def table(bins: Sequence[Bin]) -> str:
    """The bins as a Markdown table."""
    lines = ["| claims of | confidence | claims | mean confidence | share right |", "|---|---|---|---|---|"]
    lines += [
        f"| {b.sort} | {b.low:.1f} to {b.high:.1f} | {b.claims} | {b.confidence:.2f} | {b.right:.2f} |" for b in bins
    ]
    return "\n".join(lines)


def write(weights: Weights) -> None:
    """Write the data file."""
    with FILE.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("claim", "feature", "weight"))
        rows.writerows((sort, name, weight) for (sort, name), weight in weights.items())


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
    given = list(zip(arguments[::2], arguments[1::2], strict=True)) or OWN
    all_judged = list(judge(given))
    print(table(reliability(cross_validated(all_judged))))
    if "--write" in sys.argv:
        write(fit(all_judged))
