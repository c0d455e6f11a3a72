// Which countries are active in an organization
//
// Countries at held events of an organization or of its bodies, the most active first.
// @tags organizations countries members
// @param organization organization = null  Only this organization; left out, all
// @param country country[] = null  Only this country
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column organization string  The organization's name
// @column country country  The country
// @column member bool  Whether it is a member state, as far as the list of organizations tells
// @column events int  Number of held events with organization and country
// @column last date  First day of the latest of these events
// @chart bar x=country y=events
// @example --organization "Indian Ocean Commission"
MATCH (whole:Organization)<-[:BODY_OF*0..2]-(body:Organization)-[:TOOK_PART]->(event:Event)
WHERE event.status = 'held'
  AND ($organization IS NULL OR whole.id = $organization)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
MATCH (country:Country)-[:TOOK_PART]->(event)
WHERE $country IS NULL OR country.iso3 IN $country
WITH whole, country, count(DISTINCT event) AS events, max(event.date) AS last
RETURN whole.name AS organization, country.iso3 AS country,
       EXISTS { (country)-[:MEMBER_OF]->(whole) } AS member, events, last
ORDER BY organization, whole.id, events DESC, country
