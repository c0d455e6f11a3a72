"""Saved queries about meetings and visits: rows worked out by hand from the invented articles."""

from datetime import date

import pytest

from loader.query import load_catalog, run

pytestmark = [pytest.mark.server, pytest.mark.parametrize("told_graph", ["25"], indirect=True)]


def test_meetings_of(ask_told):
    """Meetings and calls of one official, with all others; sessions and visits are no meetings."""
    rows = ask_told("meetings-of", official="Amina Otieno")

    assert rows == [
        (
            date(2024, 3, 18), "Amina Otieno", "meeting", ["Kari Lund"], ["KEN", "NOR"], "Helsinki", None,
            "2024-03-18-meeting-ken-nor",
        ),
        (
            date(2024, 3, 19), "Amina Otieno", "meeting", ["Ola Berg", "Omar Said"], ["JOR", "KEN"], "Helsinki", None,
            "2024-03-19-meeting-jor-ken",
        ),
    ]  # fmt: skip
    assert [row[0] for row in ask_told("meetings-of", official="Lund", country="Finland")] == [
        date(2024, 1, 9),
        date(2024, 2, 14),
    ]


def test_visits(ask_told):
    """Hosts are those of the country visited, also those met in a meeting that was part of the visit."""
    assert ask_told("visits") == [
        (
            date(2024, 2, 14), date(2024, 2, 15), ["Aino Virta"], ["FIN"], "NOR", "Oslo", ["Kari Lund"],
            "2024-02-14-visit-fin-nor",
        ),
        (date(2024, 3, 24), None, ["Kari Lund"], ["NOR"], "FIN", None, [], "2024-03-24-visit-fin-nor"),
    ]  # fmt: skip
    assert [row[4] for row in ask_told("visits", status="planned")] == ["NOR", "FIN"]
    assert [row[4] for row in ask_told("visits", status="planned", country="Japan")] == ["FIN"]


def test_delegation(told_graph, ask_told):
    """Everybody at a visit and at the meeting that was part of it, each once."""
    [visit, _] = run(load_catalog().find("visits"), told_graph, {}).rows

    assert ask_told("delegation", event=visit[-1]) == [
        (
            "2024-02-14-visit-fin-nor", "Official", "Aino Virta", "Foreign Minister", "foreign_minister", "FIN",
            "guest", False,
        ),
        (
            "2024-02-14-visit-fin-nor", "Official", "Kari Lund", "Foreign Minister", "foreign_minister", "NOR",
            "host", False,
        ),
        ("2024-02-14-visit-fin-nor", "Country", "Finland", None, None, "FIN", None, False),
        ("2024-02-14-visit-fin-nor", "Country", "Norway", None, None, "NOR", None, False),
    ]  # fmt: skip


def test_delegation_of_the_event_told_most_often(ask_told):
    """Without an event, it is the latest of those that most articles tell; officials stand before countries."""
    assert [row[:3] for row in ask_told("delegation")] == [
        ("2024-03-19-meeting-jor-ken", "Official", "Omar Said"),
        ("2024-03-19-meeting-jor-ken", "Official", "Amina Otieno"),
        ("2024-03-19-meeting-jor-ken", "Official", "Ola Berg"),
        ("2024-03-19-meeting-jor-ken", "Country", "Jordan"),
        ("2024-03-19-meeting-jor-ken", "Country", "Kenya"),
    ]


def test_sidelines(ask_told):
    """What was part of a session, not what was part of a visit; words of its title find it."""
    expected = [
        (
            "Session of Skagerrak Forum", date(2024, 3, 18), "meeting", "held", ["Amina Otieno", "Kari Lund"],
            ["KEN", "NOR"], None, "2024-03-18-meeting-ken-nor",
        ),
    ]  # fmt: skip

    assert ask_told("sidelines") == expected
    assert ask_told("sidelines", gathering="skagerrak") == expected


def test_first_contacts(ask_told):
    """The earliest meeting, call or visit of a pair; being at one session is no contact."""
    assert ask_told("first-contacts") == [
        (date(2024, 1, 9), "FIN", "NOR", "meeting", 5, "2024-01-09-meeting-fin-nor"),
        (date(2024, 3, 1), "JPN", "NOR", "call", 1, "2024-03-01-call-jpn-nor"),
        (date(2024, 3, 18), "KEN", "NOR", "meeting", 1, "2024-03-18-meeting-ken-nor"),
        (date(2024, 3, 19), "JOR", "KEN", "meeting", 1, "2024-03-19-meeting-jor-ken"),
    ]
    assert [row[1:3] for row in ask_told("first-contacts", country="Norway", since="2024-02")] == [
        ("NOR", "JPN"),
        ("NOR", "KEN"),
    ]


def test_silences(ask_told):
    """Counted back from the latest held event, or from the day asked for."""
    assert ask_told("silences", country="Norway") == [
        ("NOR", "JPN", date(2024, 3, 1), 3, 1, "call", "2024-03-01-call-jpn-nor"),
        ("NOR", "KEN", date(2024, 3, 18), 3, 1, "meeting", "2024-03-18-meeting-ken-nor"),
    ]
    assert ask_told("silences", months=4) == []
    assert [row[:4] for row in ask_told("silences", as_of="2025-01-18", months=6, at_least=2)] == [
        ("FIN", "NOR", date(2024, 6, 19), 6),
    ]


def test_reciprocity(ask_told):
    """Visits in both directions; the country asked for stands first."""
    assert ask_told("reciprocity") == [("FIN", "NOR", 1, 1, 0, date(2024, 3, 24))]
    assert ask_told("reciprocity", country="Norway", until="2024-02") == [("NOR", "FIN", 0, 1, -1, date(2024, 2, 14))]


def test_announced_not_held(ask_told):
    """Neither what was postponed nor what can still come this year."""
    assert ask_told("announced-not-held") == [
        (
            date(2024, 4, 10), "day", "visit", ["Amina Otieno"], ["KEN", "NOR"], date(2024, 4, 2),
            "2024-04-10-visit-ken-nor",
        ),
    ]  # fmt: skip
    assert ask_told("announced-not-held", as_of="2024-04-10") == []
    assert [row[1:3] for row in ask_told("announced-not-held", as_of="2025-01-01")] == [
        ("year", "summit"),
        ("day", "visit"),
    ]


def test_postponed_or_cancelled(ask_told):
    """With the day of the article that says so."""
    assert ask_told("postponed-or-cancelled") == [
        (
            "postponed", date(2024, 4, 2), date(2024, 5, 5), "visit", ["Haruto Mori"], ["FIN", "JPN"], "trade",
            "2024-05-05-visit-fin-jpn",
        ),
    ]  # fmt: skip


def test_calendar(ask_told):
    """All events of a country in a period, by day and kind, whatever their status."""
    rows = ask_told("calendar", country="Finland", period="2024-02..2024-05")

    assert [(row[0], row[3], row[4], row[9]) for row in rows] == [
        (date(2024, 2, 14), "held", "meeting", 2),
        (date(2024, 2, 14), "held", "visit", 2),
        (date(2024, 3, 18), "held", "session", 1),
        (date(2024, 3, 24), "held", "visit", 1),
        (date(2024, 3, 25), "held", "statement", 1),
        (date(2024, 4, 1), "held", "message", 1),
        (date(2024, 5, 5), "planned", "visit", 1),
    ]
    assert rows[1] == (
        date(2024, 2, 14), date(2024, 2, 15), "day", "held", "visit", "Visit of Aino Virta (FIN) to NOR",
        ["Aino Virta"], ["FIN", "NOR"], "Oslo", 2, "2024-02-14-visit-fin-nor",
    )  # fmt: skip
