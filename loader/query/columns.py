"""Columns of an answer and their types."""

from dataclasses import dataclass

from loader.query.params import CHOICES

COLUMN_TYPES = frozenset({"string", "int", "float", "bool", "date", "datetime", "month", "country", "url", *CHOICES})


@dataclass(frozen=True, slots=True)
class Column:
    """What a query gives; a column of the type `list<country>` holds lists of countries."""

    name: str
    type: str
    help: str

    def __post_init__(self) -> None:
        if self.value_type not in COLUMN_TYPES or self.type not in (self.value_type, f"list<{self.value_type}>"):
            known = ", ".join(sorted(COLUMN_TYPES))
            raise ValueError(f"unknown type {self.type} of @column {self.name}; known are {known} and list<...>")

    @property
    def is_list(self) -> bool:
        """Whether its values are lists."""
        return self.type.startswith("list<")

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers, which stand on the right of a table."""
        return self.type in ("int", "float")

    @property
    def value_type(self) -> str:
        """The type of a value, or of the values of its lists."""
        return self.type.removeprefix("list<").removesuffix(">")
