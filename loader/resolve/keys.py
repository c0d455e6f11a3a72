"""Blocking keys: only what shares one is compared, so only that must be looked at again after a load."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from loader.model import Change, Record, Status
from loader.resolve.happening import MULTILATERAL, Happening
from loader.resolve.offices import months
from loader.values.date import PartialDate, Precision
from loader.values.name import LONG, Name, first_letters, fold_name, likenesses, skeletons
from loader.values.text import slug

_NO_COUNTRY = "?"
_PLAN_MONTHS = 6  # how long after its announcement an undated plan may come true
_OLD_NEWS = timedelta(days=10)  # how old an undated event that is told as news can be
_NEAR = timedelta(days=7)  # how far apart two reports may date one event
_FEW_COUNTRIES = 6
_FEW_DAYS = timedelta(days=14)


def official_keys(record: Record) -> tuple[str, ...]:
    """A key for each named official of a record, in its order: the article's id and the folded name.

    The second official of one name in one article gets `~2`.
    """
    return name_keys(record.article.id, [official.name for official in record.officials])


def name_keys(article_id: str, names: Iterable[str]) -> tuple[str, ...]:
    """Keys for names in one article."""
    seen: dict[str, int] = {}
    keys: list[str] = []
    for name in names:
        key = f"{article_id}#{slug(fold_name(name))}"
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key}~{seen[key]}")
    return tuple(keys)


def number_of(key: str) -> int:
    """Which the naming with this key is of several of one name in its article."""
    number = key.rpartition("~")[2]
    return int(number) if number.isdigit() else 1


def person_blocks(name: Name, countries: Sequence[str]) -> Iterator[str]:
    """The keys under which a name is filed: how it sounds, by itself and with each country served or sent to.

    Of two who served different countries, and are no envoys there, no name says that they are one.
    """
    for sound in _filed_sounds(name):
        yield sound
        yield from (f"{sound}|{country}" for country in countries or [_NO_COUNTRY])


def person_searches(name: Name, countries: Sequence[str]) -> Iterator[str]:
    """The keys under which all names are filed that may be of the same person."""
    for sound in _sought_sounds(name):
        yield from (f"{sound}|{country}" for country in [*countries, _NO_COUNTRY]) if countries else [sound]


def _filed_sounds(name: Name) -> Iterator[str]:
    """Each word as it sounds, by itself and with what stands beside it.

    Thousands have one family name, but two of their names fit only where another word sounds alike, or one is the
    initial of the other, or one has no other word.
    """
    for block, others in _words_beside(name):
        yield block
        yield from _pairs_of_sounds(block, others)
        if not others:
            yield f"{block}|alone"
        for word in others:
            for letter in first_letters(word):
                yield f"{block}|{letter}*"
                if len(word) == 1:
                    yield f"{block}|{letter}."


def _sought_sounds(name: Name) -> Iterator[str]:
    for block, others in _words_beside(name):
        yield from _pairs_of_sounds(block, others)
        yield f"{block}|alone" if others else block
        for word in others:
            as_initial = "*" if len(word) == 1 else "."
            yield from (f"{block}|{letter}{as_initial}" for letter in first_letters(word))


def _words_beside(name: Name) -> Iterator[tuple[str, Sequence[str]]]:
    """Each word as it sounds, with the other words."""
    for block in name.keys:
        own = next((word for word in name.words if len(word) > 1 and block in skeletons(word)), None)
        at = name.words.index(own) if own is not None else len(name.words)
        yield block, (*name.words[:at], *name.words[at + 1 :])


def _pairs_of_sounds(block: str, others: Sequence[str]) -> Iterator[str]:
    """A word with each other one as they sound, in whatever order they stand in a name."""
    return ("+".join(sorted((block, sound))) for sound in _sounds(others))


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


def event_blocks(happening: Happening) -> Iterator[str]:
    """The keys under which a claim of an event is filed: what it is of, with each day or month it may be on."""
    for subject in _subjects(happening):
        if happening.change is Change.POSTPONED:
            yield f"{happening.family}|{subject}|put off"
        if _is_distant_plan(happening):
            yield f"{happening.family}|{subject}|told {happening.published:%Y-%m}"
        if _is_dated(happening) and happening.date is not None:
            yield from (f"{happening.family}|{subject}|{day}" for day in _days(happening.date))
            yield from (f"{happening.family}|{subject}|in {m}" for m in _months(happening.date, happening.published))
        else:
            months = _months(happening.date, happening.published)
            yield from (f"{happening.family}|{subject}|{month}" for month in months)


def event_searches(happening: Happening) -> Iterator[str]:
    """The keys under which a claim looks for others: nearly every claim tells a day, and needs those of that day only.

    Two claims are compared when each finds the other, so that it does not matter which of them came first.
    """
    around = _months(happening.date, happening.published)
    later = months(happening.published, happening.published + timedelta(days=31 * _PLAN_MONTHS))
    for subject in _sought(happening):
        yield from (f"{happening.family}|{subject}|{month}" for month in around)
        if happening.change is None and happening.status is not Status.PAST_REFERENCE:
            yield f"{happening.family}|{subject}|put off"
        if happening.change is Change.POSTPONED:
            yield from (f"{happening.family}|{subject}|{month}" for month in later)
            yield from (f"{happening.family}|{subject}|in {month}" for month in later)
        if _is_distant_plan(happening):
            told = _months(
                PartialDate(happening.published - _OLD_NEWS, end=happening.published + _OLD_NEWS), happening.published
            )
            yield from (f"{happening.family}|{subject}|told {month}" for month in told)
        if _is_dated(happening) and happening.date is not None:
            near = PartialDate(happening.date.first - _NEAR, end=happening.date.last + _NEAR)
            yield from (f"{happening.family}|{subject}|{day}" for day in _days(near))
        else:
            yield from (f"{happening.family}|{subject}|in {month}" for month in around)


def _subjects(happening: Happening) -> list[str]:
    """What an event is of.

    Of two claims of a meeting, call, visit, message or statement that tell two countries and more each, two
    countries must be the same. So who meets all the world in one week is not compared under his name, but under
    each pair of countries.
    """
    officials, bodies = sorted(happening.officials), sorted(happening.organizations)
    if happening.kind in MULTILATERAL:
        place = [f"@{happening.place_country}"] if happening.place_country else []
        return [*officials, *bodies, *_together(happening), *place]
    if _is_between_few(happening):
        return [*bodies, *_pairs(happening), *(f"{official}|sides told" for official in officials)]
    return [*bodies, *_together(happening), *officials]


def _sought(happening: Happening) -> list[str]:
    """Of what the events are for which a claim looks."""
    if happening.kind in MULTILATERAL:
        return _subjects(happening)
    bodies, officials = sorted(happening.organizations), sorted(happening.officials)
    if _is_between_few(happening):
        return [*bodies, *_pairs(happening), *officials]
    return [*_subjects(happening), *(f"{official}|sides told" for official in officials)]


def _is_between_few(happening: Happening) -> bool:
    return 1 < len(happening.countries) <= _FEW_COUNTRIES


def _pairs(happening: Happening) -> list[str]:
    return ["+".join(pair) for pair in combinations(sorted(happening.countries), 2)]


def _together(happening: Happening) -> list[str]:
    return ["+".join(sorted(happening.countries))] if len(happening.countries) > 1 else []


def _is_dated(happening: Happening) -> bool:
    """Whether it tells a day, or a range of a few."""
    when = happening.date
    return when is not None and when.precision is Precision.DAY and when.last - when.first <= _FEW_DAYS


def _is_distant_plan(happening: Happening) -> bool:
    """Whether it is announced without a day."""
    return happening.status is Status.PLANNED and not _is_dated(happening)


def _days(when: PartialDate) -> list[date]:
    return [when.first + timedelta(days=i) for i in range((when.last - when.first).days + 1)]


def _months(when: PartialDate | None, published: date) -> list[str]:
    if when is None:
        return months(published - _OLD_NEWS, published + timedelta(days=31 * _PLAN_MONTHS))
    return months(when.first - timedelta(days=1), when.last + timedelta(days=1))
