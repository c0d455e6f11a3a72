// Which organizations met
//
// Sessions and summits: those that took place, those that are planned, and those that articles recall.
// @tags organizations sessions summits
// @param organization organization[] = null  Only those of this organization
// @param status status = null  Only held, planned or past_reference
// @param country country[] = null  Only those in which this country took part
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column status status  held, planned, or past_reference for what an article only recalls
// @column date date  First day of the event, or of the month or year told
// @column kind kind  session or summit
// @column mode mode  in_person, video, hybrid or unknown
// @column organizations list<string>  Organizations that met or held it, by name
// @column place string  Where it took place
// @column place_country country  The country of the place
// @column officials list<string>  Officials who took part, by name
// @column countries list<country>  Countries that took part
// @chart timeline date=date label=organizations lane=kind
// @example --country Comoros --status held
MATCH (event:Event)
WHERE event.kind IN ['session', 'summit']
  AND ($status IS NULL OR event.status = $status)
  AND ($organization IS NULL OR EXISTS { (o:Organization)-[:TOOK_PART]->(event) WHERE o.id IN $organization })
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (event)-[:AT]->(place:Place)
RETURN event.status AS status, event.date AS date, event.kind AS kind, event.mode AS mode,
       COLLECT { MATCH (o:Organization)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS organizations,
       place.name AS place, event.place_country AS place_country,
       COLLECT { MATCH (o:Official)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS officials,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS countries
ORDER BY status, date, kind, organizations, event.id
