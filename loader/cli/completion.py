"""`kgload completion`: what makes the shell complete commands, saved queries, countries and officials."""

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

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


# click's own test is true at the first key press only, where the script lies in a folder of functions.
_ONCE = "$zsh_eval_context[-1] == loadautofunc"
_ALWAYS = "${funcstack[1]} == _kgload"


class _Bash(BashComplete):
    source_template = BashComplete.source_template.replace(_UNQUOTED, _QUOTED)


class _Zsh(ZshComplete):
    source_template = ZshComplete.source_template.replace(_ONCE, _ALWAYS)


_SHELLS: dict[str, type[ShellComplete]] = {"bash": _Bash, "zsh": _Zsh, "fish": FishComplete}


@click.command(short_help="Print the script that makes a shell complete kgload.")
@click.argument("shell", type=click.Choice(list(_SHELLS)))
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
    click.echo(_SHELLS[shell](ctx.find_root().command, {}, "kgload", _VARIABLE).source())
