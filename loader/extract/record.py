"""From an annotated Doc to a record: spans end here, values begin."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc

from loader.errors import ArticleError
from loader.extract.countries import country_claims
from loader.extract.organizations import organization_claims
from loader.extract.people import official_claims
from loader.model import Article, EventClaim, OfficeClaim, OfficialClaim, OrganizationClaim, Record


def to_record(article: Article, doc: Doc) -> Record:
    """The claims that the components left on the Doc.

    Raises:
        ArticleError: the article has no text to read.
    """
    if not article.text:
        raise ArticleError(f"{article.file or article.id}: the article has no text.")
    organizations = organization_claims(doc)
    # A claim is what the article says: its organizations bear their names here, not the gazetteer's.
    names = {claim.name: _told_name(claim) for claim in organizations}
    return Record(
        article=article,
        countries=country_claims(doc),
        officials=tuple(_official(official, names) for official in official_claims(doc)),
        organizations=tuple(replace(claim, name=names[claim.name]) for claim in organizations),
        events=tuple(_event(event, names) for event in doc._.events),
    )


def _told_name(claim: OrganizationClaim) -> str:
    return max(claim.forms, key=lambda form: (len(form), form))


def _office(office: OfficeClaim, names: Mapping[str, str]) -> OfficeClaim:
    return replace(office, organization=names.get(office.organization or "", office.organization))


def _official(official: OfficialClaim, names: Mapping[str, str]) -> OfficialClaim:
    return replace(official, offices=tuple(_office(office, names) for office in official.offices))


def _event(event: EventClaim, names: Mapping[str, str]) -> EventClaim:
    parties = [
        tuple(replace(party, organization=names.get(party.organization or "", party.organization)) for party in group)
        for group in (event.officials, event.unnamed)
    ]
    told = tuple(dict.fromkeys(names.get(name, name) for name in event.organizations))
    return replace(event, organizations=told, officials=parties[0], unnamed=parties[1])
