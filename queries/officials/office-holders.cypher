// Who held an office, and when
//
// Holders of the offices whose title or role has the given words, in the order in which articles show
// them. A role in the fixed vocabulary means that role alone: "foreign minister" leaves out the deputies.
// @tags officials offices
// @param office string = null  Words of the title, or a role: foreign minister, minister of energy, ambassador
// @param country country[] = null  Only offices of this country
// @param organization organization = null  Only offices of this organization
// @param date date = null  Only who held it on this day, as far as articles show
// @column official string  The holder's name
// @column title string  The office in the articles' words
// @column role role  The office in the fixed vocabulary
// @column country country  The country; empty for an office of an organization
// @column organization string  The organization; empty for an office of a country
// @column standing standing  How the official stands to it
// @column first_seen date  Day of the first article that shows the official in it
// @column last_seen date  Day of the last one
// @column articles int  Articles that give the official this role as the main one
// @chart timeline date=first_seen end=last_seen label=official lane=role
// @example --office "foreign minister" --country Mexico
WITH toLower(trim(replace($office, '-', ' '))) AS wanted
WITH wanted, replace(wanted, ' ', '_') AS role
WITH wanted, role, EXISTS { (:Office {role: role}) } AS is_role
MATCH (person:Official)-[held:HELD]->(office:Office)
OPTIONAL MATCH (office)-[:OF]->(side:Country|Organization)
WITH person, held, office, side, CASE
       WHEN wanted IS NULL THEN true
       WHEN is_role THEN office.role = role
       ELSE all(word IN split(wanted, ' ') WHERE toLower(office.title + ' ' + held.title) CONTAINS word)
     END AS fits
WHERE fits
  AND ($country IS NULL OR side.iso3 IN $country)
  AND ($organization IS NULL OR side.id = $organization)
  AND ($date IS NULL OR held.first_seen <= $date <= held.last_seen AND held.standing IN ['current', 'acting'])
RETURN person.name AS official, held.title AS title, office.role AS role, side.iso3 AS country,
       CASE WHEN side:Organization THEN side.name END AS organization, held.standing AS standing,
       held.first_seen AS first_seen, held.last_seen AS last_seen,
       COUNT {
         MATCH (:Article)-[told:MENTIONS]->(person)
         WHERE told.role = office.role AND coalesce(told.country, '') = coalesce(side.iso3, '')
       } AS articles
ORDER BY country, organization, office.title, office.id, first_seen, official, person.id
