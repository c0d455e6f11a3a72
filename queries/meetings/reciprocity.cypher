// Which visits were returned
//
// Held visits between two countries in both directions. A visit counts for every country from which
// somebody came.
// @tags visits countries
// @param country country = null  Only visits from or to this country
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column country country  One of both; the country asked for
// @column country_2 country  The other
// @column paid int  Visits from the first to the second
// @column received int  Visits from the second to the first
// @column balance int  Visits paid less visits received
// @column last date  First day of the latest of these visits
// @chart bar x=country_2 y=balance
// @example --country Brazil
MATCH (visitor:Country)-[:TOOK_PART]->(visit:Event)
WHERE visit.kind = 'visit' AND visit.status = 'held' AND visitor.iso3 <> visit.place_country
  AND ($country IS NULL OR $country IN [visitor.iso3, visit.place_country])
  AND ($since IS NULL OR visit.date >= $since)
  AND ($until IS NULL OR visit.date <= $until)
WITH visit, visitor.iso3 AS guest, visit.place_country AS host
WITH visit, guest, CASE
       WHEN $country IS NULL AND guest < host OR guest = $country THEN [guest, host]
       ELSE [host, guest]
     END AS pair
WITH pair, max(visit.date) AS last,
     count(CASE guest WHEN pair[0] THEN 1 END) AS paid, count(CASE guest WHEN pair[1] THEN 1 END) AS received
RETURN pair[0] AS country, pair[1] AS country_2, paid, received, paid - received AS balance, last
ORDER BY paid + received DESC, country, country_2
