"""How well it is found out who and what is the same, and what that costs.

    python benchmarks/identity.py [--articles 3000] [--seed 1] [--labels FOLDER...] [--scale N...] [--surname N...]

Prints B-cubed and CoNLL F1 for events, persons and organizations of a simulated corpus (benchmarks/corpus.py), of
labelled articles where folders with labels are named; how pairs of names are told apart (benchmarks/identity_names.py);
and with `--scale` the time and memory that it takes to resolve so many simulated articles at once, with `--surname`
so many that all name somebody called Kim. What loading articles into a graph costs is measured by benchmarks/scale.py.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

from corpus import articles
from identity_names import Figures, cross_validated, measure, read_pairs, total
from labelled import labelled
from simulation.writing import Written

from loader.evaluate import GroupingScores, compare_groupings
from loader.model import Article, Conclusions, Evidence, OfficeClaim, OfficialClaim, Record, Role
from loader.records import from_json
from loader.resolve import resolve

Claim = tuple[str, str]
Grouping = Mapping[Claim, str]
_SIMULATED = "simulated"
_NAMESAKES = "one surname"


@dataclass(frozen=True, slots=True)
class Found:
    """Who and what a set of articles is about, by article and name or id of the claim."""

    events: Grouping
    persons: Grouping
    organizations: Grouping

    @classmethod
    def of(cls, conclusions: Conclusions) -> "Found":
        """What was concluded."""
        return cls(
            events={(r.article_id, r.claim.id): r.event_id for r in conclusions.reports},
            persons={(m.article_id, m.claim.name): m.official_id for m in conclusions.official_mentions},
            organizations={(m.article_id, m.claim.name): m.organization_id for m in conclusions.organization_mentions},
        )


def truth(written: Sequence[Written]) -> Found:
    """What is so in a simulated corpus."""

    def grouping(part: str) -> Grouping:
        return {(w.truth["article"], claim): key for w in written for claim, key in w.truth[part].items()}

    return Found(grouping("events"), grouping("officials"), grouping("organizations"))


def measure_simulated(count: int, seed: int) -> dict[str, GroupingScores]:
    """The scores of so many simulated articles."""
    written = list(islice(articles(seed), count))
    found, true = Found.of(resolve(from_json(w.record) for w in written)), truth(written)
    return {
        "events": compare_groupings(found.events, true.events),
        "persons": compare_groupings(found.persons, true.persons),
        "organizations": compare_groupings(found.organizations, true.organizations),
    }


def measure_labelled(folder: Path) -> dict[str, GroupingScores]:
    """The scores of labelled articles: events, and persons where the folder says who is who."""
    known = labelled(folder)
    found = Found.of(resolve(known.records))
    scores = {"events": compare_groupings(found.events, known.events)}
    if known.persons:
        persons = {claim: found.persons[claim] for claim in known.persons}
        scores["persons"] = compare_groupings(persons, known.persons)
    return scores


def table(title: str, scores: Mapping[str, GroupingScores]) -> str:
    """The scores as a Markdown table."""
    head = f"| {title} | claims | B-cubed P | R | F1 | MUC F1 | CEAF F1 | CoNLL F1 | false merges | splits |"
    lines = [head, "|---|---|---|---|---|---|---|---|---|---|"]
    lines += [
        f"| {name} | {s.items} | {s.b_cubed.precision:.4f} | {s.b_cubed.recall:.4f} | {s.b_cubed.f1:.4f} "
        f"| {s.muc.f1:.4f} | {s.ceaf.f1:.4f} | {s.conll:.4f} | {s.false_merges} | {s.splits} |"
        for name, s in scores.items()
    ]
    return "\n".join(lines)


def names() -> str:
    """The figures of pairs of names with their offices as a Markdown table."""
    pairs = read_pairs()
    found: Mapping[str, Figures] = {
        "held": measure(pair for pair in pairs if pair.split == "held"),
        "all, tenfold": total(figures for _, figures in cross_validated(pairs)),
    }
    lines = ["| pairs of names | pairs | precision of merges | recall | unsure |", "|---|---|---|---|---|"]
    lines += [
        f"| {name} | {f.pairs} | {f.precision:.4f} | {f.recall:.4f} | {f.unsure_share:.1%} |"
        for name, f in found.items()
    ]
    return "\n".join(lines)


def namesakes() -> Iterator[Record]:
    """Articles that each name one minister of one family name: 500 given names, every ninth time none."""
    first = (
        "min jun seo ji hye dong sang young kyung woo tae jin hyun sung yong chul byung in jae ki nam won hae soo eun"
    )
    second = "ho soo jin hee woo min young chul kyu sik seok hwan geun mi ae ran ja sook il guk"
    given = [f"{one.title()}-{other}" for one in first.split() for other in second.split()]
    office = OfficeClaim(title="Minister of Trade", role=Role.MINISTER, country="KOR")
    for number in count():
        name = "Kim" if number % 9 == 0 else f"Kim {given[number % len(given)]}"
        said = Evidence(0, 1, f"{name} spoke.")
        day = date(2024, 1, 1) + timedelta(days=number % 300)
        yield Record(
            article=Article(
                id=f"a{number:06}",
                title=name,
                text=None,
                published=day,
                source="Wire",
                text_hash=str(number),
                sketch="",
            ),
            officials=(OfficialClaim(name=name, offices=(office,), forms={name: 1}, spans=(), evidence=said),),
        )


def scale(sort: str, counts: Iterable[int], seed: int) -> Iterator[str]:
    """A row of a table for each number of articles, each resolved in a process of its own."""
    yield f"| {sort} articles | officials | events | seconds | milliseconds an article | peak memory, MB |"
    yield "|---|---|---|---|---|---|"
    for size in counts:
        command = [sys.executable, __file__, "--seed", str(seed), "--resolve", sort, str(size)]
        yield subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def resolve_once(sort: str, size: int, seed: int) -> str:
    """Resolve so many articles, and say what it cost this process."""
    given = namesakes() if sort == _NAMESAKES else (from_json(written.record) for written in articles(seed))
    records = list(islice(given, size))
    start = time.process_time()
    conclusions = resolve(records)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024**2 if sys.platform == "darwin" else 1024)
    return (
        f"| {size} | {len(conclusions.officials)} | {len(conclusions.events)} | {seconds:.1f} "
        f"| {1000 * seconds / size:.2f} | {memory} |"
    )


def main() -> None:
    """Read the command line and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, default=3000, help="size of the simulated corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--labels", type=Path, nargs="*", default=[], help="folders with labels.jsonl")
    parser.add_argument("--scale", type=int, nargs="*", default=[], help="numbers of articles to resolve at once")
    parser.add_argument("--surname", type=int, nargs="*", default=[], help="the same with articles on one family name")
    parser.add_argument("--resolve", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if missing := [folder for folder in given.labels if not (folder / "labels.jsonl").is_file()]:
        parser.error(f"{missing[0]} has no labels.jsonl")
    if given.resolve:
        sort, size = given.resolve
        print(resolve_once(sort, int(size), given.seed))
        return
    print(table(f"{given.articles} simulated articles", measure_simulated(given.articles, given.seed)))
    for folder in given.labels:
        print(f"\n{table(f'labelled, {folder.name}', measure_labelled(folder))}")
    print(f"\n{names()}")
    for sort, sizes in ((_SIMULATED, given.scale), (_NAMESAKES, given.surname)):
        if sizes:
            print()
            for line in scale(sort, sizes, given.seed):
                print(line)


if __name__ == "__main__":
    main()
