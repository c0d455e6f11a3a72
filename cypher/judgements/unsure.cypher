// Pairs of officials that may be one, and wait for a judgement
MATCH (:Block {key: 'unsure'})<-[:UNDER]-(clue:Clue)
RETURN clue.fact AS fact
ORDER BY clue.id
