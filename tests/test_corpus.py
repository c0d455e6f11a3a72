"""The simulated corpus: valid records with a truth that covers them."""

from collections import Counter, defaultdict
from itertools import islice, pairwise

import pytest
from corpus import articles
from simulation.names import PersonName, SpellingStyle, romanize, spell

from loader.records import from_json


@pytest.fixture(scope="module")
def corpus():
    """Two thousand articles."""
    return list(islice(articles(5), 2000))


def test_the_same_seed_gives_the_same_corpus(corpus):
    """A corpus can be made again from its seed; another seed gives another one."""
    assert list(islice(articles(5), 40)) == corpus[:40]
    assert list(islice(articles(6), 40)) != corpus[:40]


def test_every_line_is_a_record(corpus):
    """Each reads as a record of an article of its own, and evidence stands where it says in the text."""
    records = [from_json(written.record) for written in corpus]

    assert len({record.article.id for record in records}) == len(corpus)
    for record, written in zip(records, corpus, strict=True):
        for claim in (*record.countries, *record.officials, *record.organizations, *record.events):
            evidence = claim.evidence
            assert written.text[evidence.start : evidence.end] == evidence.text


def test_names_stand_in_the_evidence(corpus):
    """The sentence that is given for an official names that official."""
    for written in corpus:
        for official in written.record["officials"]:
            assert official["name"].lower() in official["evidence"]["text"].lower()


def test_the_truth_covers_every_claim(corpus):
    """Every event, official and organization that an article claims has its truth."""
    for written in corpus:
        truth, record = written.truth, written.record
        assert truth["article"] == record["article"]["id"]
        assert list(truth["events"]) == [event["id"] for event in record["events"]]
        assert set(truth["officials"]) == {official["name"] for official in record["officials"]}
        assert set(truth["organizations"]) == {body["name"] for body in record["organizations"]}


def test_articles_come_in_the_order_of_publication(corpus):
    """Only a reprint comes with its original, up to two days early."""
    days = [from_json(written.record).article.published_on for written in corpus]

    assert all((earlier - later).days <= 2 for earlier, later in pairwise(days))


def test_the_corpus_has_what_makes_identity_hard(corpus):
    """Events that several tell, announcements, changes, names in several spellings, offices without a name."""
    told = Counter(event for written in corpus for event in written.truth["events"].values())
    spellings = defaultdict(set)
    for written in corpus:
        for name, person in written.truth["officials"].items():
            spellings[person].add(name)
    events = [event for written in corpus for event in written.record["events"]]

    assert max(told.values()) > 5
    assert sum(len(names) > 1 for names in spellings.values()) > 20
    assert {event["status"] for event in events} == {"held", "planned", "past_reference"}
    assert {event["change"] for event in events} == {None, "postponed", "cancelled"}
    assert any(event["unnamed"] for event in events)


STYLE = SpellingStyle("Herald", 0, accents=False, usual=1, western_order=False, patronymics=False, initials=False)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (PersonName("Дмитрий", "Ковалёв", "Сергеевич", family_first=False), "Dmitriy Kovalyov"),
        (PersonName("Gábor", "Tóth/Toth", None, family_first=True), "Toth Gabor"),
        (PersonName("Mohammed/Muhammad", "Al-Harbi", None, family_first=False), "Mohammed Al-Harbi"),
    ],
)
def test_a_name_is_written_in_the_manner_of_its_language(name, written):
    """Order, romanization and accents."""
    assert spell(name, STYLE) == written


@pytest.mark.parametrize(("system", "written"), [(0, "Zhaparov"), (2, "Japarov")])
def test_romanizations_differ(system, written):
    """One Cyrillic name has a spelling in each system."""
    assert romanize("Жапаров", system) == written
