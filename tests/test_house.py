"""What holds for the whole house: light imports, exports, help, and that nothing foreign is inside."""

import subprocess
import sys

import click
import pytest

import loader
from loader.cli import _COMMANDS, cli
from loader.read import read


def commands():
    """Every command and sub-command with its path."""

    def below(command: click.Command, path: tuple[str, ...]):
        yield path, command
        if isinstance(command, click.Group):
            ctx = click.Context(command)
            for name in command.list_commands(ctx):
                yield from below(command.get_command(ctx, name), (*path, name))

    return dict(below(cli, ("kgload",)))


def test_import_loader_loads_nothing_heavy():
    """The stages are imported when they are first used."""
    code = "import sys, loader; print([m for m in ('spacy', 'neo4j', 'pandas', 'click') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("name", [name for name in loader.__all__ if name[0].islower()])
def test_every_stage_is_a_documented_function(name):
    """A stage's package has the name of its function; in `loader` the name means the function, again and again."""
    first, second = getattr(loader, name), getattr(loader, name)

    assert first is second
    assert callable(first)
    assert first.__doc__
    assert first.__annotations__


def test_the_packages_of_the_stages_can_still_be_imported():
    """`loader.read` is a function, and `from loader.read import ...` works as ever."""
    assert loader.read is read


@pytest.mark.parametrize("path", commands(), ids=" ".join)
def test_every_command_has_help_with_an_example(path):
    """The help says what the command does, and shows how it is called."""
    help_text = commands()[path].help or ""

    assert help_text.strip()
    assert "Example" in help_text or "kgload " in help_text


@pytest.mark.parametrize("name", _COMMANDS)
def test_the_list_of_commands_says_what_their_help_says(name):
    """The list is kept apart so that it costs no import; it must not drift."""
    command = commands()["kgload", name]

    assert _COMMANDS[name][1] == command.get_short_help_str(limit=100)
