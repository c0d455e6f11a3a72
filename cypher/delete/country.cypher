// Delete: countries
UNWIND $rows AS row
MATCH (c:Country {iso3: row.iso3})
USING INDEX SEEK c:Country(iso3)
DETACH DELETE c
