// What happened, day by day
//
// Every event of a country, or of all, with its status: held, planned, or only recalled by an article.
// @tags events days countries
// @param country country[] = null  Only events in which this country took part
// @param kind kind = null  Only events of this kind
// @param status status = null  Only held, planned or past_reference
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event, or of the month or year told
// @column date_end date  Last day, where articles tell it
// @column precision string  How exactly the date is told: day, month or year
// @column status status  held, planned, or past_reference for what an article only recalls
// @column kind kind  Kind of the event
// @column title string  Short title of the event
// @column officials list<string>  Who took part, by name
// @column countries list<country>  Countries that took part
// @column place string  Where it took place; empty where no article tells
// @column reports int  Number of articles that tell it
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date end=date_end label=title lane=kind
// @example --country Mongolia --period 2025-09
MATCH (event:Event)
WHERE ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($kind IS NULL OR event.kind = $kind)
  AND ($status IS NULL OR event.status = $status)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (event)-[:AT]->(place:Place)
RETURN event.date AS date, event.date_end AS date_end, event.precision AS precision, event.status AS status,
       event.kind AS kind, event.title AS title,
       COLLECT { MATCH (o:Official)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS officials,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS countries,
       place.name AS place, event.reports AS reports, event.id AS event
ORDER BY date, kind, event
