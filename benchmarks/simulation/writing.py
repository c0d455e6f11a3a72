"""Writes an article: its sentences, and the claims that a reader finds in them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from loader.values.sketch import sketch
from loader.values.text import digest, fold, slug
from simulation.calendar import Occurrence, Party, topics
from simulation.names import SpellingStyle, spell, spell_family
from simulation.outlets import Story, spelling_style
from simulation.wording import Json, dated, finished, first_day, listed, sentences, with_article
from simulation.world import Body, Holder, Office, World

# How often articles are wrong or silent; each is a share of the claims.
WRONG_DAY = 0.012
WRONG_PLACE = 0.008
NO_PLACE = 0.25
COUNTRY_ONLY = 0.2
NO_DATE = 0.15  # then the article's own day is what a reader takes
NO_DATE_LATER = 0.03  # the same for an article that comes a day late or more: most of these say when it was
OFFICE_ONLY = 0.05
SURNAME_ONLY = 0.012
LEFT_OUT = 0.04  # of two sides one is only "a delegation"


@dataclass(slots=True)
class _Named:
    holder: Holder
    name: str
    title: str
    sentence: int
    forms: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _NamedBody:
    body: Body
    name: str
    acronym: str | None  # where the article introduces it
    sentence: int


@dataclass(frozen=True, slots=True)
class Written:
    """An article as a record, with its text and its truth."""

    record: Json
    text: str
    truth: Json


class Draft:
    """One article in the making."""

    def __init__(self, story: Story, world: World, random: Random) -> None:
        self._story = story
        self._world = world
        self._random = random
        self._style: SpellingStyle = spelling_style(story.outlet)
        self._sentences: list[str] = []
        self._named: dict[str, _Named] = {}
        self._countries: dict[str, Counter[str]] = {}
        self._country_sentence: dict[str, int] = {}
        self._bodies: dict[str, _NamedBody] = {}
        self._events: list[Json] = []
        self._evidence: list[int] = []
        self._truth: dict[str, str] = {}

    def write(self) -> Written:
        """The article."""
        story = self._story
        local: dict[str, str] = {}
        for number, occurrence in enumerate(story.occurrences, 1):
            local[occurrence.id] = f"e{number}"
        self._sentences.append(self._headline(story.occurrences[0], story.sort))
        for occurrence in story.occurrences:
            self._tell(occurrence, story.sort, local)
            self._filler(occurrence.topics)
        if story.background is not None and story.background.id not in local:
            local[story.background.id] = f"e{len(local) + 1}"
            self._tell(story.background, "background", local)
        return self._written()

    # --- sentences -----------------------------------------------------------------------------

    def _headline(self, occurrence: Occurrence, sort: str) -> str:
        key = {"report": "headline", "plan": "plan_headline"}.get(sort, "change_headline")
        pattern = self._random.choice(sentences()[_sentence_kind(occurrence), key])
        topic = self._random.choice(occurrence.topics)
        other = occurrence.about or (occurrence.codes[1] if len(occurrence.codes) > 1 else None)
        text = pattern.format(
            ca=self._country(occurrence.codes[0], headline=True) if "{ca}" in pattern else "",
            cb=self._country(other, headline=True) if "{cb}" in pattern else "",
            body=self._body(occurrence.body) if occurrence.body and "{body}" in pattern else "",
            topic=topic,
            topic_cap=topic[0].upper() + topic[1:],
        )
        return finished(text)

    def _tell(self, occurrence: Occurrence, sort: str, local: dict[str, str]) -> None:
        """Write the sentence of an event, and note the claim that it makes."""
        pattern = self._random.choice(self._patterns(occurrence, sort))
        when, when_text = self._when(occurrence, sort)
        place, place_country, where_text = self._where(occurrence)
        topic = self._random.choice(occurrence.topics)
        told, unnamed, silent = self._sides(occurrence, pattern)
        phrases = [self._side(party.holder, named=party not in unnamed) for party in told]
        body = self._body(occurrence.body) if occurrence.body and "{body}" in pattern else ""
        text = pattern.format(
            a=phrases[0] if phrases else "",
            b=phrases[1] if len(phrases) > 1 else self._delegation(silent),
            people=listed(phrases) if phrases else "delegations",
            where=where_text,
            when=when_text,
            topic=topic,
            topic_cap=topic[0].upper() + topic[1:],
            body=body,
            land=self._country(occurrence.about or occurrence.country) if "{land}" in pattern else "",
        )
        self._evidence.append(len(self._sentences))
        self._sentences.append(finished(text))
        self._truth[local[occurrence.id]] = occurrence.id
        sides = (*told, *([silent] if silent else []))
        shown = {party.holder.office.country for party in sides if party.holder.office.country}
        if occurrence.kind == "visit" and occurrence.country:
            shown.add(occurrence.country)
        self._events.append(
            {
                "id": local[occurrence.id],
                "kind": occurrence.kind,
                "mode": occurrence.mode,
                "status": {"report": "held", "background": "past_reference"}.get(sort, "planned"),
                **when,
                "place": place,
                "place_country": place_country,
                "officials": [self._participation(p) for p in told if p not in unnamed],
                "unnamed": [self._participation(p, named=False) for p in unnamed],
                "countries": sorted(shown),
                "organizations": [body] if body else [],
                "about": [occurrence.about] if occurrence.about else [],
                "part_of": local.get(occurrence.parent) if occurrence.parent else None,
                "main": occurrence is self._story.occurrences[0],
                "subject": topic if "{topic" in pattern else None,
                "message": occurrence.message,
                "change": sort if sort in {"postponed", "cancelled"} else None,
                "confidence": 1.0,
            }
        )

    def _patterns(self, occurrence: Occurrence, sort: str) -> tuple[str, ...]:
        if occurrence.message:
            return sentences()["message", occurrence.message]
        kind = _sentence_kind(occurrence)
        return sentences().get((kind, sort)) or sentences()[kind, "report"]

    def _sides(self, occurrence: Occurrence, pattern: str) -> tuple[list[Party], list[Party], Party | None]:
        """Who of those who took part is told; of these who by the office only; and who is only a delegation."""
        if "{a}" not in pattern and "{people}" not in pattern:
            return [], [], None
        told = [party for party in occurrence.parties if self._is_told(party, occurrence)]
        if len(occurrence.parties) != 2:
            return told, [], None
        silent = next((party for party in occurrence.parties if party not in told), None)
        new = [party for party in told if party.holder.person.id not in self._named]
        unnamed = [party for party in new if len(told) == 2 and self._random.random() < OFFICE_ONLY]
        return told, unnamed[:1], silent

    def _is_told(self, party: Party, occurrence: Occurrence) -> bool:
        """The two sides of a meeting are told; of a gathering those whom the outlet's readers know, and some more."""
        if len(occurrence.parties) <= 2:
            return len(occurrence.parties) == 1 or self._random.random() >= LEFT_OUT or party is occurrence.parties[0]
        country = party.holder.office.country
        home = country is not None and self._world.by_code[country].demonym in self._story.outlet
        return home or self._random.random() < 0.45

    def _filler(self, of: Sequence[str]) -> None:
        for _ in range(self._random.randint(0, 2)):
            topic = self._random.choice(of) if self._random.random() < 0.7 else self._random.choice(topics())
            self._sentences.append(self._random.choice(sentences()["filler", ""]).format(topic=topic))

    def _side(self, holder: Holder, *, named: bool) -> str:
        office = holder.office
        title = self._random.choice(office.titles)
        if not named:
            return f"the {self._of(office, adjective=True)} {title}{self._accredited(office)}"
        known = self._named.get(holder.person.id)
        if known is not None:
            form = self._random.choice((known.name, spell_family(holder.person.name, self._style)))
            known.forms[form] += 1
            return form if form == known.name else f"{known.title} {form}"
        name = spell(holder.person.name, self._style)
        if self._random.random() < SURNAME_ONLY:
            name = spell_family(holder.person.name, self._style)
        self._named[holder.person.id] = _Named(holder, name, title, len(self._sentences), Counter({name: 1}))
        way = self._random.randrange(3)
        of, after = self._of(office, adjective=way == 0), self._accredited(office)
        if way == 0:
            return f"{of} {title}{after} {name}"
        return f"{title} of {of}{after} {name}" if way == 1 else f"{name}, {title} of {of}{after},"

    def _delegation(self, party: Party | None) -> str:
        return f"a delegation of {self._of(party.holder.office, adjective=False)}" if party else ""

    def _of(self, office: Office, *, adjective: bool) -> str:
        if office.body is not None:
            return self._body(office.body)
        return self._demonym(office.country) if adjective else self._country(office.country)

    def _accredited(self, office: Office) -> str:
        return f" to {self._country(office.accredited_to)}" if office.accredited_to else ""

    def _country(self, iso3: str | None, *, headline: bool = False) -> str:
        if iso3 is None:
            return ""
        name = self._mention(iso3, self._world.by_code[iso3].name)
        return name if headline else with_article(name)

    def _demonym(self, iso3: str | None) -> str:
        return self._mention(iso3, self._world.by_code[iso3].demonym) if iso3 else ""

    def _mention(self, iso3: str, form: str) -> str:
        self._countries.setdefault(iso3, Counter())[form] += 1
        self._country_sentence.setdefault(iso3, len(self._sentences))
        return form

    def _body(self, body: Body) -> str:
        if body.id in self._bodies:
            return self._bodies[body.id].name
        name = body.names[0] if self._random.random() < 0.75 else self._random.choice(body.names)
        acronym = None
        chance = self._random.random()
        if body.acronym and chance < 0.25:
            name = body.acronym
        elif body.acronym and chance < 0.6:
            acronym = body.acronym
        self._bodies[body.id] = _NamedBody(body, name, acronym, len(self._sentences))
        return name

    def _when(self, occurrence: Occurrence, sort: str) -> tuple[Json, str]:
        """The date as the article has it, and its words."""
        day, end = self._story.day or occurrence.day, occurrence.end
        if self._story.day is not None and end is not None:
            end = day + (end - occurrence.day)
        random = self._random.random()
        if sort == "background":
            precision = "day" if random < 0.5 else "month" if random < 0.85 else "year"
            return dated(day if precision == "day" else first_day(day, precision), precision)
        if sort != "report":
            if random < 0.15:
                return dated(None, "day")
            return dated(first_day(day, "month"), "month") if random < 0.3 else dated(day, "day", end)
        silent = NO_DATE if self._story.published <= (end or day) else NO_DATE_LATER
        if random < silent:
            return dated(self._story.published, "day", words=False)
        if random < silent + WRONG_DAY:
            return dated(day + timedelta(days=self._random.choice((-1, 1, 1, 7, 30))), "day")
        return dated(day, "day", end if self._random.random() < 0.7 else None)

    def _where(self, occurrence: Occurrence) -> tuple[str | None, str | None, str]:
        if occurrence.country is None or occurrence.city is None or self._random.random() < NO_PLACE:
            visited = occurrence.country if occurrence.kind == "visit" else None
            return None, visited, ""
        if self._random.random() < COUNTRY_ONLY:
            return None, occurrence.country, f" in {self._country(occurrence.country)}"
        city, country = occurrence.city, occurrence.country
        if self._random.random() < WRONG_PLACE and occurrence.kind != "visit":
            country = self._world.partner(country)
            city = self._world.by_code[country].capital
        return city, country, f" in {city}"

    # --- the record ----------------------------------------------------------------------------

    def _participation(self, party: Party, *, named: bool = True) -> Json:
        holder, office = party.holder, party.holder.office
        known = self._named.get(holder.person.id) if named else None
        return {
            "name": known.name if known else None,
            "role": office.role,
            "country": office.country,
            "organization": self._bodies[office.body.id].name if office.body else None,
            "title": known.title if known else office.titles[0],
            "capacity": party.capacity,
        }

    def _written(self) -> Written:
        story = self._story
        title, *told = self._sentences
        body = "\n\n".join(" ".join(told[i : i + 2]) for i in range(0, len(told), 2))
        text = f"{title}\n\n{body}"
        spans = self._spans()
        for event, sentence in zip(self._events, self._evidence, strict=True):
            event["evidence"] = spans[sentence]
        stamp = story.published.isoformat()
        record: Json = {
            "article": {
                "id": f"{stamp}-{slug(title)}-{digest(story.outlet, stamp, title, text, size=4)}",
                "title": title,
                "published": stamp,
                "source": story.outlet,
                "text": None,
                "text_hash": digest(fold(text)),
                "sketch": sketch(body),
            },
            "countries": [
                {"iso3": iso3, "forms": dict(forms), "evidence": spans[self._country_sentence[iso3]]}
                for iso3, forms in self._countries.items()
            ],
            "officials": [self._official(named, spans) for named in self._named.values()],
            "organizations": [
                {
                    "name": b.name,
                    "acronym": b.acronym,
                    "type": "igo",
                    "forms": {form: 1 for form in (b.name, b.acronym) if form},
                    "evidence": spans[b.sentence],
                }
                for b in self._bodies.values()
            ],
            "events": self._events,
        }
        truth = {
            "article": record["article"]["id"],
            "events": self._truth,
            "officials": {named.name: person for person, named in self._named.items()},
            "organizations": {b.name: body_id for body_id, b in self._bodies.items()},
        }
        return Written(record, text, truth)

    def _official(self, named: _Named, spans: Sequence[Json]) -> Json:
        office = named.holder.office
        return {
            "name": named.name,
            "title": named.title,
            "role": office.role,
            "country": office.country,
            "organization": self._bodies[office.body.id].name if office.body else None,
            "accredited_to": [office.accredited_to] if office.accredited_to else [],
            "forms": dict(named.forms),
            "evidence": spans[named.sentence],
        }

    def _spans(self) -> list[Json]:
        """Where each sentence stands in the text: the headline, then two make a paragraph."""
        spans, start = [], 0
        for number, sentence in enumerate(self._sentences):
            spans.append({"start": start, "end": start + len(sentence), "text": sentence})
            start += len(sentence) + (1 if number % 2 == 1 else 2)
        return spans


def reprinted(written: Written, outlet: str, days: int) -> Written:
    """The same article in another outlet, some days later; what it dates by its own day has another date there."""
    article = written.record["article"]
    published = date.fromisoformat(article["published"])
    stamp = (published + timedelta(days=days)).isoformat()
    article_id = f"{stamp}-{slug(article['title'])}-{digest(outlet, stamp, written.text, size=4)}"
    copy = {**article, "id": article_id, "published": stamp, "source": outlet}
    return Written({**written.record, "article": copy}, written.text, {**written.truth, "article": article_id})


def _sentence_kind(occurrence: Occurrence) -> str:
    if occurrence.kind == "session" and occurrence.body:
        return "council"
    return "videocall" if occurrence.mode == "video" else occurrence.kind
