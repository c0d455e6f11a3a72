"""When a phrase that looks like a country means none; one reason a function."""

import re
from collections.abc import Callable
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from loader.extract import layers
from loader.extract.evidence import text_of
from loader.extract.lines import is_within, title_case_lines
from loader.model import OrganizationType

_WORDS_OF_STATE = frozenset(
    """president prime minister ministry foreign deputy vice king queen crown prince princess sultan emir
    amir sheikh ambassador embassy parliament government defense defence speaker secretary chancellor
    state national central chief first special envoy finance interior justice economy energy trade
    health education culture army air navy military police supreme constitutional court senate house
    council commission committee business united north south east west eastern western northern southern
    republic kingdom general mr mrs ms palace residence permanent representative consul senior head
    chairman chair former acting visiting official greater ex royal federal premier its his her their""".split()
)
_FUNCTION_WORDS = frozenset(
    """in at from to for while when if as but and or both with without after before since the between of on
    by via near into over under against that than like until once although though because where official
    not also so then today yesterday this another today's only now here about around toward towards
    across outside inside downtown new old during through per is are was were amid despite unlike
    following meanwhile however whether""".split()
)
_CURRENCIES = frozenset(
    """dollar dollars pound pounds ruble rubles rouble roubles franc francs krona kronor krone kroner yen
    yuan tenge soums soum somoni manat manats lira liras rupee rupees riyal riyals dinar dinars dirham
    dirhams peso pesos reais forint zloty baht ringgit rupiah euro euros language languages speaker
    speakers minor lessons translation translations literature""".split()
)
_CAPITAL_OFFICES = frozenset(["Speaker", "SPEAKER"])  # "the Kenyan Speaker" is no language
_SPEAKING = frozenset(
    """speak speaks spoke speaking spoken fluent write writes wrote written published available translated
    translation said sang recited printed broadcast wishes interview language languages""".split()
)
_NAMED_THINGS = frozenset(
    """University College Airlines Airways Times Post Herald Tribune Gazette Street Avenue Boulevard Road
    Hotel Stadium Arena FC Cup Marathon Masters Telegraph Broadcasting Football Olympics Quay Wharf Dock
    Docks Pier Bay Square Lane Avenue Terrace Bridge Rooms Tower Towers Pavilion Café Cafe Restaurant Club
    Lycée Primary Theatre Theater Cinema Line Lines Steel Motors Petroleum Foods Records Magazine""".split()
)
# What a country or its people gave the name to, and nobody thinks of the country.
_KINDS_OF_THINGS = frozenset(
    """nut nuts oak oaks cedar cedars pine pines artichoke artichokes chestnut chestnuts sprouts pepper ink
    rubber toast fries bulldog terrier shepherd hound retriever setter wolfhound canary goose ibis rose roses
    lily lilies violet violets""".split()
)
_VESSELS = frozenset(
    """ship ships vessel vessels frigate destroyer corvette cruiser submarine cutter trawler tanker ferry yacht
    schooner barque freighter icebreaker steamer liner tug tugboat lifeboat minesweeper""".split()
)
_THINGS_OF = frozenset(["University", "College", "Voice", "Bank", "Times", "Radio", "Museum", "School", "Church"])
_BANKS_OF_STATES = frozenset(["National", "Central", "Reserve", "State", "Development"])
_TREATIES = frozenset(
    """Agreement Agreements Accord Accords Convention Conventions Protocol Protocols Treaty Statute
    Memorandum Declaration Charter Principles Process Format Consensus Initiative Formula Act Pact""".split()
)
_TREATIES_OF = frozenset(["Treaty", "Treaties", "Statute", "Convention", "Peace", "Protocol", "Declaration"])
_SHIPS = frozenset(["USS", "HMS", "HMCS", "HMAS", "MV", "MS", "SS", "RMS", "USNS"])
_STATES_OF_THE_USA = re.compile(
    r"\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho"
    r"|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota"
    r"|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina"
    r"|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee"
    r"|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|Atlanta|Savannah|Augusta)\b"
)
_CAUCASUS = re.compile(
    r"\b(?:Tbilisi|Georgian|Georgians|Batumi|Kutaisi|Abkhazia|Ossetia|Caucasus|Armenia|Azerbaijan)\b"
)
_NATIONAL_BODY = OrganizationType.NATIONAL_BODY.name
_HYPHENS = frozenset("-–‑")


class Context:
    """What the rules look at besides the mention: the document's lines, organizations and other names."""

    def __init__(self, doc: Doc, *, given: frozenset[str], surnames: frozenset[str]) -> None:
        self.doc = doc
        self.given = given
        self.surnames = surnames

    @cached_property
    def organizations(self) -> dict[int, Span]:
        """The organization that each of its tokens belongs to."""
        if layers.ORGANIZATIONS not in self.doc.spans:
            return {}
        return {token.i: span for span in self.doc.spans[layers.ORGANIZATIONS] for token in span}

    @cached_property
    def headlines(self) -> tuple[tuple[int, int], ...]:
        """The lines in title case."""
        return title_case_lines(text_of(self.doc))

    def in_headline(self, span: Span) -> bool:
        """Whether a mention stands in a line in title case."""
        return is_within(span.start_char, self.headlines)

    @cached_property
    def georgia_is_a_state(self) -> bool:
        """The text is about the United States, not about the Caucasus."""
        return bool(_STATES_OF_THE_USA.search(text_of(self.doc))) and not _CAUCASUS.search(text_of(self.doc))


def _before(span: Span, distance: int = 1) -> Token | None:
    index = span.start - distance
    return span.doc[index] if index >= 0 else None


def _after(span: Span, distance: int = 0) -> Token | None:
    index = span.end + distance
    return span.doc[index] if index < len(span.doc) else None


def _is_name_like(token: Token | None) -> bool:
    return (
        token is not None
        and token.text[0].isupper()
        and any(letter.islower() for letter in token.text)
        and token.text.replace("'", "").replace("’", "").isalpha()
        and token.lower_ not in _WORDS_OF_STATE
        and token.lower_ not in _FUNCTION_WORDS
    )


def inside_organization(span: Span, context: Context) -> bool:
    """It is part of an organization's name, and not a side of a bilateral body or the state of a national one."""
    organization = context.organizations.get(span.start)
    if organization is None or organization.label_ == _NATIONAL_BODY or len(organization) == len(span):
        return False
    before, after = _before(span), _after(span)
    joined = (before is not None and before.text in _HYPHENS and before.i > organization.start) or (
        after is not None and after.text in _HYPHENS and after.i < organization.end
    )
    return not joined


def given_name(span: Span, context: Context) -> bool:
    """It is the given name of the capitalised word that follows: Chad Miller."""
    if span.text not in context.given or context.in_headline(span):
        return False
    before = _before(span)
    if before is not None and before.lower_ in ("of", "in"):
        return False
    return bool(span[-1].whitespace_) and _is_name_like(_after(span))


def surname(span: Span, context: Context) -> bool:
    """It is the surname of the capitalised word or initial before it: Susan Holland, J. London."""
    if context.in_headline(span):
        return False
    before = _before(span)
    if _ends_person(span):
        return True
    if span.text not in context.surnames:
        return False
    if before is None or not before.whitespace_:
        return False
    initial = len(before.text) == 2 and before.text[0].isupper() and before.text[1] == "."
    return initial or _is_name_like(before)


def _ends_person(span: Span) -> bool:
    """The entity recognizer sees a person whose last word it is: "Denise Portugal"."""
    entity = next((e for e in span.doc.ents if e.start < span.start and e.end == span.end), None)
    if entity is None or entity.label_ != "PERSON" or span.label_ == layers.DEMONYM or len(span) > 1:
        return False
    given = span.doc[entity.start : span.start]
    return all(_is_name_like(token) for token in given) and all(token.whitespace_ for token in given)


def currency_or_language(span: Span, context: Context) -> bool:  # noqa: ARG001
    """It names a currency or a language: US dollars, the French language, spoke in French."""
    if span.label_ == layers.CAPITAL:
        return False
    after, before = _after(span), _before(span)
    if after is not None and after.lower_ in _CURRENCIES and after.text not in _CAPITAL_OFFICES:
        return True
    if span.label_ != layers.DEMONYM or before is None:
        return False
    if before.lower_ in _SPEAKING:
        return after is None or not (after.is_alpha and after.lower_ not in _FUNCTION_WORDS)
    verb = _before(span, 2)
    return before.lower_ in ("in", "into") and verb is not None and verb.lower_ in _SPEAKING


def named_thing(span: Span, context: Context) -> bool:
    """It is part of the name of a university, airline, newspaper, street, ship or team."""
    before, farther, behind = _before(span), _before(span, 2), _after(span)
    if before is not None and before.text in _SHIPS:
        return True
    if behind is not None and (behind.lower_ in _KINDS_OF_THINGS or _is_vessel(span)):
        return True
    if before is not None and before.lower_ == "the":
        before, farther = farther, _before(span, 3)
    if before is not None and before.text == "of" and farther is not None and farther.text in _THINGS_OF:
        kind = span.doc[farther.i - 1].text if farther.i else ""
        return not (farther.text == "Bank" and kind in _BANKS_OF_STATES)
    reach = 1 if context.in_headline(span) else 4
    for distance in range(reach):
        after = _after(span, distance)
        if after is None or not (after.text[0].isupper() or after.text in _HYPHENS):
            return False
        if after.text in _NAMED_THINGS:
            return True
    return False


def _is_vessel(span: Span) -> bool:
    """ "the trawler Arctic Norway", "the cutter Jamaica Star": the vessel's name begins right behind the noun."""
    if span.label_ == layers.DEMONYM and _is_lower(_after(span)):
        return False  # "the frigate, Danish built"
    index = span.start - 1
    while index > 0 and _is_name_like(span.doc[index]) and span.start - index < 3:
        index -= 1
    return index >= 0 and span.doc[index].text in _VESSELS and span.doc[index + 1].text[0].isupper()


def _is_lower(token: Token | None) -> bool:
    return token is not None and token.text[0].islower()


def treaty(span: Span, context: Context) -> bool:  # noqa: ARG001
    """It is the city of a treaty or process: the Paris Agreement, the Treaty of Rome."""
    if span.label_ != layers.CAPITAL:
        return False
    before, farther, after = _before(span), _before(span, 2), _after(span)
    if after is not None and (after.text in _TREATIES or after.text in ("agreements", "accords", "protocols")):
        return True
    return before is not None and before.text == "of" and farther is not None and farther.text in _TREATIES_OF


def state_of_the_usa(span: Span, context: Context) -> bool:
    """It is the American state of Georgia, as the rest of the text shows."""
    return span.text in ("Georgia", "GEORGIA") and context.georgia_is_a_state


RULES: tuple[Callable[[Span, Context], bool], ...] = (
    inside_organization,
    given_name,
    surname,
    currency_or_language,
    named_thing,
    treaty,
    state_of_the_usa,
)


def means_no_country(span: Span, context: Context) -> bool:
    """Whether any rule says that the phrase is no mention of a country."""
    return any(rule(span, context) for rule in RULES)
