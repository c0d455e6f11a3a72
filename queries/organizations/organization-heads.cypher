// Which heads of international organizations took part in which events
//
// A row for every head of an organization at a held event.
// @tags organizations officials
// @param country country[] = null  Only events in which this country took part
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event
// @column official string  The head of the organization
// @column organization string  The organization; empty where no article names it
// @column kind kind  Kind of the event
// @column with list<string>  The other officials who took part, by name
// @example --period 2025-09
MATCH (leader:Official)-[seat:TOOK_PART]->(event:Event)
WHERE event.status = 'held' AND seat.role = 'io_head'
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
RETURN event.date AS date, leader.name AS official,
       // who has headed several: the one whose title was used at the event, else the latest
       head(COLLECT {
         MATCH (leader)-[held:HELD]->(:Office {role: 'io_head'})-[:OF]->(organization:Organization)
         RETURN organization.name
         ORDER BY coalesce(held.title = seat.title, false) DESC, held.last_seen DESC, organization.name
       }) AS organization,
       event.kind AS kind,
       COLLECT {
         MATCH (other:Official)-[:TOOK_PART]->(event) WHERE other <> leader
         RETURN other.name ORDER BY other.name
       } AS `with`
ORDER BY date, official, kind, event.id
