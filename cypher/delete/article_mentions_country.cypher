// Delete: claims: an article names a country
UNWIND $rows AS row
MATCH (:Article {id: row.article})-[r:MENTIONS]->(:Country {iso3: row.country})
DELETE r
