"""Every claim is told with the rule and the data row it came from."""

import re
from html.parser import HTMLParser

import factory
import pytest

from loader.extract import extract
from loader.extract.data_rows import country_row, event_row, leader_row, office_row, organization_row
from loader.extract.explain import explain
from loader.extract.explained_page import page
from loader.extract.offices import load_offices
from loader.model import Role
from loader.tables import DATA, numbered_rows

TEXT = (
    "Ministers <meet> & talk\n\nNorwegian Foreign Minister Kari Lund met "
    "the acting Prime Minister of Chile Juan Soto in "
    "Oslo on Monday. The United Nations (UN) welcomed it.\n\nThe UN and the Nordic Fjord Organization will hold a "
    "conference in Geneva in May."
)
ROW = re.compile(r"(\w+\.csv):(\d+)")


@pytest.fixture(scope="module")
def article():
    return factory.article(title="Ministers <meet> & talk", text=TEXT)


@pytest.fixture(scope="module")
def explanation(article):
    return explain(article)


def rules(explanation, kind: str, beginning: str) -> str:
    """The rules of one claim."""
    [found] = [r.rules for r in explanation.reasons if r.kind == kind and r.claim.startswith(beginning)]
    return "\n".join(found)


def cells(rule: str) -> list[dict[str, str]]:
    """The data rows that a rule names."""
    return [dict(numbered_rows(DATA / file))[int(line)] for file, line in ROW.findall(rule)]


@pytest.mark.model
def test_every_claim_of_the_record_has_a_reason(article, explanation):
    """In the record's order, each with a rule and a sentence of the text."""
    record = extract(article)
    kinds = [reason.kind for reason in explanation.reasons]

    assert [kinds.count(kind) for kind in ("country", "official", "organization", "event")] == [
        len(record.countries), len(record.officials), len(record.organizations), len(record.events),
    ]  # fmt: skip
    assert all(reason.rules and reason.evidence in TEXT for reason in explanation.reasons)


@pytest.mark.model
def test_an_explanation_tells_the_confidence_of_the_record(article, explanation):
    """The same figure as in the record, with two digits."""
    told = [r.claim for r in explanation.reasons if r.kind in ("official", "event")]
    claims = [*extract(article).officials, *extract(article).events]

    assert [re.findall(r"confidence ([\d.]+)", claim) for claim in told] == [[f"{c.confidence:.2f}"] for c in claims]


@pytest.mark.model
def test_the_rows_are_those_of_the_words(explanation):
    """Countries by form, officials by the words of the title, events by their trigger."""
    assert {row["iso3"] for row in cells(rules(explanation, "country", "NOR"))} == {"NOR"}
    titles = [row["phrase"] for row in cells(rules(explanation, "official", "Juan Soto"))]
    assert titles == ["acting", "prime minister"]
    assert cells(rules(explanation, "organization", "United Nations"))[0]["acronym"] == "UN"
    assert cells(rules(explanation, "event", "e1"))[0]["kind"] == "meeting"


@pytest.mark.model
def test_a_mark_is_a_place_in_the_text(explanation):
    """Countries, officials and organizations are marked at their words, events at their sentence."""
    marked = {TEXT[mark.start : mark.end] for reason in explanation.reasons for mark in reason.marks}

    assert {"Norwegian", "Chile", "Oslo", "UN"} <= marked
    assert any(words.endswith("Kari Lund") for words in marked)


class Page(HTMLParser):
    """The tags and texts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data):
        self.texts.append(data)


@pytest.mark.model
def test_the_page_shows_text_and_rules_and_needs_nothing_else(explanation):
    """What stands in angle brackets is text; no script, no link, nothing to fetch."""
    shown = Page(page(explanation))
    words = set(" ".join(shown.texts).split())

    assert {"script", "link", "img", "meet"}.isdisjoint(shown.tags)
    assert shown.links == []
    assert {"Ministers", "<meet>", "&", "NOR", "OFFICIAL"} <= words
    assert all(rule in shown.texts for reason in explanation.reasons for rule in reason.rules)


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (country_row("Kazakh", "KAZ"), "demonyms"),
        (country_row("ASTANA", "KAZ"), "capital"),
        (country_row("Franco", "FRA"), "prefix"),
        (organization_row("UN", "United Nations"), "acronym"),
        (office_row(load_offices().phrases["head"]["prime", "ministers"]), "head “prime minister”"),
        (event_row("event_triggers.csv:2:margins"), "(margins)"),
    ],
)
def test_a_rule_names_file_line_and_column(rule, found):
    """What a person needs to find the row and mend it."""
    assert ROW.search(rule)
    assert found in rule


@pytest.mark.parametrize("rule", [organization_row("Ek Fund", "Ek Fund"), country_row("example.no", "NOR")])
def test_what_no_row_holds_is_told_with_its_grammar(rule):
    """The module that read it off the text."""
    assert re.match(r"\w+\.py: ", rule)


@pytest.mark.parametrize(
    ("name", "year", "country"),
    [(("kari", "lund"), 2020, None), (("justin", "trudeau"), 2020, "CAN"), (("justin", "trudeau"), 1990, None)],
)
def test_a_known_leader_has_a_row(name, year, country):
    """Only the one of the name, the country and the year."""
    row = leader_row(factory.office(role=Role.HEAD_OF_GOVERNMENT, country="CAN"), [name], year)

    assert (row and cells(row)[0]["country"]) == country
