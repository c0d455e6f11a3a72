"""A saved query as one statement without parameters, as somebody would write it by hand for Neo4j Browser.

The Browser shows an answer at once only where its editor holds one statement, so values do not come as `:param`
lines but as literals. A filter that is not asked for, `AND ($country IS NULL OR ...)`, becomes a comment with a
sample value: whoever takes the `//` away has the filter.
"""

import re
from collections.abc import Mapping
from datetime import date

from loader.query.header import Param, Query
from loader.query.params import CHOICES, Value

# Texts and comments stay as they are; in the rest stand the parameters.
_TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\$(?P<name>\w+)(?P<null>\ IS\ NULL)?""",
    re.DOTALL,
)
_FILTER = re.compile(r"\(\$(?P<name>\w+) IS NULL OR ")
_BARE_FILTER = re.compile(r"(?P<start>WHERE )(?P<test>\$\w+ IS NULL OR .*)")
_ESCAPED = re.compile(r"[\\'&#\x00-\x1f\x7f]")
_LETTERS = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\t": "\\t"}
_ASIDE = "// AND "
_HINT = "// The lines below that begin with // are filters: take the // away, and put in a value of your own."

_SAMPLES: Mapping[str, Value] = {
    "country": "NOR",
    "month": "2025-10",
    "date": date(2025, 10, 1),
    "last_date": date(2025, 10, 31),
    "int": 10,
    "float": 0.5,
    "bool": True,
}


def statement(query: Query, values: Mapping[str, Value]) -> str:
    """A saved query with its values written into it; the first line is its title in a comment."""
    samples = {param.name: sample(param) for param in query.params}
    lines = _body(query.cypher)
    ends = [not after.startswith(" ") for after in (*lines[1:], "")]
    settled = [_line(line, values, samples, ends=end) for line, end in zip(lines, ends, strict=True)]
    prose = [query.title, *query.description.splitlines()]
    hint = [_HINT] if any(_ASIDE in line for line in settled) else []
    comments = [f"// {line}".rstrip() for line in prose]
    return "\n".join([*comments, *hint, with_literals("\n".join(settled), values)]) + "\n"


def _body(cypher: str) -> list[str]:
    """The lines below the header."""
    lines = cypher.strip().splitlines()
    first = next(number for number, line in enumerate(lines) if not line.startswith("//"))
    return lines[first:]


def sample(param: Param) -> Value:
    """A value that shows what a parameter may be."""
    words = CHOICES.get(param.value_type)
    one = words[0] if words else _SAMPLES.get(param.value_type, "...")
    return [one] if param.is_list and isinstance(one, str) else one


def _line(line: str, values: Mapping[str, Value], samples: Mapping[str, Value], *, ends: bool) -> str:
    """One line with its filters settled; `ends` where the next one begins another clause."""
    bare = _BARE_FILTER.fullmatch(line)
    if bare and ends:
        line = f"{bare['start']}({bare['test']})"
    left: list[str] = []
    while match := _FILTER.search(line):
        end = _closing(line, match.start())
        if end is None:
            break  # it goes on in the next line: what stands there is as right, only longer
        test = line[match.end() : end]
        if values.get(match["name"]) is None:
            left.append(with_literals(_grouped(test), samples))
            test = "true"
        line = line[: match.start()] + _grouped(test) + line[end + 1 :]
    indent = line[: len(line) - len(line.lstrip())]
    if line.strip() == "AND true":
        return f"{indent}{_ASIDE}{left[0]}"
    return "\n".join([line, *(f"{indent}  {_ASIDE}{test}" for test in left)])


def _grouped(test: str) -> str:
    return f"({test})" if " OR " in test else test


def _closing(line: str, start: int) -> int | None:
    """Where the bracket that opens at `start` closes; None: not in this line."""
    depth = 0
    for place in range(start, len(line)):
        depth += (line[place] in "([{") - (line[place] in ")]}")
        if depth == 0:
            return place
    return None


def with_literals(cypher: str, values: Mapping[str, Value]) -> str:
    """The Cypher with a literal in place of each parameter."""

    def put(match: re.Match[str]) -> str:
        if match["name"] is None:
            return match[0]
        value = values[match["name"]]
        return literal(value is None if match["null"] else value)

    return _TOKEN.sub(put, cypher)


def literal(value: Value) -> str:
    """A value as Cypher; of a text no character can end it, nor the address that it stands in."""
    if value is None:
        return "null"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, str):
        return f"'{_ESCAPED.sub(_escape, value)}'"
    return repr(value)


def _escape(match: re.Match[str]) -> str:
    # Older Cypher reads \\u0027 as the quote itself, so that it would end the text.
    return _LETTERS.get(match[0]) or f"\\u{ord(match[0]):04x}"
