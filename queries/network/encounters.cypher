// Each meeting and call of two officials
//
// What lies behind an edge of `contact-network`: a row for every held event of every pair of officials of different
// countries or organizations, with the ids that tell namesakes apart.
// @tags officials meetings calls network
// @param country country = null  Only pairs with an official of this country, who stands first
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the event
// @column kind kind  Kind of the event
// @column official string  One of both
// @column country country  The country that this official served; empty for organizations
// @column official_2 string  The other
// @column country_2 country  The country that the other served; empty for organizations
// @column event string  Id of the event, for `evidence` and `delegation`
// @column official_id string  Id of the one
// @column official_2_id string  Id of the other
// @chart network source=official target=official_2
// @example --country Senegal
MATCH (one:Official)-[seat:TOOK_PART]->(event:Event)<-[seat_2:TOOK_PART]-(two:Official)
WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  AND coalesce(seat.country, '') <> coalesce(seat_2.country, '-')
  AND CASE
        WHEN seat.country = $country THEN true
        ELSE $country IS NULL AND one.id < two.id
      END
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
RETURN DISTINCT event.date AS date, event.kind AS kind, one.name AS official, seat.country AS country,
       two.name AS official_2, seat_2.country AS country_2, event.id AS event,
       one.id AS official_id, two.id AS official_2_id
ORDER BY date, event, official, official_2, official_id, official_2_id, country, country_2
