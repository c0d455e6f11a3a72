// Delete: claims: an article names an organization
UNWIND $rows AS row
MATCH (:Article {id: row.article})-[r:MENTIONS {claim: row.claim}]->(:Organization {id: row.organization})
DELETE r
