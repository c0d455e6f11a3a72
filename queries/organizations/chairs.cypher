// Who chaired what
//
// Officials whom articles name as chair of a held event, with the organizations that took part in it.
// @tags organizations officials chairs
// @param country country[] = null  Only chairs who served this country
// @param organization organization = null  Only events of this organization
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event
// @column official string  Who chaired
// @column title string  The chair's office, in the words of the articles
// @column country country  The country served; empty for organizations
// @column organizations list<string>  Organizations that met or held it, by name
// @column kind kind  Kind of the event
// @column place string  Where it took place; empty where no article tells
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date label=official lane=kind
// @example --country Comoros
MATCH (chair:Official)-[seat:TOOK_PART {capacity: 'chair'}]->(event:Event)
WHERE event.status = 'held'
  AND ($country IS NULL OR seat.country IN $country)
  AND ($organization IS NULL OR EXISTS { (:Organization {id: $organization})-[:TOOK_PART]->(event) })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (event)-[:AT]->(place:Place)
RETURN event.date AS date, chair.name AS official, seat.title AS title, seat.country AS country,
       COLLECT { MATCH (o:Organization)-[:TOOK_PART]->(event) RETURN o.name ORDER BY o.name } AS organizations,
       event.kind AS kind, place.name AS place, event.id AS event
ORDER BY date, official, event
