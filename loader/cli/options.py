"""The options that every command takes, before or behind its name, and the settings they lead to."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from loader.settings import TRANSPORTS, Settings, load_settings

_FLAGS = "loader.flags"  # in the meta data that all contexts of one call share

PROCESSES_HELP = "Extract in N processes at once; the result is the same.  [default: 1]"

F = TypeVar("F", bound=Callable[..., Any])


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    """Keep an option that was given; the settings are made anew, so that the last one wins."""
    name = str(param.name)
    flags: dict[str, Any] = ctx.meta.setdefault(_FLAGS, {})
    if ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE:
        flags[name] = value
    elif ctx.parent is not None:
        return value
    ctx.obj = load_settings(flags, os.environ, folder=Path.cwd())
    return value


def _options() -> list[click.Option]:
    shared: dict[str, Any] = {"expose_value": False, "callback": _remember}
    return [
        click.Option(["--home"], metavar="FOLDER", help="Folder of the local server and its graph.", **shared),
        click.Option(["--uri"], metavar="URI", help="Neo4j to use instead of the local server.", **shared),
        click.Option(["--username"], metavar="NAME", help="User of that Neo4j.  [default: neo4j]", **shared),
        click.Option(["--password"], metavar="TEXT", help="Password; better given as NEO4J_PASSWORD.", **shared),
        click.Option(["--database"], metavar="NAME", help="Database, where the server has several.", **shared),
        click.Option(["--transport"], type=click.Choice(TRANSPORTS), help="Driver to use.  [default: bolt]", **shared),
        click.Option(["-q", "--quiet"], is_flag=True, help="Say nothing but errors and results.", **shared),
        click.Option(["-v", "--verbose"], count=True, help="Say more; twice for all.", **shared),
        click.Option(["--debug"], is_flag=True, help="Show the traceback of an error.", **shared),
    ]


def shared_options(function: F) -> F:
    """Give a command the shared options; its settings are then `ctx.obj`."""
    for option in reversed(_options()):
        # click keeps the options of a function here until it becomes a command.
        function.__dict__.setdefault("__click_params__", []).append(option)
    return function


def connected(command: click.Command) -> click.Command:
    """Add the shared options to a command and to the commands of a group, each once."""
    own = {name for param in command.params for name in param.opts}
    command.params.extend(option for option in _options() if own.isdisjoint(option.opts))
    command.context_settings.setdefault("help_option_names", ["-h", "--help"])
    if isinstance(command, click.Group):
        for sub in command.commands.values():
            connected(sub)
    return command


def wants_debug(ctx: click.Context) -> bool:
    """Whether tracebacks are asked for, also where the settings could not be made."""
    flags: dict[str, Any] = ctx.meta.get(_FLAGS, {})
    return bool(flags.get("debug"))


def settings_of(ctx: click.Context) -> Settings:
    """The settings of this call."""
    settings: Settings = ctx.obj
    return settings
