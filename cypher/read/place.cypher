// Read: places
UNWIND $ids AS id
MATCH (p:Place {id: id})
USING INDEX SEEK p:Place(id)
RETURN
  p.id AS id,
  p {.name} AS properties
