// Delete: offices of countries
UNWIND $rows AS row
MATCH (:Office {id: row.office})-[r:OF]->(:Country {iso3: row.country})
DELETE r
