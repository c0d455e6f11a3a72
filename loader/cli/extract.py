"""`kgload extract`: articles to records, without a database."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from loader.cli.options import PROCESSES_HELP, settings_of
from loader.cli.show import Teller, tell_skipped
from loader.errors import InputError, UsageError

if TYPE_CHECKING:
    from loader.read import Skipped


@click.command(short_help="Print the claims of articles as JSON Lines; needs no database.")
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@click.option("--outlet", metavar="NAME", help="Who published the articles, where they do not tell.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write.  [default: standard output]")
@click.option("--processes", type=click.IntRange(min=1), default=1, metavar="N", help=PROCESSES_HELP)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="X",
    help="Leave out officials, organizations and events that are less certain than X (0 to 1).",
)
@click.option(
    "--explain", is_flag=True, help="Tell for each claim the rule and data row it came from, instead of the record."
)
@click.pass_context
def extract(
    ctx: click.Context,
    sources: tuple[str, ...],
    outlet: str | None,
    output: str,
    processes: int,
    min_confidence: float,
    explain: bool,
) -> None:
    """Print the claims of articles as JSON Lines, one record an article; needs no database.

    PATH is a file, a folder, a pattern or - for standard input. What is printed can be loaded with
    `kgload load`.

    With --min-confidence, events that stay lose the participants that are left out, and countries stay.
    It works on records as well. With --explain and an output that ends in .html, one article becomes a
    page that shows its claims in the text.

    \b
    Example:
      kgload extract articles/ > records.jsonl
      kgload extract records.jsonl --min-confidence 0.8 > certain.jsonl
      kgload extract page.txt | kgload load -
      kgload extract article.txt --explain --output article.html
    """
    if explain and min_confidence:
        raise UsageError("--explain tells of all claims; it goes without --min-confidence.")
    teller = Teller(settings_of(ctx))
    if explain:
        from loader.cli.explain import explained  # loads spaCy

        results = explained(sources, outlet=outlet, as_page=output.endswith((".html", ".htm")))
    else:
        results = _lines(sources, outlet, processes, min_confidence)
    if output == "-":
        with click.open_file("-", "w", encoding="utf-8") as out:
            code = _write(out, results, teller)
    else:
        # Under another name until it is whole: a file of that name always holds all records.
        part = Path(f"{output}.part")
        try:
            with part.open("w", encoding="utf-8") as file:
                code = _write(file, results, teller)
            if code != InputError.exit_code:  # nothing usable: an earlier file stays as it is
                part.replace(output)
        except OSError as error:
            raise UsageError(f"{output} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
    ctx.exit(code)


def _lines(
    sources: tuple[str, ...], outlet: str | None, processes: int, min_confidence: float
) -> Iterator["str | Skipped"]:
    # These load what `--help` does not need.
    from loader.pipeline import read_records
    from loader.read import Skipped
    from loader.records import at_least, dumps

    for found in read_records(sources, outlet=outlet, processes=processes):
        yield found if isinstance(found, Skipped) else dumps(at_least(found, min_confidence)) + "\n"


def _write(out: IO[str], results: Iterator["str | Skipped"], teller: Teller) -> int:
    from loader.pipeline import LoadReport

    report = LoadReport()
    for found in results:
        if not isinstance(found, str):
            teller.end()
            tell_skipped([found])
            report.skipped.append(found)
            continue
        out.write(found)
        report.loaded += 1
        teller.count(f"{report.read} read")
    teller.notice(f"{report.read} read = {report.loaded} extracted + {len(report.skipped)} skipped")
    return report.exit_code
