"""Lines of a page that are no text of the article: buttons, credits, notices, lists of other articles."""

import re
from enum import Enum, auto


class Line(Enum):
    """What a line of a page is when it is no text."""

    CREDIT = auto()  # who made the picture
    BUTTON = auto()  # something to click
    NOTICE = auto()  # copyright, reproduction, editorial note: ends an article
    LIST = auto()  # heading of a list of other articles
    ORNAMENT = auto()  # a line of stars, a lone hash


_CREDIT = re.compile(
    r"(?:images?|photos?|pictures?|video|illustration|foto)(?: (?:credits?|source|courtesy|by|from))?(?: of)?"
    r"\s*[|:©]\s*(?P<credit>.+)"
    r"|(?:photo|image|picture)s? (?:by|courtesy of|credit) (?P<credit2>.+)"
    r"|©\s*(?P<credit3>[^.]{2,60})",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:tell a friend|share(?: (?:this|on|via|it)\b.*)?|print(?: (?:version|page|this page))?|e-?mail(?: this)?|"
    r"read more|more\.{0,3}|copy link|listen|download(?: pdf)?|leave a comment|comments?(?: \(\d+\))?|"
    r"advertisement|a-? ?a\+?|font size.*|back to top|views?:? ?[\d ,]+|loading\.{0,3}|tags?:.*|(?:#\w+\s*)+|"
    r"(?:subscribe|sign up|follow us|join (?:us|our))\b.*|stay up-?to-?date with .*|.{0,40}\bplease wait|"
    r".{0,60}\bpage \d+ of \d+|"
    r"(?:read|see|watch) (?:also|more|next)\s*:.*|also read\s*:.*|related(?: news| articles| stories)?:.*)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r".*\b(?:may not|must not|cannot) be (?:reproduced|republished|copied|redistributed)\b.*"
    r"|.*\ball rights reserved\b.*|(?:copyright|\(c\)|©) .*|.*\bcopyright of materials\b.*"
    r"|(?:reproduction|use|reprinting|republication|copying) .{0,60}"
    r"\b(?:only|permitted|allowed|prohibited|with(?:out)? (?:reference|permission))\b.*"
    r"|\(?(?:this|the) (?:story|article|report) has (?:not )?been (?:edited|published|auto-?generated).*"
    r"|published by .{2,60}, original at .*|.*\bonly part of what .{2,40} sends to its subscribers\b.*"
    r"|\*\s*(?:writing|reporting|editing|written|edited) by .*|(?:reporting|editing|writing) by .*"
    r"|[-–—\s]*with (?:files|reporting|inputs|contributions) from .*|/{3}.*",
    re.IGNORECASE,
)
# Behind the last sentence: who wrote it for the agency.
_CREDITS = re.compile(
    r"\s*\(\s*(?:additional |with )?"
    r"(?:reporting|writing|editing|written|edited|reported|compiled|translation|translated)"
    r"(?: and (?:writing|editing))? (?:by|from) [^()]*\)\s*$",
    re.IGNORECASE,
)
# Lines between headline and date: what sort of text it is, its number, the office that sends it.
_RUBRIC = re.compile(
    r"(?:(?i:[a-z]{2,8} )?(?i:media|press|official|joint|news|public)? ?"
    r"(?i:readout|statement|releases?|communiqu[eé]|notes?|advisory|briefing|transcript|remarks|announcement|news)s?"
    r"(?: (?i:no|number)\.? ?[\w/-]*\d[\w/-]*)?"
    r"|(?:PR|Press Release|No|Ref|Reference)\b\.?:?(?: ?(?:[Nn]o|N)\b\.?)?:? ?[\w/-]*\d[\w/-]*"
    r"|(?:The )?(?:Office|Bureau|Department|Ministry|Embassy|Permanent Mission|Press Service|Press Office|Secretariat)"
    r" (?:of|for|to)(?: (?:of|for|to|the|and|in|[A-Z&][\w’'&.-]*,?)){1,9}"
    r"|(?:From|Published|Issued|Posted|Location|Delivered on)(?: by)?:?)"
)
_LIST = re.compile(
    r"(?:relevant|related|latest|other|more|recent|similar|top|popular|all) (?:news|articles|stories|posts|materials)"
    r"|most (?:viewed|read|popular|commented|shared)|read also|see also|popular|trending(?: now)?|you may also like"
    r"|recommended(?: for you)?",
    re.IGNORECASE,
)
_RANKING = re.compile(r"(?:most|top|popular|trending)\b", re.IGNORECASE)
_ORNAMENT = re.compile(r"[\W_]+|\d{1,2}")
_OUTLET = re.compile(
    r"(?:without|with) (?:a )?(?:reference|link|hyperlink|attribution) to (?P<name>[^.,;]{2,60})"
    r"|copyright of materials of (?:(?:the )?news agency )?(?P<name2>[^.,;]{2,60})"
    r"|(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)|[12]\d{3}(?:\s*[-–]\s*[12]\d{3})?|by))*[\s,]*(?P<name3>[^\d\W][^.,;|]{1,60})"
    r"|published by (?P<name4>[^.,;]{2,60}), original at ",
    re.IGNORECASE,
)


def classify(line: str) -> Line | None:
    """What a cleaned line is, or None where it is text."""
    for kind, pattern in (
        (Line.ORNAMENT, _ORNAMENT),
        (Line.BUTTON, _BUTTON),
        (Line.LIST, _LIST),
        (Line.NOTICE, _NOTICE),
    ):
        if pattern.fullmatch(line):
            return kind
    return Line.CREDIT if image_credit(line) else None


def image_credit(line: str) -> str | None:
    """Who made the picture, from a line that says nothing else.

    >>> image_credit("Images | example.org"), image_credit("Photos were shown to the guests.")
    ('example.org', None)
    """
    match = _CREDIT.fullmatch(line)
    if match is None or len(line) > 120:
        return None
    return next(value.strip() for value in match.groups() if value)


def is_ranking(line: str) -> bool:
    """Whether the heading of a list announces headlines only, as "Most viewed" does."""
    return bool(_RANKING.match(line))


def outlet(line: str) -> str | None:
    """The outlet that a copyright line names.

    >>> outlet("This may not be reproduced without reference to The Example.")
    'The Example'
    """
    match = _OUTLET.search(line)
    name = next(value.strip() for value in match.groups() if value) if match else ""
    return re.sub(r"\s*all rights reserved$", "", name, flags=re.IGNORECASE) or None


def is_rubric(line: str) -> bool:
    """Whether a line at the head says only what sort of text follows, its number, or which office sends it.

    >>> is_rubric("Office of the Spokesperson"), is_rubric("PR No. 164/2025"), is_rubric("Ministers meet in Oslo")
    (True, True, False)
    """
    return bool(_RUBRIC.fullmatch(line))


def without_credits(line: str) -> str:
    """A paragraph without the agency's writers and editors in brackets behind it.

    >>> without_credits("They left. (Reporting by A. Berg; Editing by B. Dahl)")
    'They left.'
    """
    return _CREDITS.sub("", line)
