// What the sources cover
//
// Articles and the events they tell, by month of publication and source.
// @tags sources articles months counts
// @param source string = null  Only this publisher
// @param since date = null  First day of publication counted
// @param until last_date = null  Last day of publication counted
// @column month month  Month of publication
// @column source string  Publisher; unknown where neither text nor address names one
// @column articles int  Number of articles
// @column events int  Number of events that they tell
// @column alone int  Those of the events that no other article tells
// @column countries int  Number of countries that took part in them
// @chart heatmap x=month y=source value=articles
// @example --source "Lagoon Times"
MATCH (article:Article)-[:FROM]->(source:Source)
WHERE ($source IS NULL OR toLower(source.name) = toLower($source))
  AND ($since IS NULL OR article.published >= $since)
  AND ($until IS NULL OR article.published <= $until)
OPTIONAL MATCH (article)-[:REPORTS]->(event:Event)
OPTIONAL MATCH (country:Country)-[:TOOK_PART]->(event)
RETURN substring(toString(article.published), 0, 7) AS month, source.name AS source,
       count(DISTINCT article) AS articles, count(DISTINCT event) AS events,
       count(DISTINCT CASE event.reports WHEN 1 THEN event END) AS alone, count(DISTINCT country) AS countries
ORDER BY month, source
