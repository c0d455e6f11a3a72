"""kgload: from articles about who met whom to a graph that answers questions."""

__version__ = "0.1.0"
