// Clues: write
UNWIND $rows AS row
MERGE (clue:Clue {id: row.id})
SET clue.fact = row.fact, clue.keys = row.keys, clue.article = row.article
