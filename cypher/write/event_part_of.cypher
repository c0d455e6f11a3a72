// Write: events within events
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
MATCH (whole:Event {id: row.whole})
MERGE (event)-[:PART_OF]->(whole)
RETURN count(*) AS written
