"""Reads articles and records: files, folders, globs and standard input, told by their content."""

from collections.abc import Iterator
from pathlib import Path

from loader.errors import ArticleError
from loader.model import Article, Record
from loader.read.dump import is_dump, read_dump
from loader.read.files import find_files, read_stdin, read_text
from loader.read.plain import read_plain
from loader.read.recorded import is_json, read_records
from loader.read.skipped import Skipped

__all__ = ["Skipped", "read", "read_content"]


def read(*sources: str | Path, outlet: str | None = None) -> Iterator[Article | Record | Skipped]:
    """Read what the sources hold: files, folders (recursively, in sorted order), globs, "-" for standard input.

    Page dumps and plain texts give articles, the output of `kgload extract` gives records. What cannot
    be used comes as `Skipped` with file, line and reason; the others go on. `outlet` names who
    published the articles, where the texts do not tell.
    """
    for source in sources:
        if str(source) == "-":
            yield from _read_one(read_stdin(), file="-", outlet=outlet)
            continue
        for found in find_files(source):
            text = found if isinstance(found, Skipped) else read_text(found)
            yield from _read_one(text, file=str(found), outlet=outlet)


def read_content(text: str, *, file: str, outlet: str | None = None) -> Iterator[Article | Record | Skipped]:
    """Read the articles or records of one text that is in memory; `file` is its name in messages."""
    if is_json(text):
        yield from read_records(text, file=file)
    elif is_dump(text):
        yield from read_dump(text, file=file, source=outlet)
    else:
        try:
            yield read_plain(text, file=file, source=outlet)
        except ArticleError as error:
            where, _, reason = error.message.partition(": ")
            yield Skipped(where, reason.rstrip("."))


def _read_one(text: str | Skipped, *, file: str, outlet: str | None) -> Iterator[Article | Record | Skipped]:
    if isinstance(text, Skipped):
        yield text
    else:
        yield from read_content(text, file=file, outlet=outlet)
