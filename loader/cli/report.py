"""`kgload report`: one page about a country and a period."""

from pathlib import Path
from typing import Any

import click

from loader.cli.options import settings_of
from loader.cli.query_values import QueryValue
from loader.cli.show import Teller
from loader.errors import UsageError

_ENDINGS = {".md": "markdown", ".markdown": "markdown"}


@click.command(short_help="Write one page about a country and a period.")
@click.option("--country", type=QueryValue("country"), required=True, help="Name, ISO code, demonym or capital.")
@click.option("--month", type=QueryValue("month"), help="Month of the report: 2025-10, “October 2025”, last-month.")
@click.option("--period", type=QueryValue("period"), help="In place of --month: 2025-Q4, 2025, 2025-09..2025-10.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Write there, not to standard output.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("html", "markdown")),
    help="How to write it.  [default: by the ending of --output, else html]",
)
@click.pass_context
def report(
    ctx: click.Context, country: str, month: str | None, period: str | None, output: str, form: str | None
) -> None:
    """Write one page about a country and a period: figures, contacts, who met whom, calendar, doubts.

    The HTML page holds everything in itself, needs no network and no script, and can be sent as it is.
    Every number on it leads to the events it counts, every event to the sentences that tell it.

    \b
    Example:
      kgload report --country KAZ --month 2025-10 --output report.html
      kgload report --country Kazakhstan --period 2025-Q3 --format markdown
    """
    from loader.cli.connect import open_store  # these load what `--help` does not need
    from loader.report import report as make

    teller = Teller(settings_of(ctx))
    wanted = _period(month, period)
    with open_store(settings_of(ctx), teller.notice) as store:
        page = make(country, store, wanted, form=form or _ENDINGS.get(Path(output).suffix.lower(), "html"))
    if output == "-":
        click.echo(page, nl=False)
    else:
        _write(Path(output), page)
        teller.notice(f"Written to {output}.")


def _period(month: str | None, period: str | None) -> str:
    given: list[Any] = [text for text in (month, period) if text]
    if len(given) != 1:
        raise UsageError("Give a month or a period, not both." if given else "Of which month is the report?",
                         hint="Write --month 2025-10 or --period 2025-Q4.")  # fmt: skip
    return str(given[0])


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error
