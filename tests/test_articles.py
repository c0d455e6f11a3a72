"""The articles in the manner of many outlets, and their labels: the set itself, not what is found in it."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from loader import read
from loader.evaluate.labels import read_labels
from loader.model import Article, Change, EventKind, Standing, Status
from loader.tables import DATA, read_table

FOLDER = Path(__file__).parent / "articles"
LABELS: list[dict[str, Any]] = [
    json.loads(line) for line in (FOLDER / "labels.jsonl").read_text("utf-8").split("\n") if line
]
EVENTS = [event for label in LABELS for event in label["events"]]
KINDS = frozenset(
    {
        "all_capitals", "ambiguous_countries", "attribution", "bare_leaders", "broken_characters", "dates", "declined",
        "domestic_lookalike", "first_person", "gathering_unnamed", "glued_titles", "headline_only", "letters",
        "list_of_meetings", "many_leaders", "names_inside_names", "no_paragraphs", "nothing_diplomatic", "numbered",
        "plural_shared", "postponed_cancelled", "recalled", "several_legs", "sidelines", "spokesperson_for_other",
        "standing", "statement_about", "talks_in_opinion", "two_ministers", "video", "visit_programme",
    }
)  # fmt: skip
each_label = pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    found = (article for article in read(str(FOLDER / "*.txt")) if isinstance(article, Article))
    return {Path(article.file or "").stem: article for article in found}


def flat(text: str) -> str:
    """A text on one line, without regard to capitals and to the kind of hyphen."""
    return " ".join(text.replace("\u2011", "-").split()).casefold()


def begins_sentence(words: str, text: str) -> bool:
    """Whether a sentence of the text, a line of it or its headline begins with these words."""
    begin = re.escape(flat(words.removesuffix(" ...")))
    opening = "[“\"'«(]?"
    ended = rf"[.!?:;…][”’\"')\]]*\s*{opening}{begin}"
    return re.search(ended, flat(text)) is not None or any(
        re.match(opening + begin, flat(line)) for line in text.split("\n")
    )


def events_of(label: dict[str, Any]) -> list[dict[str, Any]]:
    """All events of a label, whether asked for or not."""
    return [*label["events"], *label["events_optional"]]


def test_every_article_has_its_label_and_every_label_its_article(articles):
    """The id of a label is the name of its file, without ending."""
    files = sorted(file.stem for file in FOLDER.glob("*.txt"))

    assert files == sorted(label["id"] for label in LABELS)
    assert files == sorted(articles), "each file can be read"


def test_there_are_enough_articles_of_every_kind():
    """At least 60 articles from ten sorts of outlet; of every kind of text two or more."""
    told = Counter(kind for label in LABELS for kind in label["tests"])

    assert len(LABELS) >= 60
    assert len({label["source"] for label in LABELS}) >= 10
    assert set(told) == KINDS
    assert {kind for kind, count in told.items() if count < 2} == set()


def test_the_events_are_of_every_sort():
    """Every kind and status occurs, calls by telephone and by video, events postponed and cancelled."""
    assert {event["kind"] for event in EVENTS} == {kind.value for kind in EventKind}
    assert {event["status"] for event in EVENTS} == {status.value for status in Status}
    assert {event["mode"] for event in EVENTS if event["kind"] == "call"} == {"phone", "video"}
    assert {event.get("change") for event in EVENTS} == {None, *(change.value for change in Change)}


def test_some_articles_hold_nothing():
    """At least six articles tell no event, though most of them use the words of diplomacy."""
    assert sum(not label["events"] for label in LABELS) >= 6


def test_kgload_evaluate_can_use_the_labels():
    """The labels are in the documented format: kinds, modes, roles and types are those of a record."""
    assert len(read_labels(FOLDER / "labels.jsonl")) == len(LABELS)


@each_label
def test_a_label_tells_headline_and_day_of_its_article(articles, label):
    """Headline and day of publication are those that the reader finds."""
    article = articles[label["id"]]

    assert (article.title, article.published.isoformat()[:10]) == (label["title"], label["published"][:10])


@each_label
def test_an_article_has_the_length_of_a_release(articles, label):
    """Headline and body together have 80 to 350 words."""
    assert 80 <= len((articles[label["id"]].text or "").split()) <= 350


@each_label
def test_labelled_names_stand_in_the_text(articles, label):
    """Officials, other persons and organizations are called as the article calls them."""
    text = flat(articles[label["id"]].text or "")
    named = label["officials"] + label["organizations"] + label["organizations_optional"]
    forms = [form for one in named for form in (one["name"], *one["also"])] + label["other_persons"]

    assert [form for form in forms if flat(form) not in text] == []


@each_label
def test_places_stand_in_the_text(articles, label):
    """An event is placed where the article says, in its words."""
    text = flat(articles[label["id"]].text or "")
    places = [place for event in events_of(label) for place in (event["place"], *event.get("place_alt", ())) if place]

    assert [place for place in places if flat(place) not in text] == []


@each_label
def test_countries_have_known_codes(label):
    """Every code of a country is one of the gazetteer."""
    known = set(read_table(DATA / "countries.csv", lambda row: row["iso3"]))
    codes = {*label["countries"], *label["countries_optional"]}
    codes |= {official["country"] for official in label["officials"] if official["country"]}
    for event in events_of(label):
        codes |= {*event["countries"], *event.get("countries_optional", ()), *event.get("about", ())}
        codes |= {event["place_country"]} - {None}

    assert codes - known == set()


@each_label
def test_events_refer_to_what_the_label_lists(label):
    """Participants are listed officials and organizations, a whole is another event, ids are unique."""
    officials = {official["name"] for official in label["officials"]}
    organizations = {body["name"] for body in label["organizations"] + label["organizations_optional"]}
    ids = [event["id"] for event in events_of(label)]

    assert len(ids) == len(set(ids))
    for event in events_of(label):
        assert {*event["officials"], *event.get("officials_optional", ())} <= officials
        assert set(event["organizations"]) <= organizations
        assert event["part_of"] is None or event["part_of"] in set(ids) - {event["id"]}


@each_label
def test_countries_of_an_event_are_countries_of_the_article(label):
    """Who took part is mentioned, or serves a country that only the official stands for."""
    served = {official["country"] for official in label["officials"]}
    listed = {*label["countries"], *label["countries_optional"], *served}

    assert {code for event in events_of(label) for code in event["countries"]} - listed == set()


@each_label
def test_an_official_serves_a_country_or_an_organization(label):
    """Who serves no country leads or represents an organization that the article names."""
    bodies = {body["name"] for body in label["organizations"] + label["organizations_optional"]}

    assert [o["name"] for o in label["officials"] if not o["country"] and o["organization"] not in bodies] == []
    assert all(Standing(o.get("standing", "current")) for o in label["officials"])


@each_label
def test_evidence_begins_a_sentence_of_the_text(articles, label):
    """The words quoted as evidence are how a sentence of the article, or its headline, begins."""
    text = articles[label["id"]].text or ""

    assert [event["id"] for event in events_of(label) if not begins_sentence(event["evidence"], text)] == []


@each_label
def test_what_did_not_take_place_is_planned(label):
    """An event that was postponed or cancelled has the status of an announcement."""
    assert all(event["status"] == "planned" for event in events_of(label) if event.get("change"))
