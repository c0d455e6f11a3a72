// Who followed whom in an office
//
// An office seen with one holder and later with the next, or with a holder and somebody whom articles
// call the former one. The days are those of articles, no terms of office.
// @tags officials offices
// @param country country[] = null  Only offices of this country
// @param role role = null  Only offices of this role; left out, those of which there is one: heads and foreign ministers
// @param since date = null  Only successors seen first on this day or later
// @param until last_date = null  Only successors seen first on this day or earlier
// @column country country  The country; empty for an office of an organization
// @column organization string  The organization; empty for an office of a country
// @column office string  Usual title of the office
// @column role role  The office in the fixed vocabulary
// @column before string  Who held it before
// @column last_seen date  Last article that shows that holder in office; empty where they only call him the former one
// @column after string  Who holds it after
// @column first_seen date  First article that shows the successor in office
// @invented-example --country Norway
MATCH (before:Official)-[left:HELD]->(office:Office)<-[took:HELD]-(after:Official)
WHERE CASE
        WHEN $role IS NOT NULL THEN office.role = $role
        ELSE office.role IN ['head_of_state', 'head_of_government', 'foreign_minister', 'io_head']
      END
  AND before <> after AND took.standing IN ['current', 'acting']
  AND (left.standing = 'former' OR left.standing IN ['current', 'acting'] AND left.last_seen < took.first_seen)
  AND ($since IS NULL OR took.first_seen >= $since)
  AND ($until IS NULL OR took.first_seen <= $until)
  AND NOT EXISTS {  // nobody in office between the two, and for a former holder nobody else at all
    MATCH (office)<-[held:HELD]-(other:Official)
    WHERE held.standing IN ['current', 'acting'] AND other <> before AND other <> after
      AND (left.standing = 'former' OR held.last_seen > left.last_seen AND held.first_seen < took.first_seen)
  }
MATCH (office)-[:OF]->(side:Country|Organization)
WHERE $country IS NULL OR side.iso3 IN $country
RETURN side.iso3 AS country, CASE WHEN side:Organization THEN side.name END AS organization,
       office.title AS office, office.role AS role, before.name AS before,
       CASE WHEN left.standing <> 'former' THEN left.last_seen END AS last_seen,
       after.name AS after, took.first_seen AS first_seen
ORDER BY first_seen, country, organization, office, before, after
