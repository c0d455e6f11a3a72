// Delete: claims: an article names an organization
UNWIND $rows AS row
MATCH (article:Article {id: row.article})-[r:MENTIONS {claim: row.claim}]->(organization:Organization {id: row.organization})
USING INDEX SEEK article:Article(id)
USING INDEX SEEK organization:Organization(id)
DELETE r
