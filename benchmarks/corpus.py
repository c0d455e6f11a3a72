"""Writes a corpus of articles from a seed: a simulated diplomatic calendar, as many outlets would tell it.

    python benchmarks/corpus.py --articles 1000 --seed 1 --records out.jsonl --truth truth.jsonl [--text FOLDER]

Records are those of docs/record.md, one a line, in the order of their publication. The truth has a line for each
article: which event each of its claims is, and which person and organization each of its names. With `--text` every
article is also written as a text file. What such a corpus can and cannot show stands in docs/identity.md.
"""

import argparse
import heapq
import json
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from random import Random

from simulation.calendar import Calendar
from simulation.outlets import Newsrooms, Story
from simulation.world import World
from simulation.writing import Draft, Written, reprinted

START = date(2020, 1, 6)
_AHEAD = timedelta(days=45)  # how early articles announce what happens
_ARTICLES_A_HAPPENING = 3.4


def articles(seed: int, *, a_day: int = 60) -> Iterator[Written]:
    """Articles without end, by their day of publication; about so many a day. Memory does not grow with them."""
    random = Random(seed)
    world = World(random, START - _AHEAD)
    calendar, newsrooms = Calendar(world, random), Newsrooms(world, random)
    waiting: list[tuple[date, int, Story]] = []
    number = count()
    for days in count():
        day = START - _AHEAD + timedelta(days=days)
        world.step(day)
        for happening in calendar.day(day, max(1, round(a_day / _ARTICLES_A_HAPPENING))):
            for story in newsrooms.stories(happening):
                heapq.heappush(waiting, (story.published, next(number), story))
        # What is published from here on can still be joined by announcements of later days.
        while waiting and waiting[0][0] < day - _AHEAD:
            _, _, story = heapq.heappop(waiting)
            if story.published >= START:
                written = Draft(story, world, random).write()
                yield written
                for outlet, later in story.reprints:
                    yield reprinted(written, outlet, later)


def write(seed: int, most: int, *, a_day: int, records: Path, truth: Path | None, text: Path | None) -> None:
    """Write the files."""
    with ExitStack() as files:
        record_file = files.enter_context(records.open("w", encoding="utf-8"))
        truth_file = files.enter_context(truth.open("w", encoding="utf-8")) if truth else None
        for written in islice(articles(seed, a_day=a_day), most):
            record_file.write(_line(written.record))
            if truth_file:
                truth_file.write(_line(written.truth))
            if text:
                _write_text(text, written)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _write_text(folder: Path, written: Written) -> None:
    """One file an article: headline, source and date, then the paragraphs."""
    article = written.record["article"]
    folder.mkdir(parents=True, exist_ok=True)
    title, _, body = written.text.partition("\n\n")
    published = date.fromisoformat(article["published"])
    head = f"{title}\n\n{article['source']}, {published.day} {published:%B %Y}\n\n"
    (folder / f"{article['id']}.txt").write_text(head + body + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, default=1000, help="how many articles")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same corpus")
    parser.add_argument("--per-day", type=int, default=60, help="about how many articles a day")
    parser.add_argument("--records", type=Path, required=True, help="file for the records")
    parser.add_argument("--truth", type=Path, help="file for the truth")
    parser.add_argument("--text", type=Path, help="folder for the articles as texts")
    given = parser.parse_args()
    write(given.seed, given.articles, a_day=given.per_day, records=given.records, truth=given.truth, text=given.text)


if __name__ == "__main__":
    main()
