// Whom an official deals with
//
// Officials of other countries and of organizations at the same held meetings and calls, the most frequent
// first.
// @tags officials meetings calls counts
// @param official official = null  Only this official's counterparts; left out, everybody's
// @param country country[] = null  Only counterparts who served this country
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column official string  The official's name
// @column counterpart string  The counterpart's name
// @column role role  The counterpart's role at the latest of these events
// @column country country  The country that the counterpart served then; empty for organizations
// @column meetings int  Meetings of both
// @column calls int  Phone and video calls of both
// @column last date  First day of the latest of these events
// @chart bar x=counterpart y=meetings
// @example --official Sheinbaum
MATCH (person:Official)-[seat:TOOK_PART]->(event:Event)<-[other:TOOK_PART]-(partner:Official)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND ($official IS NULL OR person.id = $official)
  AND coalesce(seat.country, '') <> coalesce(other.country, '-')
  AND ($country IS NULL OR other.country IN $country)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH person, partner, other, event
ORDER BY event.date IS NOT NULL, event.date, event.id  // undated events cannot be the latest
WITH person, partner, last(collect(other)) AS seat, max(event.date) AS last,
     count(CASE event.kind WHEN 'meeting' THEN 1 END) AS meetings,
     count(CASE event.kind WHEN 'call' THEN 1 END) AS calls
RETURN person.name AS official, partner.name AS counterpart, seat.role AS role, seat.country AS country,
       meetings, calls, last
ORDER BY meetings + calls DESC, official, person.id, counterpart, partner.id
