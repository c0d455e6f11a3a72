// How much of each kind is there
MATCH (n)
UNWIND labels(n) AS label
WITH label, count(*) AS nodes
WHERE label <> 'Graph'
RETURN label, nodes
ORDER BY label
