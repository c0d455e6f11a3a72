// Write: claims: an article names an organization
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (organization:Organization {id: row.organization})
MERGE (article)-[r:MENTIONS {claim: row.claim}]->(organization)
SET r += row.properties
RETURN count(*) AS written
