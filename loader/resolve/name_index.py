"""Names that share a word: which of them may be one person's, without a look at every pair."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from loader.values.name import LONG, Name, first_letters, likenesses, skeletons


class NameIndex:
    """Names of one block, found by what they have beside the block's word.

    A block of one family name holds thousands of names, but two of them fit only where another word sounds alike,
    or one is the initial of the other. A name of one word fits any.
    """

    def __init__(self, block: str, names: Iterable[tuple[str, Name]]) -> None:
        self._block = block
        self.names = dict(names)
        self._by_sound: defaultdict[str, set[str]] = defaultdict(set)
        self._by_letter: defaultdict[str, set[str]] = defaultdict(set)
        self._by_initial: defaultdict[str, set[str]] = defaultdict(set)
        self._bare: set[str] = set()
        for key, name in self.names.items():
            self._add(key, self._others(name))

    def _add(self, key: str, others: Sequence[str]) -> None:
        if not others:
            self._bare.add(key)
        for word in others:
            for letter in first_letters(word):
                self._by_letter[letter].add(key)
                if len(word) == 1:
                    self._by_initial[letter].add(key)
        for sound in _sounds(others):
            self._by_sound[sound].add(key)

    def may_fit(self, name: Name) -> set[str]:
        """The keys of all names that may fit the name."""
        others = self._others(name)
        if not others:
            return {*self.names}
        found = {*self._bare}
        for word in others:
            by_letter = self._by_letter if len(word) == 1 else self._by_initial
            found.update(key for letter in first_letters(word) for key in by_letter.get(letter, ()))
        found.update(key for sound in _sounds(others) for key in self._by_sound.get(sound, ()))
        return found

    def _others(self, name: Name) -> list[str]:
        others = list(name.words)
        own = next((word for word in others if len(word) > 1 and self._block in skeletons(word)), None)
        if own is not None:
            others.remove(own)
        return others


def _sounds(words: Sequence[str]) -> Iterator[str]:
    """The sounds of the words, and of two that another name may write as one."""
    for word in words:
        if len(word) > 1:
            yield from likenesses(word)
        if len(word) >= LONG:  # a letter may be missing
            yield from (f"{letter}..." for letter in first_letters(word))
    for first, second in pairwise(words):
        if min(len(first), len(second)) > 1:
            yield from likenesses(first + second)
