"""The measure itself: made-up labels and records, of which we know what is right."""

import json
from datetime import date
from pathlib import Path

import pytest
from factory import article, country, event, office, official, organization, participant, record

from loader.errors import DataFileError, InputError, UsageError
from loader.evaluate import Scores, evaluate, read_labels, reliability, verdicts
from loader.model import EventKind, Mode, OrganizationType, Role, Status
from loader.values.date import PartialDate

MEETING = {
    "kind": "meeting", "mode": "in_person", "status": "held", "date": "2024-03-04", "date_precision": "day",
    "place": "Oslo", "officials": ["Kari Lund", "Omar Said"], "countries": ["JOR", "NOR"], "organizations": [],
    "evidence": "The ministers met ...",
}  # fmt: skip
LABEL = {
    "id": "a1", "title": "Headline of a1", "published": "2024-03-05", "countries": ["JOR", "NOR"],
    "officials": [
        {"name": "Kari Lund", "also": ["Lund"], "role": "foreign_minister", "country": "NOR"},
        {"name": "Omar Said", "also": [], "role": "foreign_minister", "country": "JOR"},
    ],
    "organizations": [{"name": "Nordic Council", "also": ["NC"], "type": "igo"}],
    "events": [MEETING],
}  # fmt: skip


@pytest.fixture
def score(tmp_path):
    """Scores of labels against records; labels go through a file, as a user's do."""

    def run(labels, *records) -> Scores:
        path = tmp_path / "labels.jsonl"
        path.write_text("".join(json.dumps(label) + "\n" for label in labels), "utf-8")
        return evaluate(read_labels(path), records)

    return run


def told(**claims):
    """A record that says all that the label says, but for the claims given."""
    return record(**{"organizations": (organization(),), "events": (meeting(),), **claims})


def meeting(**fields):
    return event(**{"place": "Oslo", "place_country": "NOR", **fields})


def labelled(**fields):
    return {**LABEL, **fields}


def numbers(scores: Scores) -> dict[str, tuple[int, int, int]]:
    """Right, spurious and missed by aspect, where one of the last two is no zero."""
    wrong = {name: (c.right, c.spurious, c.missed) for name, c in scores.counts.items() if c.spurious or c.missed}
    return wrong | {name: (s.right, s.asked) for name, s in scores.shares.items() if s.right != s.asked}


def test_a_record_that_says_what_the_label_says_is_perfect(score):
    """Every aspect that is labelled has the value 1."""
    scores = score([LABEL], told())

    assert {c.f1 for c in scores.counts.values()} == {1.0, None}
    assert {s.accuracy for s in scores.shares.values()} == {1.0}
    assert (scores.counts["held talks"].f1, scores.counts["held words"].f1) == (1.0, None)
    assert (scores.findings, scores.without_record, scores.eventless) == ([], [], 0)


EVERYTHING = {"participants: officials": (0, 0, 2), "participants: countries": (0, 0, 2), "events held": (0, 0, 1),
              "held talks": (0, 0, 1), "events any": (0, 0, 1), "month x country x minister": (0, 0, 2)}  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "wrong"),
    [
        ({"countries": (country("JOR"), country("SWE"))}, {"countries": (1, 1, 1)}),
        ({"officials": (official(), official("Omar Said", office(country="JOR")), official("Ann Ek"))},
         {"officials (name)": (2, 1, 0), "officials (name+country)": (2, 1, 0)}),
        ({"officials": (official(),)},
         {"officials (name)": (1, 0, 1), "officials (name+country)": (1, 0, 1),
          "month x country x minister": (1, 0, 1)}),
        ({"officials": (official(), official("Omar Said", office(country="IRQ")))},
         {"officials (name+country)": (1, 1, 1), "official country": (1, 2),
          "month x country x minister": (2, 1, 0)}),
        ({"officials": (official(), official("Omar Said", office(role=Role.SPEAKER, country="JOR")))},
         {"official role": (1, 2), "month x country x minister": (1, 0, 1)}),
        ({"organizations": (organization("Arctic Council"),)}, {"organizations (international)": (0, 1, 1)}),
        ({"organizations": (organization("NC"), organization("Ek & Co", type=OrganizationType.COMPANY))}, {}),
        ({"events": ()}, EVERYTHING),
        ({"events": (meeting(status=Status.PLANNED),)},
         {"events held": (0, 0, 1), "held talks": (0, 0, 1), "events planned": (0, 1, 0),
          "month x country x minister": (0, 0, 2)}),
        ({"events": (meeting(kind=EventKind.SESSION),)},
         {"event kind": (0, 1), "month x country x minister": (0, 0, 2)}),
        ({"events": (meeting(kind=EventKind.MESSAGE),)},
         {**EVERYTHING, "participants: officials": (0, 2, 2), "participants: countries": (0, 2, 2),
          "events held": (0, 1, 1), "held words": (0, 1, 0), "events any": (0, 1, 1)}),
        ({"events": (meeting(), meeting(id_="e2", status=Status.PLANNED))},
         {"events planned": (0, 1, 0), "events any": (1, 1, 0)}),
        ({"events": (meeting(officials=(participant(), participant("Ann Ek"))),)},
         {"participants: officials": (1, 1, 1), "month x country x minister": (1, 0, 1)}),
        ({"events": (meeting(countries=("NOR", "SWE")),)},
         {"participants: countries": (1, 1, 1), "month x country x minister": (1, 2, 1)}),
        ({"events": (meeting(date=PartialDate(date(2024, 4, 4))),)},
         {"event date": (0, 1), "month x country x minister": (0, 2, 2)}),
        ({"events": (meeting(place="Bergen"),)}, {"event place": (0, 1)}),
        ({"events": (meeting(mode=Mode.VIDEO),)}, {"event mode": (0, 1)}),
    ],
)  # fmt: skip
def test_an_error_counts_where_it_belongs(score, claims, wrong):
    """And nowhere else."""
    scores = score([LABEL], told(**claims))

    assert numbers(scores) == wrong
    assert bool(scores.findings) == bool(wrong)


@pytest.mark.parametrize(
    ("name", "right"),
    [("kari lund", 1), ("Kári Lund", 1), ("Kari Anne Lund", 1), ("Lund", 1), ("Kari", 0), ("Kari Berg", 0)],
)
def test_names_agree_by_their_words(score, name, right):
    """A labelled form, or two words and more that the other name has too; one word must be a labelled form."""
    label = labelled(officials=LABEL["officials"][:1], events=[])

    assert score([label], told(officials=(official(name),))).counts["officials (name)"].right == right


def test_an_official_found_twice_is_spurious_once(score):
    """One of the two is right; the error says what is the matter."""
    label = labelled(officials=LABEL["officials"][:1])
    scores = score([label], told(officials=(official(), official("Lund"))))

    assert (scores.counts["officials (name)"].right, scores.counts["officials (name)"].spurious) == (1, 1)
    assert [one.text for one in scores.errors["official spurious"]] == ["Lund (found twice)"]


@pytest.mark.parametrize("found", [True, False])
def test_what_is_optional_counts_neither_found_nor_missed(score, found):
    """Countries, officials, other persons, organizations, participants and events."""
    label = labelled(
        countries_optional=["SWE"],
        officials=[*LABEL["officials"], {"name": "Ann Ek", "role": "royal", "country": "SWE", "optional": True}],
        other_persons=["Per Dahl", {"name": "Liv Moe", "also": ["Moe"]}],
        organizations_optional=[{"name": "Arctic Council", "type": "igo"}],
        events=[{**MEETING, "officials_optional": ["Ann Ek"], "countries_optional": ["SWE"]}],
        events_optional=[{**MEETING, "kind": "statement", "mode": "unknown"}],
    )
    more = {
        "countries": (country("JOR"), country("NOR"), country("SWE")),
        "officials": (*told().officials, *(official(name) for name in ("Ann Ek", "Per Dahl", "Moe"))),
        "organizations": (organization(), organization("Arctic Council")),
        "events": (
            meeting(officials=(*meeting().officials, participant("Ann Ek")), countries=("JOR", "NOR", "SWE")),
            meeting(id_="e2", kind=EventKind.STATEMENT),
        ),
    }
    scores = score([label], told(**(more if found else {})))

    assert {name: n for name, n in numbers(scores).items() if not name.startswith("month")} == {}


def test_a_second_value_is_as_good_as_the_first(score):
    """Kind, mode, date and place may be labelled with alternatives, one or a list."""
    softened = {**MEETING, "kind": "visit", "kind_alt": "meeting", "mode": "video", "mode_alt": ["in_person"],
                "date": "2024-03-03", "date_alt": ["2024-03-04"], "place": "Bergen", "place_alt": "Oslo"}  # fmt: skip
    scores = score([labelled(events=[softened])], told())

    assert {s.accuracy for name, s in scores.shares.items() if name.startswith("event")} == {1.0}


@pytest.mark.parametrize(("precision", "right"), [("day", 0), ("month", 1), ("year", 1)])
def test_a_date_need_not_be_more_precise_than_its_label(score, precision, right):
    """A label of a month is met by every day of it."""
    label = labelled(events=[{**MEETING, "date": "2024-03-01", "date_precision": precision}])

    assert score([label], told()).shares["event date"].right == right


def test_the_likeliest_of_two_events_tells_the_label(score):
    """The other one is spurious, whichever stands first."""
    planned = meeting(id_="e2", status=Status.PLANNED, date=PartialDate(date(2024, 5, 1)))
    for events in ((meeting(), planned), (planned, meeting())):
        counts = score([LABEL], told(events=events)).counts

        assert (counts["events held"].f1, counts["events planned"].spurious) == (1.0, 1)


@pytest.mark.parametrize(("softer", "given"), [({"events": []}, 1), ({"negative": True}, 1), ({}, 0)])
def test_an_article_without_a_held_event_must_not_be_given_one(score, softer, given):
    """What is planned or recalled is no held event."""
    scores = score([labelled(**softer)], told())

    assert (scores.eventless, scores.eventless_given) == (given, given)


def test_a_label_without_a_record_is_missed_as_a_whole(score):
    """It is told, and its claims count."""
    scores = score([LABEL, labelled(id="b", title="Another")], told())

    assert (scores.articles, scores.without_record) == (2, ["b"])
    assert (scores.counts["countries"].right, scores.counts["countries"].missed) == (2, 2)


@pytest.mark.parametrize(
    "fields", [{"id": "a1"}, {"id": "x", "file": "press/a1.txt"}, {"id": "x", "title": "HEADLINE of A1!"}]
)
def test_record_and_label_find_each_other(score, fields):
    """By the article's id, by the name of its file, or by the headline."""
    title = {"title": "Another"} if "title" not in fields else {}
    found = article("a1")
    given = {name: getattr(found, name) for name in ("published", "source", "text", "text_hash", "sketch")}
    made = type(found)(**{**given, **title, **fields})

    assert score([LABEL], told(article=made)).without_record == []


def test_of_two_records_with_one_headline_the_one_of_the_day_is_taken(score):
    """Agencies repeat their headlines."""
    label = labelled(id="other")
    later = told(article=article("a2", title=LABEL["title"], published=date(2024, 4, 5)), countries=())

    assert score([label], later, told()).counts["countries"].f1 == 1.0


def test_labels_lie_in_a_file_or_in_a_folder(tmp_path):
    """NAME.json holds one label; what is no article is passed over."""
    for name, value in (("b", labelled(id="b")), ("a", LABEL), ("c", labelled(id="c", is_article=False))):
        (tmp_path / f"{name}.json").write_text(json.dumps(value, indent=1), "utf-8")

    assert [label.id for label in read_labels(tmp_path)] == ["a1", "b"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{broken", "the label cannot be used"),
        ("[]", "the label cannot be used"),
        ('{"id": "b"}', "the label lacks the field 'title'"),
        (json.dumps(labelled(countries=["Norway"])), "“Norway” is no ISO 3166-1 alpha-3 code"),
        (json.dumps(labelled(events=[{**MEETING, "kind": "chat"}])), "'chat' is not a valid EventKind"),
        (json.dumps(labelled(events=[{**MEETING, "date": "March"}])), "March"),
    ],
)
def test_a_label_that_cannot_be_used_is_told_with_its_line(tmp_path, line, message):
    """Nothing is measured with labels that say something else than was meant."""
    path = tmp_path / "labels.jsonl"
    path.write_text(f"{json.dumps(LABEL)}\n{line}\n", "utf-8")

    with pytest.raises(DataFileError) as error:
        read_labels(path)
    assert error.value.message.startswith(f"{path}:2: ")
    assert message in error.value.message


def test_no_labels_are_an_error(tmp_path):
    """A folder without labels, and a file that is not there."""
    with pytest.raises(InputError):
        read_labels(tmp_path)
    with pytest.raises(UsageError):
        read_labels(Path(tmp_path / "none.jsonl"))


# --- calibration ---------------------------------------------------------------------------------


def judged(tmp_path, labels, *records):
    """What the labels say of each claim: its sort, what it is, and whether it is right."""
    path = tmp_path / "labels.jsonl"
    path.write_text("".join(json.dumps(label) + "\n" for label in labels), "utf-8")
    return [
        (v.sort, getattr(v.claim, "name", None) or v.claim.id, v.right) for v in verdicts(read_labels(path), records)
    ]


def test_every_claim_of_a_right_record_is_right(tmp_path):
    """Officials with their countries, bodies, and events with their status."""
    found = judged(tmp_path, [LABEL], told())

    assert found == [
        ("officials", "Kari Lund", True),
        ("officials", "Omar Said", True),
        ("organizations", "Nordic Council", True),
        ("events", "e1", True),
    ]


def test_a_wrong_country_status_or_body_is_a_wrong_claim(tmp_path):
    """The name alone does not make a claim right."""
    record_ = told(
        officials=(official("Kari Lund", office(country="SWE")),),
        organizations=(organization("League of Lakes"),),
        events=(meeting(status=Status.PLANNED),),
    )

    assert [right for *_, right in judged(tmp_path, [LABEL], record_)] == [False, False, False]


def test_reliability_puts_claims_of_like_confidence_together(tmp_path):
    """A bin tells how sure its claims were, and how many were right."""
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps(LABEL) + "\n", "utf-8")
    record_ = told(events=(meeting(confidence=0.82), event("e2", kind=EventKind.CEREMONY, confidence=0.88)))
    bins = [bin_ for bin_ in reliability(verdicts(read_labels(path), [record_])) if bin_.sort == "events"]

    assert [(b.low, b.claims, round(b.confidence, 2), b.right) for b in bins] == [(0.8, 2, 0.85, 0.5)]
