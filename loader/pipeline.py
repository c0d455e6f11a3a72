"""Where the stages meet: sources are read, records extracted, and handed to a store that resolves them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from loader.errors import ArticleError
from loader.model import Article, Record
from loader.read import Skipped, read
from loader.records import without_text

if TYPE_CHECKING:
    from loader.store import Store

BATCH = 100  # articles a transaction: what is lost when a load is killed, and has to be extracted again

Extract = Callable[[Article], Record]


class Counts(Protocol):
    """How many records of a batch are new (or changed), and how many the store has already."""

    @property
    def loaded(self) -> int:
        """New or changed records."""

    @property
    def unchanged(self) -> int:
        """Records that the store had already."""


class Saver(Protocol):
    """A store, as far as loading needs one: a batch is wholly saved or not at all."""

    def save(self, records: Sequence[Record], /) -> Counts:
        """Save the records in one transaction."""


@dataclass(slots=True)
class LoadReport:
    """What became of everything that was read: read = loaded + unchanged + skipped."""

    loaded: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    written: bool = True  # False after a dry run

    @property
    def read(self) -> int:
        """The number of articles, records and unusable things found."""
        return self.loaded + self.unchanged + len(self.skipped)

    @property
    def exit_code(self) -> int:
        """0: all done; 1: something was skipped; 3: nothing was usable."""
        return _exit_code(usable=self.loaded + self.unchanged, skipped=len(self.skipped))

    def as_text(self) -> str:
        """The numbers in one line."""
        numbers = f"{self.loaded} loaded + {self.unchanged} unchanged + {len(self.skipped)} skipped"
        note = " (dry run: nothing written)" if self.loaded and not self.written else ""
        return f"{self.read} read = {numbers}{note}"


def is_usable(sources: Iterable[str | Path]) -> bool:
    """Whether the sources hold an article or a record; standard input, which is read but once, is taken to."""
    paths = list(sources)
    return "-" in map(str, paths) or any(not isinstance(found, Skipped) for found in read(*paths))


def _exit_code(*, usable: int, skipped: int) -> int:
    if not usable:
        return 3
    return 1 if skipped else 0


def read_records(
    sources: Iterable[str | Path],
    extract: Extract | None = None,
    *,
    outlet: str | None = None,
    processes: int = 1,
) -> Iterator[Record | Skipped]:
    """The record of every article in the sources, in their order; records among them come as they are.

    `extract` is the stage of that name unless another is given. `processes` extract at once; the records
    are the same for any number.
    """
    found = read(*sources, outlet=outlet)
    if extract is not None:
        found = (_made(extract, thing) if isinstance(thing, Article) else thing for thing in found)
    if processes > 1:
        yield from _extracted(found, processes)
        return
    for thing in found:
        # The language model is not for records.
        yield from _extracted([thing], 1) if isinstance(thing, Article) else [thing]


def _made(extract: Extract, article: Article) -> Record | Skipped:
    try:
        return extract(article)
    except ArticleError as error:
        return _skipped(article, error)


def _extracted(found: Iterable[Article | Record | Skipped], processes: int) -> Iterator[Record | Skipped]:
    from loader.extract import Failed, extract_all

    for made in extract_all(found, processes=processes):
        # Every article has become a record or a failure; the types cannot tell.
        if isinstance(made, Failed):
            yield _skipped(made.article, made.error)
        elif isinstance(made, Record | Skipped):
            yield made


def _skipped(article: Article, error: ArticleError) -> Skipped:
    return Skipped(f"{article.file}:{article.line}", error.message)


def open_store(
    uri: str,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    transport: str = "bolt",
    migrate: bool = True,
) -> "Store":
    """Open the graph of a Neo4j server; use it in a `with` statement, or close it.

    An empty database gets our schema, and a graph of an older version is migrated, unless `migrate` is
    false. `transport` is "bolt" (the official driver) or "py2neo".

    Raises:
        StoreError: no server answered, it refused, or it holds what we must not touch.
    """
    from loader.resolve import RESOLUTION, update  # a dry run needs no store
    from loader.store import open_store as open_at

    return open_at(
        uri,
        username=username,
        password=password,
        database=database,
        transport=transport,
        derive=update,
        resolution=RESOLUTION,
        migrate=migrate,
    )


def load(
    sources: str | Path | Iterable[str | Path],
    store: Saver | None,
    *,
    extract: Extract | None = None,
    outlet: str | None = None,
    batch: int = BATCH,
    processes: int = 1,
    progress: Callable[[LoadReport], None] | None = None,
) -> LoadReport:
    """Load everything in the sources into a store and report what became of it.

    Without a store nothing is written: everything usable counts as loaded. `progress` is called after
    every batch. An error of the store ends the load; the batches before it are saved.

    Raises:
        StoreError: the store cannot be reached or refuses.
    """
    report = LoadReport(written=store is not None)
    waiting: dict[str, Record] = {}
    paths = [sources] if isinstance(sources, str | Path) else sources
    for found in read_records(paths, extract, outlet=outlet, processes=processes):
        if isinstance(found, Skipped):
            report.skipped.append(found)
            continue
        earlier = waiting.get(found.article.id)
        if earlier is not None and _same(earlier, found):
            report.unchanged += 1
            continue
        if earlier is not None or len(waiting) >= batch:
            _save(waiting, store, report, progress)
        waiting[found.article.id] = found
    _save(waiting, store, report, progress)
    return report


def _same(a: Record, b: Record) -> bool:
    """Whether two records of one article say the same; where they were read is no part of that."""
    return without_text(a) == without_text(b)


def _save(
    waiting: dict[str, Record],
    store: Saver | None,
    report: LoadReport,
    progress: Callable[[LoadReport], None] | None,
) -> None:
    if not waiting:
        return
    if store is None:
        report.loaded += len(waiting)
    else:
        counts = store.save(tuple(waiting.values()))
        report.loaded += counts.loaded
        report.unchanged += counts.unchanged
    waiting.clear()
    if progress is not None:
        progress(report)
