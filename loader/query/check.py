"""What is wrong with the queries of a library: headers, syntax, columns, and that they only read."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from loader.errors import QueryError, QueryFileError
from loader.ports import Planner
from loader.query.catalog import library_files
from loader.query.header import Query, read_query


def check_library(folder: Path, planner: Planner, check_example: Callable[[Query], str | None]) -> Iterator[str]:
    """Every problem as `file:line: what`; nothing is run.

    `check_example` says what is wrong with the options of an example.

    Raises:
        UsageError: there is no such folder.
        StoreError: no server answered.
    """
    for path in library_files(folder):
        try:
            query = read_query(path, where=str(path))
        except QueryFileError as error:
            yield error.message
            continue
        yield from _problems(query, planner)
        if problem := check_example(query):
            yield f"{query.where}:1: @example: {problem}"


def _problems(query: Query, planner: Planner) -> Iterator[str]:
    try:
        plan = planner.plan(query.cypher, {})
    except QueryError as error:
        line = re.search(r"\(line (\d+), column", error.message)
        yield f"{query.where}:{line[1] if line else 1}: {' '.join(error.message.split())}"
        return
    if plan.writes:
        yield f"{query.where}:1: the Cypher writes, and queries only read"
    declared = tuple(column.name for column in query.columns)
    if plan.columns != declared:
        yield f"{query.where}:1: the server gives the columns {plan.columns}, not {declared}"
