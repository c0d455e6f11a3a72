// Read: offices
UNWIND $ids AS id
MATCH (o:Office {id: id})
RETURN
  o.id AS id,
  o {.title, .role} AS properties
