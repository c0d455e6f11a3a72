// Write: where an event happens
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
USING INDEX SEEK event:Event(id)
MATCH (place:Place {id: row.place})
USING INDEX SEEK place:Place(id)
MERGE (event)-[:AT]->(place)
RETURN count(*) AS written
