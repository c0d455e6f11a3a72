"""What role a title means, and the office claim it makes."""

from collections.abc import Sequence

from loader.extract.offices import Entry, Lexicon
from loader.extract.titles import Title
from loader.extract.words import Word
from loader.model import Role, Standing

LEADERS = frozenset(
    """chairman chairwoman chairperson chair co chairman co chair co chairwoman co chairperson head director
    executive director managing director leader chief administrator rector manager founder president general secretary
    secretary general director general executive secretary chief executive principal""".replace("\n", " ").split()
)
DEPUTY_OF = {
    Role.HEAD_OF_STATE: Role.VICE_PRESIDENT_OR_DEPUTY_HEAD,
    Role.HEAD_OF_GOVERNMENT: Role.VICE_PRESIDENT_OR_DEPUTY_HEAD,
    Role.FOREIGN_MINISTER: Role.DEPUTY_FOREIGN_MINISTER,
    Role.MINISTER: Role.DEPUTY_MINISTER,
    Role.SPEAKER: Role.LEGISLATOR,
    Role.IO_HEAD: Role.IO_OFFICIAL,
    Role.HEAD_OF_AGENCY: Role.OTHER,
    Role.AMBASSADOR: Role.OTHER,
}
_INTERNATIONAL = frozenset(["igo"])
_BUSINESS = frozenset(["company"])
# Where somebody has several offices, the weightiest is the main one.
WEIGHT = {
    role: number
    for number, role in enumerate(
        (
            Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.SPEAKER,
            Role.VICE_PRESIDENT_OR_DEPUTY_HEAD, Role.MINISTER, Role.IO_HEAD, Role.DEPUTY_FOREIGN_MINISTER,
            Role.DEPUTY_MINISTER,
            Role.AMBASSADOR, Role.SPECIAL_ENVOY, Role.IO_OFFICIAL, Role.HEAD_OF_AGENCY, Role.REGIONAL_OFFICIAL,
            Role.LEGISLATOR, Role.ROYAL, Role.BUSINESS_LEADER, Role.AIDE_OR_SPOKESPERSON, Role.MILITARY, Role.OTHER,
            Role.EXPERT,
        )
    )
}  # fmt: skip


def standing_of(title: Title) -> Standing:
    """Acting, former and elect are told by the ranks."""
    ranks = {rank.role for rank in title.ranks}
    for word, standing in (("former", Standing.FORMER), ("elect", Standing.ELECT), ("acting", Standing.ACTING)):
        if word in ranks:
            return standing
    return Standing.CURRENT


def organization_of(title: Title, words: Sequence[Word], lexicon: Lexicon) -> Word | None:
    """The organization served: the one behind the head first, international before national.

    "Executive Committee" is no organization of its own where another is told.
    """
    found = [words[i] for i in title.organizations]
    proper = [w for w in found if not all(lexicon.is_office_word(key) for key in w.key.split())]
    found = proper or found
    behind = [w for w in found if w.start > words[title.at].start]
    ordered = behind or found
    return next((w for w in ordered if w.organization_type in _INTERNATIONAL), ordered[0] if ordered else None)


def role_of(title: Title, words: Sequence[Word], lexicon: Lexicon) -> Role:
    """The role that a title means."""
    deputy = any(rank.role == "deputy" for rank in title.ranks)
    role = _full_role(title, words, lexicon)
    return DEPUTY_OF.get(role, role) if deputy else role


def _full_role(title: Title, words: Sequence[Word], lexicon: Lexicon) -> Role:
    head, organization = title.head, organization_of(title, words, lexicon)
    body = _body_role(title, organization, lexicon)
    if body is Role.SPEAKER and _of_committee(title, words):
        body = Role.LEGISLATOR
    kind = organization.organization_type if organization else ""
    phrase = singular(head)
    if phrase in ("secretary", "undersecretary", "under secretary"):
        return _secretary(title, kind, body, phrase)
    if phrase == "cabinet secretary" and any(unit.kind == "portfolio" for unit in title.units):
        return Role.FOREIGN_MINISTER if is_foreign(title) else Role.MINISTER
    if phrase == "secretary of state" and "for" in {words[i].key for i in title.kept}:
        return Role.FOREIGN_MINISTER if is_foreign(title) else Role.MINISTER
    if phrase in ("secretary general", "director general", "general director", "executive secretary"):
        return _secretary_general(phrase, kind, body)
    if head.role in ("minister", "deputy_minister"):
        return _minister(title, Role(head.role), phrase)
    if head.role == "head_of_state" and phrase == "president":
        return _leader_role(kind, body, title) or Role.HEAD_OF_STATE
    if phrase in ("vice president", "senior vice president") and (kind or title.loose or body):
        inner = _leader_role(kind, body, title) or Role.VICE_PRESIDENT_OR_DEPUTY_HEAD
        return DEPUTY_OF.get(inner, inner)
    if head.role == "special_envoy" and kind in _INTERNATIONAL:
        return Role.IO_OFFICIAL
    if head.role in ("speaker", "ambassador", "legislator") and phrase != "deputy":
        return Role(head.role)
    if head.role:
        return Role(head.role)
    if phrase in ("diplomat", "leader", "official", "minister") and not (body or kind):
        return Role.MINISTER if phrase == "minister" else Role.OTHER
    return _generic(title, phrase, kind, body)


def _generic(title: Title, phrase: str, kind: str, body: Role | None) -> Role:
    if phrase.startswith("vice chair"):
        inner = _leader_role(kind, body, title) or Role.OTHER
        return DEPUTY_OF.get(inner, inner)
    leads = phrase in LEADERS or phrase.split(maxsplit=1)[0] in LEADERS or phrase.startswith("co ")
    if not leads:
        if kind in _INTERNATIONAL:
            return Role.IO_OFFICIAL
        return Role.LEGISLATOR if body in (Role.SPEAKER, Role.LEGISLATOR) and phrase == "member" else Role.OTHER
    role = _leader_role(kind, body, title)
    if role is None and phrase in ("administrator", "director") and title.units:
        return Role.HEAD_OF_AGENCY
    return role or Role.OTHER


def _leader_role(kind: str, body: Role | None, title: Title) -> Role | None:
    """The role of whoever leads a body; None where the title names none."""
    delegation = any("delegation" in unit.phrase.split() for unit in title.units)
    if kind in _INTERNATIONAL and any("mission" in unit.phrase.split() for unit in title.units):
        return Role.IO_OFFICIAL  # of the body's people in one country
    if kind in _INTERNATIONAL and body is not Role.BUSINESS_LEADER:
        return Role.AMBASSADOR if delegation else Role.IO_HEAD
    if body is not None:
        return body
    if kind in _BUSINESS or title.loose:
        return Role.BUSINESS_LEADER
    if kind:
        return Role.HEAD_OF_AGENCY
    return None


def _body_role(title: Title, organization: Word | None, lexicon: Lexicon) -> Role | None:
    """The first body of the title decides: the Committee of the Ministry is no Ministry."""
    behind, before = title.units[title.before :], title.units[: title.before]
    order = (*behind, *reversed(before)) if behind else tuple(reversed(before))
    named = organization is not None and (
        organization.organization_type == "national_body"
        or "business" in organization.key
        or "commerce" in organization.key
    )
    first = title.organizations[0] if title.organizations else -1
    at_once = named and 0 < first - title.at - len(title.head.phrase.split()) <= 2  # right behind "Chairman of the"
    for unit in order if not at_once else ():
        if unit.kind == "body" and unit.role:
            return _narrowed(unit, title)
    if named:
        keys = organization.key.split() if organization else []
        for length in range(len(keys), 0, -1):
            for start in reversed(range(len(keys) - length + 1)):
                role = lexicon.role("body", " ".join(keys[start : start + length]))
                if role:
                    return Role(role)
    return None


def _of_committee(title: Title, words: Sequence[Word]) -> bool:
    """ "Chairman of the National Assembly's Foreign Affairs Committee": of a part of it, told behind."""
    first = title.organizations[0] if title.organizations else title.end
    return any(key in ("committee", "commission") for w in words[first + 1 : title.end] for key in w.key.split())


def _narrowed(unit: Entry, title: Title) -> Role:
    """A ministry of foreign affairs told apart from others; a parliament's committee from an agency."""
    role = Role(unit.role)
    if role is Role.MINISTER and is_foreign(title):
        return Role.FOREIGN_MINISTER
    if role is Role.HEAD_OF_AGENCY and unit.phrase in ("committee", "commission", "group", "standing committee"):
        phrases = {u.role for u in title.units if u.kind == "body"}
        if phrases & {"speaker", "legislator"} or (is_foreign(title) and "minister" not in phrases):
            return (
                Role.LEGISLATOR if "foreign_minister" not in {u.role for u in title.units if u.kind == "body"} else role
            )
    return role


def _secretary(title: Title, kind: str, body: Role | None, phrase: str) -> Role:
    if any(rank.phrase in ("under", "assistant", "parliamentary", "permanent") for rank in title.ranks):
        return Role.DEPUTY_MINISTER
    if phrase != "secretary":
        return Role.DEPUTY_FOREIGN_MINISTER if is_foreign(title) else Role.DEPUTY_MINISTER
    if any(rank.phrase in ("first", "second", "third") for rank in title.ranks):
        return Role.OTHER
    if is_foreign(title):
        return Role.FOREIGN_MINISTER
    portfolios = any(unit.kind == "portfolio" for unit in title.units)
    if body is not None and not (body is Role.AIDE_OR_SPOKESPERSON and portfolios):
        return body
    if kind in _INTERNATIONAL:
        return Role.IO_OFFICIAL
    return Role.MINISTER if portfolios else Role.OTHER


def _secretary_general(phrase: str, kind: str, body: Role | None) -> Role:
    if kind in _INTERNATIONAL:
        return Role.IO_HEAD
    if body in (Role.FOREIGN_MINISTER, Role.MINISTER):
        return DEPUTY_OF[body]
    if body is not None:
        return body
    if phrase == "general director" or kind in _BUSINESS:
        return Role.BUSINESS_LEADER
    return Role.IO_HEAD if not kind else Role.HEAD_OF_AGENCY


def _minister(title: Title, role: Role, phrase: str) -> Role:
    if (
        role is Role.MINISTER
        and phrase in ("minister", "senior minister", "coordinating minister", "state minister", "minister of state")
        and is_foreign(title)
    ):
        return Role.MINISTER if phrase in ("minister of state", "state minister") else Role.FOREIGN_MINISTER
    if role is Role.DEPUTY_MINISTER and is_foreign(title):
        return Role.DEPUTY_FOREIGN_MINISTER
    return role


def is_foreign(title: Title) -> bool:
    """Foreign affairs are among the portfolios, or the ministry is that of foreign affairs."""
    return any(unit.role == "foreign_minister" for unit in title.units)


def singular(head: Entry) -> str:
    """The head noun's phrase in the singular, near enough to look it up."""
    if not head.plural:
        return head.phrase
    return " ".join(single(word) for word in head.phrase.split())


def single(word: str) -> str:
    """A word of a head noun in the singular."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
