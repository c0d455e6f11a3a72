// Write: claims: an article names a country
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
USING INDEX SEEK article:Article(id)
MATCH (country:Country {iso3: row.country})
USING INDEX SEEK country:Country(iso3)
MERGE (article)-[r:MENTIONS]->(country)
SET r += row.properties
RETURN count(*) AS written
