// Read: publishers of articles
MATCH (s:Source)
RETURN
  s.name AS name
