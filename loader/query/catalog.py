"""The library of saved queries: a folder of themes, each a folder of queries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Self

from loader.assets import asset_folder
from loader.errors import QueryFileError, UsageError
from loader.query.header import Query, read_query
from loader.values.text import fold


@dataclass(frozen=True, slots=True)
class Catalog:
    """Saved queries, sorted by theme and name; a name stands for one query, whatever its theme.

    `replaced` are the queries of another library in whose place one of these stands.
    """

    queries: tuple[Query, ...]
    replaced: tuple[Query, ...] = ()

    @classmethod
    def read(cls, folder: Path | str | None = None) -> Self:
        """Read a library of your own, `folder/theme/name.cypher`; without folder, the one that comes along.

        Files may stand in the folder itself, whose name is their theme then.

        Raises:
            UsageError: there is no such folder.
            QueryFileError: a query is wrong, or two have one name.
        """
        if folder is None:
            return cls(tuple(map(read_query, library_files(asset_folder("queries")))))
        return cls(tuple(read_query(path, where=str(path)) for path in library_files(Path(folder))))

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

    def select(self, *, tags: Sequence[str] = (), search: str = "") -> "Catalog":
        """The queries that have all of these tags, and all words of `search` in name, texts or columns."""
        words = fold(search).split()
        return Catalog(
            tuple(
                query
                for query in self.queries
                if {*tags} <= {*query.tags} and all(word in fold(_all_text(query)) for word in words)
            )
        )

    def beside(self, other: "Catalog") -> "Catalog":
        """Both libraries as one; where both have a name, it stands for the query of this one."""
        kept = [query for query in other.queries if query.name not in self.names]
        together = sorted((*self.queries, *kept), key=lambda query: (query.theme, query.name))
        return Catalog(tuple(together), tuple(query for query in other.queries if query.name in self.names))


def _all_text(query: Query) -> str:
    columns = (f"{column.name} {column.help}" for column in query.columns)
    return " ".join((query.name, query.theme, query.title, query.description, *query.tags, *columns))


def load_catalog(folder: Path | None = None) -> Catalog:
    """`Catalog.read`, which says what it raises."""
    return Catalog.read(folder)


def library_files(folder: Path) -> list[Path]:
    """The files of a library, by theme and name.

    Raises:
        UsageError: there is no such folder.
        QueryFileError: two have one name.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.")
    paths = sorted([*folder.glob("*.cypher"), *folder.glob("*/*.cypher")], key=lambda path: (path.parent, path.stem))
    themes: dict[str, str] = {}
    for path in paths:
        if path.stem in themes:
            raise QueryFileError(f"{path.parent.name}/{path.name}:1: {themes[path.stem]}/ has a query of this name too")
        themes[path.stem] = path.parent.name
    return paths
