"""Parameters of saved queries on the command line: read, checked, and completed by the shell."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import click
from click.shell_completion import CompletionItem

from loader.cli.known_names import remembered_names
from loader.query.countries import country_names
from loader.query.dates import parse_period
from loader.query.header import Param
from loader.query.params import CHOICES, NAMED, parse_value
from loader.settings import Settings
from loader.values.text import fold

_PERIODS = ("last-30-days", "last-90-days", "this-month", "last-month", "last-quarter", "this-year", "last-year")
_METAVARS = {"string": "TEXT", "last_date": "DATE", "official": "NAME", "organization": "NAME"}


def today() -> date:
    """The day that "last-90-days" counts from: the user's."""
    return date.today()


def param_option(param: Param) -> click.Option:
    """The option of a parameter."""
    choices = CHOICES.get(param.value_type)
    # click takes a default of None for an answer, even where one is required
    default: dict[str, Any] = {} if param.default is None else {"default": param.default, "show_default": True}
    return click.Option(
        [param.option, param.name],
        type=click.Choice(choices, case_sensitive=False) if choices else QueryValue(param.value_type),
        multiple=param.is_list,
        required=param.required,
        help=f"{param.help}{'; may be given several times' if param.is_list else ''}.",
        **default,
    )


def period_option() -> click.Option:
    """The option that stands for --since and --until."""
    text = "In place of --since and --until: 2025, 2025-Q4, 2025-10, 2025-09..2025-10, last-90-days, this-month."
    return click.Option(["--period"], type=QueryValue("period"), help=text)


class QueryValue(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """A value of one of the types that headers declare, or a period."""

    def __init__(self, kind: str) -> None:
        self.name = kind

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002
        """What stands behind the option in the help."""
        return _METAVARS.get(self.name, self.name.upper())

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The text as a value, or a message that says what is wrong with it."""
        try:
            if self.name == "period":
                parse_period(value, today())
                return value
            return parse_value(self.name, value, today=today())
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:  # noqa: ARG002
        """Countries, periods, and the officials and organizations that the graph was last seen with."""
        return [CompletionItem(word) for word in self._fitting(ctx, incomplete)]

    def _fitting(self, ctx: click.Context, incomplete: str) -> Iterable[str]:
        if self.name == "country":
            codes = [code for code in country_names() if incomplete.isupper() and code.startswith(incomplete)]
            return codes or _beginning({name: fold(name) for name in sorted(country_names().values())}, incomplete)
        if self.name in NAMED and isinstance(ctx.obj, Settings):
            return _beginning(remembered_names(ctx.obj, self.name), incomplete)
        if self.name in ("period", "date", "last_date"):
            return [period for period in _PERIODS if period.startswith(incomplete)]
        return ()


def _beginning(names: Mapping[str, str], incomplete: str) -> list[str]:
    """The names that begin so, of names with their folded forms; where none does, the only one with such a later word.

    Several of the latter would have nothing in common, and the shell would take away what was typed.
    """
    start = fold(incomplete)
    first = [name for name, folded in names.items() if folded.startswith(start)]
    later = [name for name, folded in names.items() if f" {start}" in folded]
    return first or (later if len(later) == 1 else [])
