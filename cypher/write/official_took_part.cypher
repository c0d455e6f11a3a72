// Write: officials in events, with the office they had there
UNWIND $rows AS row
MATCH (official:Official {id: row.official})
USING INDEX SEEK official:Official(id)
MATCH (event:Event {id: row.event})
USING INDEX SEEK event:Event(id)
MERGE (official)-[r:TOOK_PART]->(event)
SET r += row.properties
RETURN count(*) AS written
