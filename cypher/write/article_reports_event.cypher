// Write: claims: an article tells an event
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (event:Event {id: row.event})
MERGE (article)-[r:REPORTS {claim: row.claim}]->(event)
SET r += row.properties
RETURN count(*) AS written
