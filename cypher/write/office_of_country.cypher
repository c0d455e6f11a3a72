// Write: offices of countries
UNWIND $rows AS row
MATCH (office:Office {id: row.office})
USING INDEX SEEK office:Office(id)
MATCH (country:Country {iso3: row.country})
USING INDEX SEEK country:Country(iso3)
MERGE (office)-[:OF]->(country)
RETURN count(*) AS written
