// Read: organizations
MATCH (o:Organization)
RETURN
  o.id AS id,
  o {.name, .acronym, .type, .names, .seat} AS properties
