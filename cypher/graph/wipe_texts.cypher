// The next portion of pairs of like texts
MATCH (:Article)-[r:SAME_TEXT]->(:Article)
WITH r LIMIT 5000
DELETE r
RETURN count(*) AS gone
