import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from loader.cli import LazyGroup
from loader.cli.options import settings_of, shared_options
from loader.errors import KgError, QueryError, StoreUnreachable


@pytest.fixture
def failing():
    """A command line whose only command raises what it is given."""

    def run(error: BaseException, *args: str) -> click.testing.Result:
        @click.group(cls=LazyGroup)
        @shared_options
        def group() -> None:
            """Example."""

        @group.command()
        def fail() -> None:
            """Fail."""
            raise error

        return CliRunner().invoke(group, [*args, "fail"])

    return run


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (KgError("It is wrong.", hint="Do it right."), 2, "Error: It is wrong.\nHint: Do it right.\n"),
        (StoreUnreachable("Nobody there."), 4, "Error: Nobody there.\n"),
        (QueryError("Too slow."), 5, "Error: Too slow.\n"),
        (KeyboardInterrupt(), 130, "Interrupted.\n"),
        (OSError("x"), 70, "Error: Unexpected error: OSError: x\nHint: Run it again with --debug.\n"),
    ],
)  # fmt: skip
def test_an_error_is_a_message_a_hint_and_an_exit_status(failing, error, code, message):
    """No traceback is shown, and nothing on standard output."""
    result = failing(error)

    assert (result.exit_code, result.stderr, result.stdout) == (code, message, "")


def test_debug_shows_the_traceback(failing):
    """The traceback stands before the message."""
    result = failing(KgError("It is wrong."), "--debug")

    assert result.stderr.startswith("Traceback")
    assert result.stderr.endswith("Error: It is wrong.\n")


def test_an_unknown_command_is_answered_with_the_nearest(kgload):
    """A slip of the finger is told with what was probably meant."""
    result = kgload("laod")

    assert result.exit_code == 2
    assert "There is no command “laod”. Did you mean “load”?" in result.stderr


def test_shared_options_stand_before_or_behind_the_command(kgload):
    """The last one wins, and the environment yields to both."""
    seen = []

    @click.group(cls=LazyGroup)
    @shared_options
    def group() -> None:
        """Example."""

    @group.command()
    @shared_options
    @click.pass_context
    def show(ctx: click.Context) -> None:
        """Show."""
        seen.append((settings_of(ctx).database, settings_of(ctx).username, settings_of(ctx).uri))

    args = ["--database", "one", "--username", "anna", "show", "--database", "two"]
    CliRunner().invoke(group, args, env={"NEO4J_DATABASE": "three", "NEO4J_URI": "bolt://example"})

    assert seen == [("two", "anna", "bolt://example")]


def test_a_wrong_setting_is_a_usage_error(kgload):
    """The address is checked before anything is read."""
    result = kgload("load", "--uri", "example", "x.txt")

    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, "Error: “example” is no address of a Neo4j.")


def test_help_imports_no_heavy_library():
    """`kgload --help` is there at once: neither spaCy nor a driver nor pandas is loaded for it."""
    code = (
        "import sys; from click.testing import CliRunner; from loader.cli import cli; "
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0; "
        "assert CliRunner().invoke(cli, ['load', '--help']).exit_code == 0; "
        "print([m for m in ('spacy', 'neo4j', 'py2neo', 'pandas', 'rich', 'loader.read') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "[]"
