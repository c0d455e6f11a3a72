// Delete: claims: an article tells an event
UNWIND $rows AS row
MATCH (:Article {id: row.article})-[r:REPORTS {claim: row.claim}]->(:Event {id: row.event})
DELETE r
