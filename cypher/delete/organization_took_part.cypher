// Delete: organizations in events
UNWIND $rows AS row
MATCH (:Organization {id: row.organization})-[r:TOOK_PART]->(:Event {id: row.event})
DELETE r
