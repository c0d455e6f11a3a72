// Write: claims: an article names a country
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (country:Country {iso3: row.country})
MERGE (article)-[r:MENTIONS]->(country)
SET r += row.properties
RETURN count(*) AS written
