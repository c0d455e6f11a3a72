"""Values of the drivers as plain Python values."""

from collections.abc import Mapping
from datetime import timezone
from typing import Any


def plain(value: Any) -> Any:
    """The value without any class of a driver: dates as Python dates, nodes and relationships as their properties.

    Durations, points and dates outside Python's years become text.
    """
    if value is None or isinstance(value, str | bool | int | float | bytes):
        return value
    if isinstance(value, list):
        return [plain(part) for part in value]
    if hasattr(value, "to_native"):
        return _native(value)
    if isinstance(value, Mapping) or hasattr(value, "items"):  # a map, a node, a relationship
        return {str(key): plain(part) for key, part in value.items()}
    if hasattr(value, "relationships"):  # a path
        return [plain(part) for part in _alternating(value)]
    if hasattr(value, "iso_format"):  # a duration
        return value.iso_format()
    return value if hasattr(value, "isoformat") else str(value)


def _native(value: Any) -> Any:
    try:
        native = value.to_native()
    except ValueError:  # the year 10000 and later
        return value.iso_format()
    zone = getattr(value, "tzinfo", None)
    if zone is not None and native.tzinfo is None:  # py2neo leaves it out
        return native.replace(tzinfo=timezone(zone.utcoffset(native)))
    return native


def _alternating(path: Any) -> list[Any]:
    nodes, relationships = list(path.nodes), list(path.relationships)
    parts = [nodes[0]]
    for relationship, node in zip(relationships, nodes[1:], strict=True):
        parts += [relationship, node]
    return parts
