// Who appears for the first time
//
// Officials by the day of the first article that names them in office, the newest first.
// @tags officials offices dates
// @param since date = null  Only those named first on this day or later
// @param until last_date = null  Only those named first on this day or earlier
// @param country country[] = null  Only officials of this country
// @param role role = null  Only officials of this role
// @column first_seen date  Day of the first article that names the official
// @column official string  The official's name
// @column title string  The office in that article's words
// @column role role  The office in the fixed vocabulary
// @column country country  The country served; empty for organizations
// @column organization string  The organization, where the office is of one
// @column source string  Publisher of that article
// @column article string  Id of that article
// @chart timeline date=first_seen label=official lane=country
// @example --country Japan --role head_of_government
MATCH (person:Official)
CALL (person) {
  MATCH (article:Article)-[mention:MENTIONS]->(person)
  WHERE mention.standing <> 'former'
  RETURN article, mention
  ORDER BY article.published, article.id, mention.claim
  LIMIT 1
}
WITH person, article, mention
WHERE ($since IS NULL OR article.published >= $since)
  AND ($until IS NULL OR article.published <= $until)
  AND ($country IS NULL OR mention.country IN $country)
  AND ($role IS NULL OR mention.role = $role)
RETURN article.published AS first_seen, person.name AS official, mention.title AS title, mention.role AS role,
       mention.country AS country, mention.organization AS organization, article.source AS source,
       article.id AS article
ORDER BY first_seen DESC, official, person.id
