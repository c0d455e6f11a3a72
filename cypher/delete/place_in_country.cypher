// Delete: where a place lies
UNWIND $rows AS row
MATCH (place:Place {id: row.place})-[r:IN]->(country:Country {iso3: row.country})
USING INDEX SEEK place:Place(id)
USING INDEX SEEK country:Country(iso3)
DELETE r
