// Write: countries that are spoken of, not taking part
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
USING INDEX SEEK event:Event(id)
MATCH (country:Country {iso3: row.country})
USING INDEX SEEK country:Country(iso3)
MERGE (event)-[:ABOUT]->(country)
RETURN count(*) AS written
