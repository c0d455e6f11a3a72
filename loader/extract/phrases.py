"""Finds the phrases of a gazetteer in a document, in the spellings that texts use."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_suffix_regex

_APOSTROPHES = ("'", "’", "‘")
_HYPHENS = ("-", "‑")
# "U.S.-China" and "U.S.-Japan-ROK": the English tokenizer keeps what follows an abbreviation's full stop.
_AFTER_ABBREVIATION = r"(?<=[A-Z]\.)[-–—‑](?=[A-Za-z])"
_UNBREAKABLE_HYPHEN = r"(?<=[^\W\d_])‑(?=[^\W\d_])"
_OPENING_BRACKET = r"(?<=[a-z])\((?=[A-Z])"  # "Organization(ECO)"
_PLUS = r"(?<=[A-Za-z])\+"  # "OTS+"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a gazetteer: the kind of thing it names, and which."""

    text: str
    kind: str
    key: str


def split_compounds(nlp: Language) -> None:
    """Let the tokenizer split "U.S.-China", "Union(EU)" and "OTS+", so that each name can be a span."""
    tokenizer: Any = nlp.tokenizer
    infixes = [*(nlp.Defaults.infixes or ()), _AFTER_ABBREVIATION, _UNBREAKABLE_HYPHEN, _OPENING_BRACKET]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), _PLUS]).search


def spellings(phrase: str) -> Iterator[str]:
    """The phrase with each sort of apostrophe and hyphen, and in capitals as headlines write it.

    >>> sorted(spellings("Sana'a"))
    ["SANA'A", 'SANA‘A', 'SANA’A', "Sana'a", 'Sana‘a', 'Sana’a']
    """
    variants = {phrase}
    for marks in (_APOSTROPHES, _HYPHENS):
        found = {variant for variant in variants if any(mark in variant for mark in marks)}
        for variant in found:
            for mark in marks:
                swapped = variant
                for other in marks:
                    swapped = swapped.replace(other, mark)
                variants.add(swapped)
    for variant in sorted(variants):
        yield variant
        if len(phrase) > 3 and not variant.isupper():
            yield variant.upper()


class PhraseFinder:
    """Finds every phrase; which of overlapping ones to keep is for the caller to say."""

    def __init__(self, nlp: Language, phrases: Iterable[Phrase]) -> None:
        self._matcher = PhraseMatcher(nlp.vocab)
        self._phrases: list[Phrase] = []
        for phrase in phrases:
            self._matcher.add(str(len(self._phrases)), [nlp.make_doc(text) for text in spellings(phrase.text)])
            self._phrases.append(phrase)
        self._by_hash = {nlp.vocab.strings[str(i)]: phrase for i, phrase in enumerate(self._phrases)}

    def find(self, doc: Doc) -> list[tuple[Phrase, int, int]]:
        """Each phrase found, with its first token and the token after its last, in text order."""
        found = [(self._by_hash[key], start, end) for key, start, end in self._matcher(doc)]
        return sorted(found, key=lambda match: (match[1], -match[2], match[0].kind, match[0].key))


def without_overlaps(found: Iterable[tuple[Phrase, int, int]]) -> list[tuple[Phrase, int, int]]:
    """The longest of overlapping phrases, the earlier in the list where they are equally long."""
    taken: set[int] = set()
    kept: list[tuple[Phrase, int, int]] = []
    for phrase, start, end in sorted(found, key=lambda match: (match[1] - match[2], match[1])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((phrase, start, end))
    return sorted(kept, key=lambda match: match[1])
