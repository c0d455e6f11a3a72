// Read: countries in events
MATCH (country:Country)-[r:TOOK_PART]->(event:Event)
RETURN
  country.iso3 AS country,
  event.id AS event
