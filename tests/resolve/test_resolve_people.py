"""Which claims are about one official."""

import pytest
from factory_resolve import person, record

from loader.model import OfficialClaim, Role, Standing
from loader.resolve import Judgement, Verdict, resolve
from loader.resolve.explain import Outcome, Reason, explain_pair
from loader.resolve.keys import official_keys
from loader.resolve.rules import PERSON_RULES

STATE, FOREIGN, ENERGY = Role.HEAD_OF_STATE, Role.FOREIGN_MINISTER, Role.MINISTER


def persons(*claims: OfficialClaim, published: tuple[int, ...] = ()) -> list[list[str]]:
    """The names that are one person, each claim told by an article of its own."""
    days = published or tuple(range(len(claims)))
    records = [record(f"a{i}", claim, published=days[i]) for i, claim in enumerate(claims)]
    mentions = resolve(records).official_mentions
    ids = sorted({m.official_id for m in mentions})
    return sorted(sorted(m.claim.name for m in mentions if m.official_id == key) for key in ids)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Sadyr Zhaparov", "KGZ", STATE), person("Sadyr Japarov", "KGZ", STATE)),
        (person("K.K.Tokayev", "KAZ", STATE), person("Kassym-Jomart Tokayev", "KAZ", STATE)),
        (person("Tokayev", "KAZ", STATE), person("Kassym-Jomart Tokayev", "KAZ", STATE)),
        (person("Putin Vladimir", "RUS", STATE), person("Vladimir Putin", "RUS", STATE)),
        (person("Joe Biden", "USA", STATE), person("Joseph R. Biden, Jr.", "USA", STATE)),
        (person("Kari Lund", "NOR", FOREIGN), person("Kari Lund", "NOR", ENERGY)),
        (person("Kari Lund", "NOR", FOREIGN), person("Kari Lund", None, Role.IO_HEAD, organization="United Nations")),
        (
            person("Lund", "NOR", ENERGY, title="Minister of Energy"),
            person("Kari Lund", "NOR", ENERGY, title="Energy Minister"),
        ),
    ],
)
def test_one_official_under_two_names(left: OfficialClaim, right: OfficialClaim) -> None:
    """Names that agree in what they tell, in one office or one country, are one official."""
    assert len(persons(left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Alisher Karimov", "UZB"), person("Anvar Karimov", "UZB")),
        (person("A. Karimov", "UZB"), person("B. Karimov", "UZB")),
        (person("Kari Lund", "NOR", STATE), person("Omar Said", "NOR", STATE)),
        (person("Lund", "NOR", FOREIGN), person("Kari Lund", "NOR", ENERGY)),
        (person("Lund", "NOR", FOREIGN), person("Kari Lund", "DNK", FOREIGN)),
        (person("Kari Lund", "NOR", FOREIGN), person("Kari Lund", "DNK", FOREIGN)),
        (person("Lund", "NOR", ENERGY), person("Kari Lund", "NOR", ENERGY, title="Minister of Health")),
        (person("Lund", "NOR", Role.OTHER, title=""), person("Kari Lund", "NOR", Role.OTHER, title="")),
    ],
)
def test_two_officials_with_like_names(left: OfficialClaim, right: OfficialClaim) -> None:
    """Another given name, another country, or a bare surname in another office are two officials."""
    assert len(persons(left, right)) == 2


def test_a_surname_that_fits_father_and_son_is_neither_years_later() -> None:
    """A bare surname goes to the holder of its own time."""
    father, son = person("Bo Berg", "SWE", STATE), person("Jan Berg", "SWE", STATE)
    found = persons(father, son, person("Berg", "SWE", STATE), published=(0, 4000, 4010))

    assert found == [["Berg", "Jan Berg"], ["Bo Berg"]]


def test_a_surname_that_fits_two_at_once_is_left_alone() -> None:
    """Where two holders fit equally well, nothing is guessed."""
    found = persons(
        person("Bo Berg", "SWE", STATE),
        person("Jan Berg", "SWE", STATE),
        person("Berg", "SWE", STATE),
        published=(0, 0, 0),
    )

    assert len(found) == 3


def test_initials_never_bridge_two_given_names() -> None:
    """A. Karimov is one of Alisher and Anvar, or neither, never both."""
    found = persons(*(person(name, "UZB") for name in ("Alisher Karimov", "A. Karimov", "Anvar Karimov")))

    assert not any({"Alisher Karimov", "Anvar Karimov"} <= set(names) for names in found)


def test_one_article_tells_two_persons_apart() -> None:
    """Two officials of one article are two, however like their names."""
    one = record("a1", person("Ali Hasan", "JOR", ENERGY), person("Ali Hassan", "JOR", Role.AMBASSADOR))

    assert len(resolve([one]).officials) == 2


def test_the_usual_name_is_the_fullest_and_most_frequent() -> None:
    """Occurrences decide between spellings; a bare surname is no name for an official."""
    records = [
        record("a1", person("Sadyr Japarov", "KGZ", STATE, forms={"Sadyr Japarov": 1})),
        record("a2", person("Sadyr Zhaparov", "KGZ", STATE, forms={"Sadyr Zhaparov": 3, "Zhaparov": 9})),
        record("a3", person("Zhaparov", "KGZ", STATE, forms={"Zhaparov": 20})),
    ]
    [official] = resolve(records).officials

    assert (official.id, official.name) == ("sadyr-zhaparov-kgz", "Sadyr Zhaparov")
    assert official.names == ("Sadyr Japarov", "Sadyr Zhaparov", "Zhaparov")


def test_two_persons_of_one_name_have_two_ids() -> None:
    """An id that is taken gets a suffix."""
    records = [record("a1", person("Kari Lund", role=ENERGY)), record("a2", person("Kari Lund", role=ENERGY))]
    keys = [official_keys(r)[0] for r in records]
    officials = resolve(records, [Judgement("official", *keys, Verdict.DIFFERENT)]).officials

    assert officials[0].id == "kari-lund-nor"
    assert officials[1].id.startswith("kari-lund-nor-")


def test_a_judgement_beats_every_score() -> None:
    """What a person decided holds: two that nothing joins are one."""
    records = [record("a1", person("Kari Lund")), record("a2", person("Omar Said", "JOR"))]
    keys = [official_keys(r)[0] for r in records]

    assert len(resolve(records, [Judgement("official", *keys, Verdict.SAME)]).officials) == 1
    assert len(resolve(records, [Judgement("official", "gone#x", keys[0], Verdict.SAME)]).officials) == 2


def test_an_office_is_dated_by_its_articles() -> None:
    """Titles of one office are one office; being called the former holder does not lengthen a term."""
    records = [
        record("a1", person("Kari Lund", title="Minister of Foreign Affairs"), published=0),
        record("a2", person("Kari Lund", title="Foreign Minister"), published=5),
        record("a3", person("Kari Lund", title="Foreign Minister", standing=Standing.FORMER), published=90),
    ]
    conclusions = resolve(records)
    [holding] = conclusions.holdings

    assert [office.id for office in conclusions.offices] == ["foreign-minister-nor"]
    assert (holding.last_seen - holding.first_seen).days == 5
    assert holding.standing is Standing.CURRENT


def test_every_rule_explains_itself() -> None:
    """The reason that a user reads is a sentence of its own."""
    explanations = [rule.explanation for rule in PERSON_RULES]

    assert all(text.endswith(".") for text in explanations)
    assert len(set(explanations)) == len(PERSON_RULES)


def test_a_comparison_says_why() -> None:
    """Every fact that holds is told with its weight and what it looked at; a veto has none."""
    father = record("a1", person("Alisher Karimov", "UZB", STATE))
    same = explain_pair(
        (father, father.officials[0]),
        (other := record("a2", person("A. Karimov", "UZB", STATE)), other.officials[0]),
    )
    son = record("a3", person("Anvar Karimov", "UZB", STATE))
    different = explain_pair((father, father.officials[0]), (son, son.officials[0]))

    assert same.outcome is Outcome.SAME
    assert round(sum(reason.weight or 0 for reason in same.reasons), 6) == same.score
    assert same.reasons[0] == Reason(
        "name_with_initials", "The family names agree and one given name is abbreviated.", 0.3,
        "alisher karimov", "a karimov",
    )  # fmt: skip
    assert (different.outcome, different.reasons[0].fact, different.reasons[0].weight) == (
        Outcome.DIFFERENT, "names_contradict", None,
    )  # fmt: skip


def test_initials_in_two_offices_are_asked_about() -> None:
    """Where the family name and an initial agree, but no office does, a person decides."""
    deputy = record("a1", person("A. Karimov", "UZB", Role.DEPUTY_FOREIGN_MINISTER), published=0)
    minister = record("a2", person("Alisher Karimov", "UZB", FOREIGN), published=900)
    found = explain_pair((deputy, deputy.officials[0]), (minister, minister.officials[0]))

    assert found.outcome is Outcome.UNSURE


def test_an_envoy_who_is_told_with_the_other_country_is_asked_about() -> None:
    """The ambassador to Denmark and the Danish official of that name may be one whom an article gave to Denmark."""
    envoy = record("a1", person("Kari Lund", "NOR", Role.AMBASSADOR, accredited_to=("DNK",)))
    other = record("a2", person("Kari Lund", "DNK", FOREIGN), published=300)
    elsewhere = record("a3", person("Kari Lund", "SWE", FOREIGN), published=300)
    told = [(one, one.officials[0]) for one in (envoy, other, elsewhere)]

    assert explain_pair(told[0], told[1]).outcome is Outcome.UNSURE
    assert explain_pair(told[0], told[2]).outcome is Outcome.DIFFERENT


def test_an_envoy_in_the_company_of_a_namesake_is_still_asked_about() -> None:
    """Both are named with the same ministers, for they work in one capital; that makes them no one person."""
    others = (person("Omar Said", "DNK", ENERGY), person("Aino Virta", "DNK", STATE), person("Haruto Mori", "DNK"))
    envoy = person("Kari Lund", "NOR", Role.AMBASSADOR, accredited_to=("DNK",))
    deputy = person("Kari Lund", "DNK", Role.DEPUTY_FOREIGN_MINISTER)
    records = [record("a1", envoy, *others), record("a2", deputy, *others, published=300)]

    assert len(resolve(records).officials) - len(others) == 2


def test_heads_of_one_organization_under_two_of_its_names() -> None:
    """An acronym and the name that it stands for are one organization, also where two claims are compared alone."""
    short = record("a1", person("Kari Lund", None, Role.IO_HEAD, organization="NATO"))
    long = record("a2", person("K. Lund", None, Role.IO_HEAD, organization="North Atlantic Treaty Organization"))

    assert explain_pair((short, short.officials[0]), (long, long.officials[0])).outcome is Outcome.SAME


def test_company_speaks_for_one_person() -> None:
    """A claim without an office is somebody's whom articles name among the same others."""
    others = (person("Omar Said", "JOR"), person("Aino Virta", "FIN"), person("Haruto Mori", "JPN"))
    minister = record("a1", person("Anna Berg", "NOR"), *others)
    alone = record("a2", person("Anna Maria Berg", None, Role.OTHER, title=""), published=200)
    together = record("a3", person("Anna Maria Berg", None, Role.OTHER, title=""), *others, published=10)

    assert len(resolve([minister, alone]).officials) - len(others) == 2
    assert len(resolve([minister, together]).officials) - len(others) == 1
