"""The country of officials whose title does not tell it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from loader.extract.leaders import country_of_leader
from loader.extract.mentions import Mention
from loader.extract.persons import NO_COUNTRY, Person
from loader.extract.words import Gap, Word
from loader.model import Role, Standing

_UNIQUE = frozenset([Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.SPEAKER])
_TOP = frozenset([Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER])
_LINKS = frozenset(["and", "as", "well", "with", "together", "along", "also"])


def infer_countries(
    people: Sequence[Person], mentions: Sequence[Mention], words: Sequence[Word], home: str | None, year: int | None
) -> None:
    """Give officials whose country no title tells the one that fits best.

    In this order: that of the known leader of this name; the country that the sentence says is represented;
    that of the official just before in the same list; the article's home; the country most spoken of that
    has no holder of the office yet.
    """
    ordered = Counter(word.country for word in words if word.country).most_common()
    codes = ([home] if home else []) + [code for code, _ in ordered if code]
    # Whoever is named most speaks for the home country first.
    untold = [p for p in people if not p.countries and not p.roles & NO_COUNTRY]
    for person in untold:
        country = country_of_leader([person.key, *sorted(person.keys)], person.roles, year)
        if country:
            person.inferred = True
            person.offices = [replace(office, country=country) for office in person.offices]
    if home is None:
        # A text that calls a leader just "President A" is at home where A is.
        leaders = [p for p in people if p.inferred and p.countries and p.roles & _TOP]
        home = min(leaders, key=lambda p: p.namings[0].start).countries[0] if leaders else None
        codes = ([home] if home else []) + codes
    for person in sorted(untold, key=lambda p: (-len(p.namings), p.namings[0].start)):
        if person.countries:
            continue
        told = _by_context(person, people, mentions, words)
        country = told or _by_elimination(person, people, codes)
        person.inferred = True
        person.offices = [replace(office, country=country) for office in person.offices]


def _by_context(
    person: Person, people: Sequence[Person], mentions: Sequence[Mention], words: Sequence[Word]
) -> str | None:
    starts = {n.phrase_start for n in person.namings if n.titled}
    for mention in mentions:
        if words[mention.start].start in starts:
            country = _represented(mention, words) or _beside(mention, person, people, words)
            if country:
                return country
    return None


def _represented(mention: Mention, words: Sequence[Word]) -> str | None:
    """ "Norway was represented by Foreign Minister A and Minister of Trade B, Chad by ..."."""
    seen_by = False
    for at in range(mention.start - 1, max(-1, mention.start - 40), -1):
        word = words[at]
        if word.country and word.label != "CAPITAL":
            if at + 1 < len(words) and words[at + 1].key == "by" and _told_before("represented", at, words):
                return word.country
            between = [w.key for w in words[at + 1 : at + 6]]
            if "represented" in between and "by" in between:
                return word.country
            if seen_by:
                return None
        seen_by = seen_by or word.key == "by"
        if word.gap is Gap.STOP:
            return None
    return None


def _told_before(key: str, at: int, words: Sequence[Word]) -> bool:
    """The word stands before, in the same sentence."""
    while at > 0 and words[at].gap is not Gap.STOP:
        at -= 1
        if words[at].key == key:
            return True
    return False


def _beside(mention: Mention, person: Person, people: Sequence[Person], words: Sequence[Word]) -> str | None:
    """The country of the official named just before, joined by a comma or "and", in another office."""
    start = words[mention.start]
    at = mention.start - 1
    while at >= 0 and words[at].key in _LINKS:
        at -= 1
    if at < 0 or (at == mention.start - 1 and start.gap is not Gap.COMMA):
        return None
    for other in people:
        if other is person or not other.countries or other.roles & person.roles & _UNIQUE or other.roles & NO_COUNTRY:
            continue
        if Role.AMBASSADOR in other.roles:
            continue  # stands beside those to whom he is accredited as well as beside his own
        for naming in other.namings:
            if naming.titled and naming.phrase_start <= words[at].start < naming.phrase_end:
                first = next(i for i, w in enumerate(words) if w.start >= naming.phrase_start)
                if not any(words[i].key == "between" for i in range(max(0, first - 2), first)):
                    return other.countries[0]
    return None


def _by_elimination(person: Person, people: Sequence[Person], codes: Sequence[str]) -> str | None:
    main = person.offices[0]
    if main.standing is Standing.FORMER:
        return codes[0] if codes else None
    held = {c for p in people if p is not person and p.roles & person.roles & _UNIQUE for c in p.countries}
    # A sole untold leader among told ones speaks for none of their countries.
    led = {c for p in people if p is not person and p.roles & _TOP and not p.inferred for c in p.countries}
    avoid = held | (led if main.role in _TOP else set())
    for barred in (avoid, held, set()):
        free = [code for code in codes if code not in barred]
        if free:
            return free[0]
    return None
