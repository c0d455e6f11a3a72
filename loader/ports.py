"""What stages expect of each other, as Protocols."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, Self

from loader.model import Conclusions, Judgement, Record

Row = Mapping[str, Any]

Fact = Any
"""What a clue says, in values that JSON has."""

_as_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that bears on identity, under the keys by which others find it.

    `article` is the article that alone supports it, if one does. What it says and its keys are kept as text: a save
    holds many thousands of clues and looks at most of them once, and values take seven times the memory.
    """

    id: str
    fact_json: str
    keys_json: str
    article: str

    @classmethod
    def of(cls, id_: str, fact: Fact, keys: Sequence[str] = (), article: str = "") -> Self:
        """The clue that says a fact; equal facts have equal texts."""
        return cls(id_, _as_text(fact), _as_text(keys), article)

    @property
    def fact(self) -> Fact:
        """What it says, read from the text each time."""
        return json.loads(self.fact_json)

    @property
    def keys(self) -> Sequence[str]:
        """Under what it is found, read from the text each time."""
        return tuple(json.loads(self.keys_json))


class Shelf(Protocol):
    """Where clues and records are kept; it answers for the state before an update."""

    def under(self, keys: Sequence[str]) -> Iterable[tuple[str, str]]:
        """Each of the keys with the ids of the clues that have it."""

    def of_articles(self, article_ids: Sequence[str]) -> Iterable[Clue]:
        """The clues of these articles."""

    def clues(self, ids: Sequence[str]) -> Iterable[Clue]:
        """The clues with these ids, as far as they are there."""

    def records(self, article_ids: Sequence[str]) -> Iterable[Record]:
        """The records of these articles, as far as they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new: records that come or take the place of others, articles that go, judgements."""

    records: Mapping[str, Record] = field(default_factory=dict)  # by article id
    gone: frozenset[str] = frozenset()
    judgements: Sequence[Judgement] = ()  # all that hold now
    rejudged: frozenset[str] = frozenset()  # the keys of claims whose judgements differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """The ids of everything whose rows may differ; what is concluded of them is whole."""

    articles: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()  # articles whose pairs of like texts may differ
    officials: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What follows from changes: conclusions about what they touch, and clues for the next update."""

    records: Mapping[str, Record]  # of the touched articles that are there
    conclusions: Conclusions
    touched: Touched
    clues: Sequence[tuple[Clue | None, Clue | None]]  # as they were and as they are; None where there is none


class Derive(Protocol):
    """The stage that leads from changes of claims to changes of the graph (`loader.resolve.update`)."""

    def __call__(self, shelf: Shelf, changes: Changes, /) -> Update:
        """Derive what the changes touch."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a query: `rows` hold one value a column; `truncated` says that there were more."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False


class Reader(Protocol):
    """Something that answers Cypher and cannot write."""

    def read(self, cypher: str, parameters: Row, *, timeout: float | None = None, limit: int | None = None) -> Answer:
        """Answer one statement in a read transaction that the server refuses to write in.

        `timeout` is in seconds; `limit` cuts the rows and marks the answer as truncated.

        Raises:
            QueryError: the statement is wrong, tries to write, or runs out of time.
            StoreUnreachable: no server answered.
        """


@dataclass(frozen=True, slots=True)
class Plan:
    """How a server answers a statement: `text` is its own drawing, `columns` are what the statement gives."""

    text: str
    columns: tuple[str, ...]
    writes: bool


class Planner(Protocol):
    """Something that tells how Cypher would be, or was, answered."""

    def plan(self, cypher: str, parameters: Row, *, profile: bool = False, timeout: float | None = None) -> Plan:
        """The plan of a statement, which is not run; with `profile` it is run, and the plan has counts.

        Raises:
            QueryError: the statement is wrong, or with `profile` tries to write or runs out of time.
            StoreUnreachable: no server answered.
        """
