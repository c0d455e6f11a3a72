// Officials by number of events
//
// Counts held events in which somebody took part, whatever the number of articles that tell them.
// @tags officials counts
// @param country country[] = null  Only officials who served this country at the event
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column official string  The official's name
// @column role role  The role at the latest of these events
// @column total int  All events
// @column interactions int  Meetings, calls, visits, summits, sessions, conferences and ceremonies
// @column messages int  Messages sent or received
// @column statements int  Statements
// @chart bar x=official y=total
// @example --country Kazakhstan
MATCH (person:Official)-[seat:TOOK_PART]->(event:Event)
WHERE event.status = 'held'
  AND ($country IS NULL OR seat.country IN $country)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH person, seat, event
ORDER BY event.date IS NOT NULL, event.date, event.id  // undated events cannot be the latest
WITH person, last(collect(seat.role)) AS role, count(DISTINCT event) AS total,
     count(DISTINCT CASE WHEN event.kind = 'message' THEN event END) AS messages,
     count(DISTINCT CASE WHEN event.kind = 'statement' THEN event END) AS statements
RETURN person.name AS official, role, total, total - messages - statements AS interactions, messages, statements
ORDER BY total DESC, official, person.id
