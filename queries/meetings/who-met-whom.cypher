// Who met whom
//
// Pairs of officials of different countries at one meeting, each pair once. First stands the official
// of the country asked for, else of the country where they met.
// @tags meetings officials
// @param place string = null  Only meetings in this place
// @param country country = null  Only meetings of this country's officials
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  First day of the meeting
// @column official string  One of both
// @column country country  The country that this official served
// @column official_2 string  The other
// @column country_2 country  The country that the other served
// @column place string  Where they met; empty where no article tells
// @chart network source=official target=official_2
// @example --country Senegal
MATCH (official:Official)-[seat:TOOK_PART]->(event:Event)<-[seat_2:TOOK_PART]-(official_2:Official)
WHERE event.status = 'held' AND event.kind = 'meeting'
  AND seat.country <> seat_2.country
  AND ($country IS NULL OR $country IN [seat.country, seat_2.country])
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
WITH *, coalesce($country, event.place_country) AS first
WHERE CASE
        WHEN first IN [seat.country, seat_2.country] THEN seat.country = first
        ELSE seat.country < seat_2.country
      END
OPTIONAL MATCH (event)-[:AT]->(place:Place)
WITH *
WHERE $place IS NULL OR toLower(place.name) = toLower($place)
RETURN event.date AS date, official.name AS official, seat.country AS country,
       official_2.name AS official_2, seat_2.country AS country_2, place.name AS place
ORDER BY date, official, official_2, place, event.id
