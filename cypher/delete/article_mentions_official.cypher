// Delete: claims: an article names an official
UNWIND $rows AS row
MATCH (:Article {id: row.article})-[r:MENTIONS {claim: row.claim}]->(:Official {id: row.official})
DELETE r
