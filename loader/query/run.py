"""A saved query and what it is given, run: an answer of plain values, or a data frame."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from loader.errors import QueryError, UsageError
from loader.ports import Answer, Reader
from loader.query.catalog import load_catalog
from loader.query.header import Query
from loader.query.params import Value, parse_period, parse_value

if TYPE_CHECKING:
    import pandas as pd

TIMEOUT = 60.0  # seconds; nobody waits longer for a table, and a runaway query would hold the server

_DTYPES = {
    "string": "string",
    "int": "Int64",
    "float": "Float64",
    "bool": "boolean",
    "date": "datetime64[s]",
    "month": "period[M]",
    "country": "string",
}


def run(
    query: Query,
    reader: Reader,
    params: Mapping[str, object],
    *,
    limit: int | None = None,
    timeout: float | None = TIMEOUT,
) -> Answer:
    """Run a saved query; `params` are texts or values of the types that its header declares.

    Raises:
        UsageError: a parameter is wrong, unknown or missing.
        QueryError: the server refused the query or it ran out of time.
    """
    answer = reader.read(query.cypher, bind(query, params), timeout=timeout, limit=limit)
    expected = tuple(column.name for column in query.columns)
    if answer.columns != expected:
        raise QueryError(f"{query.name} gave the columns {answer.columns}, not {expected}.")
    return answer


def query(
    name: str,
    graph: Reader,
    /,
    *,
    limit: int | None = None,
    timeout: float | None = TIMEOUT,
    **params: object,
) -> "pd.DataFrame":
    """The answer of a saved query as a data frame whose columns have the types that its header declares.

        loader.query("who-met-whom", store, country="KAZ", since="2025-10")

    Days are datetime64, months are periods, countries are ISO alpha-3 codes, lists are Python lists.
    `period="2025-09..2025-10"` stands for `since` and `until`.
    """
    import pandas as pd  # takes half a second, and only this function needs it

    saved = load_catalog().find(name)
    answer = run(saved, graph, params, limit=limit, timeout=timeout)
    columns = {
        column.name: pd.Series(
            [row[i] for row in answer.rows], dtype="object" if column.is_list else _DTYPES[column.type]
        )
        for i, column in enumerate(saved.columns)
    }
    return pd.DataFrame(columns)


def bind(query: Query, given: Mapping[str, object]) -> dict[str, Value]:
    """A value for every parameter of the query: what is given, else its default.

    `period` stands for `since` and `until` where the query has both.

    Raises:
        UsageError: a parameter is wrong, unknown or missing.
    """
    given = _spread_period(query, given)
    names = [param.name for param in query.params]
    for name in given:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"It takes {', '.join(names) or 'none'}."
            raise UsageError(f"{query.name} has no parameter {name}.", hint=hint)
    values: dict[str, Value] = {}
    for param in query.params:
        if param.required and given.get(param.name) is None:
            raise UsageError(f"{query.name} needs {param.name}: {param.help}")
        try:
            values[param.name] = parse_value(param.type, given.get(param.name, param.default))
        except ValueError as error:
            raise UsageError(f"{query.name}, {param.name}: {error}.") from error
    return values


def takes_period(query: Query) -> bool:
    """Whether `period` can be given for `since` and `until`."""
    return {"since", "until"} <= {param.name for param in query.params}


def _spread_period(query: Query, given: Mapping[str, object]) -> Mapping[str, object]:
    period = given.get("period")
    if "period" not in given or not takes_period(query):
        return given
    rest = {name: value for name, value in given.items() if name != "period"}
    if period is None:
        return rest
    if rest.get("since") is not None or rest.get("until") is not None:
        raise UsageError("Give a period, or since and until, not both.")
    try:
        since, until = parse_period(str(period))
    except ValueError as error:
        raise UsageError(f"{query.name}, period: {error}.") from error
    return {**rest, "since": since, "until": until}
