// Clues: delete
UNWIND $rows AS row
MATCH (clue:Clue {id: row.id})
USING INDEX SEEK clue:Clue(id)
DETACH DELETE clue
