// Which events rest on a single source
//
// Events told by one article, or by one and its reprints.
// @tags sources events doubts
// @param country country[] = null  Only events in which this country took part
// @param kind kind = null  Only events of this kind
// @param status status = "held"  Only held or planned events, or those that articles only recall
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event
// @column kind kind  Kind of the event
// @column title string  Short title of the event
// @column source string  Publisher of the first article that tells it
// @column confidence float  How often such a claim is right, from 0 to 1: the highest of its articles
// @column reprints int  Number of reprints of that article
// @column event string  Id of the event, for `evidence` and `delegation`
// @example --country Oman
MATCH (article:Article)-[report:REPORTS]->(event:Event)
WHERE event.status = $status
  AND ($kind IS NULL OR event.kind = $kind)
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH event, article, max(report.confidence) AS confidence,
     EXISTS { (article)<-[:SAME_TEXT]-(:Article)-[:REPORTS]->(event) } AS reprint
ORDER BY article.published, article.id
WITH event, max(confidence) AS confidence, count(CASE WHEN reprint THEN 1 END) AS reprints,
     collect(CASE WHEN NOT reprint THEN article.source END) AS sources
WHERE size(sources) = 1
RETURN event.date AS date, event.kind AS kind, event.title AS title, head(sources) AS source, confidence, reprints,
       event.id AS event
ORDER BY date, kind, event
