"""What a person decided about identity; it beats every score."""

from collections.abc import Callable, Iterable, Iterator

from loader.model import Judgement, Verdict
from loader.ports import Clue

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
            pairs.update((min(pair), max(pair)) for pair in _pairs(left, right))
    return pairs


def _pairs(left: Clue, right: Clue) -> Iterator[Pair]:
    yield left.fact["bundle"], right.fact["bundle"]
    if left.fact["says"] != right.fact["says"]:
        for a in (left.fact["bundle"], left.fact["says"]):
            yield from ((a, b) for b in (right.fact["bundle"], right.fact["says"]))
