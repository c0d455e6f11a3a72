// Write: where a place lies
UNWIND $rows AS row
MATCH (place:Place {id: row.place})
MATCH (country:Country {iso3: row.country})
MERGE (place)-[:IN]->(country)
RETURN count(*) AS written
