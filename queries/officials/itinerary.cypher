// Where an official was
//
// Held events at which people came together, with their places, day by day.
// @tags officials places visits
// @param official official = null  Only this official; left out, all of the country, or the one with most such events
// @param country country[] = null  Only officials who served this country at the event
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event
// @column date_end date  Last day, where articles tell it
// @column official string  The official's name
// @column place_country country  The country of the place
// @column place string  The place; empty where articles tell the country only
// @column kind kind  Kind of the event
// @column with list<string>  The other officials, by name
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart timeline date=date end=date_end label=place_country lane=official
// @example --official Ramaphosa
MATCH (person:Official)-[seat:TOOK_PART]->(event:Event)
WHERE event.status = 'held' AND event.mode IN ['in_person', 'hybrid'] AND event.place_country IS NOT NULL
  AND ($official IS NULL OR person.id = $official)
  AND ($country IS NULL OR seat.country IN $country)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH person, count(*) AS events ORDER BY events DESC, person.id
WITH collect(person) AS people
UNWIND CASE WHEN $official IS NULL AND $country IS NULL THEN people[..1] ELSE people END AS person
MATCH (person)-[seat:TOOK_PART]->(event:Event)
WHERE event.status = 'held' AND event.mode IN ['in_person', 'hybrid'] AND event.place_country IS NOT NULL
  AND ($country IS NULL OR seat.country IN $country)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (event)-[:AT]->(place:Place)
RETURN event.date AS date, event.date_end AS date_end, person.name AS official,
       event.place_country AS place_country, place.name AS place, event.kind AS kind,
       COLLECT {
         MATCH (other:Official)-[:TOOK_PART]->(event) WHERE other <> person
         RETURN other.name ORDER BY other.name
       } AS `with`,
       event.id AS event
ORDER BY official, person.id, date, event
