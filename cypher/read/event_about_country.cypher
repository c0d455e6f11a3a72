// Read: countries that are spoken of, not taking part
MATCH (event:Event)-[r:ABOUT]->(country:Country)
RETURN
  event.id AS event,
  country.iso3 AS country
