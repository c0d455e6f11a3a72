"""Updates in any sequence lead to what one update with all claims gives."""

from factory_resolve import event, person, record
from hypothesis import given, settings
from hypothesis import strategies as st
from shelf import MemoryShelf, in_order
from test_resolve_properties import UNNAMED, records

from loader.model import Record
from loader.resolve import Judgement, Verdict, resolve
from loader.resolve.keys import official_keys


def _articles(pool: list[Record], data: st.DataObject) -> list[Record]:
    some = st.lists(st.sampled_from(pool), min_size=1, max_size=5, unique_by=lambda r: r.article.id)
    return data.draw(some)


def _judgements(keys: list[str], data: st.DataObject) -> tuple[Judgement, ...]:
    pair = st.tuples(st.sampled_from(keys), st.sampled_from(keys)).filter(lambda p: p[0] < p[1])
    made = st.builds(lambda p, v: Judgement("official", *p, v), pair, st.sampled_from(list(Verdict)))
    return tuple(data.draw(st.lists(made, max_size=3, unique_by=lambda j: (j.left, j.right))))


@settings(max_examples=60, deadline=None)
@given(records(), records(), st.data())
def test_any_sequence_of_updates_is_exact(first: list[Record], second: list[Record], data: st.DataObject) -> None:
    """After each load, change, forgetting and judgement the conclusions are those of a derivation of all claims."""
    pool = [*first, *second]
    keys = sorted({key for one in pool for key in official_keys(one)})
    shelf, known = MemoryShelf(), {}
    for _ in range(data.draw(st.integers(1, 6))):
        step = data.draw(st.sampled_from(("save", "save", "forget", "judge")))
        if step == "save":
            some = _articles(pool, data)
            shelf.save(*some)
            known.update((one.article.id, one) for one in some)
        elif step == "forget" and known:
            some = _articles(list(known.values()), data)
            shelf.forget(*(one.article.id for one in some))
            known = {id_: one for id_, one in known.items() if one not in some}
        elif step == "judge" and len(keys) > 1:
            shelf.judge(*_judgements(keys, data))
        assert shelf.conclusions == in_order(resolve(known.values(), shelf.judgements))
    fresh = MemoryShelf()
    fresh.judgements = shelf.judgements
    fresh.save(*known.values())

    assert fresh.all_clues == shelf.all_clues


def test_an_article_between_two_others_makes_one_person_of_two() -> None:
    """Nobody new is named: only the time between a bare family name and the full name gets shorter, then longer."""
    shelf = MemoryShelf()
    shelf.save(record("a1", person("Lund")), record("a3", person("Kari Lund"), published=800))
    assert len(shelf.conclusions.officials) == 2

    shelf.save(record("a2", person("Kari Lund"), published=200))
    assert [o.names for o in shelf.conclusions.officials] == [("Kari Lund", "Lund")]

    shelf.forget("a2")
    assert len(shelf.conclusions.officials) == 2


def test_who_gets_another_usual_name_has_it_in_all_articles() -> None:
    """One more spelling changes how a person is called, though not who it is: events under other spellings tell so."""
    shelf = MemoryShelf()
    told = [record(f"a{i}", person(name)) for i, name in enumerate(("Jorg Lund", "Jörg Lund", "Jörg Lund"))]
    initial = person("J. Lund")
    shelf.save(record("a3", initial, event(initial, person("Omar Said", "JOR"))), told[0])
    before = {o.name for o in shelf.conclusions.officials}

    shelf.save(told[1], told[2])

    assert (before, {o.name for o in shelf.conclusions.officials}) == (
        {"Jorg Lund", "Omar Said"},
        {"Jörg Lund", "Omar Said"},
    )
    assert shelf.conclusions == in_order(resolve(shelf.all_records.values()))


def test_who_is_only_told_by_the_office_has_the_usual_name_too() -> None:
    """An article that names nobody is read again when the one who held the office gets another usual name."""
    shelf = MemoryShelf()
    told = [record(f"a{i}", person(name)) for i, name in enumerate(("Jorg Lund", "Jörg Lund", "Jörg Lund"))]
    shelf.save(told[0], record("a3", event(person("Omar Said", "JOR"), unnamed=(UNNAMED,))))
    before = [e.title for e in shelf.conclusions.events]

    shelf.save(*told[1:])

    assert before == ["Meeting of Jorg Lund (NOR) and Omar Said (JOR)"]
    assert [e.title for e in shelf.conclusions.events] == ["Meeting of Jörg Lund (NOR) and Omar Said (JOR)"]


def test_an_update_asks_only_for_what_shares_a_key() -> None:
    """The records of articles about others are not read."""
    shelf = MemoryShelf()
    shelf.save(*(record(f"a{i}", person("Kari Lund")) for i in range(5)))
    asked: list[str] = []
    records_of = shelf.records
    shelf.records = lambda ids: asked.extend(ids) or records_of(ids)  # type: ignore[method-assign]

    shelf.save(record("b1", person("Omar Said", "JOR")), record("b2", person("Kari Lund")))

    assert asked == []
