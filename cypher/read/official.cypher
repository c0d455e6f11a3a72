// Read: officials
UNWIND $ids AS id
MATCH (o:Official {id: id})
USING INDEX SEEK o:Official(id)
RETURN
  o.id AS id,
  o {.name, .names} AS properties
