// Delete: events within events
UNWIND $rows AS row
MATCH (:Event {id: row.event})-[r:PART_OF]->(:Event {id: row.whole})
DELETE r
