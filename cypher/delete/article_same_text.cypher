// Delete: articles that tell the same text
UNWIND $rows AS row
MATCH (article:Article {id: row.article})-[r:SAME_TEXT]->(other:Article {id: row.other})
USING INDEX SEEK article:Article(id)
USING INDEX SEEK other:Article(id)
DELETE r
