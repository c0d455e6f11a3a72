"""What the commands say beside their results: on standard error, and only what is asked for."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from loader.settings import Settings

if TYPE_CHECKING:
    from loader.read import Skipped


class Teller:
    """Tells what is going on: notices always, counters on a terminal only, nothing with --quiet."""

    def __init__(self, settings: Settings) -> None:
        self._quiet = settings.quiet
        self._counts = sys.stderr.isatty() and not settings.quiet
        self._counting = False

    def notice(self, message: str) -> None:
        """One line that stays."""
        self.end()
        if not self._quiet:
            click.echo(message, err=True)

    def count(self, message: str) -> None:
        """One line that the next one replaces."""
        if self._counts:
            click.echo(f"\r\x1b[2K{message}", err=True, nl=False)
            self._counting = True

    def end(self) -> None:
        """Remove the line of the counter."""
        if self._counting:
            click.echo("\r\x1b[2K", err=True, nl=False)
            self._counting = False


def tell_skipped(skipped: Iterable["Skipped"]) -> None:
    """What was skipped and why; an error, so it is told with --quiet too."""
    for one in skipped:
        click.echo(f"Skipped {one}", err=True)
