// Ids: the next page of Official nodes
MATCH (n:Official)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $page
