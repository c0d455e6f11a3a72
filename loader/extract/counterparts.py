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
    for mention in sorted(mentions, key=lambda m: (words[m.start].headline, m.start)):
        relation = next((t for t in mention.titles if t.head.kind == "relation"), None)
        if relation is not None:
            other = _told_of(relation, found, words)
            own = _office(relation, other)
            mention.titles = [o for t in mention.titles if (o := own if t is relation else t) is not None]
            if other is not None and singular(relation.head) in _IN_TURN:
                mention.countries = mention.countries or other.countries
        if mention.titles:
            found.append(mention)
    return found


def _told_of(relation: Title, before: Sequence[Mention], words: Sequence[Word]) -> Mention | None:
    """The official whose counterpart it is: named right before ("Berg's predecessor"), or the last one with a title."""
    owner = words[relation.start - 1] if relation.start else None
    owned = owner is not None and (owner.possessive or words[relation.start].gap is Gap.QUOTE)  # "Jones' predecessor"
    if owner is not None and owned and not owner.known:
        for mention in reversed(before):
            if words[mention.name_end - 1].key == owner.key:
                return mention
    return before[-1] if before else None


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
