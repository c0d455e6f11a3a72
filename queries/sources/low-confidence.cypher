// What is unsure
//
// Claims that are right less often than a limit on labelled articles, the least sure first.
// @tags doubts articles confidence
// @param below float = 0.9  Only claims whose confidence is below this
// @param country country[] = null  Only events in which this country took part, and officials of it
// @param since date = null  First day of publication counted
// @param until last_date = null  Last day of publication counted
// @column confidence float  How often such a claim is right, from 0 to 1
// @column type string  Event, Official or Organization
// @column name string  Title of the event, or name
// @column claim string  What the article says: kind and status of an event, title of an official, type of an organization
// @column sentence string  The sentence, word for word
// @column source string  Publisher
// @column published date  Day of publication
// @column article string  Id of the article
// @column id string  Id of the event, official or organization
// @example --below 0.8
MATCH (article:Article)-[said:REPORTS|MENTIONS]->(told:Event|Official|Organization)
WHERE said.confidence < $below
  AND ($since IS NULL OR article.published >= $since)
  AND ($until IS NULL OR article.published <= $until)
  AND ($country IS NULL OR said.country IN $country
       OR EXISTS { (c:Country)-[:TOOK_PART]->(told) WHERE c.iso3 IN $country })
RETURN said.confidence AS confidence,
       CASE WHEN told:Event THEN 'Event' WHEN told:Official THEN 'Official' ELSE 'Organization' END AS type,
       coalesce(told.title, told.name) AS name,
       coalesce(said.status + ' ' + said.kind, said.title, said.type) AS claim, said.sentence AS sentence,
       article.source AS source, article.published AS published, article.id AS article, told.id AS id
ORDER BY confidence, published, article, type, id, said.start
