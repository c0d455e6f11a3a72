"""The lexicon of offices: which words are ranks, heads, portfolios and bodies, and which role they mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from loader.extract.words import Gap, Word
from loader.model import Role
from loader.tables import DATA, read_table
from loader.values.text import fold

KINDS = frozenset(
    ["head", "relation", "generic", "group", "rank", "suffix", "body", "portfolio", "word", "honorific", "particle"]
)
RANK_ROLES = frozenset(["", "aside", "deputy", "acting", "former", "elect"])
_PLURALS = {"man": "men", "woman": "women", "person": "persons", "d'affaires": "d'affaires"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a phrase, what it is in a title, and what role (or which rank) it gives."""

    phrase: str
    kind: str
    role: str
    plural: bool = False


@dataclass(slots=True)
class Lexicon:
    """Phrases by kind, found word by word."""

    phrases: dict[str, dict[tuple[str, ...], Entry]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    starts: dict[str, set[str]] = field(default_factory=dict)  # first words, by kind: most words begin no phrase
    single: frozenset[str] = frozenset()
    begun: dict[str, frozenset[str]] = field(default_factory=dict)  # by first word: the kinds of its phrases

    def add(self, entry: Entry, keys: tuple[str, ...]) -> None:
        """Take in a phrase; the first row of a kind wins."""
        self.phrases.setdefault(entry.kind, {}).setdefault(keys, entry)
        self.starts.setdefault(entry.kind, set()).add(keys[0])
        self.begun[keys[0]] = self.begun.get(keys[0], frozenset()) | {entry.kind}
        self.longest[entry.kind] = max(self.longest.get(entry.kind, 0), len(keys))

    def match(self, kind: str, words: Sequence[Word], start: int) -> tuple[int, Entry] | None:
        """The longest phrase of a kind that begins at a word, with the index behind it."""
        if start >= len(words) or words[start].key.partition(" ")[0] not in self.starts.get(kind, ()):
            return None
        table = self.phrases.get(kind, {})
        keys: list[str] = []
        best = None
        for index in range(start, min(len(words), start + self.longest.get(kind, 0))):
            word = words[index]
            if (index > start and word.gap is not Gap.NONE) or word.country or word.organization:
                break
            keys.extend(word.key.split())
            entry = table.get(tuple(keys))
            if entry:
                best = (index + 1, entry)
            if word.possessive and word.key not in ("people", "president"):
                break
        return best

    def kinds_at(self, word: Word) -> frozenset[str]:
        """Of which kinds a phrase can begin at a word."""
        return self.begun.get(word.key.partition(" ")[0], frozenset())

    def has(self, kind: str, key: str) -> bool:
        """The phrase is of that kind."""
        return tuple(key.split()) in self.phrases.get(kind, {})

    def role(self, kind: str, phrase: str) -> str | None:
        """The role that a phrase of that kind gives."""
        entry = self.phrases.get(kind, {}).get(tuple(phrase.split()))
        return entry.role if entry else None

    def is_office_word(self, key: str) -> bool:
        """The word belongs to titles, so it is no part of a name."""
        return key in self.single


@cache
def load_offices() -> Lexicon:
    """The lexicon of `data/offices.csv`, read once.

    Raises:
        DataFileError: a row has an unknown kind or role.
    """
    return build_lexicon(read_table(DATA / "offices.csv", _entry))


def build_lexicon(entries: Iterable[Entry]) -> Lexicon:
    """A lexicon of entries; heads get their plural."""
    lexicon = Lexicon()
    single: set[str] = set()
    for entry in entries:
        keys = tuple(fold(entry.phrase).split())
        lexicon.add(entry, keys)
        if entry.kind in ("head", "relation", "generic"):
            plural = _plural(keys)
            lexicon.add(Entry(" ".join(plural), entry.kind, entry.role, plural=True), plural)
            single.update(plural)
        if entry.kind not in ("honorific", "particle"):
            single.update(keys)
    lexicon.single = frozenset(single | {"of", "and", "the", "for", "to", "on", "in", "with"})
    return lexicon


def _entry(row: dict[str, str]) -> Entry:
    phrase, role, kind = row["phrase"], row["role"], row["kind"]
    if not fold(phrase):
        raise ValueError("a row needs a phrase")
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    if kind in {"rank", "suffix"}:
        if role not in RANK_ROLES:
            raise ValueError(f"unknown rank {role!r}")
    elif role:
        Role(role)
    return Entry(fold(phrase), kind, role)


def _plural(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The plural of an office: "heads of state", "secretaries general", "prime ministers"."""
    at = next(
        (
            i - 1
            for i, key in enumerate(keys)
            if i and key in ("of", "general", "to", "at", "for", "in", "d", "extraordinary")
        ),
        len(keys) - 1,
    )
    noun = keys[at]
    for single, many in _PLURALS.items():
        if noun.endswith(single):
            return (*keys[:at], noun[: -len(single)] + many, *keys[at + 1 :])
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        noun = noun[:-1] + "ies"
    elif not noun.endswith("s"):
        noun += "s"
    return (*keys[:at], noun, *keys[at + 1 :])
