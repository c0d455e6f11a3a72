// Read: organizations
UNWIND $ids AS id
MATCH (o:Organization {id: id})
USING INDEX SEEK o:Organization(id)
RETURN
  o.id AS id,
  o {.name, .acronym, .type, .names, .seat} AS properties
