"""The words that name events, from `data/event_triggers.csv`, compiled once."""

import re
from dataclasses import dataclass
from functools import cache

from loader.extract.events.skeleton import Skeleton
from loader.model import EventKind, Mode
from loader.tables import DATA, read_table, split

# Macros of the data file: shared parts of many patterns.
_MACROS = {
    "hold": (
        r"(?:held|holds?|holding|has had|have had|had|has|have|having|hosted|conducted|conducts?"
        r"|convened|began|opened|concluded)"
    ),
    "np": (
        r"(?:(?:an?|the|his|her|their|its|series of|two|three|several|separate"
        r"|[a-z]+(?:-[a-z]+)*) ){0,5}?"  # any words in small letters: "a lengthy one-on-one"
    ),
    "adv": (
        r"(?:today|yesterday|tonight|separately|briefly|again|also|jointly|virtually|warmly|earlier|here|first|then"
        r"|together|privately|\w+ly|in person|face[- ]to[- ]face|this (?:morning|afternoon|evening|week)"
        r"|<D\d+>|on <D\d+>|in <L\d+>|at <L\d+>"
        r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    ),
    "ord": (
        r"(?:\d+(?:st|nd|rd|th)"
        r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
        r"|[a-z]+teenth|[a-z]+ty-?(?:[a-z]+(?:st|nd|rd|th))?|inaugural)"
    ),
}


@dataclass(frozen=True, slots=True)
class TriggerRule:
    """One row of the data file: what its words name, and how its participants stand around them."""

    kind: EventKind
    mode: Mode
    frame: str
    pattern: re.Pattern[str]
    words: tuple[str, ...]  # one of them stands, in small letters, wherever the pattern matches; none: not known
    row: int

    def may_match(self, small: str) -> bool:
        """Whether a sentence in small letters has one of the words; most have not, and that is quick to see."""
        return not self.words or any(word in small for word in self.words)


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words of one sentence that name an event."""

    rule: TriggerRule
    start: int
    end: int

    @property
    def kind(self) -> EventKind:
        """What the words name, before their sentence is read."""
        return self.rule.kind

    def split(self, text: str) -> tuple[str, str, str]:
        """The text before the trigger, the trigger, the text behind it."""
        return text[: self.start], text[self.start : self.end], text[self.end :]


@cache
def trigger_rules() -> tuple[TriggerRule, ...]:
    """Every row of the data file, in its order: where two match the same words, the earlier row wins."""
    count = iter(range(2, 10_000))

    def convert(row: dict[str, str]) -> TriggerRule:
        pattern = row["pattern"]
        for name, macro in _MACROS.items():
            pattern = pattern.replace("{" + name + "}", macro)
        return TriggerRule(
            EventKind(row["kind"]),
            Mode(row["mode"]),
            row["frame"],
            _compiled(pattern),
            split(row["words"]),
            next(count),
        )

    return read_table(DATA / "event_triggers.csv", convert)


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(rf"(?<![\w<-]){pattern}(?![\w])", re.I)
    except re.error as error:
        raise ValueError(f"{pattern!r} is no regular expression: {error}") from error


def find_triggers(skeleton: Skeleton) -> list[list[Trigger]]:
    """The triggers of a sentence in text order, as alternatives: of those that overlap, the first that fits counts."""
    groups: list[list[Trigger]] = []
    small = skeleton.text.lower()
    for rule in trigger_rules():
        if not rule.may_match(small):
            continue
        for match in rule.pattern.finditer(skeleton.text):
            trigger = Trigger(rule, *match.span())
            group = next((g for g in groups if trigger.start < g[0].end and g[0].start < trigger.end), None)
            if group is None:
                groups.append([trigger])
            else:
                group.append(trigger)
    return sorted(groups, key=lambda group: group[0].start)
