"""A saved query asked, and the answer written where and how it is wanted."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from loader.cli.known_names import remember_names
from loader.cli.options import settings_of
from loader.cli.query_values import today
from loader.cli.show import Teller
from loader.errors import UsageError
from loader.ports import Answer
from loader.query import Query, show
from loader.query.cells import cell, named
from loader.query.run import Asked, ask, prepare
from loader.query.show import BINARY

if TYPE_CHECKING:
    from loader.store import Store

_ENDINGS = {
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".parquet": "parquet", ".xlsx": "xlsx",
}  # fmt: skip
_PICTURES = (".svg", ".png")
_PLAIN = ("", ".txt")  # a table as in a pipe


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for beside the parameters."""

    form: str | None
    output: str  # "-": standard output
    limit: int
    timeout: float
    chart: bool
    explain: bool
    profile: bool

    @property
    def ending(self) -> str:
        """The ending of the output's name, in small letters."""
        return Path(self.output).suffix.lower()


def answer_query(ctx: click.Context, saved: Query, params: dict[str, Any], wanted: Wanted) -> None:
    """Ask, and write the answer; what is no data goes to standard error."""
    from loader.cli.connect import open_store  # loads what `--help` does not need

    _refuse_what_cannot_be_written(saved, wanted)
    settings = settings_of(ctx)
    teller = Teller(settings)
    with open_store(settings, teller.notice) as store:
        asked = prepare(saved, store, params, today=today())
        if wanted.explain or wanted.profile:
            _tell_plan(store, asked, wanted)
            return
        answer = ask(asked, store, limit=wanted.limit, timeout=wanted.timeout)
        remember_names(settings, store)
    _write(_drawn(ctx, asked, answer, wanted) if wanted.chart else _shown(ctx, asked, answer, wanted), wanted, ctx)
    if not answer.rows:
        teller.notice("No rows: nothing in the graph answers this.")
    elif answer.truncated:
        # even with --quiet: a cut answer that looks whole misleads
        count = len(answer.rows)
        click.echo(f"Cut after {count} row{'s'[: count > 1]}; there are more. Raise --limit to see them.", err=True)


def _refuse_what_cannot_be_written(saved: Query, wanted: Wanted) -> None:
    """Before anybody waits for an answer."""
    if wanted.explain and wanted.profile:
        raise UsageError("--explain and --profile exclude each other.")
    if wanted.chart and saved.chart is None:
        raise UsageError(f"{saved.name} has no chart.", hint="A line `// @chart` in its header would give it one.")
    if wanted.chart and wanted.form:
        raise UsageError("--chart and --format exclude each other.")
    if wanted.chart and wanted.output != "-" and wanted.ending not in (*_PICTURES, ".html"):
        raise UsageError(
            f"No chart can be written to {wanted.output}.", hint="Let its name end in .svg, .png or .html."
        )
    if not wanted.chart and not wanted.form and wanted.ending in _PICTURES:
        raise UsageError(f"{wanted.output} is a picture.", hint="Add --chart.")
    if not wanted.form and not wanted.chart and wanted.ending not in (*_ENDINGS, *_PLAIN):
        raise UsageError(
            f"No format is known by the ending of {wanted.output}.",
            hint=f"Name one with --format, or end it in {', '.join(_ENDINGS)} or .txt.",
        )
    if _form(wanted) in BINARY and wanted.output == "-" and sys.stdout.isatty():
        raise UsageError(f"{_form(wanted)} is nothing for a terminal.", hint="Name a file with --output.")


def _form(wanted: Wanted) -> str:
    return wanted.form or _ENDINGS.get(wanted.ending, "table")


def _tell_plan(store: "Store", asked: Asked, wanted: Wanted) -> None:
    plan = store.plan(asked.query.cypher, asked.values, profile=wanted.profile, timeout=wanted.timeout)
    click.echo(plan.text)


def _shown(ctx: click.Context, asked: Asked, answer: Answer, wanted: Wanted) -> str | bytes:
    about = {"query": asked.query.name, "title": asked.query.title, "parameters": asked.values}
    colour = wanted.output == "-" and _colour(ctx)
    on_terminal = wanted.output == "-" and (colour or sys.stdout.isatty())
    width = shutil.get_terminal_size().columns if on_terminal else None
    return show(answer, asked.query.columns, _form(wanted), about=about, width=width, colour=colour)


def _drawn(ctx: click.Context, asked: Asked, answer: Answer, wanted: Wanted) -> str | bytes:
    from loader.query.chart_files import chart_file
    from loader.query.chart_text import chart_text
    from loader.query.points import points

    chart, columns, title = asked.query.chart, asked.query.columns, _title(asked)
    if chart is None:
        raise UsageError(f"{asked.query.name} has no chart.")
    found = points(answer, columns, chart)
    if wanted.output != "-":
        return chart_file(found, chart, columns, title=title, ending=wanted.ending)
    width = shutil.get_terminal_size().columns
    return chart_text(found, chart, title=title, width=width, colour=_colour(ctx))


def _title(asked: Asked) -> str:
    """The query's title and what was given for it: a picture is sent on without the command."""
    countries = {param.name for param in asked.query.params if param.value_type == "country"}
    given = [
        f"{name.replace('_', ' ')} {cell(named(value) if name in countries else value)}"
        for name, value in asked.values.items()
        if value is not None
    ]
    return f"{asked.query.title} ({', '.join(given)})" if given else asked.query.title


def _colour(ctx: click.Context) -> bool:
    """NO_COLOR and FORCE_COLOR decide, else whether somebody looks at a terminal."""
    if ctx.color is not None:
        return ctx.color
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _write(shown: str | bytes, wanted: Wanted, ctx: click.Context) -> None:
    if wanted.output == "-":
        click.echo(shown, nl=False, color=_colour(ctx))
        return
    try:
        # in bytes, so that a line break is the same everywhere
        Path(wanted.output).write_bytes(shown.encode() if isinstance(shown, str) else shown)
    except OSError as error:
        raise UsageError(f"{wanted.output} cannot be written: {error.strerror}.") from error
