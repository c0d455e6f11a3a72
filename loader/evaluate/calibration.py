"""How often claims of a confidence are right: each claim of a record against the labels of its article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loader.evaluate.events import pair
from loader.evaluate.labels import Label
from loader.evaluate.scores import Scores
from loader.evaluate.scoring import index_records, match_officials, record_of, same_organization, same_person
from loader.model import EventClaim, OfficialClaim, OrganizationClaim, Record

Claim = OfficialClaim | OrganizationClaim | EventClaim

SORTS = {OfficialClaim: "officials", OrganizationClaim: "organizations", EventClaim: "events"}
_BINS = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """One claim, and whether the labels agree: a named official with its country, a body, an event with its status."""

    record: Record
    claim: Claim
    right: bool

    @property
    def sort(self) -> str:
        """What is claimed: officials, organizations, events."""
        return SORTS[type(self.claim)]


@dataclass(frozen=True, slots=True)
class Bin:
    """The claims of one sort whose confidence lies in a tenth: their number, its mean, and the share that is right."""

    sort: str
    low: float
    high: float
    claims: int
    confidence: float
    right: float


def verdicts(labels: Iterable[Label], records: Iterable[Record]) -> Iterator[Verdict]:
    """What the labels say of every claim that they can judge, in the order of the labels."""
    known = index_records(records)
    for label in labels:
        record = record_of(label, known)
        if record is not None:
            yield from _of_article(label, record)


def _of_article(label: Label, record: Record) -> Iterator[Verdict]:
    names = match_officials(label, record.officials, Scores())
    labelled = {official.name: official for official in label.officials}
    for claim in record.officials:
        official = labelled.get(names.get(claim.name, ""))
        if official is not None:
            yield Verdict(record, claim, claim.main.country == official.country)
        elif not any(same_person(claim.name, forms) for forms in label.other_persons):
            yield Verdict(record, claim, right=False)
    for body in record.organizations:
        yield Verdict(record, body, any(same_organization(body, told) for told in label.organizations))
    told_by = {i: label.events[j] for j, i in pair(record.events, label.events, names).items()}
    for number, event in enumerate(record.events):
        asked = told_by.get(number)
        yield Verdict(record, event, asked is not None and (asked.optional or asked.status is event.status))


def reliability(found: Iterable[Verdict]) -> tuple[Bin, ...]:
    """The claims by sort and tenth of confidence, the surest first."""
    groups: dict[tuple[str, int], list[Verdict]] = {}
    for verdict in found:
        tenth = min(_BINS - 1, int(verdict.claim.confidence * _BINS))
        groups.setdefault((verdict.sort, tenth), []).append(verdict)
    return tuple(
        _bin(sort, tenth, group)
        for (sort, tenth), group in sorted(groups.items(), key=lambda pair: (pair[0][0], -pair[0][1]))
    )


def _bin(sort: str, tenth: int, group: Sequence[Verdict]) -> Bin:
    return Bin(
        sort,
        tenth / _BINS,
        (tenth + 1) / _BINS,
        len(group),
        sum(verdict.claim.confidence for verdict in group) / len(group),
        sum(verdict.right for verdict in group) / len(group),
    )
