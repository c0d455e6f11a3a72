// Delete: officials in events, with the office they had there
UNWIND $rows AS row
MATCH (official:Official {id: row.official})-[r:TOOK_PART]->(event:Event {id: row.event})
USING INDEX SEEK official:Official(id)
USING INDEX SEEK event:Event(id)
DELETE r
