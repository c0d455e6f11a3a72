// Which countries have not been in touch for months
//
// Pairs of countries that met, called or visited each other before, but not in the last months. Events of
// which only the year is known are left out.
// @tags countries contacts
// @param months int = 2  How long a silence is, in months
// @param country country = null  Only silences of this country
// @param at_least int = 1  Only pairs with so many contacts before
// @param as_of last_date = null  The day on which one asks; left out, that of the latest held event
// @column country country  One of both; the country asked for
// @column country_2 country  The other
// @column last_contact date  Day of the last contact
// @column months int  Whole months since
// @column contacts int  Number of contacts before
// @column kind kind  What the last contact was: meeting, call or visit
// @column event string  Id of the last contact, for `evidence` and `delegation`
// @chart bar x=country_2 y=months
// @example --country Kazakhstan --months 2
MATCH (latest:Event) WHERE latest.status = 'held'
WITH coalesce($as_of, max(latest.date)) AS today
MATCH (country:Country)-[:TOOK_PART]->(event:Event)<-[:TOOK_PART]-(other:Country)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call', 'visit'] AND event.precision <> 'year'
  AND event.date <= today
  AND CASE WHEN $country IS NULL THEN country.iso3 < other.iso3 ELSE country.iso3 = $country END
WITH today, country.iso3 AS country, other.iso3 AS country_2, event ORDER BY event.date, event.id
WITH today, country, country_2, last(collect(event)) AS last, count(event) AS contacts
WHERE contacts >= $at_least AND last.date + duration({months: $months}) <= today
RETURN country, country_2, last.date AS last_contact, duration.between(last.date, today).months AS months,
       contacts, last.kind AS kind, last.id AS event
ORDER BY last_contact, country, country_2
