"""What must be looked at again when articles come, change or go, and what follows from it.

The outcome is exact: after any sequence of updates the graph is what one update with all claims gives.
Each stage lays down its clues, finds the groups that a changed clue may join or leave, and hands on only
what came out differently: a president who is in every tenth article is summed up, not read again.
"""

from collections.abc import Iterable, Mapping

from loader.model import Conclusions, CountryMention, Record
from loader.ports import Changes, Shelf, Touched, Update
from loader.resolve.clues import Bench, Tally
from loader.resolve.event_facts import Events
from loader.resolve.events import Resolved, Tellings
from loader.resolve.organizations import Meanings, Organizations, OrganizationTally, load_gazetteer
from loader.resolve.people import BundleTally
from loader.resolve.persons import People
from loader.resolve.places import COUNTRIES, NAMES, Places, load_place_names
from loader.resolve.same_text import Texts


def update(shelf: Shelf, changes: Changes) -> Update:
    """Derive what the changes touch."""
    return _Neighbourhood(shelf, changes).update()


_SUMS: Mapping[str, Tally] = {
    "bundle": BundleTally(),
    "organization": OrganizationTally(),
    "acronym": Meanings(),
    "told": COUNTRIES,
    "place": NAMES,
}
"""What is summed up, by the sort of key under which it is told."""


class _Neighbourhood:
    def __init__(self, shelf: Shelf, changes: Changes) -> None:
        self._changes = changes
        self._gone = changes.gone
        self._bench = Bench(shelf, _SUMS)
        self._records = dict(changes.records)
        self._organizations = Organizations(self._bench, load_gazetteer())
        self._people = People(self._bench, self._organizations, changes.judgements)
        self._places = Places(self._bench, load_place_names())
        self._texts = Texts(self._bench)
        self._tellings = Tellings(
            self._bench, Resolved(self._people, self._organizations, self._places, self._texts)
        )  # fmt: skip

    def update(self) -> Update:
        changes = self._changes
        alike = self._texts.update(changes.records, self._gone)
        self._bench.let_go("text|")
        self._more({key.rpartition("#")[0] for key in changes.rejudged})
        organizations = self._resolve_organizations()
        elsewhere = self._places.update(self._records, self._gone)
        dirty = self._people.update(self._records, self._gone, changes.rejudged)
        offices, holdings, cells = self._people.incumbents.conclude()
        self._bench.fetch(cells)
        dirty |= {clue.article for key in sorted(cells) for clue in self._bench.cell(key)}
        self._people.let_go()
        renamed = self._organizations.renamed(organizations)
        self._places.update(self._more(elsewhere), ())
        more = self._more(alike | dirty | renamed | elsewhere, again=elsewhere)
        self._organizations.fetch(more.values())
        for record in more.values():
            self._organizations.learn(record)
            self._people.learn(record)
        claims = self._tellings.update(self._records, self._gone)
        events = Events(self._bench, self._tellings)
        events.update(claims)
        found, reports = events.known()
        ids = sorted(self._records)
        self._bench.sum_up()
        return Update(
            records=self._records,
            conclusions=Conclusions(
                officials=tuple(self._people.known()),
                organizations=tuple(sorted(self._organizations.known(organizations), key=lambda o: o.id)),
                offices=tuple(offices),
                holdings=tuple(sorted(holdings, key=lambda h: (h.official_id, h.office_id))),
                places=tuple(self._places.known()),
                events=found,
                official_mentions=self._people.mentions(ids),
                organization_mentions=self._organizations.mentions(self._records.values()),
                country_mentions=_country_mentions(self._records.values()),
                reports=reports,
                same_texts=self._texts.pairs(),
            ),
            touched=Touched(
                articles=frozenset({*self._records, *self._gone}),
                texts=frozenset({*changes.records, *self._gone}),
                officials=frozenset(self._people.touched_officials),
                organizations=frozenset(map(self._organizations.id_of, organizations)),
                offices=frozenset(self._people.incumbents.touched),
                places=frozenset(self._places.touched()),
                events=frozenset(events.touched),
            ),
            clues=self._bench.differing(),
        )

    def _resolve_organizations(self) -> set[str]:
        keys, torn = self._organizations.update(self._records, self._gone)
        others, _ = self._organizations.update(self._more(torn), ())
        return keys | others

    def _more(self, article_ids: Iterable[str], *, again: Iterable[str] = ()) -> dict[str, Record]:
        """The records of further articles."""
        missing = sorted(set(article_ids) - self._records.keys() - self._gone)
        found = {record.article.id: record for record in self._bench.shelf.records(missing)} if missing else {}
        self._records.update(found)
        return {**found, **{id_: self._records[id_] for id_ in again if id_ in self._records}}


def _country_mentions(records: Iterable[Record]) -> tuple[CountryMention, ...]:
    found = [
        CountryMention(article_id=record.article.id, claim=claim) for record in records for claim in record.countries
    ]
    return tuple(sorted(found, key=lambda m: (m.article_id, m.claim.iso3, m.claim.evidence)))
