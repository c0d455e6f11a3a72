"""Completion, tried in a real shell."""

import json
import os
import pty
import select
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import neo4j
import pytest

from loader.cli.known_names import remember_names, remembered_names
from loader.pipeline import open_store
from loader.settings import Settings

ASKS = """
source "$SCRIPT"
COMP_WORDS=({words})
COMP_CWORD={last}
_kgload_completion kgload
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
NAMES = {
    "graph": "local",
    "generation": 1,
    "official": {"Kari Lund": "kari lund", "Ola Lund": "ola lund", "Aino Virta": "aino virta"},
    "organization": {"ASEAN": "asean"},
}


@pytest.fixture
def environment(tmp_path):
    """An environment in which `kgload` is the program under test."""
    program = tmp_path / "bin" / "kgload"
    program.parent.mkdir()
    code = "from loader.cli import main; main()"
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c '{code}' \"$@\"\n", encoding="utf-8")
    program.chmod(0o755)
    root = str(Path(__file__).parents[2])
    path = f"{program.parent}:{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": root, "LC_ALL": "C.UTF-8", "TERM": "xterm"}


@pytest.fixture
def complete(kgload, tmp_path, environment):
    """What bash offers for the last of these words."""
    if not shutil.which("bash"):
        pytest.skip("there is no bash")
    script = tmp_path / "completion.bash"
    script.write_text(kgload("completion", "bash").stdout, encoding="utf-8")
    environment["SCRIPT"] = str(script)
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "known-names.json").write_text(json.dumps(NAMES), encoding="utf-8")

    def ask(*words: str) -> list[str]:
        text = ASKS.format(words=" ".join(map(shlex.quote, words)), last=len(words) - 1)
        result = subprocess.run(
            ["bash", "--norc", "-c", text], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
        )
        assert result.stderr == ""
        return result.stdout.split("\n")[:-1]

    return ask


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["kgload", "comp"], ["completion"]),
        (["kgload", "query", "who-m"], ["who-met-whom"]),
        (["kgload", "query", "calls", "--coun"], ["--country"]),
        (["kgload", "query", "calls", "--country", "Kaz"], ["Kazakhstan"]),
        (["kgload", "query", "calls", "--country", "KAZ"], ["KAZ"]),
        (["kgload", "query", "calls", "--country", "republic\\ of\\ the"], ["Republic\\ of\\ the\\ Congo"]),
        (["kgload", "query", "calls", "--country", "'Republic of the"], ["Republic of the Congo"]),
        (["kgload", "query", "calls", "--country", "Uzbe", "x"], [""]),
        (["kgload", "query", "calls", "--period", "last-9"], ["last-90-days"]),
        (["kgload", "query", "organization-events", "--status", "pl"], ["planned"]),
        (["kgload", "query", "calls", "--format", "mark"], ["markdown"]),
        (["kgload", "report", "--country", "Kaz"], ["Kazakhstan"]),
        (["kgload", "browse", "who-m"], ["who-met-whom"]),
    ],
)
def test_bash_completes(complete, words, offered):
    """Commands, queries, options, countries, periods and fixed words; blanks are quoted for the shell."""
    assert complete(*words) == offered


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("Kari", ["Kari\\ Lund"]),
        ("vir", ["Aino\\ Virta"]),
        ("lund", [""]),  # two, which have no beginning in common
    ],
)
def test_bash_completes_officials(complete, tmp_path, word, offered):
    """Names come from the last load or query; by a later name only where it is the only one."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "of.cypher").write_text(
        "// T\n// @param who official  Who\n// @column n string  N\nRETURN $who AS n\n", encoding="utf-8"
    )

    assert complete("kgload", "query", "--queries-dir", "own", "of", "--who", word) == offered


def test_a_key_press_starts_nothing_and_loads_nothing_heavy(complete, tmp_path):
    """No server is asked or started, and neither language model nor data frames are loaded."""
    heavy = ("spacy", "pandas", "neo4j", "rich", "requests", "psutil")
    code = (
        f"import atexit, sys; atexit.register(lambda: print([m for m in {heavy} if m in sys.modules]));"
        "from loader.cli import main; main()"
    )
    environment = {
        **os.environ, "_KGLOAD_COMPLETE": "bash_complete", "COMP_WORDS": "kgload query calls --country Kaz",
        "COMP_CWORD": "4", "KGLOAD_HOME": str(tmp_path / "elsewhere"),
    }  # fmt: skip
    result = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)

    assert result.stdout.splitlines() == ["plain,Kazakhstan", "[]"]
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    "words",
    [["query", "no-such-query", "--c"], ["query", "--queries-dir", "missing", "c"], ["--uri", "nonsense", "st"]],
)
def test_a_mistake_on_the_line_is_no_message_while_it_is_typed(complete, words):
    """What is wrong is told when the line is sent; until then there is nothing to offer, and no traceback."""
    assert complete("kgload", *words) in ([""], ["status"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(kgload, shell):
    """The script is printed, and asks the program."""
    result = kgload("completion", shell)

    assert result.exit_code == 0
    assert f"_KGLOAD_COMPLETE={shell}_complete" in result.stdout


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish")
def test_fish_completes(kgload, tmp_path, environment):
    """Queries with what they answer, and countries."""
    script = tmp_path / "kgload.fish"
    script.write_text(kgload("completion", "fish").stdout, encoding="utf-8")
    lines = ["kgload query countries-met", "kgload query countries-met-ministers --country Kaz"]
    text = f"source {script}; " + "; ".join(f"complete -C {shlex.quote(line)}" for line in lines)
    result = subprocess.run(["fish", "-c", text], env=environment, capture_output=True, text=True, check=True)

    assert result.stdout.splitlines() == [
        "countries-met-ministers\tWhich countries met which ministers each month",
        "Kazakhstan",
    ]


@pytest.mark.skipif(not shutil.which("zsh"), reason="there is no zsh")
@pytest.mark.parametrize("way", ["a folder of functions", "sourced"])
def test_zsh_completes_at_every_key_press(kgload, tmp_path, environment, way):
    """Not only at the first one, whichever way the script came into the shell."""
    (tmp_path / "_kgload").write_text(kgload("completion", "zsh").stdout, encoding="utf-8")
    begin = f"fpath=({tmp_path} $fpath); " if way == "a folder of functions" else ""
    end = "" if begin else f"; source {tmp_path}/_kgload"
    with _Typist(["zsh", "-f"], environment) as shell:
        shell.types(f"{begin}autoload -Uz compinit; compinit -u -d {tmp_path}/dump{end}; echo re''ady\n", "ready")
        shell.types("kgload query countries-met\t", "countries-met-ministers")
        shell.types("\x15kgload query countries-met-ministers --country Kaz\t", "Kazakhstan")


class _Typist:
    """Somebody at a terminal with this program."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._process, self._terminal = pty.fork()
        if not self._process:
            os.execvpe(command[0], command, environment)  # noqa: S606 - what the test is about

    def __enter__(self) -> "_Typist":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._terminal)  # the shell ends with its terminal
        os.waitpid(self._process, 0)

    def types(self, text: str, awaited: str, seconds: float = 30) -> None:
        """Type, and wait until the screen shows what is awaited."""
        os.write(self._terminal, text.encode())
        seen, end = "", time.monotonic() + seconds
        while awaited not in seen and time.monotonic() < end:
            if select.select([self._terminal], [], [], 0.2)[0]:
                seen += os.read(self._terminal, 65536).decode(errors="replace")
        assert awaited in seen


def test_names_are_those_of_the_same_graph(tmp_path):
    """A name of another database would be completed and then not be found."""
    (tmp_path / "known-names.json").write_text(json.dumps(NAMES), encoding="utf-8")

    assert remembered_names(Settings(home=tmp_path), "organization") == {"ASEAN": "asean"}
    assert remembered_names(Settings(home=tmp_path, uri="bolt://example"), "organization") == {}
    assert remembered_names(Settings(home=tmp_path / "none"), "organization") == {}


@pytest.mark.server
def test_names_are_read_anew_when_the_graph_has_changed(server, tmp_path):
    """They are kept while the graph is as it was."""
    settings = Settings(home=tmp_path)
    with (
        neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver,
        open_store(server.uri, username=server.user, password=server.password, migrate=False) as store,
    ):
        seen = []
        for name, generation in (("Kari Lund", 1), ("Ola Lund", 1), ("Aino Virta", 2)):
            driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)
            text = "CREATE (:Official {id: $name, name: $name}), (:Graph {id: 'g', generation: $generation})"
            driver.execute_query(text, name=name, generation=generation, database_=server.database)
            remember_names(settings, store)
            seen.append([*remembered_names(settings, "official").items()])
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=server.database)

    lund, virta = [("Kari Lund", "kari lund")], [("Aino Virta", "aino virta")]
    assert seen == [lund, lund, virta]
