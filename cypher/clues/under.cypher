// Clues: which have a key
UNWIND $keys AS key
MATCH (block:Block {key: key})<-[:UNDER]-(clue:Clue)
USING INDEX SEEK block:Block(key)
RETURN key, collect(clue.id) AS ids
