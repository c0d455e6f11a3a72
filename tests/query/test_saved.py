"""The saved queries on a real Neo4j."""

from datetime import date

import pytest

import loader
from loader.errors import QueryError
from loader.query import load_catalog, run
from loader.query.header import parse_query

pytestmark = pytest.mark.server

CATALOG = load_catalog()


@pytest.fixture
def ask(graph):
    def rows(name, **params):
        return [*run(CATALOG.find(name), graph, params).rows]

    return rows


def test_countries_met_ministers(ask):
    """One row for each other country, events counted once, planned ones not at all, no month for a mere year."""
    assert ask("countries-met-ministers") == [
        ("2024-03", "FIN", "Kari Lund", "foreign_minister", "NOR", 2),
        ("2024-03", "JPN", "Kari Lund", "foreign_minister", "NOR", 1),
        ("2024-03", "NOR", "Aino Virta", "foreign_minister", "FIN", 2),
        ("2024-03", "NOR", "Haruto Mori", "minister", "JPN", 1),
        ("2024-04", "CHL", "Aino Virta", "minister", "FIN", 1),
        ("2024-04", "KEN", "Aino Virta", "minister", "FIN", 1),
        (None, "KEN", "Kari Lund", "minister", "NOR", 1),
    ]


def test_who_met_whom(ask):
    """Each pair once; the host's official stands first, else that of the country asked for."""
    assert ask("who-met-whom") == [
        (date(2024, 1, 1), "Amina Otieno", "KEN", "Kari Lund", "NOR", None),
        (date(2024, 3, 5), "Kari Lund", "NOR", "Aino Virta", "FIN", "Oslo"),
        (date(2024, 3, 25), "Aino Virta", "FIN", "Kari Lund", "NOR", None),
        (date(2024, 4, 2), "Aino Virta", "FIN", "Amina Otieno", "KEN", None),
    ]
    assert [row[1] for row in ask("who-met-whom", country="Norway")] == ["Kari Lund"] * 3


def test_who_met_whom_in_a_place_and_a_period(ask):
    """Place, since and until narrow the answer; until a month means to its end."""
    assert [row[0] for row in ask("who-met-whom", place="oslo")] == [date(2024, 3, 5)]
    assert [row[0] for row in ask("who-met-whom", since="2024-03-06", until="2024-03")] == [date(2024, 3, 25)]
    assert ask("who-met-whom", period="2024-05..2024-12") == []


def test_calls(ask):
    """Names and countries are sorted lists."""
    assert ask("calls") == [(date(2024, 3, 20), "phone", ["Haruto Mori", "Kari Lund"], ["JPN", "NOR"])]
    assert ask("calls", country="Finnish") == []


def test_planned_visits(ask):
    """Visitors are all but the hosts; a visit without a date comes last."""
    assert ask("planned-visits") == [
        (["Amina Otieno"], ["KEN"], "NOR", date(2024, 6, 1), "month"),
        ([], ["JPN"], None, None, None),
    ]


def test_messages(ask):
    """Sender and addressee, each with the country served."""
    assert ask("messages") == [
        (date(2024, 3, 12), "Amina Otieno", "KEN", "Haruto Mori", "JPN", "congratulation"),
    ]


def test_officials_by_events(ask):
    """Only held events count, and the role is that of the latest."""
    assert ask("officials-by-events", country="NOR") == [("Kari Lund", "foreign_minister", 6, 5, 0, 1)]
    assert ask("officials-by-events") == [
        ("Kari Lund", "foreign_minister", 6, 5, 0, 1),
        ("Aino Virta", "minister", 4, 4, 0, 0),
        ("Amina Otieno", "head_of_state", 3, 2, 1, 0),
        ("Haruto Mori", "minister", 2, 1, 1, 0),
        ("Ola Berg", "io_head", 1, 1, 0, 0),
    ]


def test_spellings(ask):
    """Who is written in one form only is left out; the articles of a form are their sorted ids."""
    assert ask("spellings") == [
        ("Kari Lund", "Kari Lund", 4, ["a1", "a2"]),
        ("Kari Lund", "Lund", 2, ["a2"]),
    ]


def test_organization_events(ask):
    """Sessions and summits of every status, also those of which nobody is named."""
    assert ask("organization-events") == [
        (
            "held", date(2024, 3, 10), "session", "video", ["Nordic Council"], "Helsinki", "FIN",
            ["Aino Virta", "Kari Lund", "Ola Berg"], ["FIN", "NOR"],
        ),
        ("planned", date(2025, 1, 1), "summit", "in_person", ["African Union", "Nordic Council"], None, None, [], []),
    ]  # fmt: skip


def test_organization_heads(ask):
    """The organization is the one whose title was used at the event, not the one headed last."""
    assert ask("organization-heads") == [
        (date(2024, 3, 10), "Ola Berg", "Nordic Council", "session", ["Aino Virta", "Kari Lund"]),
    ]


def test_contacts_of_country(ask):
    """Events with both, and statements of the one about the other, each event once."""
    assert ask("contacts-of-country", country="NOR") == [
        ("2024-03", "CHL", 0, 0, 0, 0, 0, 0, 0, 1, 1),
        ("2024-03", "FIN", 2, 0, 1, 0, 1, 0, 0, 0, 4),
        ("2024-03", "JPN", 0, 1, 0, 0, 0, 0, 0, 0, 1),
        ("2024-03", "KEN", 0, 0, 0, 0, 0, 0, 0, 1, 1),
        ("2024-04", "CHL", 0, 0, 0, 0, 0, 0, 0, 1, 1),
        (None, "KEN", 1, 0, 0, 0, 0, 0, 0, 0, 1),
    ]
    assert ask("contacts-of-country", country="Chile", since="2024-04-10") == [
        ("2024-04", "NOR", 0, 0, 0, 0, 0, 0, 0, 1, 1),
    ]


def test_a_data_frame_has_the_types_of_the_header(graph):
    """Days, months, numbers and texts have dtypes of their own, unknown ones included."""
    met = loader.query("who-met-whom", graph, country="Norwegian")
    contacts = loader.query("contacts-of-country", graph, country="NOR", limit=2)

    assert {name: str(dtype) for name, dtype in met.dtypes.items()} == {
        "date": "datetime64[s]",
        "official": "string",
        "country": "category",
        "official_2": "string",
        "country_2": "category",
        "place": "string",
    }
    assert [str(dtype) for dtype in contacts.dtypes[:3]] == ["period[M]", "category", "Int64"]
    assert len(contacts) == 2
    assert loader.query("calls", graph)["officials"].tolist() == [["Haruto Mori", "Kari Lund"]]


def test_a_limit_cuts_and_says_so(graph):
    """An answer that was cut is marked, a whole one is not."""
    assert run(CATALOG.find("who-met-whom"), graph, {}, limit=3).truncated
    assert not run(CATALOG.find("who-met-whom"), graph, {}, limit=4).truncated


def test_a_query_cannot_write(graph):
    """The server refuses a write, whatever the header says."""
    query = parse_query("// T\n// @column one int  Number\nCREATE (n:Country) RETURN 1 AS one", name="q", theme="t")

    with pytest.raises(QueryError):
        run(query, graph, {})
