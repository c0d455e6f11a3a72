"""Stage: how well records say what labels say that the articles say. The definitions stand in docs/labels.md."""

from loader.evaluate.calibration import Bin, Verdict, reliability, verdicts
from loader.evaluate.labels import Label, read_labels
from loader.evaluate.scores import Count, Finding, Scores, Share
from loader.evaluate.scoring import evaluate

__all__ = [
    "Bin",
    "Count",
    "Finding",
    "Label",
    "Scores",
    "Share",
    "Verdict",
    "evaluate",
    "read_labels",
    "reliability",
    "verdicts",
]
