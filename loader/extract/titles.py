"""The grammar of official titles: rank, country, portfolio, head noun, then bodies, portfolios and countries again.

"First Deputy | Kazakh | Foreign | Minister", "Chairman | of the Investment Committee | of the Ministry | of X".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from loader.extract.names import SURNAMES_TOO, name_end, skip_honorifics
from loader.extract.offices import Entry, Lexicon
from loader.extract.words import Gap, Word

ARTICLES = frozenset(["the", "a", "an"])
POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my"])
_COUNTS = frozenset(["both", "two", "three", "four", "five", "other", "several", "fellow"])
_PREPOSITIONS = frozenset(["of", "for", "to", "in", "on", "at", "with", "de"])
_AND = frozenset(["and", "&"])
_POSTED = frozenset(["ambassador", "special_envoy", "aide_or_spokesperson", "io_official", "expert"])
_POSTED_HEADS = frozenset(["representative", "head", "director", "coordinator", "manager", "commissioner"])
LEADS = {
    "heads": "head", "leads": "head", "chairs": "chairman", "headed": "head", "directs": "director"
}  # fmt: skip
_NAMES_TOO = frozenset(["amir", "emir", "sultan", "malik", "shah", "gen"])
_UNIT_KINDS = ("body", "portfolio", "word")


@dataclass(frozen=True, slots=True)
class Title:
    """One office phrase; indices count words."""

    start: int
    end: int
    head: Entry
    at: int  # first word of the head noun
    kept: tuple[int, ...]  # the words that make the title's text
    ranks: tuple[Entry, ...] = ()
    units: tuple[Entry, ...] = ()  # portfolios and bodies, in text order
    before: int = 0  # how many of the units stand before the head
    countries: tuple[int, ...] = ()  # words of the countries served
    accredited: tuple[int, ...] = ()
    organizations: tuple[int, ...] = ()
    loose: tuple[int, ...] = ()  # words of a company that only the entity recognizer knows
    definite: bool = False
    possessor: str = ""
    also: "Title | None" = None  # the second office of a double title

    @property
    def plural(self) -> bool:
        """Several people hold it."""
        return self.head.plural

    def offices(self) -> Iterator["Title"]:
        """This office and those joined to it by a dash."""
        title: Title | None = self
        while title is not None:
            yield title
            title = title.also


class _Parse(NamedTuple):
    start: int
    kept: tuple[int, ...] = ()
    ranks: tuple[Entry, ...] = ()
    units: tuple[Entry, ...] = ()
    countries: tuple[int, ...] = ()
    organizations: tuple[int, ...] = ()
    definite: bool = False
    possessor: str = ""
    lower: bool = False  # a portfolio in small letters went before


# What somebody is beside the office: it stands right in front of the name.
_PERSONAL = frozenset(["royal", "legislator", "military"])


@dataclass(slots=True)
class TitleGrammar:
    """Reads titles off words."""

    lexicon: Lexicon
    kinds: tuple[str, ...] = ("head",)

    def parse(self, words: Sequence[Word], start: int) -> Title | None:
        """The title that begins exactly at a word, at its longest."""
        return self._before(words, start, _Parse(start))

    def clause(self, words: Sequence[Word], at: int) -> Title | None:
        """ "NAME, who heads the World Food Programme": the office that a verb tells."""
        phrase = LEADS.get(words[at].key)
        if phrase is None or at == 0 or words[at - 1].key != "who":
            return None
        begin = at + 1
        if begin < len(words) and words[begin].key in ARTICLES:
            begin += 1
        title, end = self._units(
            words, Title(start=at, end=at + 1, head=Entry(phrase, "generic", ""), at=at, kept=()), begin
        )
        title = replace(title, end=end)
        while title.end > begin and (longer := self._complement(words, title)):
            title = longer
        keys = {key for unit in title.units for key in unit.phrase.split()}
        serves = title.organizations or any(unit.kind == "body" and unit.role for unit in title.units)
        if not serves or ("delegation" in keys and not title.organizations):
            return None
        return replace(title, kept=())

    def _before(self, words: Sequence[Word], at: int, state: _Parse) -> Title | None:
        if at >= len(words) or at - state.start > 14:
            return None
        word = words[at]
        if at > state.start and word.gap is not Gap.NONE:
            return None
        if word.key in ARTICLES and at == state.start:
            return self._before(words, at + 1, state._replace(definite=word.key == "the"))
        if word.key in POSSESSIVES and not state.kept and not word.known:
            return self._before(words, at + 1, state._replace(possessor=word.key))
        if word.key in _COUNTS and not state.kept and not word.capital:
            return self._before(words, at + 1, state)
        if word.country:
            end, found = self._countries(words, at)
            return self._before(words, end, state._replace(countries=(*state.countries, *found)))
        if word.organization or word.label == "PLACE":
            known = (*state.organizations, at) if word.organization else state.organizations
            return self._before(words, at + 1, state._replace(organizations=known))
        return self._office_word(words, at, state)

    def _office_word(self, words: Sequence[Word], at: int, state: _Parse) -> Title | None:
        matches = []
        possible = self.lexicon.kinds_at(words[at])
        if not possible:
            return None
        for order, kind in enumerate(("rank", *_UNIT_KINDS, *self.kinds)):
            if kind not in possible:
                continue
            found = self.lexicon.match(kind, words, at)
            if found and not (kind == "word" and self.lexicon.has("head", found[1].phrase)):
                matches.append((-found[0], order, kind, found))
        for _, _, kind, (end, entry) in sorted(matches, key=lambda match: match[:2]):
            if any(word.possessive for word in words[at : end - 1]):
                continue
            kept = (*state.kept, *range(at, end))
            if kind in self.kinds:
                if state.lower and words[at].capital:
                    continue
                return self._after(words, at, end, state._replace(kept=kept), entry)
            if kind == "rank":
                told = state.kept if entry.role == "aside" else kept  # "visiting" says when, not what
                following = state._replace(kept=told, ranks=(*state.ranks, entry))
            else:
                small = state.lower or not words[at].capital
                following = state._replace(kept=kept, units=(*state.units, entry), lower=small)
            title = self._before(words, end, following)
            if title is None and kind != "rank":
                title = self._joined_before(words, end, following)
            if title is not None:
                return title
        return None

    def _joined_before(self, words: Sequence[Word], at: int, state: _Parse) -> Title | None:
        """ "Trade and Industry Minister": portfolios joined before the head."""
        if at >= len(words):
            return None
        joins = words[at].key in _AND and words[at].gap is Gap.NONE
        comma = words[at].gap is Gap.COMMA and words[at].capital
        nxt = at + 1 if joins else at
        if not (joins or comma) or nxt >= len(words) or not words[nxt].capital:
            return None
        found = self._unit(words, nxt)
        if found is None:
            return None
        end, entry = found
        kept = (*state.kept, *range(at, end))
        following = state._replace(kept=kept, units=(*state.units, entry))
        return self._before(words, end, following) or self._joined_before(words, end, following)

    def _after(self, words: Sequence[Word], at: int, end: int, state: _Parse, head: Entry) -> Title | None:
        if head.phrase in _NAMES_TOO and not (state.definite or state.countries) and self._is_name(words, at, end):
            return None
        if not head.plural and head.kind != "group" and _apart(words, state.countries):
            return None  # "Kazakhstan, Azerbaijani President": the first country is no part of it
        title = Title(
            start=state.start, end=end, head=head, at=at, kept=state.kept, ranks=state.ranks, units=state.units,
            before=len(state.units), countries=state.countries, organizations=state.organizations,
            definite=state.definite, possessor=state.possessor,
        )  # fmt: skip
        while not words[title.end - 1].possessive or words[title.end - 1].country:
            longer = self._suffix(words, title) or self._complement(words, title)
            if longer is None:
                break
            title = longer
        return self._double(words, title)

    def _suffix(self, words: Sequence[Word], title: Title) -> Title | None:
        if title.end >= len(words) or words[title.end].gap is not Gap.NONE:
            return None
        found = self.lexicon.match("suffix", words, title.end)
        if not found:
            return None
        end, entry = found
        ranks = (*title.ranks, entry) if entry.role else title.ranks
        return replace(title, end=end, kept=(*title.kept, *range(title.end, end)), ranks=ranks)

    def _double(self, words: Sequence[Word], title: Title) -> Title:
        """ "Deputy Prime Minister – Minister of Foreign Affairs", "Presidential Aide-Press Secretary"."""
        at = title.end
        if personal := self._personal(words, title):
            return replace(title, end=personal.end, also=personal)
        if at >= len(words) or words[at].gap not in (Gap.DASH, Gap.NONE) or not words[at].capital:
            return title
        if words[at].gap is Gap.NONE and words[at].start != words[at - 1].end + 1:
            return title
        if words[at].gap is Gap.NONE and title.end != title.at + len(title.head.phrase.split()):
            return title
        second = self.parse(words, at)
        if second is None or second.plural != title.plural:
            return title
        return replace(title, end=second.end, also=second)

    def _personal(self, words: Sequence[Word], title: Title) -> Title | None:
        """ "Minister of Foreign Affairs Prince A", "the Minister of Foreign Affairs, Senator A": what A is besides."""
        at = title.end
        if at >= len(words) or words[at].gap not in (Gap.NONE, Gap.COMMA) or title.head.role in _PERSONAL:
            return None
        begin = title.start
        joined = begin > 0 and words[begin].gap is Gap.NONE and words[begin].start == words[begin - 1].end + 1  # "/"
        if words[at].gap is Gap.COMMA and not (title.definite or joined):
            return None
        at = skip_honorifics(words, at, self.lexicon)
        second = self.parse(words, at) if at < len(words) and words[at].capital else None
        if second is None or second.head.role not in _PERSONAL or second.end != second.at + 1:
            return None
        return (
            None if title.plural or second.plural or name_end(words, second.end, self.lexicon) == second.end else second
        )

    def _complement(self, words: Sequence[Word], title: Title) -> Title | None:
        at = title.end
        if at + 1 >= len(words) or words[at].gap is not Gap.NONE or words[at].key not in _PREPOSITIONS:
            return None
        preposition = words[at].key
        begin = at + 1
        if words[begin].key in ARTICLES | POSSESSIVES and words[begin].gap is Gap.NONE:
            begin += 1
        if begin >= len(words) or words[begin].gap is not Gap.NONE:
            return None
        posted = title.head.role in _POSTED or title.head.phrase in _POSTED_HEADS
        if preposition in ("to", "in", "on", "with") and not posted and words[begin].known:
            return None
        if preposition in ("to", "in", "on", "at") and title.head.phrase == "guest":
            return None
        if (preposition == "with") != (title.head.kind == "relation") and (
            preposition == "with" or preposition in ("at", "in", "on", "to")
        ):
            return None
        grown, end = replace(title, kept=(*title.kept, *range(at, begin))), begin
        whole = words[begin].country and words[begin].label != "DEMONYM" and not words[begin].possessive
        if whole and not self._attributive(words, begin):
            end, found = self._countries(
                words, begin, many=title.plural or title.head.kind == "group" or preposition == "to"
            )
            about = preposition in ("for", "on") and title.head.role == "special_envoy"  # whom the envoy deals with
            if preposition in ("to", "in") or about:
                return replace(title, end=end, accredited=(*title.accredited, *found))
            return replace(title, end=end, countries=(*title.countries, *found))
        grown, end = self._units(words, grown, begin)
        if end > begin and grown.units and grown.units[-1].role == "business_leader":
            grown, end = self._company(words, grown, end)
        if (
            end == begin
            and title.head.role in ("special_envoy", "regional_official", "")
            and preposition in ("for", "of", "on")
        ):
            grown, end = self._loose(words, grown, begin)
        return replace(grown, end=end) if end > begin else None

    def _units(self, words: Sequence[Word], title: Title, at: int) -> tuple[Title, int]:
        """Bodies, portfolios, organizations and peoples in a row, joined by blanks, commas or "and"."""
        begin = at
        while at < len(words) and (at == begin or words[at].gap is Gap.NONE):
            word = words[at]
            if word.organization:
                title = replace(title, organizations=(*title.organizations, at), kept=(*title.kept, at))
            elif word.country:
                title = replace(title, countries=(*title.countries, at))
            elif word.label == "PLACE":
                title = replace(title, kept=(*title.kept, at))
            else:
                found = self._unit(words, at) or self._named_body(words, at)
                if found is None or (at > begin and self._begins_name(words, at)):
                    break
                end, entry = found
                title = replace(title, units=(*title.units, entry), kept=(*title.kept, *range(at, end)))
                at = end
                if words[at - 1].possessive:
                    break
                joined = self._joined_after(words, at)
                if joined is None:
                    continue
                title = replace(title, kept=(*title.kept, *range(at, joined)))
                at = joined
                begin = at  # the comma before it belongs to the list
                continue
            at += 1
            if (
                word.country
                and word.label != "DEMONYM"
                and not word.possessive
                and not self._attributive(words, at - 1)
            ):
                break
        return title, at

    def _begins_name(self, words: Sequence[Word], at: int) -> bool:
        """ "Minister of Competition Parks Abel": the word is a name as well as a portfolio, and a name goes on."""
        behind = at + 1
        return (
            words[at].key in SURNAMES_TOO
            and behind < len(words)
            and words[behind].gap is Gap.NONE
            and words[behind].capital
            and not words[behind].known
            and self._unit(words, behind) is None
        )

    def _attributive(self, words: Sequence[Word], at: int) -> bool:
        """The country stands before the body that is its own: "of the Oman Chamber of Commerce"."""
        behind = at + 1
        if behind >= len(words) or words[behind].gap is not Gap.NONE or not words[behind].capital:
            return False
        return self.lexicon.match("body", words, behind) is not None

    def _joined_after(self, words: Sequence[Word], at: int) -> int | None:
        """Where the next portfolio of a list begins: "of Investment, Industry and Trade"."""
        if at >= len(words):
            return None
        joins = words[at].key in _AND and words[at].gap in (Gap.NONE, Gap.COMMA)
        nxt = at + 1 if joins else at
        if joins and nxt < len(words) and words[nxt].key in POSSESSIVES:
            nxt += 1
        if nxt >= len(words) or not (joins or words[nxt].gap is Gap.COMMA):
            return None
        if words[nxt].known or words[nxt].capital != words[at - 1].capital or self._unit(words, nxt) is None:
            return None
        return nxt if self.parse(words, nxt) is None else None

    def _unit(self, words: Sequence[Word], at: int) -> tuple[int, Entry] | None:
        found = [match for kind in _UNIT_KINDS if (match := self.lexicon.match(kind, words, at))]
        return max(found, key=lambda match: match[0], default=None)

    def _named_body(self, words: Sequence[Word], at: int) -> tuple[int, Entry] | None:
        """A body with a proper name before its kind: "the Altyn Foundation"."""
        for length in (1, 2):
            if at + length >= len(words) or any(
                not w.capital or w.known or (i and w.gap is not Gap.NONE) for i, w in enumerate(words[at : at + length])
            ):
                return None
            behind = words[at + length]
            found = self.lexicon.match("body", words, at + length)
            if found and behind.gap is Gap.NONE and behind.capital:
                return found
        return None

    def _company(self, words: Sequence[Word], title: Title, at: int) -> tuple[Title, int]:
        """The company's name behind its kind: "of JSC "Altyn"", "of oil company Altyn"."""
        if at >= len(words):
            return title, at
        end = at
        if words[at].gap is Gap.QUOTE:
            end = next((i for i in range(at + 1, min(at + 9, len(words))) if words[i].gap is Gap.QUOTE), at)
        elif words[at].gap is Gap.NONE and words[at].entity == "ORG" and words[at].capital and not words[at].known:
            while end < len(words) and words[end].entity == "ORG" and (end == at or words[end].gap is Gap.NONE):
                end += 1
        if end == at:
            return title, at
        if end < len(words) and words[end].gap is Gap.QUOTE:
            words[end].gap = Gap.NONE  # the closing mark belongs to the company's name
        return replace(title, kept=(*title.kept, *range(at, end)), loose=tuple(range(at, end))), end

    def _loose(self, words: Sequence[Word], title: Title, at: int) -> tuple[Title, int]:
        """A company or region that no gazetteer knows but the entity recognizer does."""
        end = at
        while (
            end < len(words)
            and words[end].entity in ("ORG", "LOC", "FAC", "GPE")
            and (end == at or words[end].gap is Gap.NONE)
        ):
            if words[end].person:
                break
            end += 1
        if end == at or not words[at].capital:
            return title, at
        loose = tuple(range(at, end)) if words[at].entity == "ORG" else ()
        return replace(title, kept=(*title.kept, *range(at, end)), loose=loose), end

    def _is_name(self, words: Sequence[Word], at: int, end: int) -> bool:
        """ "Member Amir Khosru Chowdhury": behind an office, and before a surname, it is a given name."""
        before = words[at - 1] if at else None
        behind = words[end] if end < len(words) else None
        if before is None or behind is None or words[at].gap is not Gap.NONE or behind.gap is not Gap.NONE:
            return False
        office = self.lexicon.is_office_word(before.key) and not self.lexicon.has("honorific", before.key)
        surname = behind.capital and not behind.known and not self.lexicon.match("honorific", words, end)
        surname = surname and behind.start == words[end - 1].end + 1  # "Gen. A" is a general
        return office and surname

    @staticmethod
    def _countries(words: Sequence[Word], at: int, *, many: bool = True) -> tuple[int, tuple[int, ...]]:
        """A country, or several joined by commas, "and", a hyphen or a slash."""
        found = [at]
        end = at + 1
        while many and end < len(words) and not words[end - 1].possessive:
            nxt = end
            if words[nxt].key in _AND and words[nxt].gap in (Gap.NONE, Gap.COMMA):
                nxt += 1
            if nxt < len(words) and words[nxt].key == "the":
                nxt += 1
            joined = nxt > end or (nxt < len(words) and words[nxt].gap in (Gap.COMMA, Gap.DASH, Gap.NONE))
            if nxt >= len(words) or not joined or not words[nxt].country or words[nxt].gap in (Gap.STOP, Gap.OPEN):
                break
            found.append(nxt)
            end = nxt + 1
        return end, tuple(found)


def _apart(words: Sequence[Word], countries: tuple[int, ...]) -> bool:
    """Some countries are joined by a comma or "and", which one office cannot serve."""
    return any(second - first > 1 or words[second].gap is Gap.COMMA for first, second in pairwise(countries))
