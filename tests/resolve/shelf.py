"""A graph of clues and conclusions in memory, to which updates are applied as the store applies them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from loader.model import Conclusions, Record
from loader.ports import Changes, Clue
from loader.resolve import Judgement, update

OWNERS = {
    "officials": ("officials", lambda o: [o.id]),
    "organizations": ("organizations", lambda o: [o.id]),
    "offices": ("offices", lambda o: [o.id]),
    "holdings": ("offices", lambda h: [h.office_id]),
    "places": ("places", lambda p: [p.id]),
    "events": ("events", lambda e: [e.id]),
    "official_mentions": ("articles", lambda m: [m.article_id]),
    "organization_mentions": ("articles", lambda m: [m.article_id]),
    "country_mentions": ("articles", lambda m: [m.article_id]),
    "reports": ("events", lambda r: [r.event_id]),
    "same_texts": ("texts", list),
}


class MemoryShelf:
    """What has been concluded so far."""

    def __init__(self) -> None:
        self.all_records: dict[str, Record] = {}
        self.all_clues: dict[str, Clue] = {}
        self.conclusions = Conclusions()
        self.judgements: tuple[Judgement, ...] = ()
        self._blocks: defaultdict[str, set[str]] = defaultdict(set)
        self._articles: defaultdict[str, set[str]] = defaultdict(set)

    def under(self, keys: Sequence[str]) -> Iterable[tuple[str, str]]:
        return [(key, id_) for key in keys for id_ in sorted(self._blocks[key])]

    def of_articles(self, article_ids: Sequence[str]) -> Iterable[Clue]:
        return [self.all_clues[id_] for article in article_ids for id_ in sorted(self._articles[article])]

    def clues(self, ids: Sequence[str]) -> Iterable[Clue]:
        return [self.all_clues[id_] for id_ in ids if id_ in self.all_clues]

    def records(self, article_ids: Sequence[str]) -> Iterable[Record]:
        return [self.all_records[id_] for id_ in article_ids if id_ in self.all_records]

    def save(self, *records: Record) -> None:
        new = {r.article.id: r for r in records if self.all_records.get(r.article.id) != r}
        self._apply(Changes(records=new, judgements=self.judgements))

    def forget(self, *ids: str) -> None:
        self._apply(Changes(gone=frozenset(ids) & self.all_records.keys(), judgements=self.judgements))

    def judge(self, *judgements: Judgement) -> None:
        """From now on these hold, and no others."""
        keys = {key for j in {*self.judgements} ^ {*judgements} for key in (j.left, j.right)}
        self.judgements = judgements
        self._apply(Changes(judgements=judgements, rejudged=frozenset(keys)))

    def lay(self, clues: Iterable[tuple[Clue | None, Clue | None]]) -> None:
        """Put clues in the place of what they were."""
        for before, after in clues:
            if before is not None:
                assert self.all_clues.pop(before.id) == before
                self._articles[before.article].discard(before.id)
                for key in before.keys:
                    self._blocks[key].discard(before.id)
            if after is not None:
                self.all_clues[after.id] = after
                self._articles[after.article].add(after.id)
                for key in after.keys:
                    self._blocks[key].add(after.id)

    def _apply(self, changes: Changes) -> None:
        found = update(self, changes)
        self.all_records.update(changes.records)
        for id_ in changes.gone:
            del self.all_records[id_]
        self.lay(found.clues)
        merged = {}
        for name, (owner, ids_of) in OWNERS.items():
            touched = getattr(found.touched, owner)
            new = getattr(found.conclusions, name)
            assert all(touched.intersection(ids_of(one)) for one in new), f"{name} that are not touched"
            kept = [one for one in getattr(self.conclusions, name) if not touched.intersection(ids_of(one))]
            merged[name] = tuple(sorted([*kept, *new], key=repr))
        self.conclusions = Conclusions(**merged)


def in_order(conclusions: Conclusions) -> Conclusions:
    """The same conclusions, every kind of them sorted as the shelf sorts them."""
    return replace(conclusions, **{n: tuple(sorted(getattr(conclusions, n), key=repr)) for n in OWNERS})
