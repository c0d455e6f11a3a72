// Write: which outlet published an article
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (source:Source {name: row.source})
MERGE (article)-[:FROM]->(source)
RETURN count(*) AS written
