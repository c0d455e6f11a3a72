// Who has most counterparts
//
// Officials by the number of officials of other countries and of organizations whom they met or called.
// @tags officials network counts
// @param country country[] = null  Only officials who served this country
// @param role role = null  Only officials of this role
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column official string  The official's name
// @column role role  The role at the latest of these events
// @column country country  The country served then; empty for organizations
// @column counterparts int  Number of officials met or called
// @column countries int  Number of countries that these served
// @column events int  Number of these meetings and calls
// @chart bar x=official y=counterparts
// @example --role head_of_state --limit 3
MATCH (person:Official)-[seat:TOOK_PART]->(event:Event)<-[other:TOOK_PART]-(partner:Official)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND coalesce(seat.country, '') <> coalesce(other.country, '-')
  AND ($country IS NULL OR seat.country IN $country)
  AND ($role IS NULL OR seat.role = $role)
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH person, seat, event, other, partner
ORDER BY event.date IS NOT NULL, event.date, event.id  // undated events cannot be the latest
WITH person, last(collect(seat)) AS seat, count(DISTINCT partner) AS counterparts,
     count(DISTINCT other.country) AS countries, count(DISTINCT event) AS events
RETURN person.name AS official, seat.role AS role, seat.country AS country, counterparts, countries, events
ORDER BY counterparts DESC, countries DESC, events DESC, official, person.id
