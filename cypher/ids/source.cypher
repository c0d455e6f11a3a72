// Ids: the next page of Source nodes
MATCH (n:Source)
WHERE n.name > $after
RETURN n.name AS id
ORDER BY id
LIMIT $page
