"""The store on a real Neo4j: the graph is what follows from all claims, whatever happened on the way."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from threading import Barrier, Thread

import pytest
from factory import article, country, event, office, official, organization, participant, record

from loader.errors import StoreError
from loader.model import Change, EventKind, MessageSort, Role, Status
from loader.records import without_text
from loader.resolve import RESOLUTION, update
from loader.store import SaveCounts, Store
from loader.store.statements import statement
from loader.values.date import PartialDate, Precision

RICH = record(
    "rich",
    article=article(
        "rich",
        published=datetime(2024, 3, 5, 9, 30, tzinfo=timezone(timedelta(hours=5))),
        url="https://example.org/rich",
        cited_source="the ministry",
        entered_by="an analyst",
    ),
    organizations=(organization(acronym="NC"), organization("Secretariat of Nordic Council")),
    events=(
        event(place="Oslo", place_country="NOR", organizations=("Nordic Council",), about=("SWE",), subject="fishing"),
        event(
            "e2",
            EventKind.MESSAGE,
            message=MessageSort.CONDOLENCE,
            date=PartialDate(date(2024, 3, 1), Precision.DAY, date(2024, 3, 3)),
            officials=(),
            unnamed=(participant(None),),
        ),
        event("e3", EventKind.VISIT, date=None, status=Status.PLANNED, change=Change.POSTPONED),
    ),
)
RECORDS = [
    RICH,
    record("a2", events=(event(date=PartialDate(date(2024, 5, 1), Precision.MONTH)),)),
    record("a3", countries=(country("SWE"),), officials=(official("Eva Berg", office(country="SWE")),), events=()),
    record("a4", article=article("a4", source="Another Paper")),
]


def test_loading_again_changes_nothing(graph, cypher):
    """The second time every record is unchanged, and no node is written."""
    first = graph.save(RECORDS)
    loaded = cypher("MATCH (a:Article) RETURN a.id, a.loaded_at ORDER BY a.id")
    print_ = graph.fingerprint()

    again = graph.save(RECORDS)

    assert (first, again) == (SaveCounts(4, 0), SaveCounts(0, 4))
    assert cypher("MATCH (a:Article) RETURN a.id, a.loaded_at ORDER BY a.id") == loaded
    assert graph.fingerprint() == print_


def test_another_process_finds_the_same_rows(graph, connect, cypher):
    """What is read back equals what was derived: a new store has nothing to write."""
    graph.save(RECORDS)
    before = cypher("MATCH (g:Graph) RETURN g.generation")

    assert connect().save(RECORDS) == SaveCounts(0, 4)
    assert cypher("MATCH (g:Graph) RETURN g.generation") == before


def test_order_and_batches_do_not_change_the_graph(empty, fingerprint_of):
    """One by one, backwards, or at once: the same fingerprint."""
    at_once = fingerprint_of(RECORDS)

    assert at_once == fingerprint_of(*([r] for r in RECORDS))
    assert at_once == fingerprint_of(*([r] for r in reversed(RECORDS)))
    assert at_once == fingerprint_of(RECORDS[2:], RECORDS[:2])


def test_different_graphs_have_different_fingerprints(empty, fingerprint_of):
    """Each article makes a difference."""
    prints = [fingerprint_of(RECORDS[:size]) for size in range(len(RECORDS) + 1)]

    assert all(a != b for a, b in pairwise(prints))


def test_forgetting_an_article_leaves_the_graph_without_it(empty, fingerprint_of, connect):
    """Only what other articles support stays."""
    without = fingerprint_of(RECORDS[1:])
    fingerprint_of(RECORDS)
    store = connect()

    assert store.forget(["rich"]) == 1
    assert store.fingerprint() == without


def test_an_article_is_forgotten_by_its_url(graph):
    """The address of an article names it as well as its id."""
    graph.save(RECORDS)

    assert graph.forget(["https://example.org/rich", "rich", "a2"]) == 2
    assert [r.article.id for r in graph.records()] == ["a3", "a4"]


def test_forgetting_what_is_not_there_forgets_nothing(graph):
    """The error names the nearest id."""
    graph.save(RECORDS)

    with pytest.raises(StoreError, match="no article ritch") as error:
        graph.forget(["a2", "ritch"])
    assert error.value.hint == "Did you mean rich?"
    assert len(graph.records()) == 4


def test_a_changed_record_takes_the_place_of_the_old_one(empty, fingerprint_of, connect):
    """The graph is as if the old one had never been."""
    changed = replace(RICH, officials=(official("Kari Lund", office("Prime Minister")),), events=())
    expected = fingerprint_of([changed])
    fingerprint_of([RICH])
    store = connect()

    assert store.save([changed]) == SaveCounts(1, 0)
    assert store.fingerprint() == expected


def test_records_come_back_as_they_were_but_without_texts(graph, connect):
    """The graph is the source of truth for claims."""
    graph.save(RECORDS)

    expected = sorted((without_text(r) for r in RECORDS), key=lambda r: r.article.id)
    assert list(connect().records()) == expected


@pytest.mark.parametrize("place", ["lock", "changed"])
def test_a_crash_in_a_transaction_leaves_nothing_behind(graph, connect, monkeypatch, place):
    """However far the transaction came, the graph is as before; the next save does the whole work."""
    graph.save(RECORDS[:1])
    before = graph.fingerprint()
    asked = statement

    def dying(folder, name):
        if (folder, name) == ("graph", place):
            raise KeyboardInterrupt
        return asked(folder, name)

    monkeypatch.setattr("loader.store.graph.statement", dying)
    with pytest.raises(KeyboardInterrupt):
        graph.save(RECORDS)
    monkeypatch.setattr("loader.store.graph.statement", asked)

    assert connect().fingerprint() == before
    assert graph.save(RECORDS) == SaveCounts(3, 1)
    assert graph.save(RECORDS) == SaveCounts(0, 4)


def test_a_relationship_without_its_end_undoes_the_transaction(graph):
    """Rows that the server did not write are an error, not a silence."""

    def dangling(shelf, changes):
        found = update(shelf, changes)
        return replace(found, conclusions=replace(found.conclusions, officials=()))

    broken = Store(graph._transport, dangling, resolution=RESOLUTION)

    with pytest.raises(StoreError, match="wrote 0 of 2 rows"):
        broken.save([record()])
    assert graph.status().articles == 0


def test_two_stores_at_once_lose_nothing(empty, connect, fingerprint_of, cypher):
    """Writers that come second read again and try again."""
    expected = fingerprint_of(RECORDS)
    cypher("MATCH (n) DETACH DELETE n")
    stores, start, failures = [connect(), connect()], Barrier(2), []

    def load(store, records):
        try:
            start.wait()
            for one in records:
                store.save([one])
        except BaseException as error:  # a thread's error must reach the test
            failures.append(error)

    threads = [Thread(target=load, args=args) for args in zip(stores, (RECORDS[:2], RECORDS[2:]), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert connect().fingerprint() == expected


def test_a_store_sees_what_another_one_forgot(graph, connect):
    """Nothing is called unchanged that is no longer there."""
    graph.save(RECORDS)
    connect().forget(["a2"])

    assert graph.save(RECORDS) == SaveCounts(1, 3)


@pytest.mark.parametrize(
    "damage",
    [
        "MATCH (o:Official) DETACH DELETE o",
        "MATCH ()-[r:TOOK_PART]->() DELETE r",
        "MATCH (e:Event) SET e.status = 'planned', e.date = null REMOVE e:Meeting",
        "MATCH (:Official {id: 'kari-lund-nor'})-[r:TOOK_PART]->(e) WITH * LIMIT 1"
        " MATCH (o:Official {id: 'omar-said-jor'}) CREATE (o)-[:TOOK_PART {role: 'other'}]->(e)",
        "CREATE (:Official {id: 'nobody', name: 'Nobody'})-[:HELD {standing: 'current'}]->(:Office {id: 'nothing'})",
        "MATCH (c:Country {iso3: 'NOR'}) SET c.name = 'Elsewhere'",
    ],
)
def test_a_damaged_graph_heals_when_it_is_derived_again(graph, connect, cypher, damage):
    """Whatever was changed by hand in the conclusions follows from the claims again."""
    graph.save(RECORDS)
    whole = graph.fingerprint()
    cypher(damage)
    store = connect()
    assert store.fingerprint() != whole

    store.derive_again()
    assert store.fingerprint() == whole


def test_a_graph_of_older_rules_is_derived_again(graph, connect, cypher):
    """The next change brings all conclusions to the rules of today, and so does one of another process meanwhile."""
    graph.save(RECORDS)
    whole = graph.fingerprint()
    cypher("MATCH (o:Official) DETACH DELETE o")
    cypher("MATCH (c:Clue) DETACH DELETE c")
    cypher("MATCH (g:Graph) SET g.resolution = 0, g.generation = g.generation + 1")

    assert connect().save(RECORDS) == SaveCounts(0, 4)
    assert graph.save(RECORDS) == SaveCounts(0, 4)
    assert graph.fingerprint() == whole


def test_properties_of_others_stay(graph, connect, cypher):
    """An analyst's own property on a node is not ours to remove."""
    graph.save(RECORDS)
    cypher("MATCH (o:Official {id: 'kari-lund-nor'}) SET o.note = 'seen'")

    connect().save(RECORDS)

    assert cypher("MATCH (o:Official {id: 'kari-lund-nor'}) RETURN o.note") == [("seen",)]


def test_status_counts_what_is_there(graph):
    """Nodes by label, events by status, and when articles were loaded."""
    graph.save(RECORDS)

    status = graph.status()
    assert (status.articles, status.nodes["Country"], status.nodes["Meeting"]) == (4, 6, 2)
    assert status.events == {"held": 3, "planned": 1}
    assert sum(load.articles for load in status.loads) == 4
    assert status.server.startswith("Neo4j ")


def test_claims_stand_on_the_relationships_of_the_article(graph):
    """A report carries the sentence that says so."""
    graph.save([record()])

    answer = graph.read("MATCH (:Article)-[r:REPORTS]->(:Meeting) RETURN r.sentence, r.date, r.participants", {})
    assert answer.rows == (
        (
            "The ministers met today.",
            date(2024, 3, 4),
            ["Foreign Minister Kari Lund (NOR)", "Foreign Minister Omar Said (JOR)"],
        ),
    )


def test_two_of_one_name_in_an_article_are_two_claims(graph, connect):
    """Even where both turn out to be one official."""
    twice = record(officials=(official(), official("Kari Lund", office("Energy Minister", Role.MINISTER))))

    assert graph.save([twice]) == SaveCounts(1, 0)
    answer = graph.read("MATCH (:Article)-[r:MENTIONS]->(:Official) RETURN r.claim, r.title ORDER BY r.claim", {})
    assert answer.rows == (("Kari Lund", "Foreign Minister"), ("Kari Lund~2", "Energy Minister"))
    assert connect().save([twice]) == SaveCounts(0, 1)


@pytest.mark.parametrize("folder", ["read", "write", "delete", "clues"])
def test_what_a_load_touches_is_sought_by_its_key(graph, folder):
    """Also in an empty graph, which the server would rather read whole than look up a long list of keys."""
    many = [str(n) for n in range(5000)]
    given = {"rows": [{"id": key, "key": key} for key in many], "ids": many, "keys": many}
    plans = {
        file.stem: graph.plan(statement(folder, file.stem), given).text
        for file in Path("cypher", folder).glob("*.cypher")
    }

    assert {name for name, text in plans.items() if re.search(r"NodeIndexScan|LabelScan|AllNodesScan", text)} == set()
    assert all(re.search("IndexSeek|MergeUniqueNode", text) for text in plans.values())


def test_nothing_is_written_for_no_records(graph):
    """An empty load is no load."""
    assert graph.save([]) == SaveCounts(0, 0)
    assert graph.status().nodes == {}


def test_a_batch_larger_than_one_statement_is_one_transaction(graph):
    """Many rows go in several statements, and all of them are there."""
    many = [
        record(f"n{n:04}", officials=(), events=(), countries=tuple(country(c) for c in ("NOR", "SWE", "JOR")))
        for n in range(400)
    ]

    assert graph.save(many) == SaveCounts(400, 0)
    assert graph.read("MATCH (:Article)-[r:MENTIONS]->(:Country) RETURN count(r)", {}).rows == ((1200,),)
