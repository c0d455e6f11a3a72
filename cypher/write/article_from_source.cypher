// Write: which outlet published an article
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
USING INDEX SEEK article:Article(id)
MATCH (source:Source {name: row.source})
USING INDEX SEEK source:Source(name)
MERGE (article)-[:FROM]->(source)
RETURN count(*) AS written
