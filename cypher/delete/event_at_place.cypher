// Delete: where an event happens
UNWIND $rows AS row
MATCH (event:Event {id: row.event})-[r:AT]->(place:Place {id: row.place})
USING INDEX SEEK event:Event(id)
USING INDEX SEEK place:Place(id)
DELETE r
