"""Titles tied to the names beside them: before, behind, after a comma, in brackets, shared out over a list."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loader.extract.names import NO_NAME, is_name_word, name_end, name_start, skip_honorifics
from loader.extract.offices import Lexicon
from loader.extract.roles import singular
from loader.extract.titles import ARTICLES, LEADS, POSSESSIVES, Title, TitleGrammar
from loader.extract.words import Gap, Word, word_set

_AND = frozenset(["and", "&"])
_COMPANY = frozenset(["company", "companies", "firm", "corporation", "group", "bank", "holding", "concern"])
_OPENING = ARTICLES | POSSESSIVES
_HEADLINE_VERBS = word_set(
    """meets visits reviews receives hosts welcomes opens attends arrives addresses calls holds discusses signs
    praises thanks urges hails warns tells says congratulates condemns chairs leads greets briefs confers prepares
    inspects inaugurates launches departs returns travels sends exchange exchanges extends offers delivers"""
)
_OF_HONOUR = frozenset(["national leader", "leader of the nation"])
_WITH_PORTFOLIO = frozenset(["head_of_government", "vice_president_or_deputy_head"])
_FINITE = frozenset(["is", "was", "as", "became", "becoming", "remains", "serves", "being"])


@dataclass(slots=True)
class Mention:
    """A name with the titles that the text gives it there; indices count words."""

    start: int
    end: int
    name_start: int
    name_end: int
    titles: list[Title] = field(default_factory=list)
    countries: tuple[int, ...] = ()  # behind the name: "Prime Minister A of B", "A (B)"
    organizations: tuple[int, ...] = ()


@dataclass(slots=True)
class Binder:
    """Finds the titles of a text and ties them to names."""

    lexicon: Lexicon
    grammar: TitleGrammar
    words: Sequence[Word]
    known: frozenset[str] = frozenset()  # words of names in the body, which a headline in capitals is held to
    spelled: frozenset[str] = frozenset()  # words with a capital in the body
    small: frozenset[str] = frozenset()  # how longer words in small letters begin there
    capitals: bool = False  # every word of the headline has a capital
    taken: dict[int, Mention] = field(default_factory=dict)  # by word of the name
    loose: list[Title] = field(default_factory=list)  # titles without a name

    def bind(self, titles: Sequence[Title]) -> list[Mention]:
        """Every mention that has a title; titles left alone stay in `loose`."""
        mentions: list[Mention] = []
        for number, title in enumerate(titles):
            found = (
                self._company(title)
                or self._right(title, close=True)
                or (self._polite(title) and self._right(title, close=False))
                or self._left(title, mentions)
                or self._right(title, close=False)
            )
            if not found:
                self.loose.append(title)
                continue
            for mention in found:
                if mention not in mentions:
                    mentions.append(mention)
                self.taken.update(dict.fromkeys(range(mention.name_start, mention.name_end), mention))
            self._chain(title, found[0], titles[:number])
        return mentions

    def _chain(self, title: Title, mention: Mention, before: Sequence[Title]) -> None:
        """ "Deputy Prime Minister, Minister of Finance NAME": the first title is the same person's."""
        if title.plural or mention.name_start < title.end or not before or title not in mention.titles:
            return
        last = before[-1]
        if last not in self.loose or last.plural or not self._joins(last, title):
            return
        if not (last.countries and title.countries):
            self.loose.remove(last)
            mention.titles.insert(0, last)
            mention.start = last.start

    def _joins(self, last: Title, title: Title) -> bool:
        """Both titles are one person's: a comma, a title of honour, or "Prime Minister and Minister of X"."""
        at = self.words[title.start]
        if last.end == title.start and at.gap is Gap.COMMA:
            if last.definite and title.head.role == "ambassador" and not (title.definite or title.countries):
                # "the Head of the Mission, Ambassador A B": a rank in front of the name
                return bool(last.organizations or last.units) and title.end == title.at + 1
            return not (last.definite or title.definite) or singular(title.head) in _OF_HONOUR
        anded = last.end + 1 == title.start and self.words[last.end].key in _AND and at.gap is Gap.NONE
        formal = title.head.role == "minister" and len(title.units) > title.before
        if anded and not (last.definite or title.definite) and last.head.role == "minister":
            return formal and bool(last.countries) and not title.countries  # "Chad's Minister of X and Minister of Y A"
        deputy = last.head.role == "vice_president_or_deputy_head" or any(r.role == "deputy" for r in last.ranks)
        formal = formal or (deputy and title.head.role in ("minister", "foreign_minister"))
        if anded and deputy and formal and not title.definite and not title.countries:
            return True
        if anded and last.definite and not title.definite and title.end < len(self.words):
            # "the Head of State and Chair of the Authority, A B": one article for both.
            return self.words[title.end].gap is Gap.COMMA
        return anded and formal and not title.definite and last.head.role in _WITH_PORTFOLIO

    def _name(self, at: int) -> int:
        """The index behind the name at a word, by the headline's measure where it stands in one."""
        end = name_end(self.words, at, self.lexicon)
        if end == at or not self.words[at].headline or not self.capitals:
            return end
        if self.words[end - 1].key not in self.spelled and self._tells(at, end):
            return at
        known = [i + 1 for i in range(at, end) if set(self.words[i].key.split()) <= self.known]
        if known and all(self.words[i].person or i + 1 in known for i in range(at, known[-1])):
            return known[-1]
        stop = at
        while stop < end and self.words[stop].person:
            stop += 1
        return stop if stop - at > 1 or (stop > at and self._ends_there(stop)) else at

    def _ends_there(self, stop: int) -> bool:
        """ "Statement by President Kask": a single surname, which no other word with a capital follows."""
        behind = self.words[stop] if stop < len(self.words) else None
        return (
            behind is None
            or not behind.headline
            or behind.gap is not Gap.NONE
            or not behind.capital
            or self.words[stop - 1].possessive
        )

    def _tells(self, at: int, end: int) -> bool:
        """ "President Reviews Preparations": verbs and nouns, which the body has in small letters."""
        keys = [self.words[i].key for i in range(at, end)]
        return any(key in _HEADLINE_VERBS or key[:6] in self.small for key in keys)

    def _right(self, title: Title, *, close: bool) -> list[Mention] | None:
        words, at = self.words, title.end
        if at >= len(words):
            return None
        gap = words[at].gap
        if words[at].text[:1] and self._last(title).possessive and not self._last(title).country:
            return None
        if close != (gap is Gap.NONE):
            return None
        if not close and gap not in (Gap.COMMA, Gap.DASH, Gap.OPEN, Gap.COLON):
            return None
        if title.plural:
            return self._list(title, at)
        begin = skip_honorifics(words, at, self.lexicon)
        end = self._name(begin)
        if end == begin or begin in self.taken or self._of_company(title, begin):
            return None
        if not close and not self._stands_apart(begin, end, gap):
            return None
        mention = Mention(title.start, end, begin, end, [title])
        self._behind(mention, bare=not (title.countries or title.organizations))
        return [mention]

    def _of_company(self, title: Title, begin: int) -> bool:
        """ "Manager of the company A B": the words name the company."""
        company = bool(title.units) and title.units[-1].role == "business_leader" and not title.loose
        named = self.words[title.end - 1].key in _COMPANY and not self.words[title.end - 1].capital
        return company and named and begin == title.end and self.words[begin].gap is Gap.NONE

    def _polite(self, title: Title) -> bool:
        """ "the Prime Minister of X, the Hon. NAME": the polite form opens what the title announced."""
        at = title.end
        if title.plural or at >= len(self.words) or self.words[at].gap is not Gap.COMMA:
            return False
        announced = title.definite or self.words[title.start].gap is not Gap.COMMA
        return announced and skip_honorifics(self.words, at, self.lexicon) > at

    def _last(self, title: Title) -> Word:
        return self.words[title.end - 1]

    def _stands_apart(self, begin: int, end: int, gap: Gap) -> bool:
        """A name between commas, or behind a dash: "the Minister of Energy, A B, said"."""
        if (
            self.grammar.parse(self.words, end) is not None
            and end < len(self.words)
            and self.words[end].gap is Gap.COMMA
        ):
            # "…of the Prime Minister, Anna Berg, Minister of X": the second title is hers.
            following = self.grammar.parse(self.words, end)
            if following is not None and not following.definite and gap is Gap.COMMA:
                return False
        closed = end >= len(self.words) or self.words[end].gap is not Gap.NONE
        if gap is Gap.OPEN:
            return end < len(self.words) and self.words[end].gap is Gap.CLOSE
        return (
            closed or self.words[end].key in _AND or (end - begin > 1 and gap is Gap.COMMA) or self.words[begin].person
        )

    def _behind(self, mention: Mention, *, bare: bool) -> None:
        """The country or organization behind the name."""
        words, at = self.words, mention.end
        if not bare or at >= len(words):
            return
        if words[at].gap is Gap.OPEN and words[at].country and at + 1 < len(words) and words[at + 1].gap is Gap.CLOSE:
            mention.countries, mention.end = (at,), at + 1
        elif words[at].gap is Gap.NONE and words[at].key in ("of", "from"):
            begin = at + 1
            if begin < len(words) and words[begin].key == "the":
                begin += 1
            if begin < len(words) and words[begin].gap is Gap.NONE:
                if words[begin].country and words[begin].label == "COUNTRY":
                    mention.countries, mention.end = (begin,), begin + 1
                elif words[at].key == "from":
                    self._from(mention, begin)
                elif words[begin].organization:
                    mention.organizations, mention.end = (begin,), begin + 1

    def _from(self, mention: Mention, begin: int) -> None:
        """ "A B from the Secretariat of C": the country of the body that somebody comes from."""
        for at in range(begin, min(begin + 8, len(self.words))):
            word = self.words[at]
            if word.country:
                mention.countries = (at,)
                return
            if (at > begin and word.gap is not Gap.NONE) or not (word.capital or word.key in ("of", "the")):
                return

    def _list(self, title: Title, at: int) -> list[Mention] | None:
        """Names under a plural title, each with its own country, or the title's countries in order."""
        words, mentions = self.words, list[Mention]()
        named = list(title.countries)
        commas = at < len(words) and words[at].gap is Gap.COMMA  # "Prime Ministers of X, A, and of Y, B"
        while at < len(words):
            begin = at + 1 if words[at].key in _AND and mentions else at
            own: tuple[int, ...] = ()
            if mentions and begin < len(words) and words[begin].key == "of":
                begin += 1
            if mentions and begin < len(words) and words[begin].key == "the":
                begin += 1
            if mentions and begin + 1 < len(words) and words[begin].country and not words[begin].possessive:
                own, begin = (begin,), begin + 1
            begin = skip_honorifics(words, begin, self.lexicon)
            end = self._name(begin)
            parted = bool(own) and words[begin].gap is not Gap.NONE and not (commas and words[begin].gap is Gap.COMMA)
            if end == begin or begin in self.taken or parted:
                break
            mention = Mention(
                title.start if not mentions else (own[0] if own else begin), end, begin, end, [title], own
            )
            self._behind(mention, bare=not own)
            mentions.append(mention)
            at = mention.end
            # "A (X), B (Y) and C (Z)": what parts them is the comma behind a bracket.
            separated = at < len(words) and (words[at].gap in (Gap.COMMA, Gap.CLOSE) or words[at].key in _AND)
            if not separated or words[at].gap is Gap.STOP:
                break
        if len(mentions) == 1 and self.capitals and words[mentions[0].name_end - 1].key not in self.spelled:
            return None  # "Ministers Confer Online": several would be named
        if mentions and not named and mentions[-1].countries and not any(m.countries for m in mentions[:-1]):
            for mention in mentions:
                mention.countries = mentions[-1].countries
        if len(named) == 1 and len(mentions) > 1 and any(m.countries for m in mentions[1:]):
            mentions[0].countries = mentions[0].countries or (named[0],)
        elif named and len(named) == len(mentions):
            for mention, country in zip(mentions, named, strict=True):
                mention.countries = mention.countries or (country,)
        return mentions or None

    def _left(self, title: Title, mentions: list[Mention]) -> list[Mention] | None:
        """ "NAME, Minister of X", "NAME (Minister of X)", "NAME – Minister of X", "NAME, Minister of X and Y of Z"."""
        words, start = self.words, title.start
        if start == 0:
            return None
        if title.plural:
            return self._list_before(title)
        earlier = self._same_person(title, mentions)
        if earlier is not None:
            return [earlier]
        gap, end = words[start].gap, start
        if gap is Gap.STOP:
            return self._signature(title)
        bare = title.definite and not (title.countries or title.organizations or title.units)
        if bare and title.end < len(words) and words[title.end].gap is Gap.NONE:
            return None  # "According to A B, the President ..." is no apposition; "A B, the President, ..." is
        full = bool(title.countries or title.organizations or title.units or title.loose or title.accredited)
        if gap is Gap.NONE and words[start - 1].key in _FINITE | {"the", "who", "also"}:
            return self._clause(title)
        if gap is Gap.NONE and (words[start].key in ARTICLES | POSSESSIVES or not full):
            return None
        if gap not in (Gap.COMMA, Gap.OPEN, Gap.DASH, Gap.NONE):
            return None
        begin = name_start(words, end, self.lexicon)
        told = full and gap is Gap.COMMA and end - begin > 1  # "To A B, President of X" as a headline
        if begin == end or (words[begin].headline and self.capitals and not told):
            return None
        if begin in self.taken:
            mention = self.taken[begin]
            if gap is Gap.NONE or mention.name_end != end or self._announces(title, mention):
                return None
            mention.titles.append(title)
            mention.end = max(mention.end, title.end)
            return [mention]
        if end - begin < 2 and not (full and self._initialled(begin)):
            return None
        return [Mention(begin, title.end, begin, end, [title])]

    def _announces(self, title: Title, before: Mention) -> bool:
        """ "Minister A B, the Commander of the Army, General C D": the office is of whoever comes."""
        at = title.end
        if not title.definite or before.titles[0].start >= before.name_start or at >= len(self.words):
            return False
        if self.words[at].gap is not Gap.COMMA:
            return False
        rank = self.grammar.parse(self.words, at)
        begin = rank.end if rank is not None else skip_honorifics(self.words, at, self.lexicon)
        return self._name(begin) - begin > 1

    def _signature(self, title: Title) -> list[Mention] | None:
        """A name on a line of its own, and the office on the next: how letters are signed."""
        words, end = self.words, title.start
        begin = name_start(words, end, self.lexicon)
        alone = words[begin].gap is Gap.STOP and (title.end == len(words) or words[title.end].gap is Gap.STOP)
        full = bool(title.countries or title.organizations)
        if end - begin < 2 or not (alone and full) or words[begin].headline or begin in self.taken:
            return None
        return [Mention(begin, end, begin, end, [title])]

    def _list_before(self, title: Title) -> list[Mention] | None:
        """ "A and B, Special Envoys of X"."""
        words, at, mentions = self.words, title.start, list[Mention]()
        if words[at].gap not in (Gap.COMMA, Gap.OPEN, Gap.DASH):
            return None
        while at > 0:
            begin = name_start(words, at, self.lexicon)
            if begin == at or at - begin < 2 or begin in self.taken:
                break
            mentions.insert(0, Mention(begin, at, begin, at, [title]))
            joined = words[begin - 1].key in _AND if begin else False
            if not joined and words[begin].gap is not Gap.COMMA:
                break
            at = begin - 1 if joined else begin
        if len(mentions) < 2:
            return None
        mentions[-1].end = title.end
        return mentions

    def _initialled(self, at: int) -> bool:
        return "." in self.words[at].text or self.words[at].person

    def _company(self, title: Title) -> list[Mention] | None:
        """ "A B, chairman of oil company C": the name behind is the company's, not a person's."""
        words, end = self.words, self._name(title.end)
        of_company = bool(title.units) and title.units[-1].role == "business_leader" and not title.loose
        if not of_company or end == title.end or words[title.start].gap is not Gap.COMMA:
            return None
        if end > title.end + 1 and words[title.at].capital:
            return None
        if title.start - name_start(words, title.start, self.lexicon) < 2:
            return None
        company = tuple(range(title.end, end))
        return self._left(replace(title, end=end, loose=company, kept=(*title.kept, *company)), [])

    def _same_person(self, title: Title, mentions: list[Mention]) -> Mention | None:
        """A further office in the list behind a name: ", Minister of X, Chairman of Y"."""
        for mention in mentions[-2:]:
            if mention.end <= mention.name_end or mention.titles[-1].start < mention.name_start:
                continue
            at = mention.end
            joined = title.start == at and self.words[at].gap is Gap.COMMA
            anded = title.start == at + 1 and self.words[at].key in _AND
            if (joined or anded) and not title.definite and title.head.kind != "relation":
                mention.titles.append(title)
                mention.end = title.end
                return mention
        return None

    def _clause(self, title: Title) -> list[Mention] | None:
        """ "NAME, who was sworn in as prime minister"."""
        words = self.words
        for at in range(title.start - 1, max(1, title.start - 9), -1):
            if words[at].gap in (Gap.STOP, Gap.QUOTE):
                return None
            if words[at].key == "who" and words[at].gap is Gap.COMMA:
                begin = name_start(words, at, self.lexicon)
                earlier = self.taken.get(begin)
                if earlier is not None and earlier.name_end == at:
                    earlier.titles.append(title)
                    return [earlier]
                if begin == at or earlier is not None or at - begin < 2:
                    return None
                return [Mention(begin, at, begin, at, [title])]
        return None


def find_titles(words: Sequence[Word], grammar: TitleGrammar) -> list[Title]:
    """Every title of the text from left to right; none overlaps another."""
    titles: list[Title] = []
    at = 0
    while at < len(words):
        title = grammar.clause(words, at) if words[at].key in LEADS else None
        if title is None and _may_begin(words, at, grammar.lexicon):
            title = grammar.parse(words, at)
        if title is None:
            at += 1
            continue
        titles.append(title)
        at = title.end
    return titles


def _may_begin(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    word = words[at]
    if word.known or lexicon.is_office_word(word.key):
        return True
    return (
        word.key in _OPENING
        and at + 1 < len(words)
        and (words[at + 1].known or lexicon.is_office_word(words[at + 1].key))
    )


def in_capitals(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Nearly every longer word of the headline has a capital, so capitals say nothing there."""
    plain = [
        w
        for w in words
        if w.headline
        and not w.known
        and len(w.key) > 3
        and w.key not in NO_NAME
        and w.text[0].isalpha()
        and not lexicon.is_office_word(w.key)
    ]
    return bool(plain) and sum(w.capital for w in plain) > 0.8 * len(plain)


def name_keys(words: Sequence[Word], mentions: Sequence[Mention], lexicon: Lexicon) -> frozenset[str]:
    """The words of the names in the body: those beside a title, and those the entity recognizer proposes."""
    keys = {words[i].key for m in mentions for i in range(m.name_start, m.name_end)}
    keys |= {w.key for w in words if not w.headline and w.person and is_name_word(w, lexicon, first=True)}
    return frozenset(part for key in keys for part in (key, *key.split()))
