"""Stage: how well records say what labels say that the articles say. The definitions stand in docs/labels.md."""

from loader.evaluate.calibration import Bin, Verdict, reliability, verdicts
from loader.evaluate.identity import Agreement, GroupingScores, compare_groupings
from loader.evaluate.labels import Label, read_labels
from loader.evaluate.scores import Count, Finding, Scores, Share
from loader.evaluate.scoring import evaluate

__all__ = [
    "Agreement",
    "Bin",
    "Count",
    "Finding",
    "GroupingScores",
    "Label",
    "Scores",
    "Share",
    "Verdict",
    "compare_groupings",
    "evaluate",
    "read_labels",
    "reliability",
    "verdicts",
]
