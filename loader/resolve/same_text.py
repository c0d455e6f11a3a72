"""Articles with nearly the same text: a release on two sites, an updated version."""

from collections import defaultdict
from collections.abc import Iterable

from loader.model import Article
from loader.values.sketch import similarity

SAME_TEXT = 0.5
_DIGITS = 4  # of one value in a sketch


def text_blocks(sketch: str) -> tuple[str, ...]:
    """What two nearly equal texts share at least one of: three of the sketch's values together.

    One value, or two, are shared by thousands of texts that have a usual phrase in common. Of 16 equal values among
    32, the fewest that count as nearly the same, no such three are equal in one of 400 cases; of 18, hardly ever.
    """
    values = [sketch[i : i + _DIGITS] for i in range(0, len(sketch), _DIGITS)]
    count = len(values)
    return tuple(f"{i}:{values[i]}{values[(i + 1) % count]}{values[(i + 3) % count]}" for i in range(count))


def same_texts(articles: Iterable[Article]) -> tuple[tuple[str, str], ...]:
    """The pairs of ids of articles whose texts are nearly the same, each sorted, and sorted."""
    sketches = {article.id: article.sketch for article in articles if article.sketch}
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for article_id, sketch in sorted(sketches.items()):
        for block in text_blocks(sketch):
            blocks[block].append(article_id)
    pairs = {(a, b) for ids in blocks.values() for i, a in enumerate(ids) for b in ids[i + 1 :]}
    return tuple(sorted((a, b) for a, b in pairs if similarity(sketches[a], sketches[b]) >= SAME_TEXT))
