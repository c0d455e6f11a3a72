"""How two names of persons stand to each other."""

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from loader.values.name import Name, readings, same_word

_SHORT = 4
_OTHER_LETTERS = 2


class Fit(IntEnum):
    """How two names stand to each other, from certain to contradicting."""

    SAME = 7  # the same words
    SPELLING = 6  # the same words in another transliteration
    SHORTER = 5  # one leaves out middle names; two full words agree
    SWAPPED = 4  # the same words, family name first in one
    FIRST_LEFT_OUT = 3  # one leaves out the first given name: a second one is used, or it is the father's
    INITIALS = 2  # the family name agrees, a given name is abbreviated
    SURNAME = 1  # one is only the family name of the other
    UNRELATED = 0
    CONFLICT = -1  # the same family name, but another given name, initial or generation


@lru_cache(maxsize=8192)
def fit(a: Name, b: Name) -> Fit:
    """Compare two names.

    >>> from loader.values.name import parse_name
    >>> fit(parse_name("Sadyr Zhaparov"), parse_name("Sadyr Japarov")).name
    'SPELLING'
    """
    if a.generation and b.generation and a.generation != b.generation:
        return Fit.CONFLICT
    if len(a.words) == 1 or len(b.words) == 1:
        return _fit_of_single(a, b)
    if a.words == b.words:
        return Fit.SAME
    short, long = _join_parts(a.words, b.words)
    if len(short) > len(long):
        short, long = long, short
    pairs = _align(short, long)
    if pairs is None:
        return Fit.CONFLICT if same_word(a.family, b.family) else Fit.UNRELATED
    found = _with_alignment(short, long, pairs, families={a.family, b.family})
    return Fit.CONFLICT if found is Fit.SWAPPED and (a.descent or b.descent) else found


def _fit_of_single(a: Name, b: Name) -> Fit:
    """The fit where one of the names is one word: a surname, or the name of a monarch."""
    single, other = (a, b) if len(a.words) == 1 else (b, a)
    [word] = single.words
    if len(word) == 1:
        return Fit.UNRELATED
    if len(other.words) == 1 and single.generation and single.generation == other.generation:
        return Fit.SAME if same_word(word, other.words[0]) else Fit.UNRELATED
    known = any(same_word(word, candidate) for candidate in other.full)
    return Fit.SURNAME if known or same_word(word, "".join(other.full[-2:])) else Fit.UNRELATED


def _with_alignment(
    short: Sequence[str], long: Sequence[str], pairs: Sequence[tuple[int, int]], *, families: set[str]
) -> Fit:
    spelt_out = [(i, j) for i, j in pairs if len(short[i]) > 1 and len(long[j]) > 1]
    in_order = all(x[1] < y[1] for x, y in pairwise(pairs))
    if in_order and _skips_an_initial(short, long, pairs):
        return Fit.CONFLICT
    if len(spelt_out) < 2:
        # Robert F. and Robert Ford share a given name only: what agrees must be a family name.
        agreed = {word for i, j in spelt_out for word in (short[i], long[j])}
        return Fit.INITIALS if agreed & families else Fit.UNRELATED
    if not in_order:
        return Fit.SWAPPED if _family_first([j for _, j in pairs]) else Fit.CONFLICT
    if _first_left_out(short, long, pairs):
        return Fit.FIRST_LEFT_OUT
    if len(spelt_out) == len(short) == len(long):
        return Fit.SPELLING
    return Fit.SHORTER


def _family_first(places: Sequence[int]) -> bool:
    """Whether the words come round; Ahmed Mohammed Ali and Ali Mohammed Ahmed are two."""
    return sum(x > y for x, y in pairwise((*places, places[0]))) == 1


def _first_left_out(short: Sequence[str], long: Sequence[str], pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether the shorter name begins later; Mohammad Javad is often only Javad."""
    return len(short) < len(long) and pairs[0][1] > 0 and not same_word(long[0], "mohammed")


def _skips_an_initial(short: Sequence[str], long: Sequence[str], pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether an initial stands for a later name than the next: George W. is not George H. W."""
    before = -1
    for i, j in pairs:
        if min(len(short[i]), len(long[j])) == 1 and j > before + 1 and j < len(long) - 1:
            return True
        before = j
    return False


def _join_parts(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str]]:
    """Write as one word what the other name writes as one: "Won shik" for "Wonshik"."""
    return _joined_like(a, b), _joined_like(b, a)


def _joined_like(words: Sequence[str], others: Sequence[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        together = joined[-1] + word if joined else ""
        if (
            together
            and min(len(word), len(joined[-1])) > 1
            and any(_written_as_one(together, other) and not same_word(joined[-1], other) for other in others)
        ):
            joined[-1] = together
        else:
            joined.append(word)
    return joined


def _written_as_one(together: str, other: str) -> bool:
    if len(other) <= _SHORT or abs(len(other) - len(together)) > _OTHER_LETTERS:
        return False
    most = max(_OTHER_LETTERS, len(other) // 2)  # a cheap look before the careful one
    return Levenshtein.distance(together, other, score_cutoff=most) <= most and same_word(other, together)


def _align(short: Sequence[str], long: Sequence[str]) -> list[tuple[int, int]] | None:
    """Give every word of the shorter name its own word of the longer, written-out words first."""
    free = set(range(len(long)))
    pairs: list[tuple[int, int]] = []
    for written_out in (True, False):
        for i, word in enumerate(short):
            if any(i == x for x, _ in pairs):
                continue
            nearest = sorted(free, key=lambda j, i=i: (abs(i - j), j))  # type: ignore[misc]
            match = next((j for j in nearest if _stands_for(word, long[j], written_out=written_out)), None)
            if match is not None:
                free.discard(match)
                pairs.append((i, match))
    return sorted(pairs) if len(pairs) == len(short) else None


def _stands_for(a: str, b: str, *, written_out: bool) -> bool:
    """Whether both are the same name written out, or one is the initial of the other."""
    if written_out:
        return len(a) > 1 and len(b) > 1 and same_word(a, b)
    if len(a) > 1 and len(b) > 1:
        return False
    return a[0] == b[0] or any(x[:1] == y[:1] for x in readings(a) for y in readings(b))
