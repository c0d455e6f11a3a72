"""`kgload load`: articles and records into the graph."""

import click

from loader.cli.options import PROCESSES_HELP, settings_of
from loader.cli.show import Teller, tell_skipped


@click.command(short_help="Load articles from files, folders or records into the graph.")
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@click.option("--outlet", metavar="NAME", help="Who published the articles, where they do not tell.")
@click.option(
    "--batch", type=click.IntRange(min=1), metavar="N", help="Articles written in one transaction.  [default: 100]"
)
@click.option("--processes", type=click.IntRange(min=1), default=1, metavar="N", help=PROCESSES_HELP)
@click.option("--dry-run", is_flag=True, help="Read and extract, but write nothing.")
@click.pass_context
def load(
    ctx: click.Context, sources: tuple[str, ...], outlet: str | None, batch: int | None, processes: int, dry_run: bool
) -> None:
    """Load articles from files, folders or records into the graph.

    PATH is a file, a folder, a pattern or - for standard input: page dumps, single articles as text
    or Markdown, and records as `kgload extract` prints them. Loading the same again changes nothing.
    Without --uri and NEO4J_URI the local server is used, and started when it does not run.

    \b
    Example:
      kgload load articles/*.txt
      kgload load --dry-run page.txt
    """
    # These load what `--help` does not need.
    from loader.pipeline import BATCH, is_usable
    from loader.pipeline import load as load_sources

    settings = settings_of(ctx)
    teller = Teller(settings)
    if dry_run or not is_usable(sources):  # for a mistyped name no server is started
        report = load_sources(
            sources, None, outlet=outlet, processes=processes, progress=lambda r: teller.count(r.as_text())
        )
    else:
        from loader.cli.connect import open_store  # loads the driver
        from loader.cli.known_names import remember_names

        with open_store(settings, teller.notice) as store:
            report = load_sources(
                sources,
                store,
                outlet=outlet,
                batch=batch or BATCH,
                processes=processes,
                progress=lambda r: teller.count(r.as_text()),
            )
            remember_names(settings, store)
    teller.end()
    tell_skipped(report.skipped)
    teller.notice(report.as_text())
    ctx.exit(report.exit_code)
