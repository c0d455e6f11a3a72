// Write: offices of countries
UNWIND $rows AS row
MATCH (office:Office {id: row.office})
MATCH (country:Country {iso3: row.country})
MERGE (office)-[:OF]->(country)
RETURN count(*) AS written
