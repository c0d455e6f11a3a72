"""Counts of what is right, spurious and missed, and the findings behind them."""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

COUNTS = (
    "countries",
    "officials (name)",
    "officials (name+country)",
    "organizations (international)",
    "held talks",
    "held words",
    "events held",
    "events planned",
    "events past_reference",
    "events any",
    "participants: officials",
    "participants: countries",
    "month x country x minister",
)
SHARES = ("official country", "official role", "event kind", "event mode", "event date", "event place")


@dataclass(slots=True)
class Count:
    """Right: found and labelled; spurious: found only; missed: labelled only."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def add(self, found: Set[object], asked: Set[object], free: Iterable[object] = ()) -> None:
        """Count what was found against what was asked for; what is free counts for nothing."""
        freed = frozenset(free)
        self.right += len(found & asked - freed)
        self.spurious += len(found - asked - freed)
        self.missed += len(asked - found - freed)

    @property
    def precision(self) -> float | None:
        """The part of what was found that is right; None if nothing was found."""
        return _ratio(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float | None:
        """The part of what is labelled that was found; None if nothing is labelled."""
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None if nothing is labelled and nothing was found."""
        return _ratio(2 * self.right, 2 * self.right + self.spurious + self.missed)


@dataclass(slots=True)
class Share:
    """How many values of what was found are right."""

    right: int = 0
    asked: int = 0

    def add(self, *, right: bool) -> None:
        """Count one value."""
        self.right += right
        self.asked += 1

    @property
    def accuracy(self) -> float | None:
        """The part that is right; None if nothing was asked for."""
        return _ratio(self.right, self.asked)


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One error: its sort, the label's article, and what is wrong."""

    sort: str
    article: str
    text: str


@dataclass(slots=True)
class Scores:
    """All scores of a set of articles."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in COUNTS})
    shares: dict[str, Share] = field(default_factory=lambda: {name: Share() for name in SHARES})
    findings: list[Finding] = field(default_factory=list)
    articles: int = 0
    without_record: list[str] = field(default_factory=list)  # labels, of which everything counts as missed
    eventless: int = 0  # articles in which nothing was held ...
    eventless_given: int = 0  # ... and for which a held event was found

    def tell(self, sort: str, article: str, texts: Iterable[str]) -> None:
        """Remember errors of one sort."""
        self.findings.extend(Finding(sort, article, text) for text in texts)

    @property
    def errors(self) -> dict[str, list[Finding]]:
        """The errors by sort, in a fixed order."""
        by_sort: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in sorted(self.findings):
            by_sort[finding.sort].append(finding)
        return dict(by_sort)
