"""Saved queries asked for a report: rows as objects, events with their evidence."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from loader.ports import Reader
from loader.query import Catalog, run
from loader.report.facts import Event, Sentence
from loader.report.period import Period

_AT_ONCE = 500  # events whose evidence one query fetches


class Answers:
    """Runs saved queries on one graph, for one country."""

    def __init__(self, catalog: Catalog, reader: Reader, country: str) -> None:
        self._catalog, self._reader, self._country = catalog, reader, country

    def rows(self, name: str, **params: object) -> list[dict[str, Any]]:
        """The rows of a saved query about the country."""
        return self._ask(name, country=self._country, **params)

    def events(self, period: Period | None = None, **params: object) -> list[Event]:
        """The country's events that have a date, without evidence."""
        days = {"since": period.first, "until": period.last} if period else {}
        return [_event(row) for row in self.rows("calendar", **days, **params) if row["date"]]

    def with_evidence(self, events: Iterable[Event]) -> dict[str, Event]:
        """The events by id, each once, with the sentences that tell them."""
        found = {event.id: event for event in events}
        sentences: dict[str, list[Sentence]] = {}
        ids = sorted(found)
        for begin in range(0, len(ids), _AT_ONCE):
            for row in self._ask("evidence", event=ids[begin : begin + _AT_ONCE]):
                sentences.setdefault(row["id"], []).append(_sentence(row))
        return {id_: replace(event, evidence=tuple(sentences.get(id_, ()))) for id_, event in found.items()}

    def _ask(self, name: str, **params: object) -> list[dict[str, Any]]:
        answer = run(self._catalog.find(name), self._reader, params, limit=None)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _event(row: Mapping[str, Any]) -> Event:
    return Event(
        id=row["event"],
        title=row["title"],
        kind=row["kind"],
        status=row["status"],
        first=row["date"],
        last=row["date_end"],
        precision=row["precision"],
        officials=tuple(row["officials"]),
        countries=tuple(row["countries"]),
        place=row["place"],
    )


def _sentence(row: Mapping[str, Any]) -> Sentence:
    return Sentence(
        text=(row["sentence"] or "").strip(),
        published=row["published"],
        source=row["source"],
        headline=row["title"],
        confidence=row["confidence"],
        url=row["url"],
        article=row["article"],
    )
