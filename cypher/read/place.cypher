// Read: places
MATCH (p:Place)
RETURN
  p.id AS id,
  p {.name} AS properties
