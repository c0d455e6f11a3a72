"""Where a person's name begins and ends, and when two names can be one person's."""

import re
from collections.abc import Sequence

from loader.extract.offices import Lexicon
from loader.extract.words import Gap, Word, word_set
from loader.values.text import fold

_ROMAN = re.compile(r"[IVX]{1,4}$")
_INITIALS = re.compile(r"(?:[^\W\d_a-z][^\W\d_]?\.)+")
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_LOWER_PARTICLE = re.compile(r"(?:al|el|as|ar|at|an|ad|ash|az|bin|ibn)[-‑’'][^\W\d_a-z]")
_SONS = frozenset([("bin",), ("ibn",), ("bint",), ("ben",)])
_SUFFIXES = frozenset(["jr", "sr"])
# Countries whose name is also a given name.
_CALENDAR = word_set(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday today"""
)
_SHORT_NAMES = frozenset(["to", "he", "an", "so", "my", "no", "per"])
_FIRST_PARTICLES = word_set("""al el de del da di du des den der ter van von bin le la dos zu ould""")
GIVEN_COUNTRIES = frozenset(["israel", "jordan", "chad", "georgia", "kenya", "india", "niger", "cuba"])
# Words of ministries' names that many families bear: "Parks", "Rice".
SURNAMES_TOO = word_set("""rice gold bridges rivers cotton parks fields waters price young""")
NO_NAME = word_set(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday today yesterday tomorrow images image photo photos
    video read also he she it they we i you the a an in on at after before during earlier later meanwhile
    however according as if when while with from by for this that these those his her their its our my
    who whose which what where why how but so not no yes and or of to via per amid since until both all
    each some many more most then there here talks meeting visit visits calls call summit agreement
    declaration treaty readout statement press release joint separately speaking following turning recall
    dear latest news source"""
)


def is_name_word(word: Word, lexicon: Lexicon, *, first: bool) -> bool:
    """A capitalised word that is no office, country, month or function word."""
    if not word.key or (not word.text.isalpha() and any(c.isdigit() for c in word.text)):
        return False
    if _INITIAL.fullmatch(word.text):
        return True  # "A." is no article
    if word.key in NO_NAME and not first:
        return word.capital and not word.headline and word.key not in _CALENDAR
    if word.key in NO_NAME:
        # "To Lam", "He Lifeng": only inside a sentence, where a small word has no capital.
        inside = word.gap is Gap.NONE and not word.headline
        return first and word.capital and inside and word.key in _SHORT_NAMES
    if first and word.text.isupper() and 3 <= len(word.text) <= 5 and not word.headline:
        return False  # an acronym
    if _LOWER_PARTICLE.match(word.text):
        return True
    if not word.capital:
        return False
    if word.known:
        return not first and word.label in ("PLACE", "CAPITAL") and " " not in word.text
    if lexicon.is_office_word(word.key) and word.key not in SURNAMES_TOO:
        return not first and word.person and not lexicon.has("head", word.key) and not lexicon.has("rank", word.key)
    return True


def skip_honorifics(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """The index behind "H.E.", "Mr", "Sheikh", "(Rtd)"; a title before a name may have several."""
    while at < len(words):
        found = lexicon.match("honorific", words, at)
        if words[at].key == "the" and not found and at + 1 < len(words) and words[at + 1].capital:
            found = lexicon.match("honorific", words, at + 1)  # "the Rt Hon."
            if found and words[at + 1].gap is not Gap.NONE:
                return at
        if (
            not found
            or not (words[at].capital or (words[at].key == "the" and words[found[0] - 1].capital))
            or (len(words[at].text) == 2 and words[at].key in ("he",) and words[at].text != "HE")
        ):
            return at
        end = found[0]
        if end < len(words) and words[end].key in ("rtd", "ret") and words[end].gap is Gap.OPEN:
            end += 1
        if end >= len(words) or words[end].gap not in (Gap.NONE, Gap.CLOSE):
            return at
        at = end
    return at


def name_end(words: Sequence[Word], at: int, lexicon: Lexicon, *, titled: bool = True) -> int:
    """The index behind the name that begins at a word; `at` itself where none does."""
    if at >= len(words) or not _may_begin_name(words[at]):
        return at
    end = at
    if titled and _given(words, at, lexicon):
        end += 1
    while end < len(words) and end - at < 8:
        word = words[end]
        if end > at and not (word.gap is Gap.NONE or (word.gap is Gap.COMMA and word.key in _SUFFIXES)):
            break
        if word.key in _SUFFIXES and end > at:
            end += 1
            break
        if not is_name_word(word, lexicon, first=end == at):
            behind = _behind_particles(words, end, lexicon)
            if end == at and word.key not in _FIRST_PARTICLES:
                break
            if behind == end or (end > at and _ROMAN.match(word.text)):
                break
            end = behind
            continue
        end += 1
        if word.possessive:
            break
    while end > at and (_INITIALS.fullmatch(words[end - 1].text) and end - at == 1):
        end -= 1
    return end


def _may_begin_name(word: Word) -> bool:
    """Most words are told from names by their first letter."""
    return word.capital or word.key in _FIRST_PARTICLES or bool(_LOWER_PARTICLE.match(word.text))


def _given(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """A place or country that is a given name here: "Israel Katz", "Santiago Peña"."""
    word = words[at]
    if not word.known or word.possessive or at + 1 >= len(words) or " " in word.text or word.organization:
        return False
    behind = words[at + 1]
    usual = word.label in ("PLACE", "CAPITAL") or word.key in GIVEN_COUNTRIES or (word.person and behind.person)
    return usual and behind.gap is Gap.NONE and is_name_word(behind, lexicon, first=True)


def _behind_particles(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """The index behind "bin", "van der", "de la" where a name goes on; else `at`."""
    end = at
    while end < len(words) and end - at < 3 and lexicon.has("particle", words[end].key):
        if (end > at and words[end].gap is not Gap.NONE) or (
            words[end].key in ("y", "e") and not words[end].capital and end == at and at == 0
        ):
            return at
        end += 1
    if end == at or end >= len(words) or words[end].gap is not Gap.NONE:
        return at
    return end if is_name_word(words[end], lexicon, first=False) or words[end].label == "PLACE" else at


def name_start(words: Sequence[Word], end: int, lexicon: Lexicon) -> int:
    """The index where the name that ends before `end` begins; `end` itself where none does."""
    start = end
    for at in range(end - 1, max(-1, end - 8), -1):
        if at < end - 1 and words[at + 1].gap is not Gap.NONE and words[at + 1].key not in _SUFFIXES:
            break
        if is_name_word(words[at], lexicon, first=True) or (words[at].key in _SUFFIXES):
            start = at
        elif not (lexicon.has("particle", words[at].key) or is_name_word(words[at], lexicon, first=False)):
            break
    while start < end and name_end(words, start, lexicon, titled=False) != end:
        start += 1
    polite = skip_honorifics(words, start, lexicon)
    return polite if polite < end else start


def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, initials apart, without "Jr."."""
    spaced = re.sub(r"\.(?=\S)", ". ", name)
    return tuple(word for word in fold(spaced).split() if word not in _SUFFIXES)


def can_be_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The shorter name leaves out words of the fuller one, or writes them as initials."""
    if not short or len(short) > len(full):
        return False
    if not any(len(word) > 1 for word in short):
        return False
    if len(short) > 1 and short == full[-len(short) :] and full[-len(short) - 1 : -len(short)] in _SONS:
        return False  # "B bin C" is the father of "A bin B bin C"
    if short[-1] == full[-1] and short[0] == full[0][0] and all(len(word) == 1 for word in short[:-1]):
        return True  # the initials of a patronymic that the full form leaves out
    at = 0
    for word in short:
        while at < len(full) and not (full[at] == word or (len(word) == 1 and full[at].startswith(word))):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True
