"""Whom an article cites: the clause in which it says where its news comes from."""

import re
from collections.abc import Sequence

_FIRST_PARAGRAPHS = 3  # a later "X reports" is part of the story

# A name of a source: a domain, or words that begin with a capital and what joins them.
_WORD = (
    r"(?:[A-Z0-9“\"][\w’'.&/-]*”?|of|for|and|the|on|in|to|"
    r"press|news|service|agency|office|website|sources|correspondent)"
)
_SOURCE = rf"(?:[a-z0-9-]+\.[a-z]{{2,6}}|(?:the |a |an )?(?:{_WORD}[ ]){{0,14}}?{_WORD})"
_END = r"(?=\s*(?:[.,;]|$))"
_REPORTS = (
    r"(?:reports|reported|informs|informed|announced|announces|writes|said in a (?:press )?(?:statement|release))"
)
_LEARNED = r"(?:(?:has |had )?(?:learned|learnt) from|cites|cited|quotes|quoted)"

_CLAUSES = (
    # ", X reports citing Y" and ", X reports"
    re.compile(
        rf",”?\"? (?P<source>{_SOURCE}) {_REPORTS}"
        rf"(?:,? (?P<how>citing|quoting|with reference to) (?P<origin>[^.;]+?))?{_END}"
    ),
    # ", X learned from Y", ", X cites Y"
    re.compile(rf",”?\"? (?P<source>{_SOURCE}) (?P<how>{_LEARNED}) (?P<origin>[^.;,]+){_END}"),
    # ", X has learned"
    re.compile(rf",”?\"? (?P<source>{_SOURCE}) (?:has |had )(?:learned|learnt){_END}"),
    # ", reports X"
    re.compile(
        rf",”?\"? (?:reports|reported|informs) (?P<source>{_SOURCE})"
        rf"(?: (?P<how>citing|quoting) (?P<origin>[^.;]+?))?{_END}"
    ),
    # "according to X", "as reported by X", "with reference to X"
    re.compile(
        rf"\b(?:[Aa]ccording to|[Aa]s reported by|[Ww]ith reference to|[Cc]iting) (?P<source>{_SOURCE})"
        rf"(?: \([^)]*\))?{_END}"
    ),
)
# "Minister X writes in an opinion article for Y": the outlet that printed it first, and its author.
_OPINION = re.compile(
    rf"(?:^|, )(?P<author>[^,]+?) (?:writes|wrote|argues|argued) in an? "
    rf"(?P<sort>(?:opinion|op-ed|guest) ?(?:article|piece|column|essay)?)"
    rf" (?:for|in|published by|published in) (?P<source>{_SOURCE}){_END}"
)
# An institution speaks for itself; a person who "said" is quoted, not cited as a source.
_INSTITUTION = re.compile(
    r"\b(?:ministry|agency|service|office|website|embassy|government|administration|secretariat|news|press|portal|mfa|"
    r"correspondent|sources?|bureau|media|tv|television|radio|times|post|today|wire|department|council|commission)\b|\.[a-z]{2,6}$",
    re.IGNORECASE,
)


def cited_source(paragraphs: Sequence[str]) -> str | None:
    """The source an article names for its news, with the one behind it where it names both.

    >>> cited_source(["They met on Monday, the Example News Agency reports citing the palace press service."])
    'Example News Agency citing the palace press service'
    """
    for paragraph in paragraphs[:_FIRST_PARAGRAPHS]:
        if opinion := _OPINION.search(paragraph):
            return f"{opinion['source'].rstrip('.')} ({opinion['sort'].strip()} by {opinion['author']})"
        for clause in _CLAUSES:
            for match in clause.finditer(paragraph):
                if found := _told(match):
                    return found
    return None


def _told(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    source = re.sub(r"^(?:the|a|an) ", "", groups["source"].rstrip("."), flags=re.IGNORECASE)
    origin, how = groups.get("origin"), groups.get("how")
    if origin is None:
        return source if _INSTITUTION.search(source) or _is_outlet(source, match) else None
    return f"{source} {'quoting' if how and how.startswith('quot') else 'citing'} {origin.strip()}"


def _is_outlet(source: str, match: re.Match[str]) -> bool:
    # "APA reports": an outlet's own name. A person has two names at least and "said" or "writes" something.
    return " " not in source and source.isupper() and "writes" not in match[0]
