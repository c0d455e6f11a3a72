// Read: officials
UNWIND $ids AS id
MATCH (o:Official {id: id})
RETURN
  o.id AS id,
  o {.name, .names} AS properties
