// Delete: countries that are spoken of, not taking part
UNWIND $rows AS row
MATCH (event:Event {id: row.event})-[r:ABOUT]->(country:Country {iso3: row.country})
USING INDEX SEEK event:Event(id)
USING INDEX SEEK country:Country(iso3)
DELETE r
