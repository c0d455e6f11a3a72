// Where articles contradict each other about one event
//
// Each value that articles tell of something on which they differ: the day (days that cannot be one), the place,
// its country, the kind, the mode, and who held an office of which there is one. Plans do not count once the event
// was held. Another spelling of a place shows as another place.
// @tags sources events doubts
// @param country country[] = null  Only events in which this country took part
// @param kind kind = null  Only events of this kind
// @param field string = null  Only contradictions about date, place, country, kind, mode or who
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event, as concluded
// @column title string  Short title of the event
// @column field string  What the articles differ about
// @column value string  What some of them tell
// @column articles list<string>  Ids of the articles that tell so
// @column sources list<string>  Their publishers
// @column event string  Id of the event, for `evidence` and `delegation`
// @invented-example --field mode
MATCH (event:Event)
WHERE event.reports > 1 AND ($kind IS NULL OR event.kind = $kind)
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since) AND ($until IS NULL OR event.date <= $until)
CALL (event) {
  MATCH (article:Article)-[report:REPORTS]->(event)
  WHERE report.status <> 'planned' OR event.status = 'planned'
  WITH article, report, coalesce(report.date_end, report.date) AS last
  UNWIND [
    ['date', CASE WHEN report.precision = 'day' AND event.change IS NULL THEN toString(report.date) END],
    ['place', report.place], ['country', report.place_country], ['kind', report.kind],
    ['mode', CASE WHEN report.mode <> 'unknown' THEN report.mode END]
  ] AS told
  WITH *, told[0] AS field, told[1] AS value WHERE value IS NOT NULL
  WITH field, collect({article: article, value: value}) AS reports, count(DISTINCT toLower(value)) AS different,
       max(report.date) AS latest_start, min(last) AS earliest_end
  WHERE different > 1 AND (field <> 'date' OR latest_start > earliest_end)
  UNWIND reports AS told
  RETURN told.article AS article, field, told.value AS value
  UNION
  MATCH (one:Official)-[seat:TOOK_PART]->(event)<-[other:TOOK_PART]-(two:Official)
  WHERE one <> two AND seat.country = other.country AND seat.role = other.role
    AND seat.role IN ['head_of_state', 'head_of_government', 'foreign_minister']
  MATCH (article:Article)-[report:REPORTS]->(event)
  WHERE any(told IN report.participants WHERE any(name IN one.names WHERE told CONTAINS name))
  RETURN article, 'who' AS field, one.name AS value
}
WITH event, field, value, article ORDER BY article.source, article.id
WHERE $field IS NULL OR field = $field
WITH event, field, value, collect(DISTINCT article.id) AS articles, collect(DISTINCT article.source) AS sources
RETURN event.date AS date, event.title AS title, field, value, articles, sources, event.id AS event
ORDER BY date, event, field, size(articles) DESC, value
