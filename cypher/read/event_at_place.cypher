// Read: where an event happens
MATCH (event:Event)-[r:AT]->(place:Place)
RETURN
  event.id AS event,
  place.id AS place
