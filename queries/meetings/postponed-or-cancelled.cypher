// What was postponed or cancelled
//
// Events of which articles say that they do not take place, or not when announced, and of which none says
// that they were held.
// @tags plans events
// @param country country[] = null  Only events in which this country was to take part
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column change change  postponed or cancelled
// @column told date  Day of the latest article that says so
// @column date date  First day of the event, or of the month or year told
// @column kind kind  Kind of the event
// @column officials list<string>  Who was to take part, by name
// @column countries list<country>  Countries that were to take part
// @column subject string  What it was to be about; empty where no article tells
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date label=officials lane=change
// @invented-example --country Finland
MATCH (article:Article)-[report:REPORTS]->(event:Event)
WHERE event.change IS NOT NULL AND report.change = event.change
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH event, max(article.published) AS told
RETURN event.change AS change, told, event.date AS date, event.kind AS kind,
       COLLECT { MATCH (o:Official)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS officials,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS countries,
       event.subject AS subject, event.id AS event
ORDER BY told, date, event
