"""The names that the shell completes: kept in the home folder, so that no server is asked on a key press."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from loader.errors import KgError
from loader.ports import Reader
from loader.settings import Settings
from loader.values.text import fold

_FILE = "known-names.json"


def remember_names(settings: Settings, graph: Reader) -> None:
    """Keep the names that the graph has now, unless they are those that are kept already.

    Without them the shell completes less, so nothing that goes wrong here is worth an error.
    """
    from loader.query.names import generation, known_names

    with suppress(KgError, OSError):
        whose = {"graph": _graph(settings), "generation": generation(graph)}
        if whose.items() <= _kept(settings).items():
            return
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = settings.home / f"{_FILE}.new"
        # folded now: of thirty thousand names that would take half a second on a key press
        names = {kind: {name: fold(name) for name in named} for kind, named in known_names(graph).items()}
        new.write_text(json.dumps({**whose, **names}, ensure_ascii=False), encoding="utf-8")
        new.replace(settings.home / _FILE)


def remembered_names(settings: Settings, kind: str) -> dict[str, str]:
    """The names of officials or organizations in the graph of these settings, as they were last seen, and folded."""
    kept = _kept(settings)
    names = kept.get(kind) if kept.get("graph") == _graph(settings) else None
    return names if isinstance(names, dict) else {}


def _graph(settings: Settings) -> str:
    return f"{settings.uri or 'local'} {settings.database or ''}".strip()


def _kept(settings: Settings) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        kept = json.loads(Path(settings.home / _FILE).read_text(encoding="utf-8"))
        return kept if isinstance(kept, dict) else {}
    return {}
