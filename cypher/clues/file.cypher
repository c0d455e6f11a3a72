// Clues: put them under keys
UNWIND $rows AS row
MATCH (clue:Clue {id: row.id})
USING INDEX SEEK clue:Clue(id)
UNWIND row.keys AS key
MERGE (block:Block {key: key})
MERGE (clue)-[:UNDER]->(block)
