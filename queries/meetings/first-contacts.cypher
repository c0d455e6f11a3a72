// Which countries met for the first time
//
// The earliest meeting, call or visit of each pair of countries, as far as the graph goes back. Events of
// which only the year is known are left out.
// @tags countries contacts meetings
// @param country country = null  Only first contacts of this country
// @param since date = null  Only pairs whose first contact was on this day or later
// @param until last_date = null  Only pairs whose first contact was on this day or earlier
// @column date date  Day of the first contact
// @column country country  One of both; the country asked for
// @column country_2 country  The other
// @column kind kind  meeting, call or visit
// @column contacts int  Number of contacts since, this one included
// @column event string  Id of the first, for `evidence` and `delegation`
// @chart timeline date=date label=country_2 lane=country
// @example --country Senegal
MATCH (country:Country)-[:TOOK_PART]->(event:Event)<-[:TOOK_PART]-(other:Country)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call', 'visit'] AND event.precision <> 'year'
  AND CASE WHEN $country IS NULL THEN country.iso3 < other.iso3 ELSE country.iso3 = $country END
WITH country.iso3 AS country, other.iso3 AS country_2, event ORDER BY event.date, event.id
WITH country, country_2, head(collect(event)) AS first, count(event) AS contacts
WHERE ($since IS NULL OR first.date >= $since)
  AND ($until IS NULL OR first.date <= $until)
RETURN first.date AS date, country, country_2, first.kind AS kind, contacts, first.id AS event
ORDER BY date, country, country_2
