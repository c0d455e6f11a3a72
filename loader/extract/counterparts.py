"""Offices told by another official's: "his Turkish counterpart NAME", "her predecessor NAME"."""

from collections.abc import Sequence
from dataclasses import replace

from loader.extract.mentions import Mention
from loader.extract.offices import Entry
from loader.extract.roles import singular
from loader.extract.titles import Title
from loader.extract.words import Gap, Word

_IN_TURN = frozenset(["predecessor", "successor"])


def with_counterparts(mentions: Sequence[Mention], words: Sequence[Word]) -> list[Mention]:
    """Give whoever is told by a relation the office of the official it is told of."""
    found: list[Mention] = []
    ordered = sorted(mentions, key=lambda m: (words[m.start].headline, m.start))
    for number, mention in enumerate(ordered):
        relation = next((t for t in mention.titles if t.head.kind == "relation"), None)
        if relation is not None:
            other = _told_of(relation, found, ordered[number + 1 :], words)
            own = _office(relation, other)
            mention.titles = [o for t in mention.titles if (o := own if t is relation else t) is not None]
            if other is not None and singular(relation.head) in _IN_TURN:
                mention.countries = mention.countries or other.countries
        if mention.titles:
            found.append(mention)
    return found


def _told_of(
    relation: Title, before: Sequence[Mention], after: Sequence[Mention], words: Sequence[Word]
) -> Mention | None:
    """The official whose counterpart it is: named right before ("Berg's predecessor"), or the last one with a title."""
    if relation.possessor in ("my", "our") and before:
        return before[0]  # the author, whom the head of the text names
    owner = words[relation.start - 1] if relation.start else None
    owned = owner is not None and (owner.possessive or words[relation.start].gap is Gap.QUOTE)  # "Jones' predecessor"
    if owner is not None and owned and not owner.known:
        for mention in reversed(before):
            if words[mention.name_end - 1].key == owner.key:
                return mention
    return before[-1] if before else _told_next(relation, after, words)


def _told_next(relation: Title, after: Sequence[Mention], words: Sequence[Word]) -> Mention | None:
    """ "Together with his counterpart A, Minister B …": the next official with a title, in the same sentence."""
    for mention in after:
        if mention.start >= relation.end and any(title.head.kind != "relation" for title in mention.titles):
            same = not any(word.gap is Gap.STOP for word in words[relation.end : mention.start + 1])
            return mention if same else None
    return None


def _office(relation: Title, other: Mention | None) -> Title | None:
    if other is None:
        return None
    office = other.titles[-1]
    if singular(relation.head) not in _IN_TURN:
        return replace(office, countries=relation.countries, accredited=(), organizations=(), also=None)
    office = other.titles[0]
    ranks = tuple(rank for rank in office.ranks if rank.role != "former")
    if singular(relation.head) == "predecessor":
        ranks = (*ranks, Entry("former", "rank", "former"))
    return replace(office, ranks=ranks, also=None)
