"""Saved queries about officials, organizations and words: rows worked out by hand from the invented articles."""

from datetime import date

import pytest

pytestmark = [pytest.mark.server, pytest.mark.parametrize("told_graph", ["25"], indirect=True)]


def test_successions(ask_told):
    """Norway's minister was followed by the next one; whom an article calls former is still the same person."""
    expected = (
        "NOR", None, "Foreign Minister", "foreign_minister", "Kari Lund", date(2024, 3, 25), "Nils Dahl",
        date(2024, 6, 20),
    )  # fmt: skip

    assert ask_told("successions") == [expected]
    assert ask_told("successions", country="Finland") == []
    assert ask_told("successions", role="foreign_minister", since="2024-06", until="2024-06") == [expected]


def test_office_holders(ask_told):
    """A role means that role alone, other words are looked for in titles; a day leaves its one holder."""
    lund = ("Kari Lund", "Foreign Minister", "foreign_minister", "NOR", None, "current")
    dahl = ("Nils Dahl", "Foreign Minister", "foreign_minister", "NOR", None, "current")

    assert ask_told("office-holders", office="foreign minister", country="Norway") == [
        (*lund, date(2024, 1, 10), date(2024, 3, 25), 7),
        (*dahl, date(2024, 6, 20), date(2024, 6, 20), 1),
    ]
    hyphened = ask_told("office-holders", office="Foreign-Minister", country="NOR")
    assert [row[0] for row in hyphened] == ["Kari Lund", "Nils Dahl"]
    assert [row[0] for row in ask_told("office-holders", office="trade")] == ["Haruto Mori"]
    assert [row[0] for row in ask_told("office-holders", organization="SF")] == ["Ola Berg"]
    assert [row[0] for row in ask_told("office-holders", country="NOR", date="2024-02-20")] == ["Kari Lund"]
    assert ask_told("office-holders", country="NOR", date="2024-05-01") == []


def test_role_as_of(ask_told):
    """Between two articles the office is certain, later it is the last one known, before the first there is none."""
    lund = (
        "Kari Lund", "Foreign Minister", "foreign_minister", "NOR", None, "current", date(2024, 1, 10),
        date(2024, 3, 25),
    )  # fmt: skip

    assert ask_told("role-as-of", official="Lund", date="2024-03-01") == [(*lund, True)]
    assert ask_told("role-as-of", official="Lund", date="2024-09-01") == [(*lund, False)]
    assert ask_told("role-as-of", official="Lund", date="2024-01-01") == []


def test_itinerary(ask_told):
    """Days and places of an official; calls and video meetings are nowhere."""
    assert ask_told("itinerary", official="Virta") == [
        (date(2024, 1, 9), None, "Aino Virta", "NOR", "Oslo", "meeting", ["Kari Lund"], "2024-01-09-meeting-fin-nor"),
        (date(2024, 2, 14), None, "Aino Virta", "NOR", "Oslo", "meeting", ["Kari Lund"], "2024-02-14-meeting-fin-nor"),
        (date(2024, 2, 14), date(2024, 2, 15), "Aino Virta", "NOR", "Oslo", "visit", [], "2024-02-14-visit-fin-nor"),
        (
            date(2024, 3, 18), None, "Aino Virta", "FIN", "Helsinki", "session", ["Kari Lund", "Ola Berg"],
            "2024-03-18-session-fin-nor",
        ),
    ]  # fmt: skip
    assert {row[2] for row in ask_told("itinerary", country="Norwegian")} == {"Kari Lund"}


def test_itinerary_of_nobody(ask_told):
    """It is that of the official with most such events."""
    assert ask_told("itinerary") == ask_told("itinerary", official="Lund")


def test_counterparts(ask_told):
    """Events are counted, the most frequent counterpart first; a head of an organization is one too."""
    assert ask_told("counterparts", official="Lund") == [
        ("Kari Lund", "Aino Virta", "foreign_minister", "FIN", 2, 0, date(2024, 2, 14)),
        ("Kari Lund", "Amina Otieno", "head_of_state", "KEN", 1, 0, date(2024, 3, 18)),
        ("Kari Lund", "Haruto Mori", "minister", "JPN", 0, 1, date(2024, 3, 1)),
    ]
    assert [row[1:4] for row in ask_told("counterparts", official="Otieno")] == [
        ("Kari Lund", "foreign_minister", "NOR"),
        ("Ola Berg", "io_head", None),
        ("Omar Said", "foreign_minister", "JOR"),
    ]


def test_not_seen_since(ask_told):
    """Counted back a month from the latest held event, or from the day asked for; messages are signs of life."""
    assert [row[:2] for row in ask_told("not-seen-since")] == [
        (date(2024, 3, 2), "Haruto Mori"),
        (date(2024, 3, 19), "Ola Berg"),
        (date(2024, 3, 19), "Omar Said"),
        (date(2024, 3, 24), "Kari Lund"),
        (date(2024, 4, 1), "Amina Otieno"),
    ]
    assert ask_told("not-seen-since", day="2024-03-10") == [
        (
            date(2024, 3, 2), "Haruto Mori", "Minister of Trade", "minister", "JPN", "message", 2,
            "2024-03-02-message-jpn-ken",
        ),
    ]  # fmt: skip


def test_new_faces(ask_told):
    """By the first article that names them, the newest first."""
    assert ask_told("new-faces", since="2024-03-15") == [
        (date(2024, 6, 20), "Nils Dahl", "Foreign Minister", "foreign_minister", "NOR", None, "Herald", "a8"),
        (
            date(2024, 3, 20), "Ola Berg", "Secretary General", "io_head", None, "Skagerrak Forum", "Herald", "a5",
        ),
        (date(2024, 3, 20), "Omar Said", "Foreign Minister", "foreign_minister", "JOR", None, "Herald", "a5"),
    ]  # fmt: skip
    assert [row[1] for row in ask_told("new-faces", country="Norway")] == ["Nils Dahl", "Kari Lund"]


def test_members_active(ask_told):
    """Events of a body count for the organization too; Jordan took part without being a member."""
    assert ask_told("members-active", organization="SF") == [
        ("Skagerrak Forum", "NOR", True, 2, date(2024, 6, 20)),
        ("Skagerrak Forum", "FIN", True, 1, date(2024, 3, 18)),
        ("Skagerrak Forum", "JOR", False, 1, date(2024, 6, 20)),
    ]


def test_brings_together(ask_told):
    """Held events with both countries only; members are told of the countries asked for."""
    assert ask_told("brings-together", country="Norway", country_2="Jordan") == [
        ("Secretariat of the Skagerrak Forum", None, 1, ["JOR", "NOR"], [], date(2024, 6, 20)),
    ]
    assert ask_told("brings-together", country="Norway", country_2="Finland") == [
        ("Skagerrak Forum", "SF", 1, ["FIN", "NOR"], ["FIN", "NOR"], date(2024, 3, 18)),
    ]
    assert ask_told("brings-together", country="Norway", country_2="Kenya") == []


def test_chairs(ask_told):
    """Only who is named as chair."""
    expected = (
        date(2024, 3, 18), "Aino Virta", "Foreign Minister", "FIN", ["Skagerrak Forum"], "session", "Helsinki",
        "2024-03-18-session-fin-nor",
    )  # fmt: skip

    assert ask_told("chairs") == [expected]
    assert ask_told("chairs", organization="Skagerrak Forum", country="Finnish") == [expected]


def test_statements_about(ask_told):
    """With the sentence that tells it."""
    expected = (
        date(2024, 3, 25), "JOR", ["Aino Virta"], ["FIN"], [], "the talks in Helsinki",
        "The statement of 2024-03-25 is told here.", "2024-03-25-statement-fin",
    )  # fmt: skip

    assert ask_told("statements-about") == [expected]
    assert ask_told("statements-about", country="Amman", by="FI") == [expected]


def test_who_congratulates_whom(ask_told):
    """Congratulations only, with the names of both sides."""
    expected = ("KEN", "JPN", 1, ["Amina Otieno"], ["Haruto Mori"], date(2024, 3, 2))

    assert ask_told("who-congratulates-whom") == [expected]
    assert ask_told("who-congratulates-whom", country="Japan") == [expected]
    assert ask_told("who-congratulates-whom", since="2024-03-03") == []


def test_condolences(ask_told):
    """Condolences only, with what they were about."""
    assert ask_told("condolences") == [
        (date(2024, 4, 1), "Aino Virta", "FIN", "Amina Otieno", "KEN", "floods", "2024-04-01-message-fin-ken"),
    ]
