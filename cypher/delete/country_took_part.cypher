// Delete: countries in events
UNWIND $rows AS row
MATCH (:Country {iso3: row.country})-[r:TOOK_PART]->(:Event {id: row.event})
DELETE r
