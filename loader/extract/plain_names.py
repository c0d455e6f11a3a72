"""Names without a title: they complete a surname, or hold an office that the headline tells without a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from loader.extract.leaders import bare_leader, country_of_leader, leader_of
from loader.extract.mentions import Mention
from loader.extract.names import can_be_short_for, name_end, parts
from loader.extract.offices import Lexicon
from loader.extract.persons import OfficeReader, Person
from loader.extract.titles import Title
from loader.extract.words import Word
from loader.model import Basis, OfficeClaim

_WINDOW = 60  # words behind "the Foreign Ministers of A and B" in which their names may follow


_TELLING = 4  # letters: a longer word that is a leader's surname hardly is anything else


@dataclass(slots=True)
class PlainNames:
    """Full names in the body that stand beside no title."""

    words: Sequence[Word]
    text: str
    lexicon: Lexicon
    taken: set[int]
    capitals: bool = False  # every word of the headline has a capital

    def runs(self) -> list[tuple[int, int]]:
        """First and last-but-one word of every untitled name of several words in the body."""
        found, at = [], 0
        while at < len(self.words):
            end = name_end(self.words, at, self.lexicon, titled=False)
            if end - at < 2 or self.words[at].headline or at in self.taken:
                at = max(at + 1, end if at not in self.taken else at + 1)
                continue
            found.append((at, end))
            at = end
        return found

    def complete(self, people: Sequence[Person]) -> None:
        """Name an official told only by surname as the body does elsewhere in full."""
        runs = self.runs()
        for person in people:
            if len([word for word in person.key if len(word) > 1]) > 1:
                continue
            for start, end in runs:
                name = self.text[self.words[start].start : self.words[end - 1].end]
                key = parts(name)
                if len(key) > len(person.key) and can_be_short_for(person.key, key):
                    person.keys.add(person.key)
                    person.name, person.key = name.replace("‑", "-"), key
                    break

    def leaders(self, people: Sequence[Person], year: int | None) -> list[Person]:
        """Leaders named without title or country, whom every reader knows."""
        found: dict[str, Person] = {}
        at = 0
        while at < len(self.words):
            end = name_end(self.words, at, self.lexicon, titled=False)
            shouted = self.capitals and self.words[at].headline  # every word has a capital: the body knows the names
            likely = self.words[at].person or end - at > 1 or len(self.words[at].key) > _TELLING
            if end == at or at in self.taken or shouted or not likely:
                at = max(at + 1, end)
                continue
            name = self.text[self.words[at].start : self.words[end - 1].end]
            key, at = parts(name), end
            office = (
                bare_leader(key, year) or self._of_country(at - 1, key, year)
                if key and not any(p.is_named(key) or p.key[-1] == key[-1] for p in people)
                else None
            )
            if office is None:
                continue
            same = next((p for p in found.values() if p.offices == [office]), None)
            if same is None or len(key) > len(same.key):
                found[office.country or office.organization or ""] = Person(
                    name, key, offices=[office], keys={key}, basis=Basis.KNOWN, known_only=True
                )
            else:
                same.keys.add(key)
        return list(found.values())

    def _of_country(self, last: int, key: tuple[str, ...], year: int | None) -> OfficeClaim | None:
        """ "Iran's Araqchi": a leader of that country, whatever the spelling."""
        before = self.words[last - len(key)] if last >= len(key) else None
        owner = before is not None and before.possessive and before.country
        return leader_of(before.country, key, year) if owner and before is not None and before.country else None

    def holders(
        self, loose: Sequence[Title], people: Sequence[Person], reader: OfficeReader
    ) -> tuple[list[Mention], list[Title]]:
        """Tie offices told without a name to names told without an office, where the numbers agree."""
        mentions: list[Mention] = []
        left = []
        for title in loose:
            names = self._as_known(title, self._holders_of(title, people, reader, mentions), reader)
            if names:
                for (start, end), country in zip(names, title.countries, strict=True):
                    mentions.append(Mention(start, end, start, end, [title], (country,)))
            else:
                left.append(title)
        return mentions, left

    def _as_known(self, title: Title, names: list[tuple[int, int]], reader: OfficeReader) -> list[tuple[int, int]]:
        """The names in the order of the title's countries, where readers know who serves which."""
        served = [self.words[i].country for i in title.countries]
        role = reader.claim(title).role
        known = [country_of_leader([parts(self._surface(name))], [role], None) for name in names]
        if len(served) == len(known) == len(set(known)) and set(known) == set(served):
            return [names[known.index(country)] for country in served]
        return names

    def _surface(self, name: tuple[int, int]) -> str:
        return self.text[self.words[name[0]].start : self.words[name[1] - 1].end]

    def _holders_of(
        self, title: Title, people: Sequence[Person], reader: OfficeReader, mentions: Sequence[Mention]
    ) -> list[tuple[int, int]]:
        headline = self.words[title.start].headline
        wanted = len(title.countries)
        if title.head.kind != "head" or not wanted or (title.ranks and title.ranks[0].role == "former"):
            return []
        if not (headline and wanted == 1 and not title.plural) and not (wanted > 1 and title.plural):
            return []
        for index in title.countries:
            claim = reader.claim(title, country=self.words[index].country)
            if any(o.role is claim.role and o.country in (claim.country, None) for p in people for o in p.offices):
                return []  # the holder is named elsewhere
        limit = len(self.words) if headline else title.end + _WINDOW
        side_by_side = self._side_by_side(title.end, limit, wanted) if wanted > 1 else []
        if side_by_side:
            return side_by_side
        used = {m.name_start for m in mentions}
        free: dict[tuple[str, ...], tuple[int, int]] = {}
        for start, end in self.runs():
            key = parts(self.text[self.words[start].start : self.words[end - 1].end])
            named = any(p.is_named(key) for p in people)
            if title.end <= start < limit and self._safe(start) and start not in used and not named:
                free.setdefault(key, (start, end))
        return list(free.values()) if len(free) == wanted else []

    def _side_by_side(self, begin: int, limit: int, wanted: int) -> list[tuple[int, int]]:
        """As many names as wanted, joined by commas and "and"."""
        row: list[tuple[int, int]] = []
        for start, end in self.runs():
            if not begin <= start < limit:
                continue
            last = row[-1][1] if row else start
            joined = last == start or (start - last == 1 and self.words[last].key == "and")
            row = [*row, (start, end)] if row and joined else [(start, end)]
            if len(row) == wanted:
                return row
        return []

    def _safe(self, start: int) -> bool:
        """The entity recognizer sees a person."""
        return self.words[start].person


def share_out(mentions: Sequence[Mention], loose: Sequence[Title]) -> list[Title]:
    """ "The Foreign Ministers of A, B and C welcome … The ministers, X, Y and Z": office and country in order.

    What is left of the titles without a name comes back.
    """
    left = list(loose)
    for title in {id(m.titles[0]): m.titles[0] for m in mentions if m.titles}.values():
        named = [m for m in mentions if m.titles[0] is title]
        if not title.plural or title.countries or title.units or any(m.countries for m in named) or len(named) < 2:
            continue
        fuller = next((t for t in left if t.plural and len(t.countries) == len(named) and _ends_alike(t, title)), None)
        if fuller is not None:
            left.remove(fuller)
            for mention, country in zip(named, fuller.countries, strict=True):
                mention.titles[0], mention.countries = fuller, (country,)
    return left


def _ends_alike(fuller: Title, short: Title) -> bool:
    return fuller.head.phrase.split()[-1] == short.head.phrase.split()[-1]
