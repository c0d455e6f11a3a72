"""What a user can set: a flag wins over the environment, the environment over `kgload.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loader.errors import SettingsError

TRANSPORTS = ("bolt", "py2neo")
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_FILE = "kgload.toml"
_VARIABLES = {
    "KGLOAD_HOME": "home",
    "NEO4J_URI": "uri",
    "NEO4J_USERNAME": "username",
    "NEO4J_PASSWORD": "password",
    "NEO4J_DATABASE": "database",
    "KGLOAD_TRANSPORT": "transport",
    "KGLOAD_QUERIES": "queries",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the graph is and how much is told; without `uri` it is the local server under `home`."""

    home: Path
    uri: str | None = None
    username: str = "neo4j"
    password: str | None = None
    database: str | None = None  # None: the server's default
    transport: str = "bolt"
    queries: Path | None = None  # a library of saved queries beside the one that comes along
    quiet: bool = False
    verbose: int = 0
    debug: bool = False

    def __post_init__(self) -> None:
        if self.uri is not None and self.uri.partition("://")[0] not in _SCHEMES:
            raise SettingsError(
                f"“{self.uri}” is no address of a Neo4j.",
                hint=f"An address begins with one of {', '.join(_SCHEMES)}, as bolt://localhost:7687.",
            )
        if self.transport not in TRANSPORTS:
            raise SettingsError(f"There is no transport “{self.transport}”.", hint=f"Use {' or '.join(TRANSPORTS)}.")


def load_settings(flags: Mapping[str, Any], environ: Mapping[str, str], *, folder: Path) -> Settings:
    """The settings that hold: those of `flags`, else of `environ`, else of the file in `folder` or the user's own.

    Raises:
        SettingsError: one of them cannot be used.
    """
    values = _from_file(folder, environ)
    values.update({key: environ[name] for name, key in _VARIABLES.items() if environ.get(name)})
    values.update({key: value for key, value in flags.items() if value is not None})
    home = Path(values.pop("home", None) or _data_folder(environ))
    queries = values.pop("queries", None)
    return Settings(
        home=home.expanduser().absolute(),
        queries=Path(queries).expanduser().absolute() if queries else None,
        **values,
    )


def _from_file(folder: Path, environ: Mapping[str, str]) -> dict[str, Any]:
    own = Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "kgload" / _FILE
    path = next((path for path in (folder / _FILE, own) if path.is_file()), None)
    if path is None:
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}.") from error
    known = set(_VARIABLES.values())
    for key, value in values.items():
        if key not in known:
            raise SettingsError(f"{path}: there is no setting “{key}”.", hint=f"Known are {', '.join(sorted(known))}.")
        if not isinstance(value, str):
            raise SettingsError(f"{path}: the setting “{key}” must be a text in quotes.")
    for key in ("home", "queries"):
        if key in values:
            values[key] = path.parent / Path(values[key]).expanduser()
    return values


def _data_folder(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "kgload"
