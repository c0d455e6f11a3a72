"""Whatever is done to a graph, and in whatever order: the graph that the claims and judgements lead to."""

import multiprocessing
import os
import signal
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from factory import event as meeting
from factory import office, official, record
from factory import participant as side
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from test_store import RECORDS

from loader.model import Judgement, Record, Role, Verdict
from loader.resolve import RESOLUTION, update
from loader.resolve.keys import official_keys
from loader.store import Store, open_store

PEOPLE = ("Kari Lund", "K. Lund", "Lund", "Kari Lund Berg", "Omar Said", "Omar Sa'id")


def _about(id_: str, *names: str) -> Record:
    """An article about people whose names may be of one person."""
    return record(
        id_,
        officials=tuple(official(name, office(role=Role.FOREIGN_MINISTER)) for name in names),
        events=(meeting(officials=tuple(side(name) for name in names), unnamed=(side(None, country="JOR"),)),),
    )


POOL = [
    *RECORDS,
    *(_about(f"p{i}", *pair) for i, pair in enumerate(zip(PEOPLE, PEOPLE[2:] + PEOPLE[:2], strict=True))),
]
CHANGED = [replace(one, events=one.events[:1], officials=one.officials[:1]) for one in POOL if one.officials]
ALL = POOL + CHANGED  # drawn by their numbers: Hypothesis would print them whole
KEYS = sorted({key for one in POOL for key in official_keys(one)})


def _load(address: dict[str, Any], records: list[Record], dies_at: int) -> None:
    """Load as another process does, and be killed at one of its statements."""
    with open_store(**address, derive=update, resolution=RESOLUTION) as store:
        write = store._transport.write

        def dying(work: Any) -> Any:
            return write(lambda tx: work(_Dying(tx, dies_at)))

        store._transport.write = dying  # type: ignore[method-assign]
        store.save(records)


class _Dying:
    """A transaction in which the process is killed at the n-th statement, if it has so many."""

    def __init__(self, tx: Any, left: int) -> None:
        self._tx, self._left = tx, left

    def run(self, *arguments: Any) -> Any:
        self._left -= 1
        if self._left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return self._tx.run(*arguments)


class Sequences(RuleBasedStateMachine):
    """Steps on a real graph, and the records and judgements that should hold after each."""

    address: dict[str, Any]
    clear: Any

    @initialize()
    def begin(self) -> None:
        self.clear()
        self.store = self._open()
        self.records: dict[str, Record] = {}
        self.judgements: dict[tuple[str, str], Judgement] = {}

    def _open(self) -> Store:
        return open_store(**self.address, derive=update, resolution=RESOLUTION)

    @rule(numbers=st.lists(st.integers(0, len(ALL) - 1), min_size=1, max_size=4))
    def load(self, numbers: list[int]) -> None:
        some = list({ALL[number].article.id: ALL[number] for number in numbers}.values())
        self.store.save(some)
        self.records.update((one.article.id, one) for one in some)

    @rule(choice=st.data())
    def forget(self, choice: st.DataObject) -> None:
        if self.records:
            id_ = choice.draw(st.sampled_from(sorted(self.records)))
            self.store.forget([id_])
            del self.records[id_]

    @rule(pair=st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), verdict=st.sampled_from(Verdict))
    def judge(self, pair: tuple[str, str], verdict: Verdict) -> None:
        if pair[0] != pair[1]:
            made = Judgement("official", *pair, verdict, at=datetime.now(UTC))
            self.store.judge([made])
            self.judgements[made.left, made.right] = made

    @rule(choice=st.data())
    def undo(self, choice: st.DataObject) -> None:
        if self.judgements:
            pair = choice.draw(st.sampled_from(sorted(self.judgements)))
            self.store.unjudge([self.judgements.pop(pair)], datetime.now(UTC))

    @rule(
        numbers=st.lists(st.integers(0, len(POOL) - 1), min_size=1, max_size=4, unique=True), dies_at=st.integers(0, 60)
    )
    def load_and_be_killed(self, numbers: set[int], dies_at: int) -> None:
        """All of it is there or nothing; another process wrote, so this one must look again."""
        some = [POOL[number] for number in sorted(numbers)]
        process = multiprocessing.get_context("spawn").Process(target=_load, args=(self.address, some, dies_at))
        process.start()
        process.join(60)
        assert process.exitcode in {0, -signal.SIGKILL}
        if process.exitcode == 0:
            self.records.update((one.article.id, one) for one in some)

    def teardown(self) -> None:
        """The graph and its memory are those of one load of what is left into an empty database."""
        if not hasattr(self, "store"):
            return
        with self.store:
            found = (self.store.fingerprint(), _clues(self.store))
        self.clear()
        with self._open() as fresh:
            fresh.judge(self.judgements.values())
            fresh.save(self.records.values())
            afresh = (fresh.fingerprint(), _clues(fresh))
        assert found == afresh


def _clues(store: Store) -> list[tuple[Any, ...]]:
    told = "MATCH (c:Clue)-[:UNDER]->(b:Block) WITH c, b ORDER BY b.key RETURN c.id, c.fact, c.article, collect(b.key)"
    alone = "MATCH (c:Clue) WHERE NOT EXISTS { (c)-[:UNDER]->() } RETURN c.id, c.fact, c.article, []"
    return sorted((*store.read(told, {}).rows, *store.read(alone, {}).rows), key=repr)


@pytest.mark.parametrize("transport", ["bolt"])
def test_any_sequence_of_steps_gives_the_graph_of_its_claims(address, cypher, transport):
    """Loads, forgotten articles, judgements, undone ones and killed processes: as if built afresh."""

    class Here(Sequences):
        pass

    Here.address = {**address, "transport": transport}
    Here.clear = staticmethod(lambda: cypher("MATCH (n) DETACH DELETE n"))
    limits = settings(
        max_examples=int(os.environ.get("KGLOAD_TEST_EXAMPLES", "8")),
        stateful_step_count=8,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Here, settings=limits)
