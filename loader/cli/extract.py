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
@click.pass_context
def extract(ctx: click.Context, sources: tuple[str, ...], outlet: str | None, output: str) -> None:
    """Print the claims of articles as JSON Lines, one record an article; needs no database.

    PATH is a file, a folder, a pattern or - for standard input. What is printed can be loaded with
    `kgload load`.

    \b
    Example:
      kgload extract articles/ > records.jsonl
      kgload extract page.txt | kgload load -
    """
    teller = Teller(settings_of(ctx))
    if output == "-":
        with click.open_file("-", "w", encoding="utf-8") as out:
            code = _write(out, sources, outlet, teller)
    else:
        # Under another name until it is whole: a file of that name always holds all records.
        part = Path(f"{output}.part")
        try:
            with part.open("w", encoding="utf-8") as file:
                code = _write(file, sources, outlet, teller)
            if code != InputError.exit_code:  # nothing usable: an earlier file stays as it is
                part.replace(output)
        except OSError as error:
            raise UsageError(f"{output} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
    ctx.exit(code)


def _write(out: IO[str], sources: tuple[str, ...], outlet: str | None, teller: Teller) -> int:
    # These load what `--help` does not need.
    from loader.pipeline import LoadReport, read_records
    from loader.read import Skipped
    from loader.records import dumps

    report = LoadReport()
    for found in read_records(sources, outlet=outlet):
        if isinstance(found, Skipped):
            teller.end()
            tell_skipped([found])
            report.skipped.append(found)
            continue
        out.write(dumps(found) + "\n")
        report.loaded += 1
        teller.count(f"{report.read} read")
    teller.notice(f"{report.read} read = {report.loaded} extracted + {len(report.skipped)} skipped")
    return report.exit_code
