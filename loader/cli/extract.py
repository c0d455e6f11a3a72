"""`kgload extract`: articles to records, without a database."""

from pathlib import Path
from typing import IO

import click

from loader.cli.options import settings_of
from loader.cli.show import Teller, tell_skipped
from loader.errors import InputError, UsageError


@click.command(short_help="Print the claims of articles as JSON Lines; needs no database.")
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@click.option("--outlet", metavar="NAME", help="Who published the articles, where they do not tell.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write.  [default: standard output]")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="X",
    help="Leave out officials, organizations and events that are less certain than X (0 to 1).",
)
@click.pass_context
def extract(
    ctx: click.Context, sources: tuple[str, ...], outlet: str | None, output: str, min_confidence: float
) -> None:
    """Print the claims of articles as JSON Lines, one record an article; needs no database.

    PATH is a file, a folder, a pattern or - for standard input. What is printed can be loaded with
    `kgload load`.

    With --min-confidence, events that stay lose the participants that are left out, and countries stay.
    It works on records as well.

    \b
    Example:
      kgload extract articles/ > records.jsonl
      kgload extract records.jsonl --min-confidence 0.8 > certain.jsonl
      kgload extract page.txt | kgload load -
    """
    teller = Teller(settings_of(ctx))
    if output == "-":
        with click.open_file("-", "w", encoding="utf-8") as out:
            code = _write(out, sources, outlet, min_confidence, teller)
    else:
        # Under another name until it is whole: a file of that name always holds all records.
        part = Path(f"{output}.part")
        try:
            with part.open("w", encoding="utf-8") as file:
                code = _write(file, sources, outlet, min_confidence, teller)
            if code != InputError.exit_code:  # nothing usable: an earlier file stays as it is
                part.replace(output)
        except OSError as error:
            raise UsageError(f"{output} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
    ctx.exit(code)


def _write(out: IO[str], sources: tuple[str, ...], outlet: str | None, min_confidence: float, teller: Teller) -> int:
    # These load what `--help` does not need.
    from loader.pipeline import LoadReport, read_records
    from loader.read import Skipped
    from loader.records import at_least, dumps

    report = LoadReport()
    for found in read_records(sources, outlet=outlet):
        if isinstance(found, Skipped):
            teller.end()
            tell_skipped([found])
            report.skipped.append(found)
            continue
        out.write(dumps(at_least(found, min_confidence)) + "\n")
        report.loaded += 1
        teller.count(f"{report.read} read")
    teller.notice(f"{report.read} read = {report.loaded} extracted + {len(report.skipped)} skipped")
    return report.exit_code
