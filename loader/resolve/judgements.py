"""What a person decided about identity; it beats every score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a person decided about two claims."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """Two claims are, or are not, about one thing. `kind` is "official"; keys are those of `official_keys`."""

    kind: str
    left: str
    right: str
    verdict: Verdict

    def __post_init__(self) -> None:
        if self.kind != "official":
            raise ValueError(f"only officials are judged, not {self.kind!r}")
        if self.left == self.right:
            raise ValueError(f"a judgement needs two claims, got {self.left!r} twice")
        object.__setattr__(self, "verdict", Verdict(self.verdict))


def judged_pairs(judgements: Iterable[Judgement], verdict: Verdict, known: Sequence[str]) -> set[tuple[str, str]]:
    """The pairs of known claims with that verdict, each sorted; claims that are not loaded are passed over."""
    present = set(known)
    return {
        (min(j.left, j.right), max(j.left, j.right))
        for j in judgements
        if j.verdict is verdict and j.left in present and j.right in present
    }
