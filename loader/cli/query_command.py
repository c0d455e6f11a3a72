"""The command of one saved query: its options and its help."""

import json
import shlex
import sys
from difflib import get_close_matches
from typing import Any

import click

from loader.cli.query_answer import Wanted, answer_query
from loader.cli.query_values import param_option, period_option
from loader.errors import UsageError
from loader.query import FORMATS, Query
from loader.query.header import Param
from loader.query.params import CHOICES
from loader.query.run import ROWS, TIMEOUT

_VALUES = {
    "country": "Norwegian",
    "month": "2025-10",
    "date": "2025-09",
    "last_date": "2025-10",
    "official": "Rubio",
    "organization": "ASEAN",
    "int": "10",
    "float": "0.5",
    "bool": "true",
    "string": "Geneva",
}
_FORMAT_HELP = (
    "How to write the answer.  [default: by the ending of --output, else table]  CSV, TSV and workbooks are safe to"
    " open in a spreadsheet: a text that begins with =, +, - or @ is no formula there; in CSV and TSV an apostrophe in"
    " front of it says so."
)


class _SavedQueryCommand(click.Command):
    """A command that refuses an option given twice where one value is meant: click would take the last."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not ctx.resilient_parsing:
            order = self.make_parser(ctx).parse_args([*args])[2]
            for param in order:
                several = getattr(param, "multiple", False) or getattr(param, "count", False)
                if order.count(param) > 1 and isinstance(param, click.Option) and not (several or param.is_flag):
                    raise UsageError(f"{param.opts[-1]} is given {order.count(param)} times, and takes one value.")
        return super().parse_args(ctx, args)


def query_command(saved: Query, *, called: tuple[str, ...] | None = None) -> click.Command:
    """The command that answers a saved query; `called` is what stands behind `kgload query` to mean it."""

    @click.pass_context
    def callback(ctx: click.Context, /, **given: Any) -> None:
        wanted = Wanted(**{name: given[name] for name in Wanted.__dataclass_fields__})
        answer_query(ctx, saved, given_parameters(ctx, saved), wanted)

    example = _example(saved, called or (saved.name,))
    period = [period_option()] if saved.has_period else []
    return _SavedQueryCommand(
        saved.name,
        callback=callback,
        params=[_parameters_argument(saved), *map(param_option, saved.params), *period, *_output_options(saved)],
        help="\n\n".join(part for part in (saved.title, saved.description, _columns(saved), example) if part),
        short_help=saved.title,
    )


def given_parameters(ctx: click.Context, saved: Query) -> dict[str, Any]:
    """The parameters that somebody gave; the defaults are the header's, and --period takes the place of two."""
    names = [param.name for param in saved.params] + (["period"] if saved.has_period else [])
    default = click.core.ParameterSource.DEFAULT
    return {name: ctx.params[name] for name in names if ctx.get_parameter_source(name) is not default}


def _parameters_argument(saved: Query) -> click.Argument:
    def read_parameters(ctx: click.Context, _: click.Parameter, given: str | None) -> None:
        if given and not ctx.resilient_parsing:
            ctx.default_map = _parameters(saved, sys.stdin.read())

    # eager: what it reads must be there before a missing --country is noticed
    return click.Argument(
        ["stdin"], required=False, type=click.Choice(["-"]), metavar="[-]", is_eager=True, expose_value=False,
        callback=read_parameters, shell_complete=lambda *_: [],
    )  # fmt: skip


def _parameters(saved: Query, text: str) -> dict[str, Any]:
    """Parameters from JSON; an option on the command line goes before."""
    try:
        given = json.loads(text)
    except ValueError as error:
        raise UsageError(f"Standard input is no JSON: {error}.") from error
    if not isinstance(given, dict):
        raise UsageError('Standard input must be a JSON object, as {"country": "KAZ"}.')
    lists = {param.name: param.is_list for param in saved.params} | ({"period": False} if saved.has_period else {})
    values: dict[str, Any] = {}
    for name, value in given.items():
        known = name.replace("-", "_")
        if known not in lists:
            near = get_close_matches(known, lists, n=1)
            raise UsageError(
                f"{saved.name} has no parameter {name}.",
                hint=f"Did you mean {near[0]}?" if near else f"It takes {', '.join(lists) or 'none'}.",
            )
        values[known] = [value] if lists[known] and not isinstance(value, list) else value
    return values


def _output_options(saved: Query) -> list[click.Option]:
    def print_cypher(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            click.echo(saved.cypher, nl=False)
            ctx.exit()

    chart = f"Draw the answer ({saved.chart.kind})" if saved.chart else "Draw the answer"
    return [
        click.Option(["-f", "--format", "form"], type=click.Choice([*FORMATS]), help=_FORMAT_HELP),
        click.Option(
            ["-o", "--output"],
            type=click.Path(dir_okay=False, allow_dash=True),
            default="-",
            metavar="FILE",
            help="Write there, not to standard output.",
        ),
        click.Option(
            ["--limit"],
            type=click.IntRange(min=1),
            default=ROWS,
            show_default=True,
            metavar="N",
            help="Cut the answer after N rows.",
        ),
        click.Option(
            ["--timeout"],
            type=click.FloatRange(min=0, min_open=True),
            default=TIMEOUT,
            show_default=True,
            metavar="SECONDS",
            help="Give up after that time.",
        ),
        click.Option(
            ["--chart"],
            is_flag=True,
            hidden=saved.chart is None,
            help=f"{chart}: in the terminal, or to an --output ending in .svg, .png or .html.",
        ),
        click.Option(["--explain"], is_flag=True, help="Print how the server would answer, and end."),
        click.Option(["--profile"], is_flag=True, help="Print how the server answered, with counts, and end."),
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


def _example(saved: Query, called: tuple[str, ...]) -> str:
    """The example's call and, where it stands beside the query, its output."""
    words = saved.example if saved.example is not None else _made_up(saved)
    title = "Example, from invented articles" if saved.invented else "Example"
    call = f"\b\n{title}:\n  {shlex.join(('kgload', 'query', *called, *words))}"
    output = saved.example_output
    if output is None:
        return call
    return call + "\n\n\b\n" + "\n".join(f"  {line}" for line in output.splitlines())


def _made_up(saved: Query) -> tuple[str, ...]:
    first: Param | None = next((p for p in saved.params if p.required), next(iter(saved.params), None))
    if first is None:
        return ("--format", "csv")
    value = CHOICES[first.value_type][0] if first.value_type in CHOICES else _VALUES[first.value_type]
    return (first.option, value, "--format", "csv")
