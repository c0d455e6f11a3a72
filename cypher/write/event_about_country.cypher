// Write: countries that are spoken of, not taking part
UNWIND $rows AS row
MATCH (event:Event {id: row.event})
MATCH (country:Country {iso3: row.country})
MERGE (event)-[:ABOUT]->(country)
RETURN count(*) AS written
