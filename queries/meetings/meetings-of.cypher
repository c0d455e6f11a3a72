// Whom an official met
//
// Held meetings and calls of an official, with all others who took part.
// @tags meetings calls officials
// @param official official = null  Only this official's; left out, a row for every official of every meeting
// @param country country[] = null  Only meetings in which this country took part
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the meeting
// @column official string  The official's name
// @column kind kind  meeting or call
// @column with list<string>  The other officials, by name
// @column countries list<country>  Countries that took part
// @column place string  Where they met; empty where no article tells
// @column subject string  What it was about; empty where no article tells
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date label=with lane=official
// @example --official Rubio
MATCH (official:Official)-[:TOOK_PART]->(event:Event)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND ($official IS NULL OR official.id = $official)
  AND ($country IS NULL OR EXISTS { (c:Country)-[:TOOK_PART]->(event) WHERE c.iso3 IN $country })
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (event)-[:AT]->(place:Place)
RETURN event.date AS date, official.name AS official, event.kind AS kind,
       COLLECT {
         MATCH (other:Official)-[:TOOK_PART]->(event) WHERE other <> official
         RETURN other.name ORDER BY other.name
       } AS `with`,
       COLLECT { MATCH (c:Country)-[:TOOK_PART]->(event) RETURN c.iso3 ORDER BY c.iso3 } AS countries,
       place.name AS place, event.subject AS subject, event.id AS event
ORDER BY date, official, event
