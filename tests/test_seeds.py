"""The sample articles and their labels: what the demo shows, and the truth that the extraction is held to."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from loader import read
from loader.model import Article, EventKind, MessageSort, Mode, OrganizationType, Role, Status

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
LABELS: list[dict[str, Any]] = [
    json.loads(line) for line in (ROOT / "tests" / "golden" / "labels.jsonl").read_text("utf-8").splitlines()
]
EVENTS = [event for label in LABELS for event in label["events"]]
each_label = pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    found = list(read(str(SEEDS)))
    assert all(isinstance(article, Article) for article in found), "the seeds hold nothing to skip"
    return {article.title: article for article in found if isinstance(article, Article)}


def flat(text: str) -> str:
    """A text on one line, without regard to capitals."""
    return " ".join(text.split()).casefold()


def test_every_seed_is_labelled_and_nothing_else(articles):
    """Each article that the reader finds in seeds/ has one label, and each label its article."""
    assert sorted(articles) == sorted(label["title"] for label in LABELS)


@each_label
def test_a_label_tells_where_and_when_its_article_was_published(articles, label):
    """File and time of publication are those that the reader finds."""
    article = articles[label["title"]]

    assert (Path(article.file or "").name, article.published.isoformat()[:16]) == (
        label["file"],
        label["published"][:16],
    )


@each_label
def test_articles_have_the_length_of_a_release(articles, label):
    """Headline and body together have 80 to 250 words."""
    assert 80 <= len((articles[label["title"]].text or "").split()) <= 250


@each_label
def test_evidence_begins_a_passage_of_the_text(articles, label):
    """The words quoted as evidence stand in the article."""
    text = flat(articles[label["title"]].text or "")
    events = label["events"] + label["events_optional"]

    assert [e["id"] for e in events if flat(e["evidence"].removesuffix(" ...")) not in text] == []


@each_label
def test_names_and_their_other_forms_stand_in_the_text(articles, label):
    """Officials and organizations are called as the article calls them."""
    text = flat(articles[label["title"]].text or "")
    forms = [form for named in label["officials"] + label["organizations"] for form in (named["name"], *named["also"])]
    forms += label.get("other_persons", []) if label["file"].startswith("page-") else []

    assert [form for form in forms if flat(form) not in text] == []


@each_label
def test_events_refer_to_what_the_label_lists(label):
    """Participants are listed officials and organizations, countries are counted, a whole is another event."""
    officials = {official["name"] for official in label["officials"]}
    organizations = {organization["name"] for organization in label["organizations"]}
    ids = {event["id"] for event in label["events"]}
    for event in label["events"]:
        assert set(event["officials"]) <= officials
        assert set(event["organizations"]) <= organizations
        assert set(event["countries"]) <= set(label["countries"])
        assert event["part_of"] is None or event["part_of"] in ids - {event["id"]}


@each_label
def test_labels_use_the_vocabulary_of_the_model(label):
    """Kinds, modes, statuses, roles and types are values that a record can have."""
    for official in label["officials"]:
        assert Role(official["role"])
    for organization in label["organizations"]:
        assert OrganizationType(organization["type"])
    for event in label["events"] + label["events_optional"]:
        assert EventKind(event["kind"])
        assert Mode(event["mode"])
        assert Status(event["status"])
        assert (event["kind"] == "message") == ("message" in event)


@each_label
def test_an_official_serves_a_country_or_an_organization(label):
    """Who serves no country leads or represents an organization that the article names."""
    organizations = {organization["name"] for organization in label["organizations"]}

    assert [o["name"] for o in label["officials"] if not o["country"] and o["organization"] not in organizations] == []


def test_the_seeds_show_every_kind_of_event_and_message():
    """Every kind, status and sort of message occurs, calls by telephone and by video."""
    assert {event["kind"] for event in EVENTS} == {kind.value for kind in EventKind}
    assert {event["status"] for event in EVENTS} == {status.value for status in Status}
    assert {event.get("message") for event in EVENTS} - {None} == {sort.value for sort in MessageSort}
    assert {event["mode"] for event in EVENTS if event["kind"] == "call"} == {"phone", "video"}


def test_the_seeds_are_wide_enough():
    """At least 34 articles of two pages and many files, three months, 25 countries, four articles without event."""
    assert len(LABELS) >= 34
    assert sum(label["file"].startswith("page-") for label in LABELS) >= 18
    assert len({label["source"] for label in LABELS}) >= 10
    assert {label["published"][:7] for label in LABELS} == {"2025-08", "2025-09", "2025-10"}
    assert len({country for label in LABELS for country in label["countries"]}) >= 25
    assert sum(not label["events"] for label in LABELS) >= 4


def test_some_events_are_told_by_two_articles():
    """A reprint, an event in two outlets' words, an announcement and its report share `same_as`."""
    told = Counter(event["same_as"] for event in EVENTS if event.get("same_as"))
    statuses = {key: {e["status"] for e in EVENTS if e.get("same_as") == key} for key in told}

    assert min(told.values()) == 2
    assert sum({"planned", "held"} <= status for status in statuses.values()) >= 2
    assert len(Counter(label["cluster"] for label in LABELS if label.get("cluster"))) >= 3


def test_the_seeds_name_their_own_outlets():
    """The page dumps name invented outlets in their copyright lines."""
    outlets = {
        re.search(r"reference to ([\w ]+)\.|© \d{4} ([\w ]+)\.", (SEEDS / name).read_text("utf-8"))
        for name in ("page-steppe-courier.txt", "page-harbour-herald.txt")
    }

    assert {match[1] or match[2] for match in outlets if match} == {"Steppe Courier", "Harbour Herald"}
