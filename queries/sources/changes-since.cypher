// What a load added or changed
//
// Events, officials and organizations told by articles loaded since a time: new ones, and those that earlier
// articles tell too.
// @tags loads articles changes
// @param since date = null  First day of loading counted; left out, the day of the latest load
// @param minutes int = null  In place of since: only what was loaded so many minutes before the latest article, or later
// @param country country[] = null  Only events in which this country took part, and officials of it
// @column change string  new, or told again
// @column type string  Event, Official or Organization
// @column name string  Title of the event, or name
// @column date date  First day of the event
// @column status status  Status of the event
// @column articles int  Number of articles loaded since that tell it
// @column before int  Number of articles loaded before
// @column id string  Id of the event, official or organization
// @example --country Senegal
MATCH (latest:Article)
WITH max(latest.loaded_at) AS newest
WHERE newest IS NOT NULL
WITH CASE
       WHEN $minutes IS NULL THEN datetime({date: coalesce($since, date(newest))})
       ELSE newest - duration({minutes: $minutes})
     END AS since
MATCH (article:Article)-[claim:REPORTS|MENTIONS]->(told:Event|Official|Organization)
WHERE article.loaded_at >= since
WITH since, told, count(DISTINCT article) AS articles, collect(DISTINCT claim.country) AS served
WHERE $country IS NULL OR any(c IN served WHERE c IN $country)
   OR EXISTS { (c:Country)-[:TOOK_PART]->(told) WHERE c.iso3 IN $country }
WITH told, articles, COUNT {
       MATCH (earlier:Article)-[:REPORTS|MENTIONS]->(told) WHERE earlier.loaded_at < since
       RETURN DISTINCT earlier
     } AS before
RETURN CASE before WHEN 0 THEN 'new' ELSE 'told again' END AS change,
       CASE WHEN told:Event THEN 'Event' WHEN told:Official THEN 'Official' ELSE 'Organization' END AS type,
       coalesce(told.title, told.name) AS name, told.date AS date, told.status AS status, articles, before,
       told.id AS id
ORDER BY change, type, date, name, id
