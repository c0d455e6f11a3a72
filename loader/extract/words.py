"""The text as the title grammar reads it: words with the gap before each, countries and organizations as one word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from spacy.tokens import Doc, Span

from loader.extract.evidence import text_of
from loader.values.text import fold


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: how this package writes its small lists."""
    return frozenset(text.split())


_WORD = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}(?![^\W\d_])                          # U.S.
    | (?:[^\W\d_a-z][^\W\d_]?\.)+[^\W\d_a-z][^\W\d_]+(?:[’'‘ʻʼ‑-][^\W\d_]+)*  # A.Karimov, Sh.Mirziyoev, K.K.Tokayev
    | [^\W\d_a-z][^\W\d_]?\.(?=[ ]?[^\W\d_a-z])              # J. Smith
    | [^\W_]+(?:[’'‘ʻʼ`´‑&-][^\W_]+)*                          # Sa’ar, Al-Dakhil, Jean‑Pierre
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"[’'‘]s$|(?<=s)[’']$", re.IGNORECASE)
_ACRONYM = re.compile(r"\s?\([A-ZÀ-ÞĀ-Ž][\w&+.-]*[A-Z0-9][\w&+.-]*\)")
_ABBREVIATIONS = word_set(
    """mr mrs ms dr prof jr sr st gen lt col maj adm brig capt hon rev sen rep gov eng messrs no vs"""
)


class Gap(Enum):
    """What stands between a word and the one before it."""

    NONE = "none"  # a blank, or nothing
    COMMA = "comma"
    DASH = "dash"
    OPEN = "open"
    CLOSE = "close"
    QUOTE = "quote"
    COLON = "colon"
    STOP = "stop"


@dataclass(slots=True)
class Word:
    """One word, or one country or organization of several; offsets are those of the text."""

    text: str
    start: int
    end: int
    key: str
    gap: Gap = Gap.STOP
    possessive: bool = False
    country: str | None = None
    label: str = ""  # COUNTRY, DEMONYM, CAPITAL, ORGANIZATION or PLACE
    organization: str | None = None
    place_country: str | None = None  # of a place that is no capital
    inner: tuple[str, ...] = ()  # countries named inside an organization's name
    organization_type: str = ""  # as the organizations' layer says it
    entity: str = ""  # what the entity recognizer sees here
    headline: bool = False
    capital: bool = field(init=False)  # the word begins with a capital

    def __post_init__(self) -> None:
        self.capital = self.text[:1].isupper()

    @property
    def person(self) -> bool:
        """The entity recognizer sees (part of) a person."""
        return self.entity == "PERSON"

    @property
    def known(self) -> bool:
        """The word is (part of) no person's name because something else was recognised there."""
        return bool(self.label)


def read_words(doc: Doc) -> list[Word]:
    """The words of a document, left to right."""
    fixed = _fixed(doc)
    words: list[Word] = []
    text, at = text_of(doc), 0
    body = text.find("\n\n") if "\n\n" in text else 0
    for span, label in [*fixed, (None, "")]:
        limit = span.start_char if span is not None else len(text)
        words.extend(_plain(text, at, limit))
        if span is not None:
            words.append(_whole(text, span, label))
            at = words[-1].end
    for word in words:
        if word.organization and "countries" in doc.spans:
            inside = (s for s in doc.spans["countries"] if word.start <= s.start_char < word.end)
            word.inner = tuple(dict.fromkeys(s.id_ for s in inside))
    words = [w for w in words if not _is_acronym_in_brackets(text, w)]
    entities = {i: e.label_ for e in doc.ents for i in range(e.start_char, e.end_char)}
    before = 0
    for i, word in enumerate(words):
        previous = words[i - 1] if i else None
        word.gap = _gap(_ACRONYM.sub("", text[before : word.start]), previous)
        before = word.end
        word.headline = word.start < body
        word.entity = entities.get(word.start, "")
        if word.possessive:
            before = word.end
    return words


def _fixed(doc: Doc) -> list[tuple[Span, str]]:
    """Countries, organizations and places, the longest where they overlap."""
    named: list[tuple[Span, str]] = []
    for group, label in (("countries", ""), ("organizations", "ORGANIZATION"), ("places", "PLACE")):
        if group in doc.spans:
            named.extend((span, label or span.label_) for span in doc.spans[group])
    named.sort(key=lambda pair: (-(pair[0].end - pair[0].start), pair[1] == "PLACE", pair[0].start))
    taken: set[int] = set()
    kept: list[tuple[Span, str]] = []
    for span, label in named:
        tokens = range(span.start, span.end)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append((span, label))
    return sorted(kept, key=lambda pair: pair[0].start)


def _plain(text: str, start: int, end: int) -> Iterable[Word]:
    for match in _WORD.finditer(text, start, end):
        piece, first = match.group(), match.start()
        if piece.lower() in ("s", "’s") and first and text[first - 1] in "’'‘":
            continue  # the rest of a country's possessive
        if first and text[first - 1] in "@#":
            continue  # an account or a tag, no name
        owned = _POSSESSIVE.search(piece)
        if owned:
            piece = piece[: owned.start()]
        last = first + len(piece)
        possessive = bool(owned) or bool(re.match(r"[’']s?\b", text[last : last + 2]) and piece[-1:] in "sz")
        yield from _split(Word(piece, first, last, fold(piece), possessive=possessive))


def _split(word: Word) -> Iterable[Word]:
    """Hyphened office words come apart ("Vice-Minister", "Secretary-General"); names do not."""
    parts = re.split(r"[-‑]", word.text)
    if len(parts) == 1 or not any(fold(part) in HYPHENED - _LINKING for part in parts):
        yield word
        return
    at = word.start
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part:
            yield Word(part, at, at + len(part), fold(part), possessive=last and word.possessive)
        at += len(part) + 1


def _whole(text: str, span: Span, label: str) -> Word:
    piece, start = span.text, span.start_char
    owned = _POSSESSIVE.search(piece)
    if owned:
        piece = piece[: owned.start()]
    end = start + len(piece)
    follows = text[end : end + 2]
    possessive = bool(owned) or follows in ("’s", "'s", "‘s") or (piece.endswith("s") and follows[:1] in ("’", "'"))
    is_country = label in ("COUNTRY", "DEMONYM", "CAPITAL")
    return Word(
        piece,
        start,
        end,
        fold(piece),
        possessive=possessive,
        country=span.id_ if is_country else None,
        label=label,
        organization=(span.id_ or piece) if label == "ORGANIZATION" else None,
        place_country=(span.id_ or None) if label == "PLACE" else None,
        organization_type=span.label_.lower() if label == "ORGANIZATION" else "",
    )


def _is_acronym_in_brackets(text: str, word: Word) -> bool:
    """ "Director-General (DG) A B": the acronym of what stands before it says nothing to the grammar."""
    inside = text[word.start - 1 : word.start] == "(" and text[word.end : word.end + 1] == ")"
    return inside and word.country is None and bool(_ACRONYM.fullmatch(text[word.start - 1 : word.end + 1]))


_ENDS_IN_APOSTROPHE = frozenset(["dato"])  # an honorific of Malaysia: Dato'


def _gap(between: str, previous: Word | None) -> Gap:
    if previous is None:
        return Gap.STOP
    if previous.possessive or previous.key in _ENDS_IN_APOSTROPHE:
        between = re.sub(r"^[’'‘](?:s\b)?", "", between)
    bare = between.strip(" \t\u00a0")
    if "\n" in between:
        return Gap.STOP
    if not bare or bare in ("/",):
        return Gap.NONE
    if bare == "." and (previous.key in _ABBREVIATIONS or (len(previous.text) == 1 and previous.capital)):
        return Gap.NONE
    if bare in ("-", "‑") and between == bare:
        return Gap.NONE
    for kind, marks in (
        (Gap.STOP, ".!?;…"),
        (Gap.OPEN, "(["),
        (Gap.CLOSE, ")]"),
        (Gap.QUOTE, "\"“”«»„'‘’"),
        (Gap.DASH, "–—-"),
        (Gap.COLON, ":"),
        (Gap.COMMA, ","),
    ):
        if any(mark in bare for mark in marks):
            return kind
    return Gap.NONE


# Inside an office word only: "commander-in-chief", but "Moon Jae-in".
_LINKING = word_set("in at co ex large under")
HYPHENED = word_set(
    """president minister secretary general vice co deputy chairman chairperson chair ambassador at large
    elect director designate aide press adviser advisor commissioner premier chancellor speaker marshal
    in chief ex former governor envoy consul representative prime under head commander charge designated
    pm"""
)
