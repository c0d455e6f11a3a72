// How much of each kind is there
MATCH (n)
UNWIND labels(n) AS label
WITH label, count(*) AS nodes
WHERE NOT label IN ['Graph', 'Clue', 'Block', 'Judgement']
RETURN label, nodes
ORDER BY label
