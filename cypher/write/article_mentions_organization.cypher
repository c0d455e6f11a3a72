// Write: claims: an article names an organization
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
USING INDEX SEEK article:Article(id)
MATCH (organization:Organization {id: row.organization})
USING INDEX SEEK organization:Organization(id)
MERGE (article)-[r:MENTIONS {claim: row.claim}]->(organization)
SET r += row.properties
RETURN count(*) AS written
