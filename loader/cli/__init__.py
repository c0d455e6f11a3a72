"""The command line: parses, calls, shows. A command's module is imported when the command is used."""

import os
import traceback
from contextlib import nullcontext, suppress
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from loader import __version__
from loader.cli.options import connected, shared_options, wants_debug
from loader.errors import KgError

# Name, where it is, and its line in the list: `kgload --help` imports none of them.
_COMMANDS = {
    "browse": ("loader.cli.browse:browse", "Open Neo4j Browser at the graph, with a saved query in its editor."),
    "completion": (
        "loader.cli.completion:completion",
        "Print the script that makes a shell complete kgload.",
    ),
    "evaluate": ("loader.cli.evaluate:evaluate", "Measure records against labelled articles."),
    "extract": ("loader.cli.extract:extract", "Print the claims of articles as JSON Lines; needs no database."),
    "forget": ("loader.cli.graph:forget", "Take articles out of the graph, with what only they support."),
    "load": ("loader.cli.load:load", "Load articles from files, folders or records into the graph."),
    "query": ("loader.cli.query:query", "Answer a saved question, or list them."),
    "report": ("loader.cli.report:report", "Write one page about a country and a period."),
    "review": ("loader.cli.review:review", "Decide who is the same where the rules are unsure."),
    "schema": ("loader.cli.graph:schema", "Apply, show or check the graph's schema."),
    "server": ("loader.cli.server:server", "Start, stop or look at the local Neo4j."),
    "status": ("loader.cli.graph:status", "Show what the graph holds."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are used, and whose errors end as message and status."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, sorted."""
        return sorted({*_COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, with the shared options."""
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = _COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return connected(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; an unknown one is told with the nearest."""
        if args and (near := get_close_matches(args[0], _COMMANDS, n=1)) and near[0] != args[0]:
            ctx.fail(f"There is no command “{args[0]}”. Did you mean “{near[0]}”?")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Commands from the table above; click would import every one of them."""
        named = [
            CompletionItem(name, help=_COMMANDS[name][1]) for name in sorted(_COMMANDS) if name.startswith(incomplete)
        ]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in sorted(_COMMANDS.items())])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error becomes a message, what to do next, and an exit status."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, BrokenPipeError):
            raise
        except (KeyboardInterrupt, click.Abort):
            click.echo("Interrupted.", err=True)
            ctx.exit(130)
        except KgError as error:
            _tell(error.message, error.hint, debug=wants_debug(ctx))
            ctx.exit(error.exit_code)
        except Exception as error:  # the last resort: a user is shown no traceback unasked
            _tell(
                f"Unexpected error: {type(error).__name__}: {error}",
                "Run it again with --debug.",
                debug=wants_debug(ctx),
            )
            ctx.exit(70)


def _tell(message: str, hint: str | None, *, debug: bool) -> None:
    if debug:
        click.echo(traceback.format_exc(), err=True, nl=False)
    click.echo(f"{click.style('Error:', fg='red')} {message}", err=True)
    if hint:
        click.echo(f"{click.style('Hint:', fg='cyan')} {hint}", err=True)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@shared_options
@click.version_option(__version__, "--version", prog_name="kgload")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """From articles about who met whom to a graph that answers questions.

    \b
    Example:
      kgload load articles/*.txt
      kgload query countries-met-ministers
    """
    ctx.color = _colour()


def _colour() -> bool | None:
    """What the environment wants; None leaves it to the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def main() -> None:
    """Run the command line."""
    # What is wrong with half a line is no news for who is typing it.
    with suppress(KgError) if "_KGLOAD_COMPLETE" in os.environ else nullcontext():
        cli(prog_name="kgload")
