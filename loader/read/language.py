"""Whether a text is English: the share of the small words that every English sentence needs."""

import re

_FUNCTION_WORDS = frozenset(
    {
        "the", "of", "and", "to", "in", "for", "on", "with", "that", "by", "at", "from", "as", "is", "was", "were",
        "are", "be", "been", "has", "have", "had", "he", "she", "it", "his", "her", "its", "their", "they", "who",
        "which", "will", "would", "this", "these", "not", "also", "said", "an", "or", "but", "after", "between",
        "during",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
# English news has .30 to .45, lists of names and titles .15; other languages in Latin letters stay under .08.
_LEAST_SHARE = 0.12
_ENOUGH_WORDS = 25  # fewer can be all names


def is_english(text: str) -> bool:
    """Whether the text can be read by a reader of English."""
    words = _WORD.findall(text.casefold())[:600]
    latin = sum(word[0] < "ɐ" or "Ḁ" <= word[0] <= "ỿ" for word in words)
    if latin < 0.7 * len(words):
        return False
    return len(words) < _ENOUGH_WORDS or sum(w in _FUNCTION_WORDS for w in words) >= _LEAST_SHARE * len(words)
