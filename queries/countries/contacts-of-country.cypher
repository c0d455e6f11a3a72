// With which countries was a country in contact, by month and kind
//
// Counts held events in which both countries took part, and statements of the one about the other.
// An event in which several countries took part counts for each of them.
// @tags countries contacts months
// @param country country  The country whose contacts are counted
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column month month  Month of the events; empty where only the year is known
// @column country country  The other country
// @column meeting int  Meetings
// @column call int  Phone and video calls
// @column visit int  Visits
// @column summit int  Summits
// @column session int  Sessions
// @column conference int  Conferences
// @column message int  Messages
// @column statement int  Statements about the other country, and statements made together
// @column total int  All of them, and ceremonies
// @chart heatmap x=month y=country value=total
// @example --country Mexico
MATCH (self:Country {iso3: $country})-[:TOOK_PART]->(event:Event)
WHERE event.status = 'held'
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
MATCH (event)-[tie:TOOK_PART|ABOUT]-(partner:Country)
WHERE partner <> self AND (type(tie) = 'TOOK_PART' OR event.kind = 'statement')
WITH DISTINCT partner.iso3 AS country, event, event.kind AS kind,
     CASE WHEN event.precision <> 'year' THEN substring(toString(event.date), 0, 7) END AS month
RETURN month, country,
       count(CASE kind WHEN 'meeting' THEN 1 END) AS meeting,
       count(CASE kind WHEN 'call' THEN 1 END) AS call,
       count(CASE kind WHEN 'visit' THEN 1 END) AS visit,
       count(CASE kind WHEN 'summit' THEN 1 END) AS summit,
       count(CASE kind WHEN 'session' THEN 1 END) AS session,
       count(CASE kind WHEN 'conference' THEN 1 END) AS conference,
       count(CASE kind WHEN 'message' THEN 1 END) AS message,
       count(CASE kind WHEN 'statement' THEN 1 END) AS statement,
       count(*) AS total
ORDER BY month, country
