"""How well a grouping agrees with the true one: B-cubed, MUC, CEAF and their mean.

A grouping gives each item (a claim of an event, a name in an article) the key of its group. Both must be of the
same items. The measures differ in what they weigh: MUC counts links and ignores what stands alone, B-cubed counts
for every item, CEAF (with the similarity phi-4) counts for every group. Their mean is the CoNLL F1.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision and recall of a measure; 1 where there is nothing to be wrong about."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class GroupingScores:
    """The measures of one grouping."""

    items: int
    b_cubed: Agreement
    muc: Agreement
    ceaf: Agreement
    false_merges: int  # groups found that hold items of more than one true group
    splits: int  # true groups whose items stand in more than one group

    @property
    def conll(self) -> float:
        """The mean F1 of MUC, B-cubed and CEAF."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf.f1) / 3


def compare_groupings(found: Mapping[K, Hashable], true: Mapping[K, Hashable]) -> GroupingScores:
    """The scores of a grouping.

    Raises:
        ValueError: the groupings are not of the same items.
    """
    if found.keys() != true.keys():
        raise ValueError(f"the groupings differ in {len(found.keys() ^ true.keys())} items")
    shared: Shared = Counter((found[item], true[item]) for item in found)
    sizes_found, sizes_true = Counter(found.values()), Counter(true.values())
    return GroupingScores(
        items=len(found),
        b_cubed=_b_cubed(shared, sizes_found, sizes_true),
        muc=_muc(shared, sizes_found, sizes_true),
        ceaf=_ceaf(shared, sizes_found, sizes_true),
        false_merges=_torn(key for key, _ in shared),
        splits=_torn(key for _, key in shared),
    )


Shared = Counter[tuple[Hashable, Hashable]]
Sizes = Counter[Hashable]


def _b_cubed(shared: Shared, found: Sizes, true: Sizes) -> Agreement:
    """For every item, the share of its group that belongs there, and the share of its true group that is there."""
    items = sum(found.values())
    if not items:
        return Agreement(1.0, 1.0)
    precision = sum(count * count / found[f] for (f, _), count in shared.items())
    recall = sum(count * count / true[t] for (_, t), count in shared.items())
    return Agreement(precision / items, recall / items)


def _muc(shared: Shared, found: Sizes, true: Sizes) -> Agreement:
    """The links that hold groups together: of a group of n items in k pieces, n - k of n - 1 are right."""
    pieces_of_found = Counter(f for f, _ in shared)
    pieces_of_true = Counter(t for _, t in shared)
    return Agreement(_links(found, pieces_of_found), _links(true, pieces_of_true))


def _links(sizes: Sizes, pieces: Counter[Hashable]) -> float:
    links = sum(size - 1 for size in sizes.values())
    return sum(size - pieces[key] for key, size in sizes.items()) / links if links else 1.0


def _ceaf(shared: Shared, found: Sizes, true: Sizes) -> Agreement:
    """The best pairing of found with true groups, by 2 |F and T| / (|F| + |T|)."""
    if not found:
        return Agreement(1.0, 1.0)
    similarity = {(f, t): 2 * count / (found[f] + true[t]) for (f, t), count in shared.items()}
    total = sum(_best_pairing(pairs) for pairs in _components(similarity))
    return Agreement(total / len(found), total / len(true))


def _components(similarity: Mapping[tuple[Hashable, Hashable], float]) -> list[dict[tuple[Hashable, Hashable], float]]:
    """The pairs, parted where no group is shared: each part can be paired by itself."""
    parent: dict[tuple[str, Hashable], tuple[str, Hashable]] = {}

    def root(node: tuple[str, Hashable]) -> tuple[str, Hashable]:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for f, t in similarity:
        parent[root(("found", f))] = root(("true", t))
    parts: defaultdict[tuple[str, Hashable], dict[tuple[Hashable, Hashable], float]] = defaultdict(dict)
    for (f, t), value in similarity.items():
        parts[root(("found", f))][f, t] = value
    return list(parts.values())


def _best_pairing(pairs: Mapping[tuple[Hashable, Hashable], float]) -> float:
    """The largest sum of similarities in which each group is used once: the Hungarian method on costs."""
    if len(pairs) == 1:
        return next(iter(pairs.values()))
    rows = list(dict.fromkeys(f for f, _ in pairs))
    columns = list(dict.fromkeys(t for _, t in pairs))
    if len(rows) > len(columns):
        rows, columns = columns, rows
        pairs = {(t, f): value for (f, t), value in pairs.items()}
    costs = [[-pairs.get((row, column), 0.0) for column in columns] for row in rows]
    return -sum(costs[row][column] for row, column in _assignment(costs))


def _assignment(costs: list[list[float]]) -> list[tuple[int, int]]:
    """The cheapest column for each row (Kuhn and Munkres, with potentials); no more rows than columns."""
    rows, columns = len(costs), len(costs[0])
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)  # numbered from 1; 0 is free
    for row in range(1, rows + 1):
        row_of[0] = row
        column = 0
        least = [float("inf")] * (columns + 1)
        before, used = [0] * (columns + 1), [False] * (columns + 1)
        while row_of[column] != 0:
            used[column] = True
            current, delta, following = row_of[column], float("inf"), 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                reduced = costs[current - 1][j - 1] - row_potential[current] - column_potential[j]
                if reduced < least[j]:
                    least[j], before[j] = reduced, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    row_potential[row_of[j]] += delta
                    column_potential[j] -= delta
                else:
                    least[j] -= delta
            column = following
        while column:
            row_of[column] = row_of[before[column]]
            column = before[column]
    return [(row_of[j] - 1, j - 1) for j in range(1, columns + 1) if row_of[j]]


def _torn(keys: Iterable[Hashable]) -> int:
    return sum(count > 1 for count in Counter(keys).values())
