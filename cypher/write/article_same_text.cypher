// Write: articles that tell the same text
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (other:Article {id: row.other})
MERGE (article)-[:SAME_TEXT]->(other)
RETURN count(*) AS written
