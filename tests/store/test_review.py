"""`kgload review` on a real graph: what a person decides about who is the same."""

import json
from datetime import date

import pytest
from factory import article, office, official, record
from test_store_commands import kgload  # noqa: F401 - a fixture

from loader.model import Role

# An initial and an office of long ago: the rules do not decide.
ALIKE = [
    record("a1", officials=(official("Kari Lund", office("Foreign Minister")),), events=()),
    record(
        "a2",
        article=article("a2", published=date(2021, 9, 15)),
        officials=(official("K. Lund", office("Deputy Foreign Minister", role=Role.DEPUTY_FOREIGN_MINISTER)),),
        events=(),
    ),
]


@pytest.fixture
def loaded(graph):
    graph.save(ALIKE)
    return graph


def names(store):
    return [tuple(row) for row in store.read("MATCH (o:Official) RETURN o.names ORDER BY o.id", {}).rows]


def test_the_unsure_are_listed_with_reasons_and_sentences(loaded, kgload):  # noqa: F811
    """Both sides with claim, office, article and sentence; `status` counts them."""
    [pair] = json.loads(kgload("review", "--format", "json").stdout)

    assert {pair[side]["claim"] for side in ("left", "right")} == {"a1#kari-lund", "a2#k-lund"}
    assert {pair[side]["sentence"] for side in ("left", "right")} == {"The ministers met today."}
    assert pair["score"] == pytest.approx(sum(reason["weight"] for reason in pair["reasons"]))
    assert json.loads(kgload("status", "--format", "json").stdout)["unsure"] == 1
    assert "Kari Lund: Foreign Minister (NOR)" in kgload("review").stdout


@pytest.mark.parametrize(("verdict", "officials"), [("same", 1), ("different", 2), ("skip", 2)])
def test_a_decision_holds_for_what_comes_later_too(loaded, kgload, connect, verdict, officials):  # noqa: F811
    """It is asked no more, and survives a forgotten and a new article."""
    assert kgload("review", verdict, "1", "--by", "ana", "--note", "seen").exit_code == 0
    store = connect()
    store.forget(["a2"])
    store.save([*ALIKE, record("a3", officials=ALIKE[1].officials, events=())])

    assert (len(names(store)), store.status().unsure) == (officials, 0)
    [judgement] = store.judgements()
    assert (judgement.verdict, judgement.by, judgement.note) == (verdict, "ana", "seen")


def test_what_is_taken_back_is_as_if_never_decided(loaded, kgload, connect, cypher):  # noqa: F811
    """The graph is the one before, and the decision stays as history."""
    before = loaded.fingerprint()
    first, second = (row[0] for row in cypher("MATCH (o:Official) RETURN o.id ORDER BY o.id"))
    assert kgload("review", "same", first, second).exit_code == 0
    assert connect().fingerprint() != before

    assert kgload("review", "undo").exit_code == 0
    assert connect().fingerprint() == before
    assert cypher("MATCH (j:Judgement) WHERE j.retired_at IS NOT NULL RETURN j.verdict") == [("same",)]


def test_judgements_move_to_another_graph(loaded, kgload, connect, cypher, tmp_path):  # noqa: F811
    """Exported as JSON Lines, imported before or after the articles: the same graph."""
    file = tmp_path / "judgements.jsonl"
    kgload("review", "same", "1")
    kgload("review", "--export", str(file))
    decided = connect().fingerprint()

    for first, second in (("import", "load"), ("load", "import")):
        cypher("MATCH (n) DETACH DELETE n")
        for step in (first, second):
            if step == "load":
                connect().save(ALIKE)
            else:
                assert kgload("review", "--import", str(file)).exit_code == 0
        assert connect().fingerprint() == decided


def test_it_is_told_why_claims_are_one_official(loaded, kgload):  # noqa: F811
    """Each other way in which articles tell an official, beside the one that it is most like, and what was decided."""
    assert "nothing to compare" in kgload("review", "why", "kari-lund-nor").stderr
    [asked] = json.loads(kgload("review", "why", "kari-lund-nor", "k-lund-nor", "--format", "json").stdout)
    kgload("review", "same", "1", "--by", "ana")
    [decided] = json.loads(kgload("review", "why", "kari-lund-nor", "--format", "json").stdout)

    assert (asked["outcome"], asked["decided"], decided["decided"]) == ("unsure", None, "same")
    assert asked["score"] == pytest.approx(sum(reason["weight"] for reason in asked["reasons"]))
    assert [decided[side]["claim"] for side in ("left", "right")] == ["a2#k-lund", "a1#kari-lund"]
    assert kgload("review", "why", "kari-lund-nor").stdout.startswith("decided same by ana; unsure, score")


def test_it_is_told_why_two_officials_are_two(loaded, kgload):  # noqa: F811
    """What rules it out stands first, without a weight; claims may be named as well."""
    loaded.save([record("a3", officials=(official("Omar Lund", office("Foreign Minister")),), events=())])
    [told] = json.loads(kgload("review", "why", "omar-lund-nor", "a1#kari-lund", "--format", "json").stdout)

    assert told["outcome"] == "different"
    assert told["reasons"][0] == {
        "reason": "The names cannot be of one person.", "weight": None, "left": "omar lund", "right": "kari lund",
    }  # fmt: skip


def test_a_wrong_merge_is_taken_apart_by_its_claims(loaded, kgload, connect):  # noqa: F811
    """Two claims of one official are told apart by their keys, and the rest stays with the one it is like."""
    loaded.save([record("a3", officials=ALIKE[0].officials, events=())])
    assert kgload("review", "different", "a1#kari-lund", "a3#kari-lund").exit_code == 0

    assert len(names(connect())) == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("why", "nobody"), "The graph has no official nobody."),
        (("why", "a", "b", "c"), "Name one official or two."),
        (("same", "7"), "There is no pair 7: 1 are unsure."),
        (("same", "nobody", "kari-lund-nor"), "The graph has no official nobody."),
        (("different", "kari-lund-nor"), "Name two officials"),
    ],
)
def test_what_cannot_be_decided_is_said(loaded, kgload, arguments, message):  # noqa: F811
    """Nothing is decided then."""
    result = kgload("review", *arguments)

    assert (result.exit_code, message in result.stderr) == (2, True)
    assert loaded.judgements() == ()


def test_a_line_that_is_no_judgement_is_named(loaded, kgload, tmp_path):  # noqa: F811
    """Nothing of the file is taken over."""
    file = tmp_path / "broken.jsonl"
    good = {"kind": "official", "left": "a1#kari-lund", "right": "a2#k-lund", "verdict": "same"}
    file.write_text(f"{json.dumps(good)}\n{json.dumps({**good, 'verdict': 'perhaps'})}\n", encoding="utf-8")

    result = kgload("review", "--import", str(file))
    assert (result.exit_code, "broken.jsonl:2" in result.stderr) == (2, True)
    assert loaded.judgements() == ()
