// Clues: take them from under keys; a key that nothing is under goes
UNWIND $rows AS row
UNWIND row.keys AS key
MATCH (block:Block {key: key})
USING INDEX SEEK block:Block(key)
OPTIONAL MATCH (clue:Clue {id: row.id})-[r:UNDER]->(block)
USING INDEX SEEK clue:Clue(id)
DELETE r
WITH DISTINCT block
WHERE NOT EXISTS { (block)<-[:UNDER]-() }
DELETE block
