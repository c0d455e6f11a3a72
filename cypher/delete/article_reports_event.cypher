// Delete: claims: an article tells an event
UNWIND $rows AS row
MATCH (article:Article {id: row.article})-[r:REPORTS {claim: row.claim}]->(event:Event {id: row.event})
USING INDEX SEEK article:Article(id)
USING INDEX SEEK event:Event(id)
DELETE r
