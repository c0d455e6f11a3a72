// Write: where a place lies
UNWIND $rows AS row
MATCH (place:Place {id: row.place})
USING INDEX SEEK place:Place(id)
MATCH (country:Country {iso3: row.country})
USING INDEX SEEK country:Country(iso3)
MERGE (place)-[:IN]->(country)
RETURN count(*) AS written
