"""Articles with nearly the same text: a release on two sites, an updated version.

They appear within weeks of each other. What a ministry writes every year on another's national day is near in its
words, and is told anew.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from loader.model import Record
from loader.ports import Clue, Fact
from loader.resolve.clues import Bench
from loader.values.sketch import similarity

SAME_TEXT = 0.5
SAME_TEXT_WITHIN = timedelta(days=31)
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
        self.fetch(self._ids)
        before = {id_: self.like(id_) for id_ in self._ids}
        for id_ in self._ids:
            record = records.get(id_)
            bench.replace(id_, _key(id_), [_clue(record)] if record and record.article.sketch else ())
        now = self._search()
        others = {other for id_ in self._ids for other in before[id_] ^ now[id_]}.difference(self._ids)
        bench.fetch_ids(map(_key, others))
        for id_ in self._ids:
            self._say(id_, now[id_])
        for id_ in sorted(others):
            again = {own for own in self._ids if id_ in now[own]}
            self._say(id_, self.like(id_).difference(self._ids) | again)
        return others

    def fetch(self, article_ids: Iterable[str]) -> None:
        """Read at once what is asked for many articles."""
        self._bench.fetch_ids(map(_key, article_ids))

    def like(self, article_id: str) -> frozenset[str]:
        """The articles of nearly the same text."""
        clue = self._bench.get(_key(article_id))
        return frozenset(clue.fact["like"] if clue else ())

    def _search(self) -> dict[str, frozenset[str]]:
        """For each article of this save those of nearly the same text."""
        laid = {id_: clue for id_ in self._ids if (clue := self._bench.get(_key(id_)))}
        self._bench.fetch(key for clue in laid.values() for key in _searches(clue))
        found: dict[str, frozenset[str]] = dict.fromkeys(self._ids, frozenset())
        for id_, own in laid.items():
            others = {other.article: other for key in _searches(own) for other in self._bench.cell(key)}
            fact = own.fact
            found[id_] = frozenset(o for o, other in others.items() if o != id_ and _is_same(fact, other.fact))
        return found

    def _say(self, article_id: str, like: Iterable[str]) -> None:
        """Lay down with the sketch which other articles have nearly the same text."""
        if clue := self._bench.get(_key(article_id)):
            self._bench.put(Clue.of(clue.id, {**clue.fact, "like": sorted(like)}, clue.keys, clue.article))

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs with an article of this save, each sorted, and sorted."""
        return tuple(sorted({(min(a, b), max(a, b)) for a in self._ids for b in self.like(a)}))


def _key(article_id: str) -> str:
    return f"{article_id}~text"


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
    day = article.published_on
    keys = tuple(f"text|{_quarter(day)}|{block}" for block in text_blocks(article.sketch))
    return Clue.of(_key(article.id), {"sketch": article.sketch, "day": day.isoformat(), "like": []}, keys, article.id)


def _searches(own: Clue) -> list[str]:
    """The keys of texts like this one, in each quarter in which they may have been published."""
    fact = own.fact
    day = date.fromisoformat(fact["day"])
    quarters = {_quarter(day - SAME_TEXT_WITHIN), _quarter(day), _quarter(day + SAME_TEXT_WITHIN)}
    blocks = text_blocks(fact["sketch"])
    return [f"text|{quarter}|{block}" for quarter in sorted(quarters) for block in blocks]


def _quarter(day: date) -> str:
    return f"{day.year}-{(day.month + 2) // 3}"


def _is_same(a: Fact, b: Fact) -> bool:
    apart = abs(date.fromisoformat(a["day"]) - date.fromisoformat(b["day"]))
    return apart <= SAME_TEXT_WITHIN and similarity(a["sketch"], b["sketch"]) >= SAME_TEXT
