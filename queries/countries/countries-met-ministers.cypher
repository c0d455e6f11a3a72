// Which countries met which ministers each month
//
// One row for every other country at a meeting or call with a minister. Counts events, not
// articles: ten reports of one meeting are one meeting.
// @tags countries ministers meetings calls
// @param month month = null  Only this month
// @param country country[] = null  Only this country's encounters
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column month month  Month of the event; empty where only the year is known
// @column country country  The country that met the minister
// @column minister string  The minister's name
// @column role role  foreign_minister or minister, as held at the event
// @column minister_country country  The country that the minister served
// @column events int  Number of distinct meetings and calls
// @chart bar x=month y=events
// @example --country Ecuador --month 2025-09
MATCH (minister:Official)-[seat:TOOK_PART]->(event:Event)<-[:TOOK_PART]-(country:Country)
USING INDEX event:Event(kind)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND seat.role IN ['foreign_minister', 'minister']
  AND country.iso3 <> seat.country
  AND ($country IS NULL OR country.iso3 IN $country)
  AND ($month IS NULL OR event.month = $month)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH event.month AS month, country.iso3 AS country, minister, seat.role AS role, seat.country AS minister_country,
     count(*) AS events
RETURN month, country, minister.name AS minister, role, minister_country, events
ORDER BY month, country, minister, role, minister_country
