// Write: countries in events
UNWIND $rows AS row
MATCH (country:Country {iso3: row.country})
USING INDEX SEEK country:Country(iso3)
MATCH (event:Event {id: row.event})
USING INDEX SEEK event:Event(id)
MERGE (country)-[:TOOK_PART]->(event)
RETURN count(*) AS written
