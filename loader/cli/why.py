"""`kgload review why`: what the rules say of claims that are one official, or of two officials."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

import click

from loader.cli.connect import open_store
from loader.cli.options import settings_of
from loader.cli.pairs import as_columns, page_width, side_json
from loader.cli.show import Teller
from loader.errors import UsageError

if TYPE_CHECKING:
    from loader.model import Judgement, OfficialClaim, Record
    from loader.resolve.explain import Comparison
    from loader.store import Side, Store

    Compared = tuple[Side, Side, Comparison]
    Claims = Mapping[str, tuple[Record, OfficialClaim]]  # by key


@click.command("why", short_help="Why claims are one official, or two.")
@click.argument("officials", nargs=-1, required=True, metavar="A [B]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def why(ctx: click.Context, officials: Sequence[str], form: str) -> None:
    """Why claims are one official, or two: every fact that counts, with its weight.

    Of one official: each way in which articles tell it, beside the one that it is most like. Of two: the two
    claims that are most like each other. Officials are named by their ids, claims by their keys. Two claims are
    compared by themselves; who else is named in an article may count in the graph.

    \b
    Example:
      kgload review why kari-lund-nor
      kgload review why kari-lund-nor karin-lund-nor
    """
    if len(officials) > 2:
        raise UsageError("Name one official or two.")
    settings = settings_of(ctx)
    teller = Teller(settings)
    with open_store(settings, teller.notice) as store:
        sides = [_told(store, name) for name in officials]
        known = _claims(store, [side for some in sides for side in some])
        found = [*_ties(sides[0], known)] if len(sides) == 1 else _nearest(sides[0], sides[1], known)
        _show(found, store.judgements(), form)
    if not found:
        teller.notice("There is nothing to compare: all articles tell that official alike, or only events name it.")


def _told(store: "Store", name: str) -> "list[Side]":
    """The ways in which an official is told, each under the key of its claim."""
    return [replace(side, official=side.key) for side in store.told_as(name)]


def _claims(store: "Store", sides: "Iterable[Side]") -> "Claims":
    """The claims behind these keys, with their records; whom only an event names has none."""
    from loader.resolve.keys import official_keys

    records = store.records(sorted({side.key.rpartition("#")[0] for side in sides}))
    return {
        key: (record, claim)
        for record in records
        for key, claim in zip(official_keys(record), record.officials, strict=True)
    }


def _ties(sides: "Sequence[Side]", known: "Claims") -> "Iterator[Compared]":
    """Each way of telling one official, beside that of the earlier ones that it is most like."""
    for i, side in enumerate(sides):
        yield from _nearest(sides[:i], [side], known)


def _nearest(left: "Iterable[Side]", right: "Iterable[Side]", known: "Claims") -> "list[Compared]":
    from loader.resolve.explain import Outcome, explain_pair

    pairs = [(a, b) for a, b in product(left, right) if a.key in known and b.key in known and a.key != b.key]
    found = [(a, b, explain_pair(known[a.key], known[b.key])) for a, b in pairs]
    order = [Outcome.SAME, Outcome.UNSURE, Outcome.DIFFERENT]
    return sorted(found, key=lambda one: (order.index(one[2].outcome), -one[2].score))[:1]


def _show(found: "Iterable[Compared]", judgements: "Iterable[Judgement]", form: str) -> None:
    decided = {frozenset((judgement.left, judgement.right)): judgement for judgement in judgements}
    told = [(a, b, comparison, decided.get(frozenset((a.key, b.key)))) for a, b, comparison in found]
    if form == "json":
        click.echo(json.dumps([_as_json(*one) for one in told], ensure_ascii=False, indent=2))
        return
    for a, b, comparison, judgement in told:
        click.echo(as_columns(_head(comparison, judgement), a, b, page_width()))


def _head(comparison: "Comparison", judgement: "Judgement | None") -> str:
    reasons = "; ".join(
        f"{reason.sentence.rstrip('.')} ({'rules it out' if reason.weight is None else f'{reason.weight:+g}'}: "
        f"{reason.left} | {reason.right})"
        for reason in comparison.reasons
    )
    decision = f"decided {judgement.verdict.value} by {judgement.by or 'somebody'}; " if judgement else ""
    return f"{decision}{comparison.outcome.value}, score {comparison.score:g}: {reasons or 'nothing speaks for it'}"


def _as_json(left: "Side", right: "Side", comparison: "Comparison", judgement: "Judgement | None") -> dict[str, Any]:
    return {
        "outcome": comparison.outcome.value,
        "decided": judgement.verdict.value if judgement else None,
        "score": comparison.score,
        "reasons": [
            {"reason": r.sentence, "weight": r.weight, "left": r.left, "right": r.right} for r in comparison.reasons
        ],
        "left": side_json(left),
        "right": side_json(right),
    }
