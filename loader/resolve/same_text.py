"""Articles with nearly the same text: a release on two sites, an updated version."""

from collections.abc import Iterable, Mapping

from loader.model import Record
from loader.ports import Clue
from loader.resolve.clues import Bench
from loader.values.sketch import similarity

SAME_TEXT = 0.5
_DIGITS = 4  # of one value in a sketch


class Texts:
    """Which articles tell nearly the same text."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._ids: list[str] = []

    def update(self, records: Mapping[str, Record], gone: Iterable[str]) -> set[str]:
        """Lay down the sketches of these articles; give back the others that have or had such a text."""
        bench, self._ids = self._bench, sorted({*records, *gone})
        bench.fetch_articles(self._ids)
        bench.fetch_ids(f"{id_}~text" for id_ in self._ids)
        bench.fetch(key for id_ in self._ids for clue in _clues(bench.was(f"{id_}~text")) for key in clue.keys)
        before = {id_: self.like(id_, before=True) for id_ in self._ids}
        for id_ in self._ids:
            record = records.get(id_)
            bench.replace(id_, f"{id_}~text", [_clue(record)] if record and record.article.sketch else ())
        bench.fetch(key for id_ in self._ids for clue in _clues(bench.get(f"{id_}~text")) for key in clue.keys)
        differing = (before[id_] ^ self.like(id_) for id_ in self._ids)
        return {other for others in differing for other in others} - set(self._ids)

    def fetch(self, article_ids: Iterable[str]) -> None:
        """Read at once what is asked for many articles."""
        self._bench.fetch_ids(f"{id_}~text" for id_ in article_ids)
        clues = (clue for id_ in article_ids for clue in _clues(self._bench.get(f"{id_}~text")))
        self._bench.fetch(key for clue in clues for key in clue.keys)

    def like(self, article_id: str, *, before: bool = False) -> frozenset[str]:
        """The articles of nearly the same text."""
        bench = self._bench
        ask, cell = (bench.was, bench.cell_before) if before else (bench.get, bench.cell)
        found: set[str] = set()
        for own in _clues(ask(f"{article_id}~text")):
            others = {other.article: other.fact for key in own.keys for other in cell(key)}
            found.update(id_ for id_, sketch in others.items() if similarity(own.fact, sketch) >= SAME_TEXT)
        return frozenset(found - {article_id})

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs with an article of this save, each sorted, and sorted."""
        return tuple(sorted({(min(a, b), max(a, b)) for a in self._ids for b in self.like(a)}))


def _clues(clue: Clue | None) -> list[Clue]:
    return [clue] if clue else []


def text_blocks(sketch: str) -> tuple[str, ...]:
    """What two nearly equal texts share at least one of: three of the sketch's values together.

    One value, or two, are shared by thousands of texts that have a usual phrase in common. Of 16 equal values among
    32, the fewest that count as nearly the same, no such three are equal in one of 400 cases; of 18, hardly ever.
    """
    values = [sketch[i : i + _DIGITS] for i in range(0, len(sketch), _DIGITS)]
    count = len(values)
    return tuple(f"{i}:{values[i]}{values[(i + 1) % count]}{values[(i + 3) % count]}" for i in range(count))


def _clue(record: Record) -> Clue:
    article = record.article
    keys = tuple(f"text|{block}" for block in text_blocks(article.sketch))
    return Clue(f"{article.id}~text", article.sketch, keys, article.id)
