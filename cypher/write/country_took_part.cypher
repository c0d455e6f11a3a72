// Write: countries in events
UNWIND $rows AS row
MATCH (country:Country {iso3: row.country})
MATCH (event:Event {id: row.event})
MERGE (country)-[:TOOK_PART]->(event)
RETURN count(*) AS written
