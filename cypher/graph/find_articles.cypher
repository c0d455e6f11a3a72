// The articles that have one of these ids or addresses
MATCH (a:Article)
WHERE a.id IN $names OR a.url IN $names
RETURN a.id AS id, a.url AS url
