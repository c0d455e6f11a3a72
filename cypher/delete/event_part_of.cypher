// Delete: events within events
UNWIND $rows AS row
MATCH (event:Event {id: row.event})-[r:PART_OF]->(whole:Event {id: row.whole})
USING INDEX SEEK event:Event(id)
USING INDEX SEEK whole:Event(id)
DELETE r
