// Write: where an event happens
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
MATCH (place:Place {id: row.place})
MERGE (event)-[:AT]->(place)
RETURN count(*) AS written
