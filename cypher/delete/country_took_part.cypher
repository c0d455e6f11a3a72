// Delete: countries in events
UNWIND $rows AS row
MATCH (country:Country {iso3: row.country})-[r:TOOK_PART]->(event:Event {id: row.event})
USING INDEX SEEK country:Country(iso3)
USING INDEX SEEK event:Event(id)
DELETE r
