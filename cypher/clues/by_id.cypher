// Clues: by their ids
UNWIND $keys AS key
MATCH (clue:Clue {id: key})
USING INDEX SEEK clue:Clue(id)
RETURN clue.id AS id, clue.fact AS fact, clue.keys AS keys, clue.article AS article
