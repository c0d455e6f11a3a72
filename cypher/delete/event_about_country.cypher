// Delete: countries that are spoken of, not taking part
UNWIND $rows AS row
MATCH (:Event {id: row.event})-[r:ABOUT]->(:Country {iso3: row.country})
DELETE r
