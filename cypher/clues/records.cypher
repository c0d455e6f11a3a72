// Records: the claims of articles
UNWIND $keys AS key
MATCH (a:Article {id: key})
USING INDEX SEEK a:Article(id)
RETURN a.id AS id, a.record AS record
