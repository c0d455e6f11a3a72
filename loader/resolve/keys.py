"""Blocking keys: only what shares one is compared, so only that must be looked at again after a load."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from loader.model import Record
from loader.resolve.compare import Person
from loader.resolve.compare_events import MULTILATERAL, Happening
from loader.values.date import PartialDate
from loader.values.name import fold_name
from loader.values.text import slug

_PLAN_MONTHS = 6  # how long after its announcement an undated plan may come true


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


def person_blocks(person: Person) -> Iterator[str]:
    """The words of the name as they sound."""
    yield from person.name.keys


def event_blocks(happening: Happening) -> Iterator[str]:
    """What the event is of, and each month it may be in."""
    subjects = [*happening.officials, *happening.organizations]
    if len(happening.countries) > 1:
        subjects.append("+".join(sorted(happening.countries)))
    if happening.place_country and happening.kind in MULTILATERAL:
        subjects.append(f"@{happening.place_country}")
    for month in _months(happening.date, happening.published):
        yield from (f"{happening.family}|{subject}|{month}" for subject in subjects)


def _months(when: PartialDate | None, published: date) -> list[str]:
    if when is None:
        first, last = published, published + timedelta(days=31 * _PLAN_MONTHS)
    else:
        first, last = when.first - timedelta(days=1), when.last + timedelta(days=1)
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [f"{month // 12}-{month % 12 + 1:02d}" for month in range(start, end + 1)]
