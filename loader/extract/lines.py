"""Lines of a text that are written in title case, where a capital letter says nothing."""

import re

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST_HEADLINE = 300  # characters


def title_case_lines(text: str) -> tuple[tuple[int, int], ...]:
    """The lines whose long words nearly all begin with a capital, as pairs of offsets."""
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        headline = len(line) <= _LONGEST_HEADLINE and not line.rstrip("\"”»’' ").endswith((".", "!", ";"))
        words = _LONG_WORD.findall(line) if headline else []
        if len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words):
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(lines)


def is_within(offset: int, lines: tuple[tuple[int, int], ...]) -> bool:
    """Whether a character stands in one of the lines."""
    return any(start <= offset < end for start, end in lines)
