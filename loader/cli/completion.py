"""`kgload completion`: what makes the shell complete commands, saved queries, countries and officials."""

import click
from click.shell_completion import BashComplete, get_completion_class

_VARIABLE = "_KGLOAD_COMPLETE"

# click's own line puts "Republic of Korea" on the command line as three words.
_UNQUOTED = "            COMPREPLY+=($value)\n"
_QUOTED = """\
            if [[ ${COMP_WORDS[COMP_CWORD]} == [\\"\\']* ]]; then
                COMPREPLY+=("$value")
            else
                COMPREPLY+=("$(printf '%%q' "$value")")
            fi
"""


class _Bash(BashComplete):
    source_template = BashComplete.source_template.replace(_UNQUOTED, _QUOTED)


@click.command(short_help="Print the script that makes a shell complete kgload.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that makes a shell complete kgload: commands, options, saved queries, countries.

    Officials and organizations are completed as the last load or query has seen them; no server is
    asked, and none is started.

    \b
    Example:
      kgload completion bash > ~/.local/share/bash-completion/completions/kgload
      kgload completion zsh > "${fpath[1]}/_kgload"
      kgload completion fish > ~/.config/fish/completions/kgload.fish
    """
    shell_class = _Bash if shell == "bash" else get_completion_class(shell)
    if shell_class is None:
        raise click.UsageError(f"This version of click knows no {shell}.")
    click.echo(shell_class(ctx.find_root().command, {}, "kgload", _VARIABLE).source())
