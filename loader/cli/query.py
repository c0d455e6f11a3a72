"""`kgload query`: a saved question answered; every saved query is a command with its own options and help."""

import sys
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from loader.cli.options import connected
from loader.cli.query_check import check
from loader.cli.query_command import query_command
from loader.errors import UsageError
from loader.query import Catalog, Query, load_catalog
from loader.query.header import parse_query, read_query
from loader.settings import Settings

_FILE = "loader.query.file"  # in the meta data that all contexts of one call share
_FOLDER = "loader.query.folder"


class SavedQueries(click.Group):
    """A group with a command for every saved query, made when it is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take out where queries come from: it decides which commands there are, wherever it stands."""
        folder, args = _taken("--queries-dir", args)
        file, args = _taken("--file", args)
        ctx.meta[_FOLDER], ctx.meta[_FILE] = folder, file
        return super().parse_args(ctx, [file, *args] if file else args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the saved queries, and the commands about them."""
        return sorted({*super().list_commands(ctx), *_library(ctx).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command of a saved query.

        Raises:
            UsageError: there is none of that name.
        """
        if ctx.meta.get(_FILE) == cmd_name:
            return connected(query_command(_from_file(cmd_name), called=("--file", cmd_name)))
        own = super().get_command(ctx, cmd_name)
        if own is not None:
            return own
        library = _library(ctx)
        saved = library.find(cmd_name)
        for other in library.replaced:
            if other.name == cmd_name and not ctx.resilient_parsing:
                click.echo(f"{saved.where} is used in place of {other.where}.", err=True)
        folder = ctx.meta.get(_FOLDER)
        named = ("--queries-dir", folder) if folder and saved.path and saved.path.is_relative_to(folder) else ()
        return connected(query_command(saved, called=(*named, saved.name)))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The saved queries by theme."""
        super().format_commands(ctx, formatter)
        _write_themes(_library(ctx), formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Names with titles; click would make every command for that."""
        titles = {saved.name: saved.title for saved in _library(ctx)} | {"check": check.get_short_help_str()}
        named = [CompletionItem(name, help=titles[name]) for name in sorted(titles) if name.startswith(incomplete)]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]


def _taken(option: str, args: list[str]) -> tuple[str | None, list[str]]:
    """The value of an option, and the arguments without it."""
    value, rest = None, list(args)
    for i, word in enumerate(args):
        if word == "--":
            break
        if word == option and i + 1 < len(args):
            value, rest = args[i + 1], args[:i] + args[i + 2 :]
        elif word.startswith(f"{option}="):
            value, rest = word.partition("=")[2], args[:i] + args[i + 1 :]
    return value, rest


def _from_file(name: str) -> Query:
    if name == "-":
        return parse_query(sys.stdin.read(), name="-", theme="own", where="standard input")
    return read_query(Path(name), where=name)


def _library(ctx: click.Context) -> Catalog:
    """The library that comes along, and the team's own where one is named."""
    settings = ctx.find_object(Settings)
    folder = ctx.meta.get(_FOLDER) or (settings.queries if settings else None)
    return Catalog.read(folder).beside(load_catalog()) if folder else load_catalog()


@click.group(cls=SavedQueries, invoke_without_command=True, subcommand_metavar="[NAME [OPTIONS] [-]]")
@click.option("--tag", "tags", multiple=True, metavar="WORD", help="List only queries with this tag.")
@click.option("--search", default="", metavar="WORDS", help="List only queries that speak of these words.")
@click.option(
    "--queries-dir",
    expose_value=False,
    type=click.Path(file_okay=False),
    metavar="FOLDER",
    help="A library of your own beside ours: THEME/NAME.cypher.  [default: the setting `queries`]",
)
@click.option(
    "--file",
    expose_value=False,
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Answer the query in this file, with the same header.",
)
@click.pass_context
def query(ctx: click.Context, tags: tuple[str, ...], search: str) -> None:
    """Answer a saved question, or list them.

    Each has its own options: kgload query NAME --help. With - behind the name, parameters are read as
    a JSON object from standard input. A query only reads: the server refuses to write for it, and ends
    it when it takes too much time or memory. Without --uri and NEO4J_URI the local server is used, and
    started when it does not run.

    \b
    Example:
      kgload query
      kgload query --tag visits
      kgload query countries-met-ministers --month 2025-10
      kgload query who-met-whom --country Norwegian --period last-90-days --output met.xlsx
      kgload query --file own.cypher --country KAZ --format json
    """
    if ctx.invoked_subcommand is not None:
        if tags or search:
            raise UsageError("--tag and --search narrow the list; they go without the name of a query.")
        return
    found = _library(ctx).select(tags=tags, search=search)
    if not found.queries:
        click.echo("No saved query is like that.", err=True)
        if known := sorted({tag for saved in _library(ctx) for tag in saved.tags}):
            click.echo(f"Tags are {', '.join(known)}.", err=True)
        return
    formatter = ctx.make_formatter()
    _write_themes(found, formatter)
    click.echo(formatter.getvalue().lstrip("\n"), nl=False)


query.add_command(check)


def _write_themes(catalog: Catalog, formatter: click.HelpFormatter) -> None:
    for theme, queries in catalog.themes.items():
        with formatter.section(theme.capitalize()):
            formatter.write_dl([(saved.name, saved.title) for saved in queries])
