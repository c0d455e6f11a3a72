"""Asks the graph: a library of saved Cypher queries, run and shown."""

from loader.query.catalog import Catalog, load_catalog
from loader.query.header import Query
from loader.query.run import query, run
from loader.query.show import FORMATS, show

__all__ = ["FORMATS", "Catalog", "Query", "load_catalog", "query", "run", "show"]
