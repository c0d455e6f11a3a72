"""`kgload query`: a saved question answered; every saved query is a command with its own options and help."""

import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from loader.cli.options import connected, settings_of
from loader.cli.show import Teller
from loader.errors import UsageError
from loader.query import FORMATS, Catalog, Query, load_catalog, run, show
from loader.query.dates import parse_period
from loader.query.header import Param
from loader.query.params import CHOICES, parse_value
from loader.query.run import TIMEOUT

_ENDINGS = {".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".md": "markdown"}

_EXAMPLES = {
    "country": "Norwegian",
    "month": "2025-10",
    "date": "2025-09",
    "last_date": "2025-10",
    "kind": "meeting",
    "mode": "phone",
    "role": "minister",
    "status": "planned",
    "int": "10",
    "float": "0.5",
    "bool": "true",
    "string": "Geneva",
    "official": "Rubio",
    "organization": "ASEAN",
    "capacity": "host",
    "standing": "former",
    "message": "congratulation",
    "change": "postponed",
    "organization_type": "igo",
}


class SavedQueries(click.Group):
    """A group with a command for every saved query, made when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the saved queries."""
        return list(load_catalog().names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002
        """The command of a saved query.

        Raises:
            UsageError: there is none of that name.
        """
        return connected(_command(load_catalog().find(cmd_name)))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The saved queries by theme."""
        _write_themes(load_catalog(), formatter)


@click.group(cls=SavedQueries, invoke_without_command=True, subcommand_metavar="[NAME [OPTIONS]]")
@click.pass_context
def query(ctx: click.Context) -> None:
    """Answer a saved question, or list them.

    Each takes options of its own: see `kgload query NAME --help`. A query only reads: the server
    refuses to write for it. Without --uri and NEO4J_URI the local server is used, and started when it
    does not run.

    \b
    Example:
      kgload query
      kgload query countries-met-ministers --month 2025-10
      kgload query who-met-whom --country Norwegian --format csv --output met.csv
    """
    if ctx.invoked_subcommand is None:
        formatter = ctx.make_formatter()
        _write_themes(load_catalog(), formatter)
        click.echo(formatter.getvalue().lstrip("\n"), nl=False)


def _write_themes(catalog: Catalog, formatter: click.HelpFormatter) -> None:
    for theme, queries in catalog.themes.items():
        with formatter.section(theme.capitalize()):
            formatter.write_dl([(saved.name, saved.title) for saved in queries])


class _Value(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """A parameter of a saved query on the command line."""

    def __init__(self, kind: str) -> None:
        self.name = kind

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002
        """What stands behind the option in the help."""
        return {"string": "TEXT", "last_date": "DATE"}.get(self.name, self.name.upper())

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The text as a value, or a message that says what is wrong with it."""
        try:
            today = date.today()
            return (
                parse_period(value, today) and value
                if self.name == "period"
                else parse_value(self.name, value, today=today)
            )
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


def _command(saved: Query) -> click.Command:
    @click.pass_context
    def callback(
        ctx: click.Context, /, form: str | None, output: str, limit: int | None, timeout: float, **params: Any
    ) -> None:
        _answer(ctx, saved, params, form=form, output=output, limit=limit, timeout=timeout)

    return click.Command(
        saved.name,
        callback=callback,
        params=[*map(_option, saved.params), *_period_option(saved), *_output_options(saved)],
        help=f"{saved.title}\n\n{saved.description}\n\n{_columns(saved)}\n\n{_example(saved)}",
        short_help=saved.title,
    )


def _option(param: Param) -> click.Option:
    choices = CHOICES.get(param.value_type)
    # click takes a default of None for an answer, even where one is required
    default: dict[str, Any] = {} if param.default is None else {"default": param.default, "show_default": True}
    return click.Option(
        [f"--{param.name.replace('_', '-')}", param.name],
        type=click.Choice(choices, case_sensitive=False) if choices else _Value(param.value_type),
        multiple=param.is_list,
        required=param.required,
        help=f"{param.help}.",
        **default,
    )


def _period_option(saved: Query) -> list[click.Option]:
    if not saved.has_period:
        return []
    text = "In place of --since and --until: 2025, 2025-10, or 2025-09..2025-10."
    return [click.Option(["--period"], type=_Value("period"), help=text)]


def _output_options(saved: Query) -> list[click.Option]:
    def print_cypher(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(saved.cypher, nl=False)
            ctx.exit()

    return [
        click.Option(
            ["-f", "--format", "form"],
            type=click.Choice([*FORMATS]),
            help="How to write the answer.  [default: by the ending of --output, else table]",
        ),
        click.Option(["-o", "--output"], default="-", metavar="FILE", help="Write there, not to standard output."),
        click.Option(["--limit"], type=click.IntRange(min=1), metavar="N", help="Cut the answer after N rows."),
        click.Option(
            ["--timeout"],
            type=click.FloatRange(min=0, min_open=True),
            default=TIMEOUT,
            show_default=True,
            metavar="SECONDS",
            help="Give up after that time.",
        ),
        # eager: it is done before a missing --country is noticed
        click.Option(
            ["--show"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=print_cypher,
            help="Print the Cypher and end.",
        ),
    ]


def _columns(saved: Query) -> str:
    width = max(len(column.name) for column in saved.columns)
    types = max(len(column.type) for column in saved.columns)
    lines = (f"  {c.name:<{width}}  {c.type:<{types}}  {c.help}" for c in saved.columns)
    return "\b\nColumns:\n" + "\n".join(lines)


def _example(saved: Query) -> str:
    first = next((p for p in saved.params if p.required), next(iter(saved.params), None))
    option = f" --{first.name.replace('_', '-')} {_EXAMPLES[first.value_type]}" if first else ""
    return f"\b\nExample:\n  kgload query {saved.name}{option} --format csv"


def _answer(
    ctx: click.Context,
    saved: Query,
    params: dict[str, Any],
    *,
    form: str | None,
    output: str,
    limit: int | None,
    timeout: float,
) -> None:
    """Ask, and write the answer; what is no data goes to standard error."""
    from loader.cli.connect import open_store  # loads what `--help` does not need

    form = form or _ENDINGS.get(Path(output).suffix.lower(), "table")
    teller = Teller(settings_of(ctx))
    with open_store(settings_of(ctx), teller.notice) as store:
        answer = run(saved, store, params, limit=limit, timeout=timeout, today=date.today())
    if output == "-":
        colour = _colour(ctx)
        width = shutil.get_terminal_size().columns if colour or sys.stdout.isatty() else None
        click.echo(show(answer, saved.columns, form, width=width, colour=colour), nl=False, color=colour)
    else:
        _write(Path(output), show(answer, saved.columns, form))
    if not answer.rows:
        teller.notice("No rows: nothing in the graph answers this.")
    elif answer.truncated:
        # even with --quiet: a cut answer that looks whole misleads
        click.echo(f"Cut after {len(answer.rows)} rows; there are more. Raise --limit, or leave it out.", err=True)


def _colour(ctx: click.Context) -> bool:
    """NO_COLOR and FORCE_COLOR decide, else whether somebody looks at a terminal."""
    if ctx.color is not None:
        return ctx.color
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error
