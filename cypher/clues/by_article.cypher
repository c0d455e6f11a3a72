// Clues: those that an article alone supports
UNWIND $keys AS key
MATCH (clue:Clue {article: key})
USING INDEX SEEK clue:Clue(article)
RETURN clue.id AS id, clue.fact AS fact, clue.keys AS keys, clue.article AS article
