// Write: events within events
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
USING INDEX SEEK event:Event(id)
MATCH (whole:Event {id: row.whole})
USING INDEX SEEK whole:Event(id)
MERGE (event)-[:PART_OF]->(whole)
RETURN count(*) AS written
