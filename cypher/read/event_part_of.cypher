// Read: events within events
MATCH (event:Event)-[r:PART_OF]->(whole:Event)
RETURN
  event.id AS event,
  whole.id AS whole
