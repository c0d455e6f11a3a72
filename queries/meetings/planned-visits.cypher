// Planned visits
//
// Visits that are announced and of which no article says that they took place.
// @tags visits plans
// @param country country[] = null  Only visits from or to this country
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column visitor list<string>  Officials who are to come, by name
// @column from list<country>  Countries that they come from
// @column to country  The country visited
// @column date date  First day of the visit, or of the month or year told
// @column precision string  How exactly the date is told: day, month or year
// @chart timeline date=date label=visitor lane=to
// @example --country Mexico
MATCH (event:Event)
WHERE event.status = 'planned' AND event.kind = 'visit'
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH event, coalesce(event.place_country, '') AS target
WITH event,
     COLLECT {
       MATCH (visitor:Official)-[seat:TOOK_PART]->(event)
       WHERE coalesce(seat.capacity, '') <> 'host' AND coalesce(seat.country, '-') <> target
       RETURN visitor.name ORDER BY visitor.name
     } AS visitor,
     COLLECT {
       MATCH (country:Country)-[:TOOK_PART]->(event)
       WHERE country.iso3 <> target
         AND NOT EXISTS { (:Official)-[:TOOK_PART {capacity: 'host', country: country.iso3}]->(event) }
       RETURN country.iso3 ORDER BY country.iso3
     } AS `from`
WHERE $country IS NULL OR event.place_country IN $country OR any(c IN `from` WHERE c IN $country)
RETURN visitor, `from`, event.place_country AS to, event.date AS date, event.precision AS precision
ORDER BY date, to, visitor, `from`, event.id
