"""What a person decided about identity; it beats every score."""

from collections.abc import Callable, Iterable, Iterator

from loader.model import Judgement, Verdict
from loader.ports import Clue, Fact

Pair = tuple[str, str]


def judged_bundles(
    judgements: Iterable[Judgement], verdict: Verdict, naming: Callable[[str], Clue | None]
) -> set[Pair]:
    """The pairs of bundles with that verdict, each sorted; `naming` gives the clue behind the key of a claim.

    A judged claim is a bundle of its own. Where the two claims differ in what they say, the verdict holds for
    all other claims that say the same as either.
    """
    pairs: set[Pair] = set()
    for judgement in judgements:
        left, right = naming(judgement.left), naming(judgement.right)
        if judgement.verdict is verdict and left and right:
            pairs.update((min(pair), max(pair)) for pair in _pairs(left.fact, right.fact))
    return pairs


def _pairs(left: Fact, right: Fact) -> Iterator[Pair]:
    yield left["bundle"], right["bundle"]
    if left["says"] != right["says"]:
        for a in (left["bundle"], left["says"]):
            yield from ((a, b) for b in (right["bundle"], right["says"]))
