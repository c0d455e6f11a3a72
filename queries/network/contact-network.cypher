// Who is in contact with whom
//
// Pairs of officials of different countries or organizations at the same held meetings and calls, each
// pair once, with the number of events as weight.
// @tags officials meetings calls network
// @param country country = null  Only pairs with an official of this country, who stands first
// @param at_least int = 1  Only pairs with so many events
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column official string  One of both
// @column country country  The country that this official served; empty for organizations
// @column official_2 string  The other
// @column country_2 country  The country that the other served; empty for organizations
// @column events int  Number of meetings and calls of both
// @column first date  First day of the earliest
// @column last date  First day of the latest
// @chart network source=official target=official_2 weight=events
// @example --country Mexico --limit 3
MATCH (one:Official)-[seat:TOOK_PART]->(event:Event)<-[seat_2:TOOK_PART]-(two:Official)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND coalesce(seat.country, '') <> coalesce(seat_2.country, '-')
  AND CASE
        WHEN seat.country = $country THEN true
        ELSE $country IS NULL AND one.id < two.id
      END
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH one, two, seat.country AS country, seat_2.country AS country_2, count(DISTINCT event) AS events,
     min(event.date) AS first, max(event.date) AS last
WHERE events >= $at_least
RETURN one.name AS official, country, two.name AS official_2, country_2, events, first, last
ORDER BY events DESC, official, official_2, one.id, two.id, country, country_2
