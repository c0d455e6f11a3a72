"""A sentence in which every mention is a slot: what the event grammar reads.

"<P0> received <P1> in <L0> on <D0>." Patterns then speak of parties, places and dates, whatever the names
in them look like.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Span

from loader.extract import layers
from loader.extract.evidence import text_of
from loader.extract.vocabulary import country_by_code
from loader.model import Participation
from loader.values.date import PartialDate
from loader.values.text import fold

# Where two mentions overlap, the earlier group wins.
_GROUPS = (
    ("P", "officials"),
    ("D", layers.DATES),
    ("O", layers.ORGANIZATIONS),
    ("L", layers.PLACES),
    ("C", layers.COUNTRIES),
)
SLOT = re.compile(r"<([PUODLCN])(\d+)>")


@dataclass(frozen=True, slots=True)
class Slot:
    """One mention: P a named official, U unnamed ones, O organization, D date, L place, C country, N demonym."""

    code: str
    start: int
    end: int
    key: str  # official's name, organization's name, or ISO alpha-3 code
    text: str
    parties: tuple[Participation, ...] = ()
    when: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One sentence; `text` with slots in it, `start` and `end` in the article's text."""

    text: str
    slots: tuple[Slot, ...]
    start: int
    end: int
    index: int
    headline: bool
    quoted: tuple[tuple[int, int], ...] = field(default=())  # ranges of `text` between quotation marks

    def slots_in(self, text: str) -> Iterator[Slot]:
        """The slots named in a part of the skeleton's text, in order."""
        for found in SLOT.finditer(text):
            yield self.slots[int(found[2])]

    def words(self, text: str) -> str:
        """A part of the skeleton's text with the words of the mentions back in it."""
        told = SLOT.sub(lambda found: self.slots[int(found[2])].text, text)
        return re.sub(r"\s+", " ", told).strip(" ,;:.")

    def is_quoted(self, position: int) -> bool:
        """Whether a place of the text stands in direct speech."""
        return any(start <= position < end for start, end in self.quoted)


def skeletons(doc: Doc) -> list[Skeleton]:
    """One skeleton a sentence, the headline first."""
    # The city bears the name that this article gives it ("Hà Nội"), if it gives one.
    capitals = [span for span in doc.spans[layers.COUNTRIES] if span.label_ == layers.CAPITAL]
    named = {
        s.id_: s.text for s in reversed(capitals) if _one_word(s.text) == _one_word(country_by_code()[s.id_].capital)
    }
    whole = text_of(doc)
    slots = [_capital(whole, slot, named) for slot in _slots(doc)]
    speech = quotations(whole)
    result = []
    for index, sentence in enumerate(s for s in doc.sents if s.text.strip()):
        inside = [s for s in slots if sentence.start_char <= s.start and s.end <= sentence.end_char]
        text, moves = _fill(whole, sentence, inside)
        quoted = tuple((_moved(start, moves), _moved(end, moves)) for start, end in speech)
        result.append(Skeleton(text, tuple(inside), sentence.start_char, sentence.end_char, index, index == 0, quoted))
    return result


def _slots(doc: Doc) -> list[Slot]:
    taken: list[tuple[int, int]] = []
    slots: list[Slot] = []
    for code, group in _GROUPS:
        for span in doc.spans.get(group, []):
            start, end = span.start_char, span.end_char
            if not any(start < e and s < end for s, e in taken):
                taken.append((start, end))
                slots.append(_slot(code, span))
    return sorted(slots, key=lambda slot: slot.start)


def _one_word(name: str) -> str:
    return fold(name).replace(" ", "")


def _capital(text: str, slot: Slot, named: Mapping[str, str]) -> Slot:
    """The Vietnamese capital, the capital of Viet Nam: a state with this word beside it stands for the city."""
    before = re.search(r"(?:the )?capital (?:city )?of (?:the )?$", text[: slot.start])
    if slot.code == "C" and before:
        return replace(
            slot, code="L", start=before.start(), text=named.get(slot.key, country_by_code()[slot.key].capital)
        )
    behind = re.match(r" capital\b(?! (?:of|investment|market|flow|goods))(?:,? ([A-Z]\w+))?", text[slot.end :])
    if slot.code != "N" or behind is None:
        return slot
    return replace(
        slot, code="L", end=slot.end + len(" capital"), text=named.get(slot.key, country_by_code()[slot.key].capital)
    )


def _slot(code: str, span: Span) -> Slot:
    parties: tuple[Participation, ...] = ()
    if code == "P" and span.label_ == "UNNAMED":
        code = "U"
        one = span._.participation
        parties = span._.participations or ((one,) if one else ())
    if code == "C" and span.label_ == "DEMONYM":
        code = "N"
    when = span._.when if code == "D" else None
    return Slot(code, span.start_char, span.end_char, span.id_, span.text, parties, when)


def _fill(text: str, sentence: Span, slots: Sequence[Slot]) -> tuple[str, list[tuple[int, int]]]:
    """The sentence with slots in it, and where its pieces stand: (place in the article, place in the skeleton)."""
    parts: list[str] = []
    moves: list[tuple[int, int]] = []
    at, length = sentence.start_char, 0
    for number, slot in enumerate(slots):
        for place, piece in ((at, text[at : slot.start]), (slot.start, f"<{slot.code}{number}>")):
            moves.append((place, length))
            parts.append(piece)
            length += len(piece)
        at = slot.end
    moves.append((at, length))
    parts.append(text[at : sentence.end_char])
    # One character for one: positions must stay.
    return re.sub(r"\s", " ", "".join(parts)).replace("’", "'").replace("‑", "-"), moves


def _moved(position: int, moves: list[tuple[int, int]]) -> int:
    """A place of the article in the skeleton's text; negative or beyond its end outside the sentence."""
    best = moves[0]
    for move in moves:
        if move[0] <= position:
            best = move
    return best[1] + position - best[0]


_SAID = re.compile(
    r"[,.!?]?[”»\"']+,? (?:\w+ ){0,3}(?:said|says|stated|noted|emphasi[sz]ed|wrote|added|stressed|posted|told|declared)"
)


def quotations(text: str) -> list[tuple[int, int]]:
    """The ranges of direct speech, paragraph by paragraph.

    A short quotation is a name or scare quotes ("Central Asia Plus" format), no speech. A closing mark without
    an opening one quotes its paragraph from the beginning: agencies drop the opening mark.
    """
    ranges = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start = -1
        base = paragraph.start()
        for mark in re.finditer(r"[“”„»«\"]", paragraph[0]):
            at = base + mark.start()
            closes = mark[0] in "”»" or (mark[0] in '"“' and (start >= 0 or _SAID.match(text, max(base, at - 1))))
            if closes:
                begin = start if start >= 0 else base
                if at - begin > 45 or re.search(r"[,.!?]$", text[begin:at]):
                    ranges.append((begin, at + 1))
                start = -1
            elif start < 0:
                start = at
        if start >= 0:
            ranges.append((start, paragraph.end()))
    return ranges
