"""Labels against records: which belongs to which, and what of the mentions is right."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from loader.evaluate.events import score_events
from loader.evaluate.labels import Label, LabelledOfficial, LabelledOrganization
from loader.evaluate.scores import Scores
from loader.model import OfficialClaim, OrganizationClaim, OrganizationType, Record
from loader.values.text import fold


def evaluate(labels: Iterable[Label], records: Iterable[Record]) -> Scores:
    """The scores of the records; of a label without a record everything counts as missed.

    A record belongs to the label that has the id of its article, else the name of its file, else its
    headline. Records without a label are no part of the scores.
    """
    known = index_records(records)
    scores = Scores()
    for label in labels:
        scores.articles += 1
        record = record_of(label, known)
        if record is None:
            scores.without_record.append(label.id)
        _score(label, record, scores)
    return scores


def index_records(records: Iterable[Record]) -> Mapping[str, list[Record]]:
    """The records by id, file name and headline of their articles."""
    known: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        article = record.article
        known[f"id {article.id}"].append(record)
        known[f"title {fold(article.title)}"].append(record)
        if article.file:
            known[f"file {Path(article.file).stem}"].append(record)
    return known


def record_of(label: Label, known: Mapping[str, list[Record]]) -> Record | None:
    """The record of a label's article."""
    keys = (f"id {label.id}", f"file {label.id}", f"title {fold(label.title)}")
    found = next((known[key] for key in keys if key in known), [])
    same_day = (record for record in found if record.article.published_on.isoformat() == label.published[:10])
    return next(same_day, found[0] if found else None)


def _score(label: Label, record: Record | None, scores: Scores) -> None:
    countries = {claim.iso3 for claim in record.countries} if record else set()
    scores.counts["countries"].add(countries, label.countries, label.countries_optional)
    scores.tell("country spurious", label.id, countries - label.countries - label.countries_optional)
    scores.tell("country missed", label.id, label.countries - countries - label.countries_optional)
    names = match_officials(label, record.officials if record else (), scores)
    _organizations(label, record.organizations if record else (), scores)
    score_events(label, record, names, scores)


# --- officials ---------------------------------------------------------------------------------


def match_officials(label: Label, claims: Sequence[OfficialClaim], scores: Scores) -> dict[str, str]:
    """Score the officials; give back the label's name of each that was found."""
    found: dict[str, LabelledOfficial] = {}
    for claim in claims:
        taken = {official.name for official in found.values()}
        free = (o for o in label.officials if o.name not in taken and same_person(claim.name, o.forms))
        official = next(free, None)
        if official is not None:
            found[claim.name] = official
            _found(label, claim, official, scores)
        elif not any(same_person(claim.name, forms) for forms in label.other_persons):
            _spurious(label, claim, scores)
    names = {official.name for official in found.values()}
    for official in label.officials:
        if official.name not in names and not official.optional:
            scores.counts["officials (name)"].missed += 1
            scores.counts["officials (name+country)"].missed += 1
            scores.tell("official missed", label.id, [official.name])
    return {name: official.name for name, official in found.items()}


def _found(label: Label, claim: OfficialClaim, official: LabelledOfficial, scores: Scores) -> None:
    if official.optional:
        return
    country, role = claim.main.country, claim.main.role
    scores.counts["officials (name)"].right += 1
    scores.shares["official country"].add(right=country == official.country)
    scores.shares["official role"].add(right=role == official.role)
    # The pair of name and country is another than the label's: one too many and one too few.
    scores.counts["officials (name+country)"].add({country}, {official.country})
    if country != official.country:
        scores.tell("official country", label.id, [f"{official.name}: {country} for {official.country}"])
    if role != official.role:
        scores.tell("official role", label.id, [f"{official.name}: {role} for {official.role}"])


def _spurious(label: Label, claim: OfficialClaim, scores: Scores) -> None:
    scores.counts["officials (name)"].spurious += 1
    scores.counts["officials (name+country)"].spurious += 1
    twice = any(same_person(claim.name, official.forms) for official in label.officials)
    scores.tell("official spurious", label.id, [f"{claim.name} (found twice)" if twice else claim.name])


def same_person(name: str, forms: Iterable[str]) -> bool:
    """The same words as a form; or two words and more of which one name has all that the other has."""
    words = fold(name).split()
    for other in (fold(form).split() for form in forms):
        if words == other:
            return True
        if min(len(words), len(other)) > 1 and (set(words) <= set(other) or set(other) <= set(words)):
            return True
    return False


# --- organizations -----------------------------------------------------------------------------


def _organizations(label: Label, claims: Sequence[OrganizationClaim], scores: Scores) -> None:
    """International organizations are asked for; labelled ones of other types may be found or not."""
    count = scores.counts["organizations (international)"]
    claimed = [{fold(name) for name in (claim.name, claim.acronym) if name} for claim in claims]
    for body in label.organizations:
        if body.type is not OrganizationType.IGO or body.optional:
            continue
        if any(names & _folded(body) for names in claimed):
            count.right += 1
        else:
            count.missed += 1
            scores.tell("organization missed", label.id, [body.name])
    labelled = {form for body in label.organizations for form in _folded(body)}
    for claim, names in zip(claims, claimed, strict=True):
        if claim.type is OrganizationType.IGO and not names & labelled:
            count.spurious += 1
            scores.tell("organization spurious", label.id, [claim.name])


def same_organization(claim: OrganizationClaim, body: LabelledOrganization) -> bool:
    """The claim bears a name of the labelled organization."""
    return bool({fold(name) for name in (claim.name, claim.acronym, *claim.forms) if name} & _folded(body))


def _folded(body: LabelledOrganization) -> set[str]:
    return {fold(form) for form in body.forms}
