// Ids: the next page of Office nodes
MATCH (n:Office)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $page
