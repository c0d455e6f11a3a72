// Phone and video calls
//
// Every held call, with all who took part in it.
// @tags calls officials
// @param country country[] = null  Only calls in which this country took part
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  Day of the call
// @column mode mode  phone or video
// @column officials list<string>  Who took part, by name
// @column countries list<country>  Countries that took part
// @chart timeline date=date label=officials
// @example --country Finland
MATCH (event:Event)
WHERE event.status = 'held' AND event.kind = 'call'
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
RETURN event.date AS date, event.mode AS mode,
       COLLECT { MATCH (o:Official)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS officials,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS countries
ORDER BY date, officials, countries, event.id
