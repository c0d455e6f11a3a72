"""Reading: only reading, within its time, as plain values."""

import signal
import threading
import time
from datetime import date, datetime, timedelta, timezone

import pytest

from loader.errors import QueryError
from loader.ports import Answer
from loader.store.transport import plan_of


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (:Official {id: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "CREATE INDEX some_index IF NOT EXISTS FOR (n:Event) ON (n.other)",
        "CALL db.createLabel('Other')",
    ],
)
def test_a_query_that_writes_is_refused_by_the_server(graph, text):
    """Reading never changes the graph."""
    with pytest.raises(QueryError, match="only read"):
        graph.read(text, {})


def test_a_query_that_takes_too_long_is_stopped(graph):
    """The server ends it, and the store goes on working."""
    with pytest.raises(QueryError, match=r"longer than its time of 0\.5 s"):
        graph.read(
            "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN sum(a*b*c)",
            {},
            timeout=0.5,
        )
    assert graph.read("RETURN 1 AS one", {}) == Answer(("one",), ((1,),))


@pytest.fixture
def interruptible():
    """What is started in the background ignores Ctrl-C; here it counts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_whoever_interrupts_does_not_wait(graph):
    """Ctrl-C ends a query that would run for half a minute."""
    interrupt = threading.Timer(1, signal.pthread_kill, [threading.get_ident(), signal.SIGINT])
    begun = time.monotonic()
    interrupt.start()

    with pytest.raises(KeyboardInterrupt):
        graph.read(
            "UNWIND range(1, 90000) AS a UNWIND range(1, 90000) AS b WITH a WHERE a * b < 0 RETURN a", {}, timeout=30
        )
    assert time.monotonic() - begun < 15


def test_a_query_that_outgrows_its_memory_is_stopped(graph):
    """The server lives on, and nobody waits for tries that must fail as the first did."""
    with pytest.raises(QueryError, match="needs more memory than the server lets one query have"):
        graph.read("UNWIND range(1, 100000000) AS i RETURN collect(i) AS all", {}, timeout=60)
    assert graph.read("RETURN 1 AS one", {}) == Answer(("one",), ((1,),))


@pytest.mark.parametrize(
    ("text", "writes"),
    [("MATCH (n:Event {id: $id}) RETURN n.id AS id", False), ("CREATE (n {id: $id}) RETURN n.id AS id", True)],
)
def test_a_plan_tells_columns_and_whether_it_writes(graph, text, writes):
    """Nothing is run, so a statement that writes can be asked about."""
    plan = graph.plan(text, {"id": "x"})

    assert (plan.columns, plan.writes) == (("id",), writes)
    assert "+ProduceResults" in plan.text
    assert graph.read("MATCH (n {id: 'x'}) RETURN n.id AS id", {}).rows == ()


def test_a_profile_counts_and_does_not_write(graph):
    """The statement is run, in a transaction that the server refuses to write in."""
    # more rows than come in one packet
    assert "DB Hits" in graph.plan("UNWIND range(1, 3000) AS n RETURN n", {}, profile=True).text
    with pytest.raises(QueryError, match="only read"):
        graph.plan("CREATE (n) RETURN n", {}, profile=True)


def test_a_plan_names_columns_as_the_query_does():
    """A server of 5.26 adds its own number to a name that stood for something else before."""
    plan = plan_of({"type": "r"}, ("month", "  event@26", "a@1"))

    assert plan.columns == ("month", "event", "a@1")


def test_a_query_that_is_wrong_says_where(graph):
    """The server's own words are kept."""
    with pytest.raises(QueryError, match=r"SyntaxError.*RETRUN"):
        graph.read("RETRUN 1", {})


def test_a_missing_parameter_is_an_error(graph):
    """A query is not run without its parameters."""
    with pytest.raises(QueryError, match="missing"):
        graph.read("RETURN $missing", {})


@pytest.mark.parametrize(("limit", "count", "truncated"), [(None, 5, False), (5, 5, False), (4, 4, True), (0, 0, True)])
def test_a_limit_cuts_and_says_so(graph, limit, count, truncated):
    """An answer that fits is not called truncated."""
    answer = graph.read("UNWIND range(1, 5) AS n RETURN n", {}, limit=limit)

    assert (len(answer.rows), answer.truncated, answer.columns) == (count, truncated, ("n",))


def test_no_rows_still_have_columns(graph):
    """An empty table has its head."""
    assert graph.read("MATCH (e:Event) RETURN e.id AS id, e.date AS date", {}) == Answer(("id", "date"), ())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("date('2024-02-29')", date(2024, 2, 29)),
        ("datetime('2024-02-29T10:30:00+05:00')", datetime(2024, 2, 29, 10, 30, tzinfo=timezone(timedelta(hours=5)))),
        ("localdatetime('2024-02-29T10:30:00')", datetime(2024, 2, 29, 10, 30)),
        ("[date('2024-02-29'), null]", [date(2024, 2, 29), None]),
        ("{day: date('2024-02-29')}", {"day": date(2024, 2, 29)}),
        ("duration('P1M2D')", "P1M2D"),
        ("$given", date(2024, 2, 29)),
    ],
)
def test_values_are_plain_python(graph, text, value):
    """Nothing of a driver's own classes comes out, and dates go in as dates."""
    assert graph.read(f"RETURN {text} AS value", {"given": date(2024, 2, 29)}).rows == ((value,),)


def test_nodes_and_relationships_are_their_properties(graph, cypher):
    """A path is its nodes and relationships in turn."""
    cypher("CREATE (:A {x: 1})-[:R {y: 2}]->(:B {z: date('2024-02-29')})")

    [row] = graph.read("MATCH p = (a:A)-[r:R]->(b:B) RETURN a, r, p", {}).rows

    assert row == ({"x": 1}, {"y": 2}, [{"x": 1}, {"y": 2}, {"z": date(2024, 2, 29)}])
