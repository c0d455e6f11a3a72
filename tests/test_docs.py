"""The pages on graph and record name every property and field there is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from factory import event, organization, participant, record

from loader.model import Capacity, Change, EventKind, MessageSort, Mode, OrganizationType, Role, Standing, Status
from loader.records import Json, to_json
from loader.resolve import resolve
from loader.store.rows import rows

DOCS = Path(__file__).parent.parent / "docs"


def named(page: str) -> set[str]:
    """Everything in code style on a page."""
    return set(re.findall(r"`([^`\n]+)`", (DOCS / page).read_text("utf-8")))


FULL = record(
    organizations=(organization(),),
    events=(
        event(place="Oslo", place_country="NOR", about=("SWE",), organizations=("Nordic Council",)),
        event("e2", EventKind.MESSAGE, part_of="e1", unnamed=(participant(None, country="SWE"),)),
    ),
)


def fields(value: object) -> Iterator[str]:
    """The names of all fields of a record; the forms of a name are content."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key != "forms":
                yield from fields(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from fields(inner)


def test_every_property_of_the_graph_is_documented():
    """What the store writes on nodes and relationships stands in docs/graph-model.md."""
    tables = rows([FULL], resolve([FULL]), {})
    written = {name for table in tables.values() for row in table.values() for name in row.get("properties", {})}

    assert written - {word for name in named("graph-model.md") for word in re.findall(r"\w+", name)} == set()


def test_every_field_of_the_record_is_documented():
    """What `kgload extract` prints stands in docs/record.md."""
    printed: Json = to_json(FULL)

    assert set(fields(printed)) - {word for name in named("record.md") for word in re.findall(r"\w+", name)} == set()


@pytest.mark.parametrize(
    "vocabulary",
    [Capacity, Change, EventKind, MessageSort, Mode, OrganizationType, Role, Standing, Status],
    ids=lambda v: v.__name__,
)
def test_every_value_of_a_vocabulary_is_documented(vocabulary):
    """The values that a field can have stand in docs/record.md."""
    assert {value.value for value in vocabulary} - named("record.md") == set()


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    """Every relative link of a page names a file that is there."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", sorted((DOCS / "decisions").glob("*.md")), ids=lambda page: page.stem)
def test_a_decision_fits_a_screen(page):
    """A decision has fewer than 30 lines and tells question, choice, refusals and measurement."""
    text = page.read_text("utf-8")

    assert text.count("\n") < 30
    assert [head for head in ("Question", "Chosen", "Refused", "Measured") if f"**{head}" not in text] == []
