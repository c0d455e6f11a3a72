"""Saved queries about the network and the sources: rows worked out by hand from the invented articles."""

from datetime import date

import pytest

from loader.query import load_catalog, run

pytestmark = [pytest.mark.server, pytest.mark.parametrize("told_graph", ["25"], indirect=True)]

TALKS = "Meeting of Amina Otieno (KEN), Ola Berg and Omar Said (JOR)"


def test_contact_network(ask_told):
    """Each pair once with its number of events; the country asked for stands first."""
    assert [row[:5] for row in ask_told("contact-network")] == [
        ("Aino Virta", "FIN", "Kari Lund", "NOR", 2),
        ("Aino Virta", "FIN", "Nils Dahl", "NOR", 1),
        ("Amina Otieno", "KEN", "Kari Lund", "NOR", 1),
        ("Amina Otieno", "KEN", "Ola Berg", None, 1),
        ("Amina Otieno", "KEN", "Omar Said", "JOR", 1),
        ("Haruto Mori", "JPN", "Kari Lund", "NOR", 1),
        ("Ola Berg", None, "Omar Said", "JOR", 1),
    ]
    assert ask_told("contact-network", country="Norway", at_least=2) == [
        ("Kari Lund", "NOR", "Aino Virta", "FIN", 2, date(2024, 1, 9), date(2024, 2, 14)),
    ]


def test_encounters(ask_told):
    """The events of the edges, a row each."""
    assert ask_told("encounters", country="Jordan") == [
        (
            date(2024, 3, 19),
            "meeting",
            "Omar Said",
            "JOR",
            other,
            country,
            "2024-03-19-meeting-jor-ken",
            "omar-said-jor",
            id_,
        )
        for other, country, id_ in (("Amina Otieno", "KEN", "amina-otieno-ken"), ("Ola Berg", None, "ola-berg"))
    ]
    assert len(ask_told("encounters")) == sum(row[4] for row in ask_told("contact-network"))


def test_most_connected(ask_told):
    """More counterparts first, then counterparts of more countries; a session brings nobody a counterpart."""
    assert ask_told("most-connected")[:3] == [
        ("Kari Lund", "foreign_minister", "NOR", 3, 3, 4),
        ("Amina Otieno", "head_of_state", "KEN", 3, 2, 2),
        ("Ola Berg", "io_head", None, 2, 2, 1),
    ]
    assert [row[0] for row in ask_told("most-connected", role="head-of-state")] == ["Amina Otieno"]


def test_chain(ask_told):
    """The shortest way between two who never met, a row a meeting."""
    assert ask_told("chain", **{"from": "Nils Dahl", "to": "Omar Said"}) == [
        (1, "Nils Dahl", "Aino Virta", date(2024, 6, 19), "meeting", "2024-06-19-meeting-fin-nor"),
        (2, "Aino Virta", "Kari Lund", date(2024, 1, 9), "meeting", "2024-01-09-meeting-fin-nor"),
        (3, "Kari Lund", "Amina Otieno", date(2024, 3, 18), "meeting", "2024-03-18-meeting-ken-nor"),
        (4, "Amina Otieno", "Omar Said", date(2024, 3, 19), "meeting", "2024-03-19-meeting-jor-ken"),
    ]


def test_chain_without_names(ask_told):
    """From the official with most meetings to whom most counterparts met, but not the first."""
    assert [(row[1], row[2]) for row in ask_told("chain")] == [("Kari Lund", "Aino Virta"), ("Aino Virta", "Nils Dahl")]


def test_chain_to_the_same_official(ask_told):
    """Nobody is connected with themselves."""
    assert ask_told("chain", **{"from": "Nils Dahl", "to": "Nils Dahl"}) == []


def test_common_counterparts(ask_told):
    """Whom both met, with the number of events of each."""
    assert ask_told("common-counterparts", official="Lund", official_2="Dahl") == [
        ("Kari Lund", "Nils Dahl", "Aino Virta", "FIN", 2, 1, date(2024, 6, 19)),
    ]
    assert [row[1:3] for row in ask_told("common-counterparts")] == [
        ("Nils Dahl", "Aino Virta"),
        ("Ola Berg", "Amina Otieno"),
        ("Omar Said", "Amina Otieno"),
    ]


def test_mediators(ask_told):
    """The countries between which somebody stood, found from the side of each."""
    expected = (
        date(2024, 3, 19), "Ola Berg", "Secretary General", None, ["JOR", "KEN"], "meeting", "held",
        "2024-03-19-meeting-jor-ken",
    )  # fmt: skip

    assert ask_told("mediators") == [expected]
    assert ask_told("mediators", country="Kenya") == [expected]


def test_evidence_of_an_event(told_graph, ask_told):
    """One sentence for each article that tells it, with offsets, address and ids."""
    [visit, _] = run(load_catalog().find("visits"), told_graph, {}).rows

    rows = ask_told("evidence", event=[visit[-1]])

    assert [(row[1], row[2], row[8], row[9]) for row in rows] == [
        (date(2024, 2, 16), "Herald", "https://herald.example/a2", "a2"),
        (date(2024, 2, 17), "Courier", None, "a3"),
    ]
    assert rows[0][:1] + rows[0][3:8] == (
        "Visit of Aino Virta (FIN) to NOR", "Headline of a2", "The visit of 2024-02-14 is told here.", 0, 40, 0.95,
    )  # fmt: skip


def test_evidence_of_an_official(ask_told):
    """One sentence for each article that names the official."""
    assert [(row[0], row[9], row[10]) for row in ask_told("evidence", official="Berg")] == [
        ("Ola Berg", "a5", "ola-berg"),
        ("Ola Berg", "a8", "ola-berg"),
    ]


def test_evidence_without_a_name(ask_told):
    """The event that most articles tell, the latest of those told equally often."""
    assert [row[0] for row in ask_told("evidence")] == [TALKS, TALKS]


def test_independent_sources(ask_told):
    """A reprint is no source of its own."""
    assert ask_told("independent-sources") == [
        (date(2024, 3, 19), TALKS, 2, 0, 2, ["Herald", "Wire"], "2024-03-19-meeting-jor-ken"),
        (
            date(2024, 2, 14), "Meeting of Kari Lund (NOR) and Aino Virta (FIN)", 2, 1, 1, ["Herald"],
            "2024-02-14-meeting-fin-nor",
        ),
        (date(2024, 2, 14), "Visit of Aino Virta (FIN) to NOR", 2, 1, 1, ["Herald"], "2024-02-14-visit-fin-nor"),
    ]  # fmt: skip


def test_single_source_events(ask_told):
    """Reprints make no second source; two outlets of their own do."""
    assert ask_told("single-source-events", country="Norwegian", period="2024-02..2024-03-01") == [
        (
            date(2024, 2, 14), "meeting", "Meeting of Kari Lund (NOR) and Aino Virta (FIN)", "Herald", 0.95, 1,
            "2024-02-14-meeting-fin-nor",
        ),
        (
            date(2024, 2, 14), "visit", "Visit of Aino Virta (FIN) to NOR", "Herald", 0.95, 1,
            "2024-02-14-visit-fin-nor",
        ),
        (
            date(2024, 3, 1), "call", "Call of Haruto Mori (JPN) and Kari Lund (NOR)", "Courier", 0.95, 0,
            "2024-03-01-call-jpn-nor",
        ),
    ]  # fmt: skip
    assert TALKS not in [row[2] for row in ask_told("single-source-events")]


def test_low_confidence(ask_told):
    """The claims below the limit, with sentence and article."""
    assert ask_told("low-confidence") == [
        (
            0.7, "Event", "Statement of Aino Virta (FIN) on JOR", "held statement",
            "The statement of 2024-03-25 is told here.", "Wire", date(2024, 3, 25), "a6", "2024-03-25-statement-fin",
        ),
    ]  # fmt: skip
    assert ask_told("low-confidence", below=0.7) == []


def test_coverage(ask_told):
    """Articles, their events, and those events that no other article tells."""
    assert ask_told("coverage", period="2024-02..2024-03") == [
        ("2024-02", "Courier", 1, 2, 0, 2),
        ("2024-02", "Herald", 1, 2, 0, 2),
        ("2024-03", "Courier", 1, 2, 2, 3),
        ("2024-03", "Herald", 1, 3, 2, 4),
        ("2024-03", "Wire", 1, 3, 2, 4),
    ]


def test_changes_since(ask_told):
    """What the last load added, and what it told of earlier ones."""
    rows = ask_told("changes-since")

    assert [(row[0], row[1], row[2], row[5], row[6]) for row in rows] == [
        ("new", "Event", "Summit of Skagerrak Forum", 1, 0),
        ("new", "Event", "Meeting of Aino Virta (FIN) and Nils Dahl (NOR)", 1, 0),
        ("new", "Event", "Session of Secretariat of the Skagerrak Forum", 1, 0),
        ("new", "Official", "Nils Dahl", 1, 0),
        ("new", "Organization", "Secretariat of the Skagerrak Forum", 1, 0),
        ("told again", "Official", "Aino Virta", 1, 6),
        ("told again", "Official", "Amina Otieno", 1, 4),
        ("told again", "Official", "Kari Lund", 1, 6),
        ("told again", "Official", "Ola Berg", 1, 1),
        ("told again", "Organization", "Skagerrak Forum", 2, 1),
    ]
    assert ask_told("changes-since", minutes=10) == rows
    assert ask_told("changes-since", since="2999") == []


def test_changes_of_a_country_since_a_day(ask_told):
    """Before the first load everything is new."""
    rows = ask_told("changes-since", country="Japan", since="2020")

    assert [(row[0], row[1], row[2], row[5], row[6]) for row in rows] == [
        ("new", "Event", "Call of Haruto Mori (JPN) and Kari Lund (NOR)", 1, 0),
        ("new", "Event", "Congratulation of Amina Otieno (KEN) to Haruto Mori (JPN)", 1, 0),
        ("new", "Event", "Visit of Haruto Mori (JPN) to FIN", 1, 0),
        ("new", "Official", "Haruto Mori", 2, 0),
    ]
