"""What speaks for and against two groups of claims being about one person: one fact a function."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from loader.model import Role
from loader.resolve.offices import SINGULAR_ROLES, OfficeKey, same_position
from loader.values.name import Name, same_word
from loader.values.name_fit import Fit, fit

_FAR_APART = 400  # days after which a bare surname in one office may be a successor of the same family
_A_GENERATION = 3650  # days
_ENOUGH_COMPANY = 2
_WITH_GIVEN_NAME = 2  # words
_GIVEN_NAME_LAST = frozenset({"VNM"})
_RELATED = (
    {
        Role.FOREIGN_MINISTER, Role.DEPUTY_FOREIGN_MINISTER, Role.AMBASSADOR, Role.SPECIAL_ENVOY,
        Role.AIDE_OR_SPOKESPERSON, Role.MINISTER, Role.IO_OFFICIAL,
    },
    {
        Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.VICE_PRESIDENT_OR_DEPUTY_HEAD, Role.SPEAKER,
        Role.MINISTER, Role.FOREIGN_MINISTER,
    },
    {Role.MINISTER, Role.DEPUTY_MINISTER, Role.HEAD_OF_AGENCY, Role.VICE_PRESIDENT_OR_DEPUTY_HEAD},
    {Role.SPEAKER, Role.LEGISLATOR},
    {Role.IO_HEAD, Role.IO_OFFICIAL},
    {Role.HEAD_OF_STATE, Role.ROYAL},
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """What claims of one name and one set of offices say together."""

    key: str
    name: Name
    offices: frozenset[OfficeKey]
    beside: Mapping[str, bool]  # key of another one that an article names too -> one calls either as the other
    first: date
    last: date
    company: frozenset[str] = frozenset()  # other persons whom their articles name

    @property
    def countries(self) -> frozenset[str]:
        """The countries served."""
        return frozenset(office.country for office in self.offices if office.country)

    @property
    def organizations(self) -> frozenset[str]:
        """The ids of the organizations served."""
        return frozenset(office.organization_id for office in self.offices if office.organization_id)

    @property
    def roles(self) -> frozenset[Role]:
        """Every role told."""
        return frozenset(office.role for office in self.offices)


def same_name(a: Person, b: Person) -> bool:
    """The names are the same."""
    return fit(a.name, b.name) is Fit.SAME and _written_out(a.name)


def name_in_another_spelling(a: Person, b: Person) -> bool:
    """The names are two spellings of the same words."""
    return fit(a.name, b.name) is Fit.SPELLING


def name_without_middle_names(a: Person, b: Person) -> bool:
    """One name leaves out or abbreviates middle names."""
    return fit(a.name, b.name) is Fit.SHORTER


def name_in_another_order(a: Person, b: Person) -> bool:
    """One name puts the family name first."""
    return fit(a.name, b.name) is Fit.SWAPPED


def name_without_the_first(a: Person, b: Person) -> bool:
    """One name leaves out the first given name of the other."""
    return fit(a.name, b.name) is Fit.FIRST_LEFT_OUT


def name_with_initials(a: Person, b: Person) -> bool:
    """The family names agree and one given name is abbreviated."""
    found = fit(a.name, b.name)
    return found is Fit.INITIALS or (found is Fit.SAME and not _written_out(a.name))


def surname_only(a: Person, b: Person) -> bool:
    """One is only the family name of the other."""
    return fit(a.name, b.name) is Fit.SURNAME


def same_office(a: Person, b: Person) -> bool:
    """Both held the same office."""
    return any(same_position(x, y) for x in a.offices for y in b.offices)


def same_country(a: Person, b: Person) -> bool:
    """Both served the same country."""
    return bool(a.countries & b.countries)


def same_organization(a: Person, b: Person) -> bool:
    """Both served the same organization, and no country in common."""
    return bool(a.organizations & b.organizations) and not same_country(a, b)


def country_and_organization(a: Person, b: Person) -> bool:
    """One served an organization; of the other only a country is told."""
    if a.organizations and not a.countries:
        return bool(b.countries and not b.organizations)
    return bool(b.organizations and not b.countries and a.countries and not a.organizations)


def related_role(a: Person, b: Person) -> bool:
    """The offices are steps of one career."""
    return any(a.roles & family and b.roles & family for family in _RELATED) or bool(a.roles & b.roles)


def other_country(a: Person, b: Person) -> bool:
    """They served different countries."""
    return bool(a.countries and b.countries) and not a.countries & b.countries


def other_organization(a: Person, b: Person) -> bool:
    """They served different organizations, and no country is told."""
    both = bool(a.organizations and b.organizations) and not (a.countries or b.countries)
    return both and not a.organizations & b.organizations


def seen_at_the_same_time(a: Person, b: Person) -> bool:
    """The articles that name them are of the same months."""
    return _days_between(a, b) <= 90


def other_office_at_the_same_time(a: Person, b: Person) -> bool:
    """In the same months they held different offices."""
    return seen_at_the_same_time(a, b) and not same_office(a, b) and _tells_office(a) and _tells_office(b)


def in_the_same_company(a: Person, b: Person) -> bool:
    """The articles that name them name the same other persons, and no two countries are told."""
    # An envoy and the ministers of the country of the post are in one company, whoever they are.
    return len(a.company & b.company) >= _ENOUGH_COMPANY and not other_country(a, b)


def younger_in_one_only(a: Person, b: Person) -> bool:
    """Only one of the names tells the generation, and the offices differ or the articles are many years apart."""
    if bool(a.name.generation) == bool(b.name.generation) or len(a.name.full) < _WITH_GIVEN_NAME:
        return False
    return not same_office(a, b) or _days_between(a, b) > _A_GENERATION


def surname_far_apart_in_time(a: Person, b: Person) -> bool:
    """A bare family name, and more than a year between the articles."""
    return surname_only(a, b) and _days_between(a, b) > _FAR_APART


def fuller_name_far_apart_in_time(a: Person, b: Person) -> bool:
    """One name tells more, in an office of which there is one, and many years lie between the articles."""
    shorter = fit(a.name, b.name) is Fit.SHORTER
    return shorter and _days_between(a, b) > _A_GENERATION and _same_singular_office(a, b)


def envoy_there(a: Person, b: Person) -> bool:
    """One was the envoy to the country that the other is told to serve."""
    return not same_country(a, b) and bool(_accredited_to(a) & b.countries or _accredited_to(b) & a.countries)


def names_contradict(a: Person, b: Person) -> bool:
    """The names cannot be of one person."""
    return fit(a.name, b.name) <= 0 or _given_name_left_out(a, b)


def told_apart_by_one_article(a: Person, b: Person) -> bool:
    """One article names both, as two persons."""
    if a.name.folded == b.name.folded:
        return False
    if _same_singular_office(a, b):
        # An office that one person holds, told twice by one article.
        return b.key in a.beside and names_contradict(a, b)
    return b.key in a.beside and not a.beside[b.key]


def _given_name_left_out(a: Person, b: Person) -> bool:
    """Whether a Vietnamese name lacks the last word of the other, by which one is called: nobody leaves it out."""
    at_home = _GIVEN_NAME_LAST & a.countries & b.countries
    return bool(at_home) and fit(a.name, b.name) is Fit.SHORTER and not same_word(a.name.family, b.name.family)


def _same_singular_office(a: Person, b: Person) -> bool:
    return any(x.role in SINGULAR_ROLES and same_position(x, y) for x in a.offices for y in b.offices)


def _accredited_to(person: Person) -> set[str]:
    return {country for office in person.offices for country in office.accredited_to}


def _written_out(name: Name) -> bool:
    """Whether it has a given name and a family name, or is that of a monarch."""
    return len(name.full) > 1 or name.generation is not None


def _tells_office(person: Person) -> bool:
    return bool(person.roles - {Role.OTHER})


def _days_between(a: Person, b: Person) -> int:
    return max(0, (b.first - a.last).days, (a.first - b.last).days)
