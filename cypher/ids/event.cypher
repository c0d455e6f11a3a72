// Ids: the next page of Event nodes
MATCH (n:Event)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $page
