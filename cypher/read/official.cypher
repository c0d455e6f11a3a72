// Read: officials
MATCH (o:Official)
RETURN
  o.id AS id,
  o {.name, .names} AS properties
