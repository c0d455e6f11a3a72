// Write: claims: an article tells an event
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
USING INDEX SEEK article:Article(id)
MATCH (event:Event {id: row.event})
USING INDEX SEEK event:Event(id)
MERGE (article)-[r:REPORTS {claim: row.claim}]->(event)
SET r += row.properties
RETURN count(*) AS written
