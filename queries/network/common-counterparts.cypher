// Whom two officials both met
//
// Officials of other countries and of organizations who took part in held meetings or calls with the one
// and with the other.
// @tags officials network meetings calls
// @param official official = null  The one; left out, the official with most meetings and calls
// @param official_2 official = null  The other; left out, everybody who shares counterparts with the one
// @column official string  The one
// @column official_2 string  The other
// @column counterpart string  Whom both met
// @column country country  The country that the counterpart served; empty for organizations
// @column events int  Number of meetings and calls of the one with the counterpart
// @column events_2 int  Number of those of the other
// @column last date  First day of the latest of all these events
// @chart bar x=counterpart y=events
// @example --official Anand --official-2 Rubio
MATCH (one:Official)-[:TOOK_PART]->(event:Event)
WHERE ($official IS NULL OR one.id = $official) AND event.status = 'held' AND event.kind IN ['meeting', 'call']
WITH one, count(event) AS events ORDER BY events DESC, one.id LIMIT 1
MATCH (one)-[own:TOOK_PART]->(event:Event)<-[seat:TOOK_PART]-(common:Official)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND coalesce(own.country, '') <> coalesce(seat.country, '-')
WITH one, common, max(seat.country) AS country, count(event) AS events, max(event.date) AS last
MATCH (common)-[seat:TOOK_PART]->(event:Event)<-[own:TOOK_PART]-(two:Official)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND coalesce(own.country, '') <> coalesce(seat.country, '-')
  AND two <> one AND ($official_2 IS NULL OR two.id = $official_2)
WITH one, two, common, country, events, count(event) AS events_2, max(event.date) AS last_2, last
RETURN one.name AS official, two.name AS official_2, common.name AS counterpart, country, events, events_2,
       CASE WHEN last_2 > last THEN last_2 ELSE last END AS last
ORDER BY official_2, two.id, counterpart, common.id
