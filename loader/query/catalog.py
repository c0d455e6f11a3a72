"""The library of saved queries: a folder of themes, each a folder of queries."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from loader.assets import asset_folder
from loader.errors import QueryFileError, UsageError
from loader.query.header import Query, read_query


@dataclass(frozen=True, slots=True)
class Catalog:
    """Saved queries, sorted by theme and name; a name stands for one query, whatever its theme."""

    queries: tuple[Query, ...]

    def __iter__(self) -> Iterator[Query]:
        return iter(self.queries)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all queries, sorted."""
        return tuple(sorted(query.name for query in self.queries))

    @property
    def themes(self) -> dict[str, tuple[Query, ...]]:
        """Theme to its queries, both sorted."""
        return {
            theme: tuple(query for query in self.queries if query.theme == theme)
            for theme in dict.fromkeys(query.theme for query in self.queries)
        }

    def find(self, name: str) -> Query:
        """The query of that name.

        Raises:
            UsageError: there is none; the hint names the nearest.
        """
        for query in self.queries:
            if query.name == name:
                return query
        near = get_close_matches(name, self.names, n=1)
        hint = f"Did you mean {near[0]}?" if near else "`kgload query` lists them."
        raise UsageError(f"There is no saved query {name}.", hint=hint)


def load_catalog(folder: Path | None = None) -> Catalog:
    """Read a library: `folder/theme/name.cypher`; without folder, the one that comes along.

    Raises:
        QueryFileError: a query is wrong, or two have one name.
    """
    paths = sorted((folder or asset_folder("queries")).glob("*/*.cypher"))
    themes: dict[str, str] = {}
    for path in paths:
        if path.stem in themes:
            raise QueryFileError(f"{path.parent.name}/{path.name}:1: {themes[path.stem]}/ has a query of this name too")
        themes[path.stem] = path.parent.name
    return Catalog(tuple(read_query(path) for path in paths))
