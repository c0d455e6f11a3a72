"""Articles with nearly the same text: a release on two sites, an updated version."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from loader.model import Article
from loader.values.sketch import similarity

SAME_TEXT = 0.5
_DIGITS = 4  # of one value in a sketch


def same_texts(articles: Iterable[Article]) -> tuple[tuple[str, str], ...]:
    """The pairs of ids of articles whose texts are nearly the same, each sorted, and sorted."""
    sketches = {article.id: article.sketch for article in articles if article.sketch}
    buckets: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for article_id, sketch in sorted(sketches.items()):
        for start in range(0, len(sketch), _DIGITS):
            buckets[start, sketch[start : start + _DIGITS]].append(article_id)
    # Half of the values must agree; pairs with a few agree by chance and need no comparison.
    shared = Counter((a, b) for ids in buckets.values() for i, a in enumerate(ids) for b in ids[i + 1 :])
    return tuple(
        sorted(
            (a, b)
            for (a, b), count in shared.items()
            if count > 3 and similarity(sketches[a], sketches[b]) >= SAME_TEXT
        )
    )
