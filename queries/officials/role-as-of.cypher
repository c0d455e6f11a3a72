// Which office somebody held on a day
//
// The offices in which articles of both before and after the day show the official; where there is none,
// the last ones that articles had shown until then.
// @tags officials offices dates
// @param official official  Whose offices
// @param date date = "today"  The day
// @column official string  The official's name
// @column title string  The office in the articles' words
// @column role role  The office in the fixed vocabulary
// @column country country  The country; empty for an office of an organization
// @column organization string  The organization; empty for an office of a country
// @column standing standing  How the official stands to it
// @column first_seen date  Day of the first article that shows the official in it
// @column last_seen date  Day of the last one
// @column certain bool  Whether the day lies between the two
// @example --official Rubio --date 2025-09-01
MATCH (person:Official {id: $official})-[held:HELD]->(office:Office)
WHERE held.first_seen <= $date AND held.standing <> 'former'
WITH person, max(held.last_seen) AS latest, collect({held: held, office: office}) AS seats
WITH person, seats, CASE WHEN latest < $date THEN latest ELSE $date END AS day
UNWIND seats AS seat
WITH person, seat.held AS held, seat.office AS office, day
WHERE held.last_seen >= day
OPTIONAL MATCH (office)-[:OF]->(side:Country|Organization)
RETURN person.name AS official, held.title AS title, office.role AS role, side.iso3 AS country,
       CASE WHEN side:Organization THEN side.name END AS organization, held.standing AS standing,
       held.first_seen AS first_seen, held.last_seen AS last_seen, held.last_seen >= $date AS certain
ORDER BY first_seen DESC, office.title, office.id
