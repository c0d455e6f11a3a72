"""`kgload status`, `kgload schema` and `kgload forget`: the graph itself."""

import json
from typing import TYPE_CHECKING, Any

import click

from loader.cli.connect import open_store
from loader.cli.options import settings_of
from loader.cli.show import Teller
from loader.errors import SchemaError

if TYPE_CHECKING:
    from loader.store import Status


@click.command(short_help="Show what the graph holds.")
@click.option("--fingerprint", is_flag=True, help="Print the digest of the graph: equal graphs, equal digests.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def status(ctx: click.Context, fingerprint: bool, form: str) -> None:
    """Show what the graph holds: articles, nodes by label, events by status, and the last loads.

    The fingerprint leaves out when articles were loaded, so it does not change with their order.

    \b
    Example:
      kgload status
      kgload status --fingerprint
      kgload status --format json
    """
    settings = settings_of(ctx)
    with open_store(settings, Teller(settings).notice) as store:
        mark = store.fingerprint() if fingerprint else None
        if form == "json":
            click.echo(json.dumps(_as_json(store.status(), mark), ensure_ascii=False, indent=2))
        elif mark:
            click.echo(mark)
        else:
            click.echo(_as_text(store.status()))


def _as_json(found: "Status", mark: str | None) -> dict[str, Any]:
    return {
        "server": found.server,
        "schema_version": found.schema_version,
        "articles": found.articles,
        "nodes": dict(found.nodes),
        "events": dict(found.events),
        "unsure": found.unsure,
        "loads": [{"at": load.at.isoformat(), "articles": load.articles} for load in found.loads],
        **({"fingerprint": mark} if mark else {}),
    }


def _as_text(found: "Status") -> str:
    lines = [("Server", found.server), ("Schema", f"version {found.schema_version}")]
    lines += [(label, str(count)) for label, count in found.nodes.items()]
    lines += [(f"Events {name}", str(count)) for name, count in found.events.items()]
    lines += [("Unsure", f"{found.unsure} pairs; see `kgload review`")] if found.unsure else []
    lines += [(f"Loaded {load.at:%Y-%m-%d %H:%M}", f"{load.articles} articles") for load in found.loads]
    width = max(len(name) for name, _ in lines)
    return "\n".join(f"{name:{width}}  {value}" for name, value in lines)


@click.group(short_help="Apply, show or check the graph's schema.")
def schema() -> None:
    """Apply, show or check the graph's schema: its constraints, indexes and version.

    `kgload load` applies it by itself.

    \b
    Example:
      kgload schema check
    """


@schema.command("apply")
@click.option("--derive", is_flag=True, help="Also derive all conclusions again, as after damage done by hand.")
@click.pass_context
def apply_(ctx: click.Context, derive: bool) -> None:
    """Bring the graph to the latest schema, and make again what somebody dropped.

    \b
    Example:
      kgload schema apply
      kgload schema apply --derive
    """
    from loader.store import latest_schema  # `--help` does not need it

    settings = settings_of(ctx)
    teller = Teller(settings)
    with open_store(settings, teller.notice, migrate=False) as store:
        before = store.apply_schema(repair=True)
        if derive:
            store.derive_again()
    now = latest_schema()
    teller.notice(f"Schema version {now}." if before == now else f"Schema version {now}; it was {before}.")


@schema.command("show")
@click.pass_context
def show(ctx: click.Context) -> None:
    """List every constraint and index with its version and whether the graph has it; nothing is changed.

    \b
    Example:
      kgload schema show
    """
    settings = settings_of(ctx)
    with open_store(settings, Teller(settings).notice, migrate=False) as store:
        for part in store.schema():
            click.echo(f"{part.version}  {part.kind:10}  {part.name:20}  {'present' if part.present else 'missing'}")


@schema.command("check")
@click.pass_context
def check(ctx: click.Context) -> None:
    """End with status 4 when the graph lacks a part of the schema; nothing is changed.

    \b
    Example:
      kgload schema check
    """
    settings = settings_of(ctx)
    teller = Teller(settings)
    with open_store(settings, teller.notice, migrate=False) as store:
        missing = [part.name for part in store.schema() if not part.present]
    if missing:
        raise SchemaError(f"The graph lacks {', '.join(missing)}.", hint="Make them with `kgload schema apply`.")
    teller.notice("The schema is complete.")


@click.command(short_help="Take articles out of the graph, with what only they support.")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.pass_context
def forget(ctx: click.Context, articles: tuple[str, ...]) -> None:
    """Take articles out of the graph, with what only they support.

    ARTICLE is the id or the URL of an article. The graph is then as if it had never been loaded. When
    one of them is unknown, all stay.

    \b
    Example:
      kgload forget https://example.org/news/1
    """
    settings = settings_of(ctx)
    teller = Teller(settings)
    with open_store(settings, teller.notice) as store:
        gone = store.forget(articles)
    teller.notice(f"Forgotten: {gone} article{'' if gone == 1 else 's'}.")
