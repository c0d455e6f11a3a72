// Write: claims: an article names an official
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (official:Official {id: row.official})
MERGE (article)-[r:MENTIONS {claim: row.claim}]->(official)
SET r += row.properties
RETURN count(*) AS written
