// Write: articles that tell the same text
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
USING INDEX SEEK article:Article(id)
MATCH (other:Article {id: row.other})
USING INDEX SEEK other:Article(id)
MERGE (article)-[:SAME_TEXT]->(other)
RETURN count(*) AS written
