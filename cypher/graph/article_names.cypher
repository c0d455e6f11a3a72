// Every id and address of an article, to find the one that was meant
MATCH (a:Article)
RETURN a.id AS id, a.url AS url
