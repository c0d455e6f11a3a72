// Delete: events
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
DETACH DELETE e
