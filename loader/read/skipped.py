"""What could not be read, and why: it is counted and told, never dropped in silence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in the input that is no usable article; `where` is its file, with the line where one is known."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
