"""`kgload evaluate`: how well records say what labels say."""

import json
from typing import TYPE_CHECKING, Any

import click

from loader.cli.options import settings_of
from loader.cli.show import Teller, tell_skipped
from loader.errors import InputError

if TYPE_CHECKING:
    from loader.evaluate import Scores


@click.command(short_help="Measure records against labelled articles.")
@click.argument("labels")
@click.argument("predicted", nargs=-1, required=True, metavar="PREDICTED...")
@click.option(
    "--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True, help="How to show it."
)
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="List N errors of each sort.")
@click.pass_context
def evaluate(ctx: click.Context, labels: str, predicted: tuple[str, ...], form: str, errors: int) -> None:
    """Measure records against labelled articles: precision, recall and F1 of each aspect.

    LABELS is a labels.jsonl or a folder with a NAME.json for every article; docs/labels.md describes
    them. PREDICTED is what `kgload extract` printed, or - for standard input; articles are extracted.
    Of a label without a record everything counts as missed.

    \b
    Example:
      kgload extract articles/ > records.jsonl
      kgload evaluate labels.jsonl records.jsonl --errors 20
      kgload extract articles/ | kgload evaluate labels/ - --format json
    """
    # These load what `--help` does not need.
    from loader.evaluate import evaluate as score
    from loader.evaluate import read_labels
    from loader.pipeline import read_records
    from loader.read import Skipped

    teller = Teller(settings_of(ctx))
    wanted = read_labels(labels)
    found = list(read_records(predicted))
    skipped = [one for one in found if isinstance(one, Skipped)]
    tell_skipped(skipped)
    records = [one for one in found if not isinstance(one, Skipped)]
    scores = score(wanted, records)
    if len(scores.without_record) == len(wanted):
        raise InputError(
            f"None of the {len(records)} records belongs to one of the {len(wanted)} labels.",
            hint="A record belongs to the label that has its article's id, the name of its file, or its headline.",
        )
    if scores.without_record:
        teller.notice(f"Labels without a record: {', '.join(scores.without_record)}")
    click.echo(_json(scores, errors) if form == "json" else _table(scores, errors))
    ctx.exit(1 if skipped else 0)


def _json(scores: "Scores", errors: int) -> str:
    value: dict[str, Any] = {
        "articles": scores.articles,
        "without_record": scores.without_record,
        "counts": {
            name: {
                "precision": count.precision,
                "recall": count.recall,
                "f1": count.f1,
                "right": count.right,
                "spurious": count.spurious,
                "missed": count.missed,
            }
            for name, count in scores.counts.items()
        },
        "accuracy": {
            name: {"accuracy": share.accuracy, "right": share.right, "asked": share.asked}
            for name, share in scores.shares.items()
        },
        "without_held_event": {"articles": scores.eventless, "given_one": scores.eventless_given},
    }
    if errors:
        value["errors"] = {
            sort: {
                "number": len(findings),
                "listed": [{"article": one.article, "text": one.text} for one in findings[:errors]],
            }
            for sort, findings in scores.errors.items()
        }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _table(scores: "Scores", errors: int) -> str:
    lines = [f"{'':32}{'P':>6}{'R':>7}{'F1':>7}{'right':>8}{'spurious':>10}{'missed':>8}"]
    for name, count in scores.counts.items():
        figures = f"{_figure(count.precision):>6}{_figure(count.recall):>7}{_figure(count.f1):>7}"
        lines.append(f"{name:32}{figures}{count.right:>8}{count.spurious:>10}{count.missed:>8}")
    lines += ["", f"{'':32}{'accuracy':>8}{'right':>8}{'of':>6}"]
    for name, share in scores.shares.items():
        lines.append(f"{name:32}{_figure(share.accuracy):>8}{share.right:>8}{share.asked:>6}")
    lines += ["", f"articles: {scores.articles}, without a record: {len(scores.without_record)}"]
    lines.append(f"articles without a held event: {scores.eventless}, given one: {scores.eventless_given}")
    for sort, findings in scores.errors.items() if errors else ():
        lines += ["", f"{sort}: {len(findings)}"]
        lines += [f"  {one.article}: {one.text}" for one in findings[:errors]]
    return "\n".join(lines)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
