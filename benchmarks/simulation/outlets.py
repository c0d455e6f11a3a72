"""Outlets, and which of them write when about what happens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from zlib import crc32

from simulation.calendar import Happening, Occurrence
from simulation.names import SpellingStyle
from simulation.world import World

WORLD_PRESS = (
    "Meridian Wire",
    "Continental Desk",
    "The Harbour Gazette",
    "Northern Courier",
    "Global Affairs Daily",
    "Equator Press",
    "Parallel News",
    "The Embassy Row Bulletin",
    "Steppe and Sea Review",
    "Atlas Newsroom",
    "The Quay Street Post",
    "Longitude Agency",
)
_DAYS_LATE = (0, 0, 0, 0, 0, 0, 1, 1, 1, 2)
_BACKGROUND = 0.08
_REPRINTED = 0.05


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be written."""

    published: date
    outlet: str
    sort: str  # report, plan, postponed, cancelled
    occurrences: tuple[Occurrence, ...]  # the first is what the article is about
    day: date | None = None  # for which it is announced, where that is not when it took place
    background: Occurrence | None = None
    reprints: tuple[tuple[str, int], ...] = ()  # outlets that print it again, and how many days later


@cache
def spelling_style(outlet: str) -> SpellingStyle:
    """How an outlet spells, the same in all its articles."""
    random = Random(crc32(outlet.encode()))
    return SpellingStyle(
        outlet=outlet,
        system=random.choices((0, 1, 2), weights=(75, 12, 13))[0],
        accents=random.random() < 0.3,
        usual=random.choice((0.6, 0.75, 0.9, 0.95)),
        western_order=random.random() < 0.4,
        patronymics=random.random() < 0.12,
        initials=random.random() < 0.03,
    )


class Newsrooms:
    """Decides who writes about what; remembers what lately happened between two countries."""

    def __init__(self, world: World, random: Random) -> None:
        self._world = world
        self._random = random
        self._latest: dict[frozenset[str], Occurrence] = {}

    def stories(self, happening: Happening) -> Iterator[Story]:
        """The articles about a happening, in no order."""
        outlets = self._outlets(happening)
        yield from self._announcements(happening, outlets)
        if happening.cancelled_on is None:
            for outlet in outlets:
                yield from self._reports(happening, outlet)
            self._remember(happening.main)

    def _announcements(self, happening: Happening, outlets: Sequence[str]) -> Iterator[Story]:
        if happening.announced is None:
            return
        first = happening.postponed_from or happening.main.day
        frame = (happening.main,)
        for outlet in outlets[: self._random.randint(1, 3)]:
            late = timedelta(days=self._random.choice((0, 0, 1)))
            yield Story(happening.announced + late, outlet, "plan", frame, first)
        changes = (("postponed", happening.postponed_on), ("cancelled", happening.cancelled_on))
        for sort, on in changes:
            if on is not None:
                for outlet in outlets[: self._random.randint(1, 2)]:
                    yield Story(on, outlet, sort, frame, first)

    def _reports(self, happening: Happening, outlet: str) -> Iterator[Story]:
        main, parts = happening.main, list(happening.occurrences[1:])
        last = main.end or main.day
        if not parts:
            yield self._story(last, outlet, (main,))
            return
        if main.kind != "visit":
            seen = tuple(part for part in parts if self._random.random() < 0.5)
            yield self._story(last, outlet, (main, *seen))
            return
        overview = tuple(part for part in parts if self._random.random() < 0.75)
        yield self._story(last, outlet, (main, *overview))
        for part in parts:
            if self._random.random() < 0.2:
                frame = (main,) if self._random.random() < 0.7 else ()
                yield self._story(part.day, outlet, (part, *frame))

    def _story(self, day: date, outlet: str, occurrences: tuple[Occurrence, ...]) -> Story:
        background = None
        if self._random.random() < _BACKGROUND:
            background = self._latest.get(frozenset(occurrences[0].codes))
        reprints: tuple[tuple[str, int], ...] = ()
        if self._random.random() < _REPRINTED:
            reprints = ((self._random.choice(WORLD_PRESS), self._random.choice((0, 0, 1, 2))),)
        late = timedelta(days=self._random.choice(_DAYS_LATE))
        return Story(day + late, outlet, "report", occurrences, None, background, reprints)

    def _outlets(self, happening: Happening) -> list[str]:
        """The agencies and ministries of the countries, then some of the world's press."""
        chosen: list[str] = []
        for iso3 in happening.main.codes:
            country = self._world.by_code[iso3]
            if self._random.random() < (0.75 if len(happening.main.codes) < 4 else 0.4):
                chosen.append(f"{country.demonym} News Agency")
            if self._random.random() < 0.35:
                chosen.append(f"Ministry of Foreign Affairs of {country.name}")
        chosen += self._random.sample(WORLD_PRESS, happening.outlets)
        return chosen or [self._random.choice(WORLD_PRESS)]

    def _remember(self, occurrence: Occurrence) -> None:
        if len(occurrence.codes) == 2 and occurrence.kind in {"visit", "call", "meeting"}:
            self._latest[frozenset(occurrence.codes)] = occurrence
