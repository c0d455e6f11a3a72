// Clues: delete
UNWIND $rows AS row
MATCH (clue:Clue {id: row.id})
DETACH DELETE clue
