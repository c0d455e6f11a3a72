// What happened at a gathering
//
// Meetings, signings and other events that were part of a summit, session or conference.
// @tags meetings summits sessions conferences
// @param gathering string = null  Only gatherings with these words in their titles, or of this id
// @param country country[] = null  Only events in which this country took part
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column gathering string  Title of the summit, session or conference
// @column date date  First day of the event
// @column kind kind  Kind of the event
// @column status status  held, planned, or past_reference for what an article only recalls
// @column officials list<string>  Who took part, by name
// @column countries list<country>  Countries that took part
// @column subject string  What it was about; empty where no article tells
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date label=officials lane=gathering
// @example --gathering "Pacific Islands Forum"
MATCH (event:Event)-[:PART_OF]->(whole:Event)
WHERE whole.kind IN ['summit', 'session', 'conference']
  AND ($gathering IS NULL OR whole.id = $gathering OR toLower(whole.title) CONTAINS toLower($gathering))
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
RETURN whole.title AS gathering, event.date AS date, event.kind AS kind, event.status AS status,
       COLLECT { MATCH (o:Official)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS officials,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS countries,
       event.subject AS subject, event.id AS event
ORDER BY gathering, whole.id, date, event
