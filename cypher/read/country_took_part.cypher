// Read: countries in events
UNWIND $ids AS id
MATCH (country:Country)-[r:TOOK_PART]->(event:Event {id: id})
USING INDEX SEEK event:Event(id)
RETURN
  country.iso3 AS country,
  event.id AS event
