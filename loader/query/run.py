"""A saved query and what it is given, run: an answer of plain values, or a data frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from loader.errors import QueryError, UsageError
from loader.ports import Answer, Reader
from loader.query.catalog import Catalog, load_catalog
from loader.query.columns import Column
from loader.query.dates import parse_period
from loader.query.header import Query
from loader.query.names import ids_of_names
from loader.query.params import CHOICES, Value, parse_value

if TYPE_CHECKING:
    import pandas as pd

TIMEOUT = 60.0  # seconds; nobody waits longer for a table, and a runaway query would hold the server
ROWS = 100_000  # more than anybody reads; a query that multiplies by mistake would fill the memory here

_DTYPES = {
    "string": "string",
    "int": "Int64",
    "float": "Float64",
    "bool": "boolean",
    "date": "datetime64[s]",
    "datetime": "datetime64[us, UTC]",
    "month": "period[M]",
    "country": "category",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the values that were given and found for it, ready for any number of runs."""

    query: Query
    values: Mapping[str, Value]


def prepare(query: Query, reader: Reader, params: Mapping[str, object], *, today: date | None = None) -> Asked:
    """Bind the parameters, which are texts or values of the types that the header declares, and find who is meant.

    Raises:
        UsageError: a parameter is wrong, unknown or missing, or a name means nobody or several.
        QueryError: the server could not look for a name.
    """
    return Asked(query, ids_of_names(query, bind(query, params, today=today), reader))


def ask(asked: Asked, reader: Reader, *, limit: int | None = ROWS, timeout: float | None = TIMEOUT) -> Answer:
    """The answer; its columns are those that the header declares.

    Raises:
        QueryError: the server refused the query, or it took too much time or memory.
    """
    query = asked.query
    answer = reader.read(query.cypher, asked.values, timeout=timeout, limit=limit)
    expected = tuple(column.name for column in query.columns)
    if answer.columns != expected:
        raise QueryError(f"{query.name} gave the columns {answer.columns}, not {expected}.")
    return answer


def run(
    query: Query,
    reader: Reader,
    params: Mapping[str, object],
    *,
    limit: int | None = ROWS,
    timeout: float | None = TIMEOUT,
    today: date | None = None,
) -> Answer:
    """Run a saved query: `prepare` and `ask` in one."""
    return ask(prepare(query, reader, params, today=today), reader, limit=limit, timeout=timeout)


def query(
    name: str,
    graph: Reader,
    /,
    *,
    limit: int | None = ROWS,
    timeout: float | None = TIMEOUT,
    library: Catalog | None = None,
    today: date | None = None,
    **params: object,
) -> "pd.DataFrame":
    """The answer of a saved query as a data frame whose columns have the types that its header declares.

        loader.query("who-met-whom", store, country="KAZ", since="2025-10")

    Days are datetime64, months are periods, fixed words and ISO alpha-3 codes of countries are categories,
    lists are Python lists. `period="2025-09..2025-10"` stands for `since` and `until`. `library` is a
    catalog of your own; `today` is what "last-90-days" counts from, the machine's day unless given.
    """
    saved = (library or load_catalog()).find(name)
    answer = run(saved, graph, params, limit=limit, timeout=timeout, today=today or date.today())
    return to_frame(answer, saved.columns)


def to_frame(answer: Answer, columns: Sequence[Column]) -> "pd.DataFrame":
    """An answer as a data frame; whether it was cut stands in `frame.attrs["truncated"]`."""
    import pandas as pd  # takes half a second, and only this function needs it

    frame = pd.DataFrame(
        {
            column.name: pd.Series([row[i] for row in answer.rows], dtype=_dtype(column))
            for i, column in enumerate(columns)
        }
    )
    frame.attrs["truncated"] = answer.truncated
    return frame


def _dtype(column: Column) -> Any:
    import pandas as pd

    if column.is_list:
        return "object"
    if column.type in CHOICES:
        return pd.CategoricalDtype([*CHOICES[column.type]])
    return _DTYPES[column.type]


def bind(query: Query, given: Mapping[str, object], *, today: date | None = None) -> dict[str, Value]:
    """A value for every parameter of the query: what is given, else its default.

    `period` stands for `since` and `until` where the query has both. Names are not looked up.

    Raises:
        UsageError: a parameter is wrong, unknown or missing.
    """
    given = _spread_period(query, given, today)
    names = [param.name for param in query.params]
    for name in given:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"It takes {', '.join(names) or 'none'}."
            raise UsageError(f"{query.name} has no parameter {name}.", hint=hint)
    values: dict[str, Value] = {}
    for param in query.params:
        if param.required and given.get(param.name) in (None, (), []):
            raise UsageError(f"{query.name} needs {param.name}: {param.help}")
        try:
            values[param.name] = parse_value(param.type, given.get(param.name, param.default), today=today)
        except ValueError as error:
            raise UsageError(f"{query.name}, {param.name}: {error}.") from error
    return values


def _spread_period(query: Query, given: Mapping[str, object], today: date | None) -> Mapping[str, object]:
    period = given.get("period")
    if "period" not in given or not query.has_period:
        return given
    rest = {name: value for name, value in given.items() if name != "period"}
    if period is None:
        return rest
    if rest.get("since") is not None or rest.get("until") is not None:
        raise UsageError("Give a period, or since and until, not both.")
    try:
        since, until = parse_period(str(period), today)
    except ValueError as error:
        raise UsageError(f"{query.name}, period: {error}.") from error
    return {**rest, "since": since, "until": until}
