"""`kgload review`: a person decides who is the same."""

import getpass
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from loader.cli.connect import open_store
from loader.cli.options import settings_of
from loader.cli.pairs import as_columns, page_width, side_json
from loader.cli.show import Teller
from loader.cli.why import why
from loader.errors import UsageError

if TYPE_CHECKING:
    from loader.model import Judgement
    from loader.store import Store, Unsure

_SHOWN = 10


@click.group(short_help="Decide who is the same where the rules are unsure.", invoke_without_command=True)
@click.option(
    "--limit", type=click.IntRange(min=1), default=_SHOWN, metavar="N", show_default=True, help="Pairs shown."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--export", "target", metavar="FILE", help="Write all judgements that hold as JSON Lines, - to the terminal."
)
@click.option(
    "--import", "source", metavar="FILE", help="Take over judgements from such a file, - from standard input."
)
@click.pass_context
def review(ctx: click.Context, limit: int, form: str, target: str | None, source: str | None) -> None:
    """Decide who is the same where the rules are unsure.

    Alone it lists the pairs of officials that may be one, each with the reasons and the sentences side by
    side. What is decided beats every score and holds for all later loads; it can be taken back. Two claims that
    the rules took for one official are named by their keys, as `kgload review why` shows them.

    \b
    Example:
      kgload review
      kgload review same 1
      kgload review different kari-lund-nor karin-lund-nor --note "two sisters"
      kgload review --export judgements.jsonl
    """
    if ctx.invoked_subcommand is not None:
        return
    settings = settings_of(ctx)
    teller = Teller(settings)
    with open_store(settings, teller.notice) as store:
        if source:
            teller.notice(f"New judgements: {store.judge(_read(source))}.")
        if target:
            _export(store, target)
        if not (source or target):
            _list(store.unsure(), limit, form, teller)


def _list(pairs: "Sequence[Unsure]", limit: int, form: str, teller: Teller) -> None:
    shown = pairs[:limit]
    if form == "json":
        click.echo(json.dumps([_as_json(pair) for pair in shown], ensure_ascii=False, indent=2))
        return
    width = page_width()
    for number, pair in enumerate(shown, 1):
        click.echo(_as_text(number, pair, width))
    many = f"{len(pairs)} pairs are unsure." if len(pairs) > 1 else "One pair is unsure."
    teller.notice(many if pairs else "Nothing is unsure.")


def _as_json(pair: "Unsure") -> dict[str, Any]:
    return {
        "score": pair.score,
        "reasons": [{"reason": text, "weight": weight} for text, weight in pair.reasons],
        **{name: side_json(side) for name, side in (("left", pair.left), ("right", pair.right))},
    }


def _as_text(number: int, pair: "Unsure", width: int) -> str:
    reasons = "; ".join(f"{text.rstrip('.')} ({weight:+g})" for text, weight in pair.reasons)
    return as_columns(f"{number}. score {pair.score:g}: {reasons}", pair.left, pair.right, width)


def _export(store: "Store", target: str) -> None:
    lines = [json.dumps(_judgement_json(judgement), ensure_ascii=False) for judgement in store.judgements()]
    with click.open_file(target, "w", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in lines)


def _judgement_json(judgement: "Judgement") -> dict[str, Any]:
    return {
        "kind": judgement.kind,
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict.value,
        "by": judgement.by,
        "at": judgement.at.isoformat() if judgement.at else None,
        "note": judgement.note,
    }


def _read(source: str) -> "list[Judgement]":
    from loader.model import Judgement, Verdict

    found = []
    try:
        with click.open_file(source, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{source} cannot be read: {error}.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            at = datetime.fromisoformat(told["at"]) if told.get("at") else None
            found.append(
                Judgement(
                    told["kind"], told["left"], told["right"], Verdict(told["verdict"]),
                    by=told.get("by"), at=at, note=told.get("note"),
                )
            )  # fmt: skip
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"{source}:{number}: this is no judgement: {error}. Nothing was taken over.") from error
    return found


def _decision(verdict: str, what: str) -> click.Command:
    @click.command(verdict, short_help=what)
    @click.argument("officials", nargs=-1, required=True, metavar="A B|NUMBER...")
    @click.option("--by", metavar="NAME", help="Who decides.  [default: the name you are logged in with]")
    @click.option("--note", metavar="TEXT", help="Why.")
    @click.pass_context
    def decide(ctx: click.Context, officials: tuple[str, ...], by: str | None, note: str | None) -> None:
        settings = settings_of(ctx)
        teller = Teller(settings)
        with open_store(settings, teller.notice) as store:
            from loader.model import Judgement, Verdict

            made = [
                Judgement("official", left, right, Verdict(verdict), by=by or _login(), at=datetime.now(UTC), note=note)
                for left, right in _pairs(store, officials)
            ]
            teller.notice(f"Decided: {store.judge(made)}.")

    decide.help = f"""{what}

    Two officials are named by their ids, claims by their keys; numbers are those of the list that
    `kgload review` shows.

    \b
    Example:
      kgload review {verdict} 1 3
      kgload review {verdict} kari-lund-nor karin-lund-nor
    """
    return decide


def _pairs(store: "Store", officials: Sequence[str]) -> list[tuple[str, str]]:
    """The claims that stand for the two officials, or for the pairs with these numbers."""
    if not all(name.isdigit() for name in officials):
        if len(officials) != 2:
            raise UsageError("Name two officials, or pairs by their numbers in `kgload review`.")
        left, right = store.claims_of(officials)
        if left == right:
            raise UsageError(f"{officials[0]} and {officials[1]} are one official.")
        return [(left, right)]
    listed = store.unsure()
    numbers = [int(name) for name in officials]
    if wrong := [number for number in numbers if not 1 <= number <= len(listed)]:
        raise UsageError(f"There is no pair {wrong[0]}: {len(listed)} are unsure.")
    return [(listed[number - 1].left.key, listed[number - 1].right.key) for number in numbers]


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a user's name
        return "unknown"


@review.command("undo", short_help="Take judgements back.")
@click.argument("officials", nargs=-1, metavar="[A B]")
@click.pass_context
def undo(ctx: click.Context, officials: tuple[str, ...]) -> None:
    """Take judgements back: those about two officials or claims, or else the last one.

    They stay in the graph as history, but no longer hold.

    \b
    Example:
      kgload review undo
      kgload review undo kari-lund-nor karin-lund-nor
    """
    settings = settings_of(ctx)
    teller = Teller(settings)
    with open_store(settings, teller.notice) as store:
        gone = _of_officials(store, officials) if officials else _last(store.judgements())
        teller.notice(f"Taken back: {store.unjudge(gone, datetime.now(UTC))}.")


def _of_officials(store: "Store", officials: Sequence[str]) -> "list[Judgement]":
    """The judgements between any claims of the two: the official that a judged claim means may be either."""
    if len(officials) != 2:
        raise UsageError("Name two officials or claims, or nobody for the last judgement.")
    sides = [store.judged_claims(name) for name in officials]
    return [
        judgement
        for judgement in store.judgements()
        if any(judgement.left in a and judgement.right in b for a, b in (sides, reversed(sides)))
    ]


def _last(judgements: "Iterable[Judgement]") -> "list[Judgement]":
    dated = [judgement for judgement in judgements if judgement.at]
    return [max(dated, key=lambda judgement: (judgement.at, judgement.left))] if dated else []


_KINDS: Sequence[tuple[str, str]] = (
    ("same", "Two officials are one."),
    ("different", "Two officials are two, however like they look."),
    ("skip", "Leave a pair undecided, and out of the list."),
)
for _verdict, _what in _KINDS:
    review.add_command(_decision(_verdict, _what))
review.add_command(why)
