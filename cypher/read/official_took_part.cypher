// Read: officials in events, with the office they had there
UNWIND $ids AS id
MATCH (official:Official)-[r:TOOK_PART]->(event:Event {id: id})
USING INDEX SEEK event:Event(id)
RETURN
  official.id AS official,
  event.id AS event,
  r {.role, .title, .country, .capacity, .inferred, .basis} AS properties
