// Delete: claims: an article names an official
UNWIND $rows AS row
MATCH (article:Article {id: row.article})-[r:MENTIONS {claim: row.claim}]->(official:Official {id: row.official})
USING INDEX SEEK article:Article(id)
USING INDEX SEEK official:Official(id)
DELETE r
