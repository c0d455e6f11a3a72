"""`kgload query check`: a library of saved queries tried on a server, without running them."""

from pathlib import Path

import click

from loader.cli.options import settings_of
from loader.cli.query_command import query_command
from loader.cli.show import Teller
from loader.query import Query


@click.command(short_help="Check a library of your own.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER")
@click.pass_context
def check(ctx: click.Context, folder: Path) -> None:
    """Check a library of your own: headers, syntax, columns, parameters, and that it only reads.

    The server is asked for the plan of each query; none is run. Problems go to standard output, one a
    line, as file:line: problem. Ends with status 2 when there is one.

    \b
    Example:
      kgload query check team/queries
    """
    from loader.cli.connect import open_store  # these load what `--help` does not need
    from loader.query.catalog import library_files
    from loader.query.check import check_library

    count = len(library_files(folder))
    settings = settings_of(ctx)
    teller = Teller(settings)
    found = 0
    with open_store(settings, teller.notice, migrate=False) as store:
        for problem in check_library(folder, store, _example_problem):
            click.echo(problem)
            found += 1
    teller.notice(f"{count} quer{'y' if count == 1 else 'ies'}, {found} problem{'' if found == 1 else 's'}.")
    ctx.exit(2 if found else 0)


def _example_problem(saved: Query) -> str | None:
    """What click says of the example's options; names of officials are not looked up."""
    try:
        query_command(saved).make_context(saved.name, [*(saved.example or ())], resilient_parsing=saved.example is None)
    except click.ClickException as error:
        return error.format_message()
    return None
