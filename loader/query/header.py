"""A saved query: a header in comments that says what it takes and gives, then Cypher.

    // Title, which Neo4j Browser shows as the name
    //
    // Description.
    // @tags word word
    // @param name type = default  help        without default it must be given; types: params.TYPES, type[]
    // @column name type  help                 in the order of RETURN; types: COLUMN_TYPES, list<type>
    // @chart kind part=column part=column     kinds and parts: charts.KINDS
    // @example --name value                   options with which the sample articles give an answer
    // @invented-example --name value          the same with the tests' invented articles, where no sample tells one

A header that lies is an error with file and line.
"""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from loader.errors import QueryFileError
from loader.query.charts import Chart, parse_chart
from loader.query.columns import Column
from loader.query.params import TYPES, parse_value

_PARAM = re.compile(
    r'(?P<name>\w+)\s+(?P<type>\S+)(?:\s+=\s+(?P<default>"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S+))?\s+(?P<help>[^=\s].*)'
)
_COLUMN = re.compile(r"(?P<name>\w+)\s+(?P<type>\S+)\s+(?P<help>\S.*)")
_LITERALS = re.compile(r"""//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""", re.DOTALL)
_AFTER_RETURN = re.compile(r"\b(?:ORDER\s+BY|SKIP|OFFSET|LIMIT|UNION)\b|;", re.IGNORECASE)
_ALIAS = re.compile(r"\bAS\s+(`?)(?P<alias>\w+)\1$", re.IGNORECASE)


_TAKEN = frozenset(
    "chart database debug explain file format help home limit output password period profile queries_dir quiet show"
    " stdin timeout transport uri username verbose".split()
)  # names of options that every query has
_OTHER_OPTIONS = ("period", "limit")  # of an example, beside the parameters
_ANY_DAY = date(2000, 1, 1)  # stands for today when a header is read


@dataclass(frozen=True, slots=True)
class Param:
    """What a query takes; `default` is as the header writes it; `required` where it gives none."""

    name: str
    type: str
    help: str
    default: object = None
    required: bool = False

    @property
    def is_list(self) -> bool:
        """Whether it takes several values."""
        return self.type.endswith("[]")

    @property
    def value_type(self) -> str:
        """The type of a value, or of each of its values."""
        return self.type.removesuffix("[]")

    @property
    def option(self) -> str:
        """What it is called on the command line."""
        return f"--{self.name.replace('_', '-')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One saved query; `cypher` is the whole file, so that line numbers of the server are the file's.

    `where` names the file in messages; `example` is the options of its example, and `invented` says that
    its output is that of invented articles.
    """

    name: str
    theme: str
    title: str
    description: str
    tags: tuple[str, ...]
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    chart: Chart | None
    example: tuple[str, ...] | None
    cypher: str
    where: str
    path: Path | None = None  # None: it was never in a file
    invented: bool = False

    @property
    def example_output(self) -> str | None:
        """What the example prints with those articles: `NAME.txt` beside the query, where there is one."""
        try:
            return self.path.with_suffix(".txt").read_text(encoding="utf-8") if self.path else None
        except FileNotFoundError:
            return None

    @property
    def has_period(self) -> bool:
        """Whether `period` can be given for `since` and `until`."""
        return {"since", "until"} <= {param.name for param in self.params}


def read_query(path: Path, *, where: str | None = None) -> Query:
    """Read one file of a library; its folder is its theme.

    Raises:
        QueryFileError: it cannot be read, its header is wrong, or does not say what the Cypher does.
    """
    where = where or f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryFileError(f"{where}:1: it cannot be read: {error}") from error
    return parse_query(text, name=path.stem, theme=path.parent.name, where=where, path=path)


def parse_query(text: str, *, name: str, theme: str, where: str | None = None, path: Path | None = None) -> Query:
    """Parse the text of a saved query; `where` is what messages call it."""
    return _Parser(text, name, theme, where or f"{theme}/{name}.cypher", path).query()


class _Parser:
    def __init__(self, text: str, name: str, theme: str, where: str, path: Path | None) -> None:
        self._text, self._name, self._theme, self._where, self._path = text, name, theme, where, path
        self._lines: dict[str, int] = {}  # "@param name" to the line it stands on
        self._tags: tuple[str, ...] = ()
        self._params: list[Param] = []
        self._columns: list[Column] = []
        self._chart: str | None = None
        self._example: tuple[str, ...] | None = None
        self._invented = False

    def query(self) -> Query:
        prose: list[str] = []
        for number, line in _header(self._text):
            if line.startswith("@"):
                self._declare(number, line)
            else:
                prose.append(line)
        if not prose or not prose[0]:
            self._fail(1, "the first line must be a comment with the title")
        self._check_params()
        self._check_columns()
        self._check_example()
        return Query(
            name=self._name,
            theme=self._theme,
            title=prose[0],
            description="\n".join(prose[1:]).strip(),
            tags=self._tags,
            params=tuple(self._params),
            columns=tuple(self._columns),
            chart=self._parsed_chart(),
            example=self._example,
            cypher=self._text,
            where=self._where,
            path=self._path,
            invented=self._invented,
        )

    def _fail(self, line: int, problem: str) -> NoReturn:
        raise QueryFileError(f"{self._where}:{line}: {problem}")

    def _declare(self, number: int, line: str) -> None:
        tag, _, rest = line.partition(" ")
        rest = rest.strip()
        if tag == "@tags":
            self._tags = tuple(rest.split())
        elif tag == "@param":
            self._params.append(self._param(number, rest))
            self._once(number, f"@param {self._params[-1].name}")
        elif tag == "@column":
            self._columns.append(self._column(number, rest))
            self._once(number, f"@column {self._columns[-1].name}")
        elif tag == "@chart":
            self._chart = rest
            self._once(number, "@chart")
        elif tag in ("@example", "@invented-example"):
            self._example = self._words(number, rest)
            self._invented = tag == "@invented-example"
            self._once(number, "@example")
        else:
            known = "@tags, @param, @column, @chart, @example, @invented-example"
            self._fail(number, f"unknown {tag}; known are {known}")

    def _once(self, number: int, what: str) -> None:
        if what in self._lines:
            self._fail(number, f"{what} is declared twice; first on line {self._lines[what]}")
        self._lines[what] = number

    def _words(self, number: int, text: str) -> tuple[str, ...]:
        try:
            return tuple(shlex.split(text))
        except ValueError as error:
            self._fail(number, f"@example cannot be split into words: {error}")

    def _param(self, number: int, text: str) -> Param:
        match = _PARAM.fullmatch(text)
        if match is None:
            self._fail(number, "write: @param name type = default  help")
        name, kind, default, explanation = match.group("name", "type", "default", "help")
        if name in _TAKEN:
            self._fail(number, f"@param {name}: every query has an option of this name")
        if kind.removesuffix("[]") not in TYPES:
            self._fail(number, f"unknown type {kind} of @param {name}; known are {', '.join(TYPES)} and type[]")
        if default is None:
            return Param(name, kind, explanation, required=True)
        return Param(name, kind, explanation, default=self._default(number, name, kind, default))

    def _default(self, number: int, name: str, kind: str, text: str) -> object:
        try:
            default = json.loads(text)
            parse_value(kind, default, today=_ANY_DAY)
        except json.JSONDecodeError:
            self._fail(number, f"the default of @param {name} must be null, a number, true, false, a text or a list")
        except ValueError as error:
            self._fail(number, f"the default of @param {name}: {error}")
        return default

    def _column(self, number: int, text: str) -> Column:
        match = _COLUMN.fullmatch(text)
        if match is None:
            self._fail(number, "write: @column name type  help")
        try:
            return Column(*match.group("name", "type", "help"))
        except ValueError as error:
            self._fail(number, str(error))

    def _check_params(self) -> None:
        code = _blank_literals(self._text)
        used = {match[1]: code.count("\n", 0, match.start()) + 1 for match in re.finditer(r"\$(\w+)", code)}
        for name, line in used.items():
            if f"@param {name}" not in self._lines:
                self._fail(line, f"${name} is used, but there is no @param {name}")
        for param in self._params:
            if param.name not in used:
                self._fail(self._lines[f"@param {param.name}"], f"@param {param.name} is not used in the Cypher")

    def _check_columns(self) -> None:
        line, returned = _returned(_blank_literals(self._text))
        if not returned:
            self._fail(line, "the Cypher has no RETURN")
        declared = [column.name for column in self._columns]
        for name in returned:
            if name not in declared:
                self._fail(line, f"RETURN gives {name}, but there is no @column {name}")
        for name in declared:
            if name not in returned:
                self._fail(self._lines[f"@column {name}"], f"@column {name} is not in RETURN")
        if declared != returned:
            self._fail(line, f"RETURN gives {', '.join(returned)}, but the columns are {', '.join(declared)}")

    def _check_example(self) -> None:
        known = [param.option for param in self._params] + [f"--{name}" for name in _OTHER_OPTIONS]
        for word in self._example or ():
            if word.startswith("--") and word.partition("=")[0] not in known:
                self._fail(self._lines["@example"], f"@example has {word}, which is no option of the query")

    def _parsed_chart(self) -> Chart | None:
        if self._chart is None:
            return None
        try:
            return parse_chart(self._chart, tuple(self._columns))
        except ValueError as error:
            self._fail(self._lines["@chart"], f"@chart {error}")


def _header(text: str) -> Iterator[tuple[int, str]]:
    """The comment lines at the top, with their numbers."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("//"):
            return
        yield number, line.removeprefix("//").strip()


def _blank_literals(text: str) -> str:
    """The Cypher with comments and texts blanked out, every other character where it was."""
    return _LITERALS.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _returned(code: str) -> tuple[int, list[str]]:
    """The line of the last RETURN outside all brackets, and the names it gives."""
    depth, flat = 0, []
    for character in code:
        depth -= character in ")]}"
        flat.append(character if depth == 0 or character == "\n" else " ")
        depth += character in "([{"
    outside = "".join(flat)
    found = [*re.finditer(r"\bRETURN\b(?:\s+DISTINCT\b)?", outside, re.IGNORECASE)]
    if not found:
        return code.count("\n") + 1, []
    clause = _AFTER_RETURN.split(outside[found[-1].end() :], maxsplit=1)[0]
    items = [" ".join(part.split()) for part in clause.split(",")]
    names = [match["alias"] if (match := _ALIAS.search(part)) else part.strip("`") for part in items]
    return code.count("\n", 0, found[-1].start()) + 1, names
