"""`kgload browse`: Neo4j Browser at the local graph, with a saved query in its editor, and the files it can import."""

import os
import sys
import webbrowser
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from loader.cli.options import settings_of
from loader.cli.show import Teller
from loader.errors import UsageError
from loader.query import Catalog, load_catalog
from loader.query.browser import GUIDE, STYLE, address, favorites, guide, style_sheet
from loader.query.literals import statement
from loader.query.names import ids_of_names
from loader.query.params import NAMED
from loader.query.run import bind
from loader.settings import Settings

if TYPE_CHECKING:
    from loader.server import LocalServer

_FILES = click.Path(dir_okay=False, path_type=Path)


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:  # noqa: ARG001
    """The saved queries, with their titles."""
    return [
        CompletionItem(saved.name, help=saved.title) for saved in _catalog(ctx) if saved.name.startswith(incomplete)
    ]


def _catalog(ctx: click.Context) -> Catalog:
    """The library that comes along, and the team's own where one is named."""
    settings = ctx.find_object(Settings)
    folder = ctx.params.get("queries_dir") or (settings.queries if settings else None)
    return Catalog.read(folder).beside(load_catalog()) if folder else load_catalog()


@click.command(short_help="Open Neo4j Browser at the graph, with a saved query in its editor.")
@click.argument("name", metavar="[QUERY]", required=False, shell_complete=_names)
@click.option("-p", "--param", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter of the query.")
@click.option(
    "--queries-dir", type=click.Path(file_okay=False, path_type=Path), help="A library of your own beside ours."
)
@click.option("--print", "only_print", is_flag=True, help="Print the address, open nothing.")
@click.option(
    "--favorites", "favorites_file", type=_FILES, help="Write the saved queries, a zip to drop on the Browser."
)
@click.option("--style", "style_file", type=_FILES, help="Write the style sheet, a .grass file to drop on the Browser.")
@click.pass_context
def browse(
    ctx: click.Context,
    name: str | None,
    pairs: tuple[str, ...],
    queries_dir: Path | None,  # noqa: ARG001  # see _catalog
    only_print: bool,
    favorites_file: Path | None,
    style_file: Path | None,
) -> None:
    """Open Neo4j Browser at the local graph: with QUERY in its editor, without one with the guide.

    The local server is started when it does not run. Without a display the address is printed instead. With
    --favorites or --style nothing is opened: the files are written, to be dragged onto the page of the Browser.

    \b
    Example:
      kgload browse
      kgload browse who-met-whom --param country=Kazakhstan --param since=2025-10
      kgload browse --favorites favorites.zip --style kgload.grass
    """
    catalog = _catalog(ctx)
    if favorites_file or style_file:
        _write_files(Teller(settings_of(ctx)), catalog, favorites_file, style_file)
    else:
        _open(settings_of(ctx), catalog, name, _params(pairs), only_print=only_print)


def _params(pairs: tuple[str, ...]) -> dict[str, str | list[str]]:
    """The parameters by name; one that is given several times is a list."""
    given: dict[str, list[str]] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise UsageError(f"--param {pair} has no value.", hint="Write it as --param country=Norway.")
        given.setdefault(name.strip().replace("-", "_"), []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in given.items()}


def _write_files(teller: Teller, catalog: Catalog, favorites_file: Path | None, style_file: Path | None) -> None:
    if favorites_file:
        _write(teller, favorites_file, ".zip", favorites(catalog, date.today()))
    if style_file:
        _write(teller, style_file, ".grass", style_sheet().encode())


def _write(teller: Teller, path: Path, ending: str, content: bytes) -> None:
    if path.suffix != ending:
        raise UsageError(f"{path} must end with {ending}: Neo4j Browser goes by that.")
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error
    teller.notice(f"Wrote {path}. Drag it onto the page of Neo4j Browser.")


def _open(
    settings: Settings, catalog: Catalog, name: str | None, given: dict[str, str | list[str]], *, only_print: bool
) -> None:
    from loader.server import LocalServer  # loads what `--help` does not need

    if settings.uri is not None:
        raise UsageError(
            "`kgload browse` opens the Browser of the local server, and another server is configured.",
            hint="That server may have a Browser of its own; --favorites and --style write files for it.",
        )
    if given and name is None:
        raise UsageError("--param needs a QUERY to go into.", hint="`kgload query` lists them.")
    teller = Teller(settings)
    text = _query_text(settings, catalog, name, given, teller) if name else None
    local = LocalServer(settings.home)
    connection = local.ensure_running(teller.notice)
    url = address(
        connection.browser_url or "",
        connection.uri,
        connection.user,
        query=text,
        guide=None if text else _guide(local, catalog),
    )
    opened = not only_print and _has_display() and webbrowser.open(url)
    click.echo(url)
    teller.notice("It is open in your web browser." if opened else "Open this address in a web browser.")
    teller.notice(f"Log in as user {connection.user} with password {connection.password}")


def _guide(local: "LocalServer", catalog: Catalog) -> str:
    """Let the server serve guide and style sheet; returns the address of the guide."""
    base = local.publish({STYLE: style_sheet()})
    local.publish({GUIDE: guide(catalog, base + STYLE, date.today())})
    return base + GUIDE


def _query_text(
    settings: Settings, catalog: Catalog, name: str, given: dict[str, str | list[str]], teller: Teller
) -> str:
    from loader.cli.connect import open_store  # loads what `--help` does not need

    query = catalog.find(name)
    values = bind(query, given, today=date.today())
    if any(param.value_type in NAMED and values[param.name] is not None for param in query.params):
        with open_store(settings, teller.notice) as store:
            values = ids_of_names(query, values, store)
    return statement(query, values)


def _has_display() -> bool:
    """Whether a window can open; on a terminal alone a web browser would take it over."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
