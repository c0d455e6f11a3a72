"""Who is meant by a name: officials and organizations, found through the graph's full-text indexes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from loader.assets import asset_folder
from loader.errors import UsageError
from loader.ports import Reader
from loader.query.header import Query
from loader.query.params import NAMED, Value
from loader.values.name import fold_name, parse_name
from loader.values.name_fit import Fit, fit

TIMEOUT = 10.0
_SHOWN = 10  # candidates in a message
_LUCENE = re.compile(r'[+\-&|!(){}\[\]^"~*?:\\/]')


@dataclass(frozen=True, slots=True)
class _Candidate:
    id: str
    name: str
    names: tuple[str, ...]
    note: str | None  # the latest office with its country or organization, or the acronym
    events: int

    def __str__(self) -> str:
        note = f", {self.note}" if self.note else ""
        return f"{self.id}  {self.name}{note} ({self.events} event{'' if self.events == 1 else 's'})"


def ids_of_names(query: Query, values: dict[str, Value], reader: Reader) -> dict[str, Value]:
    """The values of a query, with ids in place of the names of officials and organizations.

    Raises:
        UsageError: nobody, or more than one, is called so; the message lists who may be meant.
    """
    found = dict(values)
    for param in query.params:
        value = values[param.name]
        if param.value_type in NAMED and value is not None:
            ids = [
                find_id(param.value_type, str(name), reader) for name in (value if isinstance(value, list) else [value])
            ]
            found[param.name] = [*ids] if param.is_list else ids[0]
    return found


def find_id(kind: str, name: str, reader: Reader) -> str:
    """The id of the official or the organization that a name, in any spelling, or an id means.

    Raises:
        UsageError: nobody, or more than one, is called so; the message lists who may be meant.
    """
    if reader.read(_statement(f"{kind}_by_id"), {"id": name}, timeout=TIMEOUT).rows:
        return name
    candidates = _candidates(kind, name, reader)
    best = _best_officials(name, candidates) if kind == "official" else _best_organizations(name, candidates)
    if len(best) == 1:
        return best[0].id
    if best:
        best = sorted(best, key=lambda candidate: (-candidate.events, candidate.id))
        listed = "".join(f"\n  {candidate}" for candidate in best[:_SHOWN])
        more = f"\n  and {len(best) - _SHOWN} more" if len(best) > _SHOWN else ""
        raise UsageError(f"{name!r} may mean {len(best)} {kind}s:{listed}{more}", hint="Give a longer name, or an id.")
    near = "".join(f"\n  {candidate}" for candidate in candidates[:3])
    raise UsageError(
        f"The graph has no {kind} {name!r}." + (f" Names with like words:{near}" if near else ""),
        hint=None if near else "Names are those of the loaded articles; `kgload status` counts them.",
    )


def generation(reader: Reader) -> int:
    """How often the graph was changed; equal numbers, equal names."""
    [(count,)] = reader.read(_statement("generation"), {}, timeout=TIMEOUT).rows
    return int(count)


def known_names(reader: Reader) -> dict[str, list[str]]:
    """The best known names of officials and organizations, by kind."""
    names: dict[str, list[str]] = {kind: [] for kind in NAMED}
    for kind, name in reader.read(_statement("names"), {}, timeout=TIMEOUT).rows:
        names[kind].append(name)
    return names


@cache
def _statement(name: str) -> str:
    return (asset_folder("cypher") / "search" / f"{name}.cypher").read_text(encoding="utf-8")


def _candidates(kind: str, name: str, reader: Reader) -> list[_Candidate]:
    words = _full_text_words(name)
    if not words:
        return []
    answer = reader.read(_statement(kind), {"words": words}, timeout=TIMEOUT)
    return [_Candidate(id_, known, tuple(names or ()), note, events) for id_, known, names, note, events in answer.rows]


def _full_text_words(name: str) -> str:
    """The words of a name as the full-text index takes them: as written, folded, and with a letter or two changed."""
    written = _LUCENE.sub(" ", name).casefold().split()
    words = dict.fromkeys((*written, *fold_name(name).split()))
    # A pause of "and", "or", "not" is no operator in small letters.
    return " ".join(f"{word} {word}~{2 if len(word) > 5 else 1}" if len(word) > 2 else word for word in words)


def _best_officials(name: str, candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Those whose names fit best: the same words go first, then a full name before a shared family name."""
    wanted, folded = parse_name(name), fold_name(name)
    candidates = list(candidates)
    if same := [one for one in candidates if folded in map(fold_name, (one.name, *one.names))]:
        return same

    def fitness(candidate: _Candidate) -> Fit:
        return max(fit(wanted, parse_name(known)) for known in (candidate.name, *candidate.names))

    ranked = sorted(((fitness(candidate), candidate) for candidate in candidates), key=lambda pair: -pair[0])
    for found, group in groupby(ranked, key=lambda pair: pair[0]):
        return [candidate for _, candidate in group] if found > Fit.UNRELATED else []
    return []


def _best_organizations(name: str, candidates: list[_Candidate]) -> list[_Candidate]:
    """Those with exactly this name, else those whose name has all of its words."""
    wanted = fold_name(name)
    same = [one for one in candidates if wanted in map(fold_name, (one.name, *one.names))]
    words = set(wanted.split())
    return same or [
        one for one in candidates if any(words <= {*fold_name(known).split()} for known in (one.name, *one.names))
    ]
