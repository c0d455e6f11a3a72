// Which bodies bring countries to one table
//
// Organizations at held events in which the countries took part together.
// @tags organizations countries
// @param country country = null  A country that took part; left out, any
// @param country_2 country = null  Another that took part in the same event
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column organization string  The organization's name
// @column acronym string  Its acronym, where it has one
// @column events int  Number of these events
// @column countries list<country>  All countries that took part in them
// @column members list<country>  Those of the countries asked for that are member states
// @column last date  First day of the latest of these events
// @chart bar x=organization y=events
// @example --country Comoros --country-2 Mauritius
MATCH (body:Organization)-[:TOOK_PART]->(event:Event)
WHERE event.status = 'held'
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
  AND ($country IS NULL OR EXISTS { (:Country {iso3: $country})-[:TOOK_PART]->(event) })
  AND ($country_2 IS NULL OR EXISTS { (:Country {iso3: $country_2})-[:TOOK_PART]->(event) })
MATCH (event)<-[:TOOK_PART]-(country:Country)
WITH body, event, country ORDER BY country.iso3
WITH body, count(DISTINCT event) AS events, max(event.date) AS last,
     collect(DISTINCT country.iso3) AS countries
WHERE size(countries) > 1
RETURN body.name AS organization, body.acronym AS acronym, events, countries,
       COLLECT {
         MATCH (c:Country)-[:MEMBER_OF]->(body) WHERE c.iso3 IN [$country, $country_2]
         RETURN c.iso3 ORDER BY c.iso3
       } AS members,
       last
ORDER BY events DESC, organization, body.id
