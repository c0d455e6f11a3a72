// Who took part in an event
//
// Everybody in one event and in what was part of it, such as the meetings of a visit: officials first,
// then organizations and countries.
// @tags events officials countries organizations
// @param event string = null  Id of the event, as other queries give it; left out, the held event told most often
// @column event string  Id of the event
// @column type string  Official, Organization or Country
// @column name string  Who took part
// @column title string  The office, in the words of the articles
// @column role role  The office in the fixed vocabulary
// @column country country  The country that the official served, or that took part
// @column capacity capacity  host, guest, chair and so on; empty where no article tells
// @column inferred bool  Whether articles tell the office only, and its one holder was filled in
// @example --event 2025-08-18-session-kaz-omn-a9cfbb
MATCH (event:Event)
WHERE event.id = $event OR $event IS NULL AND event.status = 'held'
WITH event ORDER BY event.reports DESC, event.date DESC, event.id LIMIT 1
MATCH (party:Official|Organization|Country)-[seat:TOOK_PART]->(part:Event)-[inside:PART_OF*0..3]->(event)
WITH event, party, seat ORDER BY size(inside), part.id
WITH event, party, head(collect(seat)) AS seat
RETURN event.id AS event, head(labels(party)) AS type, party.name AS name, seat.title AS title, seat.role AS role,
       coalesce(seat.country, party.iso3) AS country, seat.capacity AS capacity,
       coalesce(seat.inferred, false) AS inferred
ORDER BY type = 'Country', type = 'Organization', country, name
