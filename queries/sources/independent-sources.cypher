// How many independent sources tell an event
//
// Articles that tell an event, with reprints counted apart: an article whose text is nearly that of another
// one that tells the event, too, is no source of its own.
// @tags sources articles events
// @param event string = null  Id of an event, as other queries give it; left out, all
// @param country country[] = null  Only events in which this country took part
// @param at_least int = 2  Only events told by so many articles
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event
// @column title string  Short title of the event
// @column articles int  Number of articles that tell it
// @column reprints int  Those of them that are reprints of another
// @column independent int  Articles without the reprints
// @column sources list<string>  Publishers of the independent articles
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart bar x=title y=independent
// @example --country Mongolia
MATCH (article:Article)-[:REPORTS]->(event:Event)
WHERE ($event IS NULL OR event.id = $event)
  AND event.reports >= $at_least
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH DISTINCT event, article,
     EXISTS { (article)<-[:SAME_TEXT]-(:Article)-[:REPORTS]->(event) } AS reprint
ORDER BY article.source
WITH event, count(article) AS articles, count(CASE WHEN reprint THEN 1 END) AS reprints,
     collect(DISTINCT CASE WHEN NOT reprint THEN article.source END) AS sources
RETURN event.date AS date, event.title AS title, articles, reprints, articles - reprints AS independent, sources,
       event.id AS event
ORDER BY independent DESC, articles DESC, date, event
