// Write: countries
UNWIND $rows AS row
MERGE (c:Country {iso3: row.iso3})
SET c += row.properties
RETURN count(*) AS written
