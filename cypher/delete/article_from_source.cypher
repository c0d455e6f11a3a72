// Delete: which outlet published an article
UNWIND $rows AS row
MATCH (article:Article {id: row.article})-[r:FROM]->(source:Source {name: row.source})
USING INDEX SEEK article:Article(id)
USING INDEX SEEK source:Source(name)
DELETE r
