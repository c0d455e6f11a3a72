// Delete: where a place lies
UNWIND $rows AS row
MATCH (:Place {id: row.place})-[r:IN]->(:Country {iso3: row.country})
DELETE r
