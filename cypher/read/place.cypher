// Read: places
UNWIND $ids AS id
MATCH (p:Place {id: id})
RETURN
  p.id AS id,
  p {.name} AS properties
