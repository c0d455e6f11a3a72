"""What Neo4j Browser is given: an address that puts a query into its editor, favourites, a guide and a style sheet."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import quote

from loader.assets import asset_folder
from loader.errors import UsageError
from loader.query.catalog import Catalog
from loader.query.header import Query
from loader.query.literals import sample, statement
from loader.query.params import Value
from loader.query.run import bind

GUIDE, STYLE = "guide.html", "kgload.grass"
_OWN_FILES = Path(__file__).parent.parent / "data" / "browser"
_MARK = re.compile(r"\{(?P<what>query|picture) (?P<name>[\w-]+)\}|\{style\}")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # so that the same library is the same file


def address(browser_url: str, uri: str, user: str, *, query: str | None = None, guide: str | None = None) -> str:
    """The address of the Browser that asks for the password of `user` at `uri`, and has a query or a guide open.

    Raises:
        UsageError: the query has a character that the Browser cannot take from its address.
    """
    scheme, _, host = uri.partition("://")
    parts = {"dbms": f"{scheme}://{user}@{host}"}
    if query is not None:
        # It decodes its whole address before it looks for the end of a value.
        if {"&", "#"} & {*query}:
            raise UsageError(
                "Neo4j Browser cannot take a query with & or # from its address.",
                hint="Import it with the favourites: `kgload browse --favorites FILE.zip`.",
            )
        parts |= {"cmd": "edit", "arg": query}
    elif guide is not None:
        parts |= {"cmd": "guide", "arg": guide}
    return f"{browser_url}?" + "&".join(f"{name}={quote(value, safe=':/@')}" for name, value in parts.items())


def favorites(catalog: Catalog, today: date) -> bytes:
    """The library as Neo4j Browser imports it: a zip with a folder for each theme, and a file for each query.

    The first line of a file becomes the name. Parameters have their defaults; where a query needs one, that of its
    example.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in _favorite_files(catalog, today).items():
            file.writestr(zipfile.ZipInfo(name, _ZIP_TIME), text)
    return buffer.getvalue()


def _favorite_files(catalog: Catalog, today: date) -> dict[str, str]:
    saved = {f"{query.theme.capitalize()}/{query.name}.cypher": _ready(query, today) for query in catalog}
    return saved | {f"Pictures/{name}.cypher": text for name, text in pictures().items()}


def _ready(query: Query, today: date) -> str:
    """A query with its defaults and its example's values for what has none."""
    return statement(query, bind(query, _needed(query), today=today))


def _needed(query: Query) -> dict[str, Value]:
    """A value for each parameter without default."""
    options = dict(zip(query.example or (), (query.example or ())[1:], strict=False))
    return {param.name: options.get(param.option) or sample(param) for param in query.params if param.required}


@cache
def pictures() -> Mapping[str, str]:
    """Name to Cypher of the queries whose answer is a graph to look at."""
    paths = sorted((asset_folder("cypher") / "pictures").glob("*.cypher"))
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


def style_sheet() -> str:
    """Captions, colours and sizes of our labels, in the Browser's own language for them."""
    return (_OWN_FILES / STYLE).read_text(encoding="utf-8")


def guide(catalog: Catalog, style_url: str, today: date) -> str:
    """The guide: first steps, the model, and questions to ask."""
    text = (_OWN_FILES / GUIDE).read_text(encoding="utf-8")

    def put(match: re.Match[str]) -> str:
        if match["what"] is None:
            return escape(style_url)
        cypher = pictures()[match["name"]] if match["what"] == "picture" else _ready(catalog.find(match["name"]), today)
        return f'<pre class="pre-scrollable programlisting code runnable">{escape(cypher.strip(), quote=False)}</pre>'

    return _MARK.sub(put, text)
