// Write: organizations in events
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organization})
USING INDEX SEEK organization:Organization(id)
MATCH (event:Event {id: row.event})
USING INDEX SEEK event:Event(id)
MERGE (organization)-[:TOOK_PART]->(event)
RETURN count(*) AS written
