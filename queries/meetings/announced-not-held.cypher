// What was announced and never told as held
//
// Planned events whose last possible day has passed, and of which no article says that they took place,
// were postponed or cancelled.
// @tags plans events
// @param country country[] = null  Only events in which this country was to take part
// @param kind kind = null  Only events of this kind
// @param as_of last_date = null  The day on which one asks; left out, that of the latest article
// @column date date  First day of the event, or of the month or year told
// @column precision string  How exactly the date is told: day, month or year
// @column kind kind  Kind of the event
// @column officials list<string>  Who was to take part, by name
// @column countries list<country>  Countries that were to take part
// @column announced date  Day of the first article that tells it
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date label=officials lane=kind
// @example --country Finland
MATCH (latest:Article)
WITH coalesce($as_of, max(latest.published)) AS today
MATCH (event:Event)<-[:REPORTS]-(article:Article)
WHERE event.status = 'planned' AND event.change IS NULL AND article.published <= today
  AND ($kind IS NULL OR event.kind = $kind)
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
WITH today, event, min(article.published) AS announced,
     CASE event.precision
       WHEN 'year' THEN event.date + duration({years: 1, days: -1})
       WHEN 'month' THEN event.date + duration({months: 1, days: -1})
       ELSE coalesce(event.date_end, event.date)
     END AS last_day
WHERE last_day < today
RETURN event.date AS date, event.precision AS precision, event.kind AS kind,
       COLLECT { MATCH (o:Official)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS officials,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS countries,
       announced, event.id AS event
ORDER BY date, kind, event
