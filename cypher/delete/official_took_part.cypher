// Delete: officials in events, with the office they had there
UNWIND $rows AS row
MATCH (:Official {id: row.official})-[r:TOOK_PART]->(:Event {id: row.event})
DELETE r
