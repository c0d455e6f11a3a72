// Ids: the next page of Place nodes
MATCH (n:Place)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $page
