// Delete: claims: an article names a country
UNWIND $rows AS row
MATCH (article:Article {id: row.article})-[r:MENTIONS]->(country:Country {iso3: row.country})
USING INDEX SEEK article:Article(id)
USING INDEX SEEK country:Country(iso3)
DELETE r
