// Read: events within events
UNWIND $ids AS id
MATCH (event:Event {id: id})-[r:PART_OF]->(whole:Event)
USING INDEX SEEK event:Event(id)
RETURN
  event.id AS event,
  whole.id AS whole
