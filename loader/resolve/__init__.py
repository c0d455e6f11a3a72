"""Resolve: from the claims of all articles to what the graph believes; pure, without clock or database."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from loader.model import Conclusions, CountryMention, Record
from loader.resolve.event_facts import conclude_events
from loader.resolve.events import Resolved, group_events
from loader.resolve.judgements import Judgement, Verdict
from loader.resolve.offices import Holders, resolve_offices
from loader.resolve.organizations import Organizations, load_gazetteer
from loader.resolve.people import People
from loader.resolve.places import Places, load_place_names
from loader.resolve.same_text import same_texts

__all__ = ["Judgement", "Verdict", "resolve"]


def resolve(records: Iterable[Record], judgements: Sequence[Judgement] = ()) -> Conclusions:
    """Derive the conclusions from the claims: the same for the same set of records, in whatever order.

    Raises:
        ValueError: two records are of one article.
    """
    ordered = sorted(records, key=lambda record: record.article.id)
    _check_ids(ordered)
    organizations = Organizations(ordered, load_gazetteer())
    people = People(ordered, organizations, judgements)
    places = Places(ordered, load_place_names())
    tenures = people.tenures()
    offices, holdings = resolve_offices(tenures)
    texts = same_texts(record.article for record in ordered)
    resolved = Resolved(people, organizations, places, Holders(tenures), _reprints(texts))
    events, reports = conclude_events(
        group_events(ordered, resolved),
        {official.id: official.name for official in people.officials},
        {organization.id: organization.name for organization in organizations.conclusions()},
    )
    return Conclusions(
        officials=people.officials,
        organizations=organizations.conclusions(),
        offices=offices,
        holdings=holdings,
        places=places.conclusions(),
        events=events,
        official_mentions=people.mentions(),
        organization_mentions=organizations.mentions(),
        country_mentions=_country_mentions(ordered),
        reports=reports,
        same_texts=texts,
    )


def _check_ids(ordered: Sequence[Record]) -> None:
    for before, record in pairwise(ordered):
        if before.article.id == record.article.id:
            raise ValueError(f"two records are of the article {record.article.id}")


def _country_mentions(records: Iterable[Record]) -> tuple[CountryMention, ...]:
    found = [
        CountryMention(article_id=record.article.id, claim=claim) for record in records for claim in record.countries
    ]
    return tuple(sorted(found, key=lambda m: (m.article_id, m.claim.iso3, m.claim.evidence)))


def _reprints(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        partners[a].add(b)
        partners[b].add(a)
    return {article: frozenset(others) for article, others in partners.items()}
