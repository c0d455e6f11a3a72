// Ids: the next page of Country nodes
MATCH (n:Country)
WHERE n.iso3 > $after
RETURN n.iso3 AS id
ORDER BY id
LIMIT $page
