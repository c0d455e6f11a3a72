// Read: where an event happens
UNWIND $ids AS id
MATCH (event:Event {id: id})-[r:AT]->(place:Place)
USING INDEX SEEK event:Event(id)
RETURN
  event.id AS event,
  place.id AS place
