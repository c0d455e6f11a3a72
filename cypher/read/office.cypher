// Read: offices
UNWIND $ids AS id
MATCH (o:Office {id: id})
USING INDEX SEEK o:Office(id)
RETURN
  o.id AS id,
  o {.title, .role} AS properties
