// Write: organizations in events
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organization})
MATCH (event:Event {id: row.event})
MERGE (organization)-[:TOOK_PART]->(event)
RETURN count(*) AS written
