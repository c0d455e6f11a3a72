"""kgload: from articles about who met whom to a graph that answers questions.

The stages are functions: `read`, `extract`, `resolve`, `open_store`, `query`, and `load` for all of
them; `Article`, `Record` and `Skipped` are what `read` gives, a `Catalog` is a library of saved queries.
Each is imported when it is first used, so `import loader` costs nothing.
"""

# ruff: noqa: TC004 - the stages in __all__ are imported when they are first used

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loader.extract import extract
    from loader.model import Article, Record
    from loader.pipeline import load, open_store
    from loader.query import Catalog, query
    from loader.read import Skipped, read
    from loader.report import report
    from loader.resolve import resolve

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Catalog",
    "Record",
    "Skipped",
    "__version__",
    "extract",
    "load",
    "open_store",
    "query",
    "read",
    "report",
    "resolve",
]

_PLACES = {
    "Article": "loader.model",
    "Catalog": "loader.query",
    "Record": "loader.model",
    "Skipped": "loader.read",
    "extract": "loader.extract",
    "load": "loader.pipeline",
    "open_store": "loader.pipeline",
    "query": "loader.query",
    "read": "loader.read",
    "report": "loader.report",
    "resolve": "loader.resolve",
}


class _Package(ModuleType):
    """This package, in which a stage's name means its function.

    The import system stores every imported sub-package in its parent, and a stage's package has the name
    of its function; a property is the one attribute that it cannot replace.
    """

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})


def _offer(name: str, module: str) -> None:
    def get(_: ModuleType) -> Any:
        return getattr(import_module(module), name)

    def ignore(_: ModuleType, __: object) -> None:
        """What the import system stores is found in `sys.modules` all the same."""

    setattr(_Package, name, property(get, ignore))


for _name, _module in _PLACES.items():
    _offer(_name, _module)
sys.modules[__name__].__class__ = _Package
