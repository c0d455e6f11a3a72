// Who visited which country
//
// Visits, each once, with those who came and those who received them.
// @tags visits officials countries
// @param country country[] = null  Only visits from or to this country
// @param status status = "held"  Only held or planned visits, or those that articles only recall
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the visit, or of the month or year told
// @column date_end date  Last day, where articles tell it
// @column visitor list<string>  Officials who came, by name
// @column from list<country>  Countries that they came from
// @column to country  The country visited
// @column place string  The place visited; empty where no article tells
// @column hosts list<string>  Officials of the country visited, also those met during the visit
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date end=date_end label=visitor lane=to
// @example --country Mexico --period 2025
MATCH (visit:Event)
WHERE visit.kind = 'visit' AND visit.status = $status
  AND ($since IS NULL OR visit.date >= $since)
  AND ($until IS NULL OR visit.date <= $until)
WITH visit, coalesce(visit.place_country, '') AS target
OPTIONAL MATCH (visit)-[:AT]->(place:Place)
WITH visit, place, target,
     COLLECT {
       MATCH (visitor:Official)-[seat:TOOK_PART]->(visit)
       WHERE coalesce(seat.capacity, '') <> 'host' AND coalesce(seat.country, '-') <> target
       RETURN visitor.name ORDER BY visitor.name
     } AS visitor,
     COLLECT {
       MATCH (c:Country)-[:TOOK_PART]->(visit) WHERE c.iso3 <> target
       RETURN c.iso3 ORDER BY c.iso3
     } AS `from`
WHERE $country IS NULL OR target IN $country OR any(c IN `from` WHERE c IN $country)
RETURN visit.date AS date, visit.date_end AS date_end, visitor, `from`, visit.place_country AS to, place.name AS place,
       COLLECT {
         MATCH (host:Official)-[seat:TOOK_PART]->(:Event)-[:PART_OF*0..1]->(visit)
         WHERE seat.capacity = 'host' OR seat.country = target
         RETURN DISTINCT host.name AS name ORDER BY name
       } AS hosts,
       visit.id AS event
ORDER BY date, to, visitor, event
