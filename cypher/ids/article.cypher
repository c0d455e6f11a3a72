// Ids: the next page of Article nodes
MATCH (n:Article)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $page
