// Write: claims: an article names an official
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
USING INDEX SEEK article:Article(id)
MATCH (official:Official {id: row.official})
USING INDEX SEEK official:Official(id)
MERGE (article)-[r:MENTIONS {claim: row.claim}]->(official)
SET r += row.properties
RETURN count(*) AS written
