// Clues: which have a key
UNWIND $keys AS key
MATCH (:Block {key: key})<-[:UNDER]-(clue:Clue)
RETURN key, clue.id AS id
