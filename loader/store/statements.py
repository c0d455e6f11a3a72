"""The Cypher of the store, by folder and name: all of it stands in `cypher/`, none in the code."""

import re
from dataclasses import dataclass
from functools import cache

from loader.assets import asset_folder


@cache
def statement(folder: str, name: str) -> str:
    """The statement `cypher/FOLDER/NAME.cypher`."""
    return (asset_folder("cypher") / folder / f"{name}.cypher").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """One step of the schema: its number is the version that the graph has when it is applied."""

    version: int
    name: str
    statements: tuple[str, ...]

    @property
    def creates(self) -> tuple[tuple[str, str], ...]:
        """Kind (constraint or index) and name of everything it makes."""
        found = (_CREATES.search(text) for text in self.statements)
        return tuple((match[1].lower(), match[2]) for match in found if match)


_CREATES = re.compile(r"^CREATE\s+(?:\w+\s+)?(CONSTRAINT|INDEX)\s+(\w+)", re.MULTILINE)


@cache
def schema_files() -> tuple[SchemaFile, ...]:
    """The steps of the schema, `cypher/schema/NNN_name.cypher`, in order."""
    files = []
    for path in sorted((asset_folder("cypher") / "schema").glob("[0-9][0-9][0-9]_*.cypher")):
        number, name = path.stem.split("_", 1)
        statements = tuple(part.strip() for part in path.read_text(encoding="utf-8").split(";") if part.strip())
        files.append(SchemaFile(int(number), name, statements))
    return tuple(files)
