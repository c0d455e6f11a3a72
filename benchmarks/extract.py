"""What extraction costs beside the bare spaCy pipeline that it uses, and what a second process gains.

    python benchmarks/extract.py [PATH...] [--rounds N]

Both are measured in turn, round by round, in one run; the ratios are those of the best rounds. Without a path,
the sample articles are taken. The bare pipeline is the tokenizer and the entity recognizer.
"""

import os
import sys
from collections.abc import Callable, Sequence
from itertools import chain, repeat
from pathlib import Path
from time import perf_counter

from loader.extract import extract_all
from loader.extract.capitals import with_usual_capitals
from loader.extract.pipeline import COMPONENTS, load_pipeline
from loader.model import Article
from loader.read import read

ROOT = Path(__file__).parent.parent
MOST_COST, LEAST_GAIN = 1.5, 1.7  # what we hold ourselves to
_LONG_ENOUGH = 400  # articles for the processes: their start is no part of the question


def bare(articles: Sequence[Article]) -> None:
    """Tokenizer and entity recognizer."""
    nlp = load_pipeline()
    own = [component for name, component in nlp.pipeline if name not in COMPONENTS]
    for article in articles:
        doc = nlp.make_doc(with_usual_capitals(article.text or ""))
        for component in own:
            doc = component(doc)


def whole(articles: Sequence[Article], processes: int = 1) -> None:
    """The extraction."""
    for _ in extract_all(articles, processes=processes):
        pass


def seconds(task: Callable[[], None]) -> float:
    """How long a task takes."""
    start = perf_counter()
    task()
    return perf_counter() - start


def steady(articles: Sequence[Article], processes: int) -> float:
    """Seconds for many articles once every process is at work: without the first packets."""
    many = list(chain.from_iterable(repeat(articles, 1 + _LONG_ENOUGH // len(articles))))
    warm = 16 * processes
    made = extract_all(many[: _LONG_ENOUGH + warm], processes=processes)
    for _ in range(warm):
        next(made)
    return seconds(lambda: list(made) and None)


def main(paths: Sequence[str], rounds: int) -> None:
    """Print articles a second and both ratios."""
    articles = [found for found in read(*paths) if isinstance(found, Article)]
    whole(articles[:5])
    times = [(seconds(lambda: bare(articles)), seconds(lambda: whole(articles))) for _ in range(rounds)]
    fastest_bare, fastest_whole = (min(column) for column in zip(*times, strict=True))
    print(f"{len(articles)} articles, {rounds} rounds, {os.cpu_count()} cores")
    print(f"bare pipeline   {len(articles) / fastest_bare:7.1f} articles a second")
    print(f"extraction      {len(articles) / fastest_whole:7.1f} articles a second")
    print(f"cost            {fastest_whole / fastest_bare:7.2f} times the bare pipeline (at most {MOST_COST})")
    one, two = (min(steady(articles, processes) for _ in range(2)) for processes in (1, 2))
    print(f"two processes   {one / two:7.2f} times one (at least {LEAST_GAIN})")


if __name__ == "__main__":
    given = sys.argv[1:]
    count = int(given.pop(given.index("--rounds") + 1)) if "--rounds" in given else 3
    main([path for path in given if path != "--rounds"] or [str(ROOT / "seeds")], count)
