"""Clues: what the claims say about identity, each under the keys by which others find it.

A save looks only at clues that share a key with what is new. So identity is resolved in a
neighbourhood: the *shelf* (the graph, or nothing) gives the clues that are asked for, and the *bench* is
the shelf with the changes of this save on top.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, Self, TypeVar

from loader.model import Record
from loader.ports import Clue, Fact, Shelf


class EmptyShelf:
    """Nothing is known yet."""

    def under(self, keys: Sequence[str]) -> Iterable[tuple[str, str]]:  # noqa: ARG002 - see Shelf
        """See Shelf."""
        return ()

    def of_articles(self, article_ids: Sequence[str]) -> Iterable[Clue]:  # noqa: ARG002 - see Shelf
        """See Shelf."""
        return ()

    def clues(self, ids: Sequence[str]) -> Iterable[Clue]:  # noqa: ARG002 - see Shelf
        """See Shelf."""
        return ()

    def records(self, article_ids: Sequence[str]) -> Iterable[Record]:  # noqa: ARG002 - see Shelf
        """See Shelf."""
        return ()


class Tally(Protocol):
    """What the clues under one key say together: the same in whatever order and portions they are added."""

    def plus(self, facts: Iterable[Fact], /) -> Self:
        """The tally with these facts added."""

    def fact(self) -> Fact:
        """The tally in values that JSON has."""

    def from_fact(self, fact: Fact, /) -> Self:
        """The tally behind its fact."""


A = TypeVar("A", bound=Tally)


class Bench:
    """The shelf as it will be: what was read from it, and what changes.

    `sums` names the sorts of keys (what stands before the bar) that are summed up, each with the tally of nothing.
    Sums lie on the shelf too, so that nobody reads again what a thousand articles say.
    """

    def __init__(self, shelf: Shelf, sums: Mapping[str, Tally]) -> None:
        self.shelf = shelf
        self.changed: dict[str, Clue | None] = {}  # by id; None: taken away
        self._sums = sums
        self._tallied_before: dict[str, Any] = {}
        self._tallied: dict[str, Any] = {}
        self._was: dict[str, Clue | None] = {}
        self._cells: dict[str, Sequence[str]] = {}  # as they were; most are empty
        self._articles: dict[str, set[str]] = {}  # as they were
        self._fresh: defaultdict[str, set[str]] = defaultdict(set)  # what is new under a key
        self._new: defaultdict[str, set[str]] = defaultdict(set)  # ids laid down, by article
        self._stale: set[str] = set()  # keys from which something was taken

    # --- as it was ---------------------------------------------------------------------------------

    def fetch(self, keys: Iterable[str]) -> None:
        """Read many cells at once; what is asked for later is then there."""
        if missing := sorted({key for key in keys if key not in self._cells}):
            found: defaultdict[str, list[str]] = defaultdict(list)
            for key, id_ in self.shelf.under(missing):
                found[key].append(id_)
            self._cells.update((key, found.get(key, ())) for key in missing)
            self.fetch_ids(id_ for ids in found.values() for id_ in ids)

    def fetch_ids(self, ids: Iterable[str]) -> None:
        """Read many clues at once by their ids."""
        missing = sorted({id_ for id_ in ids if id_ not in self._was})
        if missing:
            self._was.update(dict.fromkeys(missing))
            self._was.update((clue.id, clue) for clue in self.shelf.clues(missing))

    def fetch_articles(self, article_ids: Iterable[str]) -> None:
        """Read all clues of many articles at once."""
        missing = sorted({id_ for id_ in article_ids if id_ not in self._articles})
        if missing:
            self._articles.update((id_, set()) for id_ in missing)
            for clue in self.shelf.of_articles(missing):
                self._was[clue.id] = clue
                self._articles[clue.article].add(clue.id)

    def was(self, id_: str) -> Clue | None:
        """The clue as it was before this save."""
        if id_ not in self._was:
            self.fetch_ids([id_])
        return self._was[id_]

    def cell_before(self, key: str) -> list[Clue]:
        """The clues that were under a key, by id."""
        self.fetch([key])
        return [clue for id_ in sorted(self._cells[key]) if (clue := self._was[id_])]

    def of_article_before(self, article_id: str, prefix: str) -> dict[str, Clue]:
        """The clues that an article had, of those whose ids begin so, by id."""
        self.fetch_articles([article_id])
        ids = (id_ for id_ in sorted(self._articles[article_id]) if id_.startswith(prefix))
        return {id_: clue for id_ in ids if (clue := self.was(id_))}

    def let_go(self, *sorts: str) -> None:
        """Forget what was read under keys and ids that begin so, and is not to change: it can be read again."""
        kept = {*self.changed, *map(_sum_id, self._to_sum_up())}
        self._was = {id_: clue for id_, clue in self._was.items() if id_ in kept or not id_.startswith(sorts)}
        # The clues of a known cell are known.
        self._cells = {
            key: ids
            for key, ids in self._cells.items()
            if not key.startswith(sorts) and all(id_ in self._was for id_ in ids)
        }
        self._tallied_before = {key: t for key, t in self._tallied_before.items() if not key.startswith(sorts)}

    # --- as it will be -----------------------------------------------------------------------------

    def get(self, id_: str) -> Clue | None:
        """The clue with that id, if there is one."""
        return self.changed[id_] if id_ in self.changed else self.was(id_)

    def cell(self, key: str) -> list[Clue]:
        """The clues under a key, by id."""
        self.fetch([key])
        ids = {id_ for id_ in self._cells[key] if id_ not in self.changed} | self._fresh.get(key, set())
        return [clue for id_ in sorted(ids) if (clue := self.get(id_))]

    def of_article(self, article_id: str, prefix: str) -> list[Clue]:
        """The clues of an article whose ids begin so, by id."""
        self.fetch_articles([article_id])
        ids = {*self._articles[article_id], *self._new.get(article_id, ())}
        return [clue for id_ in sorted(ids) if id_.startswith(prefix) and (clue := self.get(id_))]

    def put(self, clue: Clue) -> bool:
        """Lay a clue in the place of the one with its id; say whether it differs."""
        before = self.get(clue.id)
        if before == clue:
            return False
        self._take(before)
        self.changed[clue.id] = clue
        self._new[clue.article].add(clue.id)
        for key in clue.keys:
            self._fresh[key].add(clue.id)
            self._tallied.pop(key, None)
        return True

    def drop(self, id_: str) -> None:
        """Take a clue away."""
        before = self.get(id_)
        if before is not None:
            self._take(before)
            self.changed[id_] = None

    def replace(self, article_id: str, prefix: str, new: Iterable[Clue]) -> list[Clue]:
        """Put these clues in the place of those of the article; give back all that differ, as they were and are."""
        old, by_id = self.of_article_before(article_id, prefix), {clue.id: clue for clue in new}
        differing = []
        for id_ in sorted({*old, *by_id}):
            self._was.setdefault(id_, None)  # all clues of the article are known
            before, after = self.get(id_), by_id.get(id_)
            if before != after:
                differing += [clue for clue in (before, after) if clue]
                if after:
                    self.put(after)
                else:
                    self.drop(id_)
        return differing

    def _take(self, clue: Clue | None) -> None:
        if clue is not None:
            keys = clue.keys
            self._stale.update(keys)
            for key in keys:
                self._fresh[key].discard(clue.id)
                self._tallied.pop(key, None)

    # --- sums --------------------------------------------------------------------------------------

    def prepare(self, keys: Iterable[str]) -> None:
        """Read at once what many sums need."""
        wanted = set(keys)
        self.fetch_ids(map(_sum_id, wanted))
        self.fetch(wanted & self._stale)

    def tally_before(self, key: str, nothing: A) -> A:
        """What the clues under a key said together."""
        if key not in self._tallied_before:
            there = self.was(_sum_id(key))
            self._tallied_before[key] = nothing.from_fact(there.fact) if there else nothing
        found: A = self._tallied_before[key]
        return found

    def tally(self, key: str, nothing: A) -> A:
        """What the clues under a key say together."""
        if key not in self._tallied:
            if key in self._stale:
                self._tallied[key] = nothing.plus(clue.fact for clue in self.cell(key))
            elif fresh := self._fresh.get(key):
                added = [clue.fact for id_ in sorted(fresh) if (clue := self.get(id_))]
                self._tallied[key] = self.tally_before(key, nothing).plus(added)
            else:
                return self.tally_before(key, nothing)
        found: A = self._tallied[key]
        return found

    def sum_up(self) -> None:
        """Lay down what is said under each key where something changed."""
        keys = self._to_sum_up()
        self.prepare(keys)
        for key in keys:
            nothing = self._sums[key.partition("|")[0]]
            total = self.tally(key, nothing)
            if total == nothing:
                self.drop(_sum_id(key))
            else:
                self.put(Clue.of(_sum_id(key), total.fact()))

    def _to_sum_up(self) -> list[str]:
        return sorted(key for key in {*self._stale, *self._fresh} if key.partition("|")[0] in self._sums)

    def differing(self) -> list[tuple[Clue | None, Clue | None]]:
        """The clues that are not as they were: each as it was and as it is."""
        pairs = ((self._was.get(id_), clue) for id_, clue in sorted(self.changed.items()))
        return [(before, after) for before, after in pairs if before != after]


def _sum_id(key: str) -> str:
    return f"+{key}"
