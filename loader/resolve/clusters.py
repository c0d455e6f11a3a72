"""From scored pairs to clusters: the surest pair first, and never two that contradict each other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Edge:
    """Two keys that may be one thing; `left` sorts before `right`."""

    left: str
    right: str
    score: float


Conflict = Callable[[str, str], bool]
_LARGE = 50


@dataclass(slots=True)
class _Group:
    """Nodes that are joined. Of very many the first ones speak for all: to ask everyone would take too long."""

    nodes: list[str]
    spokesmen: list[str]


def drop_ambiguous(edges: Iterable[Edge], vague: frozenset[str], conflict: Conflict) -> list[Edge]:
    """Leave out what ties a vague node equally well to two things that cannot be the same."""
    edges = list(edges)
    best: defaultdict[str, list[str]] = defaultdict(list)
    top: dict[str, float] = {}
    for edge in edges:
        for node, other in ((edge.left, edge.right), (edge.right, edge.left)):
            if node in vague and other not in vague:
                if edge.score > top.get(node, edge.score):
                    best[node] = []
                if edge.score >= top.get(node, edge.score):
                    top[node] = edge.score
                    best[node].append(other)
    torn = {node for node, others in best.items() if any(conflict(a, b) for a in others for b in others if a < b)}
    # Vague ones that are torn alike may still be one among themselves.
    return [e for e in edges if (e.left in torn) == (e.right in torn)]


def cluster(
    nodes: Sequence[str],
    edges: Iterable[Edge],
    conflict: Conflict,
    *,
    forced: Iterable[tuple[str, str]] = (),
    joined: Iterable[Sequence[str]] = (),
) -> list[tuple[str, ...]]:
    """Join nodes along edges, the best first; a join that brings two conflicting nodes together is left out.

    `forced` pairs are joined before all others, whatever conflicts; `joined` are groups that stand already. The
    order of the arguments' items does not matter.
    """
    conflict = cache(conflict)
    members: dict[str, _Group] = {node: _Group([node], [node]) for node in nodes}
    agreed = {pair for a, b in forced for pair in ((a, b), (b, a))}

    def join(a: str, b: str) -> None:
        large, small = sorted((members[a], members[b]), key=lambda group: len(group.nodes), reverse=True)
        if large is not small:
            large.nodes.extend(small.nodes)
            large.spokesmen = sorted(large.spokesmen + small.spokesmen)[:_LARGE]
            members.update((node, large) for node in small.nodes)

    for group in joined:
        for node in group[1:]:
            join(group[0], node)
    for a, b in sorted(forced):
        join(a, b)
    for edge in sorted(edges, key=lambda e: (-e.score, e.left, e.right)):
        left, right = members[edge.left], members[edge.right]
        if left is not right and not any(
            conflict(*sorted((a, b))) for a in left.spokesmen for b in right.spokesmen if (a, b) not in agreed
        ):
            join(edge.left, edge.right)
    return sorted({id(group): tuple(sorted(group.nodes)) for group in members.values()}.values())
