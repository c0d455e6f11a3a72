// Delete: offices of countries
UNWIND $rows AS row
MATCH (office:Office {id: row.office})-[r:OF]->(country:Country {iso3: row.country})
USING INDEX SEEK office:Office(id)
USING INDEX SEEK country:Country(iso3)
DELETE r
