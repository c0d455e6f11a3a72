// Who has not been seen since a day
//
// Officials whose latest held event was before a day, the longest unseen first.
// @tags officials dates
// @param day date = null  The day; left out, a month before the latest held event
// @param country country[] = null  Only officials who served this country at their latest event
// @param role role = null  Only officials who had this role at their latest event
// @column last_seen date  Day of the latest event, its last where articles tell several
// @column official string  The official's name
// @column title string  The office at that event, in the words of the articles
// @column role role  The office in the fixed vocabulary
// @column country country  The country served
// @column kind kind  Kind of that event
// @column events int  Number of held events with a date
// @column event string  Id of the latest event, for `evidence` and `delegation`
// @chart timeline date=last_seen label=official lane=country
// @example --day 2025-08-10 --country Mexico
MATCH (latest:Event) WHERE latest.status = 'held'
WITH coalesce($day, max(latest.date) - duration({months: 1})) AS day
MATCH (person:Official)-[seat:TOOK_PART]->(event:Event)
WHERE event.status = 'held' AND event.date IS NOT NULL
WITH day, person, seat, event, coalesce(event.date_end, event.date) AS seen ORDER BY seen, event.id
WITH day, person, last(collect({seat: seat, event: event, seen: seen})) AS latest, count(event) AS events
WITH person, latest.seen AS last_seen, latest.seat AS seat, latest.event AS event, events
WHERE latest.seen < day
  AND ($country IS NULL OR seat.country IN $country)
  AND ($role IS NULL OR seat.role = $role)
RETURN last_seen, person.name AS official, seat.title AS title, seat.role AS role, seat.country AS country,
       event.kind AS kind, events, event.id AS event
ORDER BY last_seen, official, person.id
