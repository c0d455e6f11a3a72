"""`kgload server`: the local Neo4j by hand; `load` and `query` start it by themselves."""

import click

from loader.cli.options import settings_of
from loader.cli.show import Teller
from loader.server import LocalServer, ServerStatus
from loader.server.lock import LOCK_FILE, renew_lock


@click.group(short_help="Start, stop or look at the local Neo4j.")
def server() -> None:
    """Start, stop or look at the local Neo4j.

    It is a real Neo4j with its Browser, on this machine alone, without Docker and administrator.
    `kgload load` and `kgload query` start it where nothing else is configured.

    \b
    Example:
      kgload server start
      kgload --home ./my-graph server status
    """


def _local(ctx: click.Context) -> LocalServer:
    return LocalServer(settings_of(ctx).home)


@server.command()
@click.pass_context
def start(ctx: click.Context) -> None:
    """Start the server; the first time it is downloaded.

    Prints where the database and its Browser are; the password is in the file `password` of the home folder.

    \b
    Example:
      kgload server start
    """
    connection = _local(ctx).ensure_running(Teller(settings_of(ctx)).notice)
    click.echo(f"Database: {connection.uri} (user {connection.user})")
    click.echo(f"Browser:  {connection.browser_url}")


@server.command()
@click.pass_context
def stop(ctx: click.Context) -> None:
    """Stop the server; the graph stays.

    \b
    Example:
      kgload server stop
    """
    teller = Teller(settings_of(ctx))
    stopped = _local(ctx).stop(teller.notice)
    teller.notice("The local Neo4j has stopped." if stopped else "The local Neo4j was not running.")


@server.command()
@click.pass_context
def status(ctx: click.Context) -> None:
    """Show whether the server runs, and where.

    \b
    Example:
      kgload server status
    """
    for name, value in _facts(_local(ctx).status()):
        click.echo(f"{name + ':':<10}{value}")


def _facts(found: ServerStatus) -> list[tuple[str, str]]:
    facts = [("Server", f"Neo4j {found.version}, {found.state}"), ("Home", str(found.home))]
    if found.pid is not None and found.memory is not None:
        facts.append(("Process", f"{found.pid}, {found.memory // 10**6} MB"))
    if found.uri is not None and found.browser_url is not None:
        login = f"user neo4j, password in {found.home / 'password'}"
        facts += [("Database", found.uri), ("Browser", found.browser_url), ("Log in", login)]
    return facts


@server.command()
@click.option("-n", "--lines", type=click.IntRange(min=1), default=50, show_default=True, help="How many lines.")
@click.pass_context
def logs(ctx: click.Context, lines: int) -> None:
    """Show the last lines of the server's log.

    \b
    Example:
      kgload server logs --lines 100
    """
    for line in _local(ctx).logs(lines):
        click.echo(line)


@server.command(hidden=True)
@click.pass_context
def lock(ctx: click.Context) -> None:
    """Renew the list of Neo4j's files; for maintainers, in a checkout.

    The version is the constant in loader/server/lock.py.

    \b
    Example:
      kgload server lock
    """
    jars = renew_lock(Teller(settings_of(ctx)).notice)
    click.echo(f"{LOCK_FILE}: {len(jars)} jars, {sum(jar.size for jar in jars) / 10**6:.0f} MB")
