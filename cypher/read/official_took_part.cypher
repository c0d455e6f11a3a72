// Read: officials in events, with the office they had there
MATCH (official:Official)-[r:TOOK_PART]->(event:Event)
RETURN
  official.id AS official,
  event.id AS event,
  r {.role, .title, .country, .capacity, .inferred, .basis} AS properties
