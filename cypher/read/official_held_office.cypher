// Read: who held which office, as far as the articles show
UNWIND $ids AS id
MATCH (official:Official)-[r:HELD]->(office:Office {id: id})
USING INDEX SEEK office:Office(id)
RETURN
  official.id AS official,
  office.id AS office,
  r.standing AS standing,
  r {.title, .first_seen, .last_seen} AS properties
