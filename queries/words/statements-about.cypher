// What was said about a country
//
// Statements about countries, a row for each of them, with the sentence that tells it.
// @tags statements countries
// @param country country[] = null  Only statements about this country
// @param by country[] = null  Only statements of this country's officials
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  Day of the statement
// @column about country  The country spoken of
// @column officials list<string>  Who made it, by name
// @column by list<country>  Countries that made it
// @column organizations list<string>  Organizations that made it, by name
// @column subject string  What it was about; empty where no article tells
// @column sentence string  The sentence of the first article that tells it
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart network source=by target=about
// @example --country China
MATCH (event:Event)-[:ABOUT]->(about:Country)
WHERE event.status = 'held' AND event.kind = 'statement'
  AND ($country IS NULL OR about.iso3 IN $country)
  AND ($by IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $by })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
RETURN event.date AS date, about.iso3 AS about,
       COLLECT { MATCH (o:Official)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS officials,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS by,
       COLLECT { MATCH (o:Organization)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS organizations,
       event.subject AS subject,
       head(COLLECT {
         MATCH (article:Article)-[report:REPORTS]->(event)
         RETURN report.sentence ORDER BY article.published, article.id, report.start
       }) AS sentence,
       event.id AS event
ORDER BY date, about, event
