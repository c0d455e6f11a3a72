// Ids: the next page of Organization nodes
MATCH (n:Organization)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $page
