// Read: offices
MATCH (o:Office)
RETURN
  o.id AS id,
  o {.title, .role} AS properties
