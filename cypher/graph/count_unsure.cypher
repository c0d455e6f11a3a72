// Pairs of officials that may be one, and wait for a judgement
RETURN COUNT { (:Block {key: 'unsure'})<-[:UNDER]-(:Clue) } AS unsure
