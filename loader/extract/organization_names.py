"""The grammar of organizations' names that no gazetteer holds.

    name := (Capital | hyphen | "and")* HEAD (("of" | "for" | "on" | "against") "the"? Capital+ ("and" Capital+)*)*

The head noun and the words around it tell the type: a country joined to another makes a bilateral body,
"International" or "Interstate" an international one, "National" or "State" a body of one state.
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from loader.extract.evidence import text_of
from loader.extract.lines import is_within, title_case_lines
from loader.extract.vocabulary import country_by_code, state_named
from loader.model import OrganizationType

_BODIES = frozenset(
    """Organization Organisation Council Commission Committee Union Fund Centre Center Agency Bank Court
    Tribunal Assembly Board Authority Administration Office Bureau Academy Service Corporation
    Parliament Senate Congress Chamber Dialogue""".split()
)
_SOCIETIES = frozenset(
    """Foundation Alliance Coalition Federation Association Society Institute Institution League Network
    Confederation""".split()
)
_COMPANIES = frozenset(
    """JSC LLP LLC Inc Inc. Ltd Ltd. Corp Corp. Holding Holdings PLC plc GmbH Airlines Airways Company
    Motors Railways Railway Industries Group""".split()
)
_JOINT_BODIES = _BODIES - {"Administration", "Bank", "Court"} | {"Association", "Society", "Institute", "Network"}
_BILATERAL_ONLY = frozenset(["Dialogue", "Congress", "Chamber", "Office", "Service", "Union"])
_INTERNATIONAL = frozenset(
    """International Intergovernmental Interstate Interparliamentary Inter-Parliamentary Multinational
    Regional World Eurasian Turkic Nordic Caspian Islamic Arab African Pan-African Transboundary""".split()
)
_NATIONAL = frozenset("National State Federal Supreme Constitutional Central Royal Presidential Public".split())
_STRONG = frozenset(
    "Organization Organisation Commission Council Union Tribunal Court Fund Agency Bank Centre Center Assembly".split()
)
_NO_PART = frozenset(
    """Meeting Session Summit Talks Minister Ministers President Presidents Chairman Chairwoman Chairperson
    Chair Head Heads Secretary Director Deputy Vice Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prime Speaker
    Ambassador Chief Governor Senator Representative Commissioner Ministry Department Embassy Government
    The In At On For And But A An This That Its Our Joint First Second Third""".split()
)
_ORGANS_OF = frozenset(
    """Ministers Foreign Heads Leaders Presidents Permanent Representatives Deputies Ambassadors Directors
    Governors Trustees""".split()
)
_HEADS = _BODIES | _SOCIETIES | _COMPANIES
_DESCRIPTIVE = _HEADS | _NATIONAL | _INTERNATIONAL
_GROUPS_OF_PEOPLE = frozenset(
    """Working Friendship Contact Steering Expert Task Study Parliamentary Support Action Core Advisory
    High-Level Level Dialogue Interparliamentary""".split()
)
_DIALOGUES = frozenset(["Group", "Forum", "Platform"])  # part of a dialogue's name
_LINKS = frozenset(["of", "for", "on", "against"])
_HYPHENS = frozenset("-–‑")


class NameGrammar:
    """Adds to the organizations of the gazetteer those that the words themselves tell."""

    def extend(self, doc: Doc, known: Iterable[Span]) -> list[Span]:
        """All organizations, in text order: the known ones, longer names that contain them, and new ones."""
        known = list(known)
        headlines = title_case_lines(text_of(doc))
        known = [_with_dialogue(span) for span in known if not _is_end_of_longer_name(span)]
        taken = {token.i: span for span in known for token in span}
        added: list[Span] = []
        for token in doc:
            if token.text not in _HEADS or token.i in taken or is_within(token.idx, headlines):
                continue
            span = _read_name(token, taken)
            if span is not None and not any(span.start < other.end and other.start < span.end for other in added):
                added.append(span)
        _tie_short_forms(added)
        inside = {token.i for span in added for token in span}
        kept = [span for span in known if span.start not in inside]
        return sorted((*kept, *added), key=lambda span: span.start)


def _is_end_of_longer_name(span: Span) -> bool:
    """Another acronym follows: in "Black Sea Fund for X (BSFX)", "Fund for X" would be the wrong body."""
    acronym = acronym_after(span)
    known = span._.acronym
    return bool(acronym and known and acronym != known and span[-1].text in _HEADS and _left_end(span[-1]) < span.start)


def _with_dialogue(span: Span) -> Span:
    """A known dialogue's forum or platform is named after it: "Atlantic Dialogue Forum"."""
    doc, end = span.doc, span.end
    if span[-1].text != "Dialogue" or end >= len(doc) or doc[end].text not in _DIALOGUES:
        return span
    return Span(doc, span.start, end + 1, label=span.label_, span_id=f"{span.id_} {doc[end].text}")


def acronym_after(span: Span) -> str | None:
    """The acronym that stands in brackets after a name: Economic Cooperation Organization (ECO)."""
    doc, index = span.doc, span.end
    if index + 2 >= len(doc) or doc[index].text != "(":
        return None
    words = []
    for token in doc[index + 1 : index + 6]:
        if token.text in (")", ",", ";"):
            break
        words.append(token.text)
    acronym = words[-1] if words and words[-1].lower() != "the" else ""
    capitals = sum(letter.isupper() for letter in acronym)
    if len(words) > 2 or not 2 <= len(acronym) <= 12 or capitals < 2 or capitals * 2 < len(acronym):
        return None
    return acronym


def _tie_short_forms(spans: list[Span]) -> None:
    """Give "the National Assembly" or "the Business Council" the only fuller name in the document that holds it."""
    names = sorted({span.id_ for span in spans}, key=len)
    for span in spans:
        fuller = [name for name in names if _is_fuller(name, span.id_)]
        if len(fuller) == 1:
            span.label_ = next(other.label_ for other in spans if other.id_ == fuller[0])
            span.id_ = fuller[0]


def _is_fuller(name: str, short: str) -> bool:
    if name.startswith(short + " of ") or name.endswith(" " + short):
        return True
    long_words, short_words = name.split(), short.split()
    same_sides = "-" in short_words[0] and long_words[0] == short_words[0] and long_words[-1] == short_words[-1]
    return same_sides and set(short_words) < set(long_words)


def _read_name(head: Token, taken: dict[int, Span]) -> Span | None:
    doc = head.doc
    start = _left_end(head)
    modifiers = [token.text for token in doc[start : head.i]]
    if {"University", "College"} & set(modifiers) or state_named(doc[start : head.i + 1].text):
        return None
    sides = _sides(doc, start, head.i, taken)
    # What a commission of two states deals with is told in ever other words.
    end = head.i + 1 if head.text in _COMPANIES or len(sides) > 1 else _right_end(head, taken)
    if head.text == "Dialogue" and head.i + 1 < len(doc) and doc[head.i + 1].text in _DIALOGUES:
        end = head.i + 2
    complement = end > head.i + 1
    if end < 0 or (not modifiers and not complement):
        return None
    kind = _kind(head.text, modifiers, bilateral=len(sides) > 1, complement=complement)
    if kind is None:
        return None
    country = None
    if kind is OrganizationType.NATIONAL_BODY:
        start, country = _without_country(doc, start, head.i)
        if start == head.i and not complement and country is None:
            return None
    name = " ".join(doc[start:end].text.split())
    if country or (kind is OrganizationType.NATIONAL_BODY and (country := _country_after(doc, end))):
        name = f"{name} of {country}"
    return Span(doc, start, end, label=kind.name, span_id=name)


def _left_end(head: Token) -> int:
    doc, start = head.doc, head.i
    while start > 0:
        before = doc[start - 1]
        farther = doc[start - 2] if start > 1 else None
        hyphen = before.text in _HYPHENS and not before.whitespace_ and farther is not None and _is_part(farther)
        if hyphen or (before.text in ("and", "&") and farther is not None and _joins(farther, doc[start])):
            start -= 2
        elif _is_part(before):
            start -= 1
        else:
            break
    return start


def _joins(left: Token, right: Token) -> bool:
    """Both words describe one body: Trade and Development Agency; not: Smith and National Assembly."""
    return _is_part(left) and state_named(left.text) is None and right.text not in _DESCRIPTIVE


def _right_end(head: Token, taken: dict[int, Span]) -> int:
    """The token after the name; -1 where the head is an organ (of a known body, or of people in office)."""
    doc, end = head.doc, head.i + 1
    while end + 1 < len(doc) and doc[end].text in _LINKS:
        first = end + 2 if doc[end + 1].text in ("the", "The") else end + 1
        if first >= len(doc):
            break
        if doc[first].text in _ORGANS_OF or doc[first].text in _COMPANIES or (first in taken and doc[end].text == "of"):
            return -1
        if not _is_part(doc[first]) or _country_after(doc, end):
            break
        states_too = doc[end].text == "for"  # "for Central Asia and Afghanistan"
        end = _run_end(doc, first)
        while end + 1 < len(doc) and doc[end].text in ("and", "&") and _is_part(doc[end + 1]):
            if state_named(doc[end + 1].text) and not states_too:
                break
            end = _run_end(doc, end + 1)
    return end


def _run_end(doc: Doc, index: int) -> int:
    """The end of a run of capitalised words and hyphens."""
    first = index
    while index < len(doc) and (_is_part(doc[index]) or (doc[index].text in _HYPHENS and _is_part(doc[index - 1]))):
        if index > first and doc[index].ent_type_ == "PERSON" and doc[index].ent_iob_ == "B":
            break  # "Head of the Office for Migration NAME"
        index += 1
    return index


def _kind(head: str, modifiers: list[str], *, bilateral: bool, complement: bool) -> OrganizationType | None:
    words = frozenset(modifiers)
    if head in _COMPANIES:
        named = bool(modifiers) and not words & _GROUPS_OF_PEOPLE
        return OrganizationType.COMPANY if named else None
    if bilateral:
        return OrganizationType.IGO if head in _JOINT_BODIES else None
    if head in _BILATERAL_ONLY and not words & (_INTERNATIONAL | _NATIONAL):
        return None
    if "Intergovernmental" in words and not complement:
        return None  # of two states that the sentence names: no name of its own
    if words & {"UN", "U.N.", "Nations"}:
        return OrganizationType.IGO
    if head in _SOCIETIES:
        return OrganizationType.NGO
    if words & _INTERNATIONAL and not words & _NATIONAL:
        strong = head in _STRONG and (
            complement or head in ("Organization", "Organisation", "Commission", "Union", "Tribunal")
        )
        return OrganizationType.IGO if strong else OrganizationType.NATIONAL_BODY
    if head in ("Office", "Service", "Board", "Administration", "Bank") and not complement:
        # "the Board", and the Smith Administration, which is a government
        return OrganizationType.NATIONAL_BODY if words & _NATIONAL or (len(words) > 1 and "-" not in words) else None
    return OrganizationType.NATIONAL_BODY


def _is_part(token: Token) -> bool:
    text = token.text
    return (
        text[0].isupper()
        and (text[-1].isalpha() or text == "U.S.")
        and text not in _NO_PART
        and not _starts_sentence(token)
    )


def _starts_sentence(token: Token) -> bool:
    if token.i == 0:
        return False
    before = token.doc[token.i - 1]
    return "\n" in before.text and token.lower_ in ("the", "a", "an", "in", "on", "at")


def _sides(doc: Doc, start: int, end: int, taken: dict[int, Span]) -> list[str]:
    """The different countries and organizations in the run, joined by hyphens or dashes."""
    if not any(token.text in _HYPHENS for token in doc[start:end]):
        return []
    run = doc[start:end]
    known = (taken[token.i].id_ if token.i in taken else state_named(token.text) for token in run)
    return list(dict.fromkeys(side for side in known if side))


def _without_country(doc: Doc, start: int, head: int) -> tuple[int, str | None]:
    """The start of a national body's name after its country, which is a mention of its own, and that country."""
    code = None
    while start < head and (found := state_named(doc[start].text)):
        code, start = found, start + 1
    return start, country_by_code()[code].name if code else None


def _country_after(doc: Doc, end: int) -> str | None:
    """The country of "National Assembly of (the Republic of) Slovenia"."""
    if end >= len(doc) or doc[end].text != "of":
        return None
    for size in (5, 4, 3, 2, 1):
        words = [token.text for token in doc[end + 1 : end + 1 + size] if token.text != "the"]
        code = state_named(" ".join(words)) if words else None
        if code:
            return country_by_code()[code].name
    return None
