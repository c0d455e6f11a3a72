// The judged claims that an official is named by, or the claim itself
MATCH (j:Judgement)
WHERE j.retired_at IS NULL
UNWIND [j.left, j.right] AS key
WITH DISTINCT key
OPTIONAL MATCH (naming:Clue {id: key})-[:UNDER]->(bundle:Block)
WHERE bundle.key STARTS WITH 'bundle|'
OPTIONAL MATCH (:Clue {id: '=' + substring(bundle.key, 7)})-[:UNDER]->(lead:Block)
WHERE lead.key STARTS WITH 'lead|'
OPTIONAL MATCH (:Clue {id: '%' + substring(lead.key, 5)})-[:UNDER]->(who:Block)
WHERE who.key STARTS WITH 'who|'
WITH key, who
WHERE key = $name OR who.key = 'who|' + $name
RETURN DISTINCT key
