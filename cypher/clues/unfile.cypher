// Clues: take them from under keys; a key that nothing is under goes
UNWIND $rows AS row
MATCH (block:Block {key: row.key})
OPTIONAL MATCH (:Clue {id: row.id})-[r:UNDER]->(block)
DELETE r
WITH DISTINCT block
WHERE NOT EXISTS { (block)<-[:UNDER]-() }
DELETE block
