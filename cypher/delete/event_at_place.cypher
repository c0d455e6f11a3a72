// Delete: where an event happens
UNWIND $rows AS row
MATCH (:Event {id: row.event})-[r:AT]->(:Place {id: row.place})
DELETE r
