// Read: publishers of articles
UNWIND $ids AS id
MATCH (s:Source {name: id})
USING INDEX SEEK s:Source(name)
RETURN
  s.name AS name
