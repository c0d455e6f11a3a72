"""Records as input: JSON Lines as `kgload extract` prints them, or one record as a JSON object."""

import json
from collections.abc import Iterator
from typing import Any

from loader.errors import ArticleError
from loader.model import Record
from loader.read.skipped import Skipped
from loader.records import from_json


def is_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    return text.lstrip()[:1] in ("{", "[") and text.lstrip()[:2] not in ("[[",)


def read_records(text: str, *, file: str) -> Iterator[Record | Skipped]:
    """The records of a text, a line each; a line that is no record is told, the others go on."""
    try:
        whole = json.loads(text)
    except ValueError:
        numbered = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    else:
        yield from (_record(value, where=file) for value in (whole if isinstance(whole, list) else [whole]))
        return
    for number, line in numbered:
        where = f"{file}:{number}"
        try:
            value = json.loads(line)
        except ValueError as error:
            yield Skipped(where, f"the line is no JSON: {error}")
        else:
            yield _record(value, where=where)


def _record(value: Any, *, where: str) -> Record | Skipped:
    if not isinstance(value, dict) or not isinstance(value.get("article"), dict):
        return Skipped(where, "the JSON is no record: it lacks the object `article`")
    try:
        return from_json(value, where=where)
    except ArticleError as error:
        return Skipped(where, error.message.removeprefix(f"{where}: ").rstrip("."))
