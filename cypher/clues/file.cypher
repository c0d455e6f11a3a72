// Clues: put them under keys
UNWIND $rows AS row
MATCH (clue:Clue {id: row.id})
USING INDEX SEEK clue:Clue(id)
MERGE (block:Block {key: row.key})
MERGE (clue)-[:UNDER]->(block)
