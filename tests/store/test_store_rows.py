"""Rows: a pure function of claims and conclusions."""

import json
from dataclasses import replace
from datetime import date

import pytest
from derive import derive
from factory import article, event, office, official, organization, participant, record

from loader.model import Capacity, Conclusions, EventKind, Participant
from loader.records import from_json
from loader.store.changes import difference
from loader.store.countries import country_properties
from loader.store.rows import KEYS, rows
from loader.store.statements import schema_files, statement
from loader.values.date import PartialDate, Precision


def tables_of(*records):
    return rows(records, derive(records), country_properties())


def test_every_table_has_its_three_statements():
    """No table can be written without being read back and deleted."""
    texts = [statement(folder, table) for folder in ("read", "write", "delete") for table in KEYS]

    assert all(text.startswith("//") for text in texts)


def test_the_record_of_an_article_is_kept_whole_but_for_its_text():
    """Claims can be read again from the graph, without the article's text."""
    claims = record(article=article(url="https://example.org/1", line=7))
    [row] = tables_of(claims)["article"].values()

    kept = from_json(json.loads(row["properties"]["record"]))
    assert kept == replace(claims, article=replace(claims.article, text=None, line=None))


def test_a_date_keeps_its_precision():
    """A month is the first day of it and the word month."""
    when = PartialDate(date(2024, 11, 1), Precision.MONTH)
    [row] = tables_of(record(events=(event(date=when),)))["event"].values()

    properties = row["properties"]
    assert (properties["date"], properties["date_end"], properties["precision"]) == (date(2024, 11, 1), None, "month")


@pytest.mark.parametrize(("precision", "month"), [("day", "2024-11"), ("month", "2024-11"), ("year", None)])
def test_a_month_is_told_where_it_is_known(precision, month):
    """Of a year alone no month can be counted."""
    [row] = tables_of(record(events=(event(date=PartialDate(date(2024, 11, 1), Precision(precision))),)))[
        "event"
    ].values()

    assert row["properties"]["month"] == month


@pytest.mark.parametrize("kind", EventKind)
def test_an_event_has_the_label_of_its_kind(kind):
    """Each kind has a label that the statement for writing knows."""
    [row] = tables_of(record(events=(event(kind=kind),)))["event"].values()

    assert f":{row['labels'][0]}" in statement("write", "event")


def test_a_report_tells_its_participants_in_words():
    """Named and unnamed participants stand as the article gives them."""
    told = event(
        officials=(participant(capacity=Capacity.HOST),),
        unnamed=(participant(None, title="Speaker", country="JOR"),),
    )
    [row] = tables_of(record(events=(told,)))["article_reports_event"].values()

    assert row["properties"]["participants"] == ["Foreign Minister Kari Lund (NOR)", "Speaker (JOR)"]


def test_an_organization_is_tied_to_its_members_and_its_parent():
    """Member states and the parent are relationships, the seat a property."""
    tables = tables_of(record(organizations=(organization(), organization("Secretariat of Nordic Council"))))

    assert sorted(tables["country_member_of"])[:2] == [
        ("NOR", "nordic-council"),
        ("NOR", "secretariat-of-nordic-council"),
    ]
    assert list(tables["organization_body_of"]) == [("secretariat-of-nordic-council", "nordic-council")]
    assert tables["organization"]["nordic-council",]["properties"]["seat"] == "Oslo"


def test_forms_and_their_counts_are_two_lists_of_one_order():
    """A form's count stands at the form's place."""
    claim = official("Kari Lund", office(), forms={"Lund": 3, "Kari Lund": 1})
    [row] = tables_of(record(officials=(claim,), events=()))["article_mentions_official"].values()

    assert (row["properties"]["forms"], row["properties"]["counts"]) == (["Kari Lund", "Lund"], [1, 3])


def test_a_country_has_its_names_from_the_data_file():
    """The gazetteer gives the properties of a country."""
    countries = tables_of(record())["country"]

    assert countries["NOR",]["properties"]["name"] == "Norway"


def test_two_different_rows_of_one_key_are_an_error():
    """Conclusions that contradict themselves are not written."""
    twice = [Participant(official_id="x", title=t, role=None, country=None, capacity=None) for t in ("A", "B")]
    concluded = derive([record()])
    broken = replace(concluded, events=(replace(concluded.events[0], officials=tuple(twice)),))

    with pytest.raises(ValueError, match="official_took_part"):
        rows([], broken, {})


def test_no_claims_no_rows():
    """Nothing follows from nothing."""
    assert not any(rows([], Conclusions(), {}).values())


def test_a_difference_is_what_vanished_and_what_is_new():
    """Rows that stay as they are are not touched."""
    before = tables_of(record("a1"))
    after = tables_of(record("a1", organizations=(organization(),), officials=(official(),)))

    changes = difference(before, after)

    assert (changes.deletes["official"], [row["id"] for row in changes.writes["organization"]]) == (
        [{"id": "omar-said"}],
        ["nordic-council"],
    )
    assert "event" not in changes.writes


def test_a_key_that_is_there_twice_is_deleted_and_written_again():
    """Only damage can double a relationship; it is made anew."""
    wanted = tables_of(record())
    held = {**wanted, "country_took_part": dict.fromkeys(wanted["country_took_part"])}

    changes = difference(held, wanted)

    assert len(changes.deletes["country_took_part"]) == len(changes.writes["country_took_part"]) == 2


def test_everything_the_schema_makes_has_a_name():
    """A part without a name could be neither checked nor made only once."""
    assert all(len(file.creates) == len(file.statements) for file in schema_files())
    assert all("IF NOT EXISTS" in text for file in schema_files() for text in file.statements)
