// Read: publishers of articles
UNWIND $ids AS id
MATCH (s:Source {name: id})
RETURN
  s.name AS name
