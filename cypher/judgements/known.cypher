// Which of these keys are claims that name an official
UNWIND $keys AS id
MATCH (naming:Clue {id: id})
WHERE EXISTS { (naming)-[:UNDER]->(block:Block) WHERE block.key STARTS WITH 'bundle|' }
RETURN id, id AS naming
