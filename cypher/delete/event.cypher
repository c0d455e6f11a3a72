// Delete: events
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
USING INDEX SEEK e:Event(id)
DETACH DELETE e
