// Who mediated between whom
//
// Officials whom articles name as mediator of an event, with the countries between which they stood.
// @tags officials mediation network
// @param country country[] = null  Only mediators of this country, or between it and others
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event
// @column mediator string  Who mediated
// @column title string  The mediator's office, in the words of the articles
// @column country country  The country that the mediator served; empty for organizations
// @column between list<country>  The other countries that took part
// @column kind kind  Kind of the event
// @column status status  held, planned, or past_reference for what an article only recalls
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart network source=mediator target=between
// @invented-example --country Jordan
MATCH (mediator:Official)-[seat:TOOK_PART {capacity: 'mediator'}]->(event:Event)
WHERE ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH mediator, seat, event,
     COLLECT {
       MATCH (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 <> coalesce(seat.country, '')
       RETURN c.iso3 ORDER BY c.iso3
     } AS between
WHERE $country IS NULL OR seat.country IN $country OR any(c IN between WHERE c IN $country)
RETURN event.date AS date, mediator.name AS mediator, seat.title AS title, seat.country AS country, between,
       event.kind AS kind, event.status AS status, event.id AS event
ORDER BY date, mediator, event
