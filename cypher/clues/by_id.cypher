// Clues: by their ids
UNWIND $keys AS key
MATCH (clue:Clue {id: key})
RETURN clue.id AS id, clue.fact AS fact, clue.keys AS keys, clue.article AS article
