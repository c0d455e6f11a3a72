// Delete: organizations in events
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organization})-[r:TOOK_PART]->(event:Event {id: row.event})
USING INDEX SEEK organization:Organization(id)
USING INDEX SEEK event:Event(id)
DELETE r
