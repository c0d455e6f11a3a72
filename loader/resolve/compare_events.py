"""What speaks for and against two claims telling one event: one fact a function."""

from datetime import timedelta

from loader.model import Change, EventKind, MessageSort, Role, Status
from loader.resolve.happening import MULTILATERAL, Happening
from loader.values.date import PartialDate, Precision

_NEAR_KINDS = (
    {EventKind.SUMMIT, EventKind.SESSION},
    {EventKind.SUMMIT, EventKind.CONFERENCE},
    {EventKind.SESSION, EventKind.CONFERENCE},
)
_WITH_GUESTS = frozenset({EventKind.CONFERENCE, EventKind.CEREMONY})  # an organization there need not be its host
_FREQUENT = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.MESSAGE, EventKind.STATEMENT})
_PLAN_COMES_TRUE = timedelta(days=180)
_NEXT_MEETING = timedelta(days=60)  # by then those who meet often have put off talks behind them
_ONCE_IN = {  # kinds that the same people do not repeat so soon: reports of two days are of one of them
    EventKind.VISIT: timedelta(days=3),
    EventKind.CEREMONY: timedelta(days=7),
    EventKind.MESSAGE: timedelta(days=2),
    EventKind.STATEMENT: timedelta(days=2),
}
_GATHERING_DAYS = timedelta(days=2)
_AT_ONE_VISIT = timedelta(days=3)
_NEWS = timedelta(days=10)  # how old an undated event that is told as news can be
_RANKS = {  # of officials whom no article takes for one another; "the minister" can be the foreign minister
    Role.HEAD_OF_STATE: 1,
    Role.HEAD_OF_GOVERNMENT: 2,
    Role.FOREIGN_MINISTER: 3,
    Role.MINISTER: 3,
    Role.DEPUTY_FOREIGN_MINISTER: 4,
    Role.DEPUTY_MINISTER: 4,
    Role.SPEAKER: 5,
    Role.AMBASSADOR: 6,
}
_REPRINT = timedelta(days=3)
_FRESH = timedelta(days=2)  # how old what happens often is, if it is told as news without a day
_SOON = timedelta(days=10)  # until when an undated plan of such a kind is the next one


def same_day(a: Happening, b: Happening) -> bool:
    """Both were on the same day."""
    return _may_equal(a, b) and _precisions(a, b) == {Precision.DAY}


def same_month(a: Happening, b: Happening) -> bool:
    """One is told by its month only, and the other was in that month."""
    return _may_equal(a, b) and Precision.MONTH in _precisions(a, b) and Precision.YEAR not in _precisions(a, b)


def same_year(a: Happening, b: Happening) -> bool:
    """One is told by its year only, and the other was in that year."""
    return _may_equal(a, b) and Precision.YEAR in _precisions(a, b)


def told_a_day_later(a: Happening, b: Happening) -> bool:
    """One source tells it a day after the other, without a date of its own."""
    if a.date is None or b.date is None or _precisions(a, b) != {Precision.DAY}:
        return False
    early, late = (a, b) if a.date.first < b.date.first else (b, a)
    if early.date is None or late.date is None or late.date.first - early.date.first != timedelta(days=1):
        return False
    if early.kind is EventKind.MEETING and early.told_on_its_day:
        return False  # who meets on two days running is common; two calls are not
    return (
        late.told_on_its_day
        and a.source != b.source
        and abs(a.published - b.published) <= timedelta(days=1)
        and a.kind in {EventKind.MEETING, EventKind.CALL, EventKind.MESSAGE}
        and same_participants(a, b)
    )


def told_of_another_day(a: Happening, b: Happening) -> bool:
    """The articles tell days so near each other that one of them errs, for this is not done twice so soon."""
    if a.date is None or b.date is None or _precisions(a, b) != {Precision.DAY} or a.date.may_equal(b.date):
        return False
    if a.kind != b.kind or a.article_id == b.article_id:
        return False
    apart = _days_apart(a.date, b.date)
    if a.kind in _ONCE_IN:
        once = _ONCE_IN[a.kind]
        alike = same_participants(a, b) and (a.kind is not EventKind.STATEMENT or same_subject(a, b))
        return alike and apart <= once and not (a.kind is EventKind.VISIT and a.place_country != b.place_country)
    if {a.kind, b.kind} <= MULTILATERAL:
        where = same_place(a, b) or (same_place_country(a, b) and same_subject(a, b))
        return apart <= _GATHERING_DAYS and _shared_organization(a, b) and where
    if not same_participants(a, b) or a.repeated or b.repeated:
        return False
    assumed = a.told_on_its_day or b.told_on_its_day
    at_one_visit = assumed and apart <= _AT_ONE_VISIT and bool(a.frame & b.frame)
    return at_one_visit or (apart <= timedelta(days=1) and same_place(a, b) and same_subject(a, b))


def put_off(a: Happening, b: Happening) -> bool:
    """One tells that it is put off, the other, told later, of another day, or, told before, of the day it was to be."""
    early, late = (a, b) if a.change is Change.POSTPONED else (b, a)
    if early.change is not Change.POSTPONED or late.change is not None or late.date is None:
        return False
    if _was_plan(late, early):
        return True
    if late.date.precision is Precision.YEAR or late.status is Status.PAST_REFERENCE:
        return False
    soon = _NEXT_MEETING if a.kind in _FREQUENT else _PLAN_COMES_TRUE
    follows = early.published <= late.published and early.published <= late.date.last <= early.published + soon
    return follows and early.kind == late.kind and _same_who(early, late)


def _was_plan(plan: Happening, news: Happening) -> bool:
    """Whether the news that it is put off to another day, which it tells, is of this plan."""
    if plan.status is not Status.PLANNED or plan.kind != news.kind or plan.date is None or news.date is None:
        return False
    known = plan.published <= news.published <= plan.date.last < news.date.first
    soon = _NEXT_MEETING if plan.kind in _FREQUENT else _PLAN_COMES_TRUE
    return known and news.date.first <= plan.date.last + soon and _same_who(plan, news)


def _same_who(a: Happening, b: Happening) -> bool:
    return same_participants(a, b) or _shared_organization(a, b)


def called_off(a: Happening, b: Happening) -> bool:
    """One tells a plan, the other that it is off, which need not say of which day it was."""
    changed = bool(a.change or b.change) and a.status is b.status is Status.PLANNED
    return changed and same_participants(a, b) and abs(a.published - b.published) <= _NEXT_MEETING


def told_without_a_day(a: Happening, b: Happening) -> bool:
    """One is news, or a plan, without a day, and the other of the same people is of just those days."""
    if a.kind != b.kind or a.kind not in _FREQUENT or a.kind is EventKind.STATEMENT or not same_participants(a, b):
        return False
    if a.repeated or b.repeated or a.change or b.change:
        return False
    undated, other = (a, b) if a.date is None else (b, a)
    if undated.date is not None or undated.status is Status.PAST_REFERENCE:
        return False
    if other.date is None:
        return a.status is b.status is Status.HELD and abs(a.published - b.published) <= _FRESH
    if undated.status is Status.PLANNED:
        return undated.published <= other.date.last and other.date.first <= undated.published + _SOON
    return undated.published - _FRESH <= other.date.last and other.date.first <= undated.published


def same_subject(a: Happening, b: Happening) -> bool:
    """Both were about the same."""
    return bool(a.subject) and a.subject == b.subject


def theme_agrees(a: Happening, b: Happening) -> bool:
    """A conference or session had the same subject."""
    return same_subject(a, b) and {a.kind, b.kind} <= {EventKind.CONFERENCE, EventKind.SESSION}


def same_participants(a: Happening, b: Happening) -> bool:
    """The same officials took part."""
    enough = 1 if a.kind in {EventKind.VISIT, EventKind.STATEMENT} else 2
    return a.officials == b.officials and len(a.officials) >= enough


def shared_participants(a: Happening, b: Happening) -> bool:
    """Some of the officials are the same."""
    return bool(a.officials & b.officials) and not same_participants(a, b)


def same_organization_gathers(a: Happening, b: Happening) -> bool:
    """The same organization held its summit or session."""
    return _shared_organization(a, b) and not {a.kind, b.kind} & _WITH_GUESTS


def same_organization_there(a: Happening, b: Happening) -> bool:
    """The same organization was at a conference or ceremony."""
    return _shared_organization(a, b) and bool({a.kind, b.kind} & _WITH_GUESTS)


def other_participants(a: Happening, b: Happening) -> bool:
    """Both name officials, none of them the same, at what is no summit."""
    return (
        bool(a.officials and b.officials) and not a.officials & b.officials and EventKind.SUMMIT not in {a.kind, b.kind}
    )


def same_countries(a: Happening, b: Happening) -> bool:
    """The same two or more countries took part."""
    return a.countries == b.countries and len(a.countries) > 1


def same_place(a: Happening, b: Happening) -> bool:
    """Both were at the same place."""
    return a.place_id is not None and a.place_id == b.place_id


def same_place_country(a: Happening, b: Happening) -> bool:
    """Both were in the same country."""
    return a.place_country is not None and a.place_country == b.place_country


def same_regular_session(a: Happening, b: Happening) -> bool:
    """Two countries hold a joint session at one place, which they do once a year at most."""
    if not a.kind is b.kind is EventKind.SESSION or len(a.countries) != 2:
        return False
    bodies_agree = a.organizations == b.organizations or not (a.organizations and b.organizations)
    return bodies_agree and a.countries == b.countries and same_place(a, b)


def same_sentence(a: Happening, b: Happening) -> bool:
    """Two articles of nearly the same text tell it in the same sentence."""
    return b.article_id in a.reprints and a.sentence == b.sentence


def same_plan(a: Happening, b: Happening) -> bool:
    """Within a few days two articles tell that the same countries plan such an event there."""
    if not a.status is b.status is Status.PLANNED or a.kind != b.kind or a.kind in _FREQUENT:
        return False
    bodies_agree = a.organizations == b.organizations or not (a.organizations and b.organizations)
    alike = same_countries(a, b) and a.place_country == b.place_country and a.officials == b.officials and bodies_agree
    return alike and abs(a.published - b.published) <= _NEWS


def same_ceremony(a: Happening, b: Happening) -> bool:
    """Both tell the same sort of ceremony: a signing, credentials, a press conference."""
    return bool(a.ceremonies & b.ceremonies)


def nobody_at_ceremony(a: Happening, b: Happening) -> bool:
    """One tells a ceremony without anybody, and on one day there can be several."""
    return a.kind is b.kind is EventKind.CEREMONY and not (a.officials and b.officials)


def kinds_differ(a: Happening, b: Happening) -> bool:
    """The articles call it differently."""
    return a.kind != b.kind


def places_differ(a: Happening, b: Happening) -> bool:
    """The articles tell different places."""
    return a.place_id is not None and b.place_id is not None and a.place_id != b.place_id


def told_by_one_article(a: Happening, b: Happening) -> bool:
    """One article tells both, as two events."""
    return a.article_id == b.article_id


def told_twice_alike(a: Happening, b: Happening) -> bool:
    """One article tells two ceremonies alike, so it cannot be said which of them the other means."""
    return a.kind is b.kind is EventKind.CEREMONY and a.twin != b.twin


def levels_differ(a: Happening, b: Happening) -> bool:
    """One is a session of ministers, the other of those who lead their countries."""
    return {a.kind, b.kind} <= MULTILATERAL and a.of_ministers != b.of_ministers and (a.of_leaders or b.of_leaders)


def ceremonies_differ(a: Happening, b: Happening) -> bool:
    """They are ceremonies of different sorts."""
    return bool(a.ceremonies and b.ceremonies) and not a.ceremonies & b.ceremonies


def kinds_cannot_agree(a: Happening, b: Happening) -> bool:
    """The kinds of event exclude each other."""
    if a.kind == b.kind or {a.kind, b.kind} in _NEAR_KINDS:
        return False
    commission = {a.kind, b.kind} == {EventKind.MEETING, EventKind.SESSION} and a.organizations & b.organizations
    return not commission


def dates_cannot_agree(a: Happening, b: Happening) -> bool:
    """The dates exclude each other, or are too vague to tell."""
    if a.date is None or b.date is None:
        return not _undated_agree(a, b)
    if _may_equal(a, b):
        one_by_year = Precision.YEAR in _precisions(a, b) and len(_precisions(a, b)) > 1
        return one_by_year and a.kind in _FREQUENT
    return not (told_a_day_later(a, b) or told_of_another_day(a, b) or _reprinted_later(a, b))


def place_countries_differ(a: Happening, b: Happening) -> bool:
    """They were in different countries, and not by an error about one meeting of the same people on one day."""
    if a.place_country is None or b.place_country is None or a.place_country == b.place_country:
        return False
    alike = same_participants(a, b) or other_holder(a, b)
    return not (a.kind is b.kind is EventKind.MEETING and same_day(a, b) and alike)


def other_side_differs(a: Happening, b: Happening) -> bool:
    """They were between different sides."""
    disjoint = bool(a.countries and b.countries) and not a.countries & b.countries
    if _shared_organization(a, b):
        # Each country's press names its own delegation to a summit.
        together = EventKind.SUMMIT in {a.kind, b.kind} or same_place_country(a, b) or theme_agrees(a, b)
        return disjoint and not together
    if disjoint:
        return True
    if {a.kind, b.kind} <= MULTILATERAL:
        return False
    if len(a.countries) > 1 and len(b.countries) > 1 and len(a.countries & b.countries) < 2:
        return True
    return any(
        not a.sides[side] & b.sides[side] and not _one_office(a, b, side) for side in a.sides.keys() & b.sides.keys()
    )


def other_office_told(a: Happening, b: Happening) -> bool:
    """For one side one tells only an office, and the other somebody of another office."""
    if {a.kind, b.kind} & MULTILATERAL:
        return False
    return any(
        (side not in a.sides or side not in b.sides) and _ranks_differ(a.roles[side], b.roles[side])
        for side in a.roles.keys() & b.roles.keys()
    )


def _ranks_differ(a: frozenset[Role], b: frozenset[Role]) -> bool:
    return a | b <= _RANKS.keys() and {_RANKS[role] for role in a}.isdisjoint(_RANKS[role] for role in b)


def other_holder(a: Happening, b: Happening) -> bool:
    """For one side they name different holders of the same office, so one of them errs."""
    return any(
        not a.sides[side] & b.sides[side] and _one_office(a, b, side) for side in a.sides.keys() & b.sides.keys()
    )


def _one_office(a: Happening, b: Happening, side: str) -> bool:
    """Whether both name for that side who holds an office of which there is one, on one day and with one other side."""
    offices = [{office for country, office in h.holders if country == side} for h in (a, b)]
    return bool(offices[0]) and offices[0] == offices[1] and same_day(a, b) and bool(a.officials & b.officials)


def messages_differ(a: Happening, b: Happening) -> bool:
    """They are messages of different sorts, or in opposite directions."""
    if a.kind is not EventKind.MESSAGE:
        return False
    sorts = {a.message, b.message} - {MessageSort.OTHER}
    return len(sorts) > 1 or bool(a.senders & b.addressees or a.addressees & b.senders)


def statements_differ(a: Happening, b: Happening) -> bool:
    """They are statements of different speakers or about different countries."""
    if a.kind is not EventKind.STATEMENT:
        return False
    if a.officials and b.officials and not a.officials & b.officials:
        return True
    if a.about or b.about:
        return not a.about & b.about
    return a.subject != b.subject and not same_sentence(a, b)


def _undated_agree(a: Happening, b: Happening) -> bool:
    """Plans that are told within half a year; an undated plan or piece of news and a date that follows from it."""
    if told_without_a_day(a, b):
        return True
    if a.date is None and b.date is None:
        plans = a.status is b.status is Status.PLANNED and a.kind not in _FREQUENT
        return (plans and abs(a.published - b.published) <= _PLAN_COMES_TRUE) or same_sentence(a, b) or called_off(a, b)
    if same_plan(a, b):
        return True
    undated, dated = (a, b) if a.date is None else (b, a)
    if dated.date is None or (dated.kind in _FREQUENT and not called_off(undated, dated)):
        return False
    if undated.status is Status.PLANNED:
        return undated.published <= dated.date.last and dated.date.first <= undated.published + _PLAN_COMES_TRUE
    if undated.status is Status.HELD:
        return undated.published - _NEWS <= dated.date.last and dated.date.first <= undated.published
    return False


def _reprinted_later(a: Happening, b: Happening) -> bool:
    """The same release on another site, which dates it by its own day."""
    soon = abs(a.published - b.published) <= _REPRINT
    return soon and a.told_on_its_day and b.told_on_its_day and same_sentence(a, b)


def _shared_organization(a: Happening, b: Happening) -> bool:
    return {a.kind, b.kind} <= MULTILATERAL and bool(a.organizations & b.organizations)


def _days_apart(a: PartialDate, b: PartialDate) -> timedelta:
    return max(a.first - b.last, b.first - a.last)


def _may_equal(a: Happening, b: Happening) -> bool:
    return a.date is not None and b.date is not None and a.date.may_equal(b.date)


def _precisions(a: Happening, b: Happening) -> set[Precision]:
    return {when.precision for when in (a.date, b.date) if when}
