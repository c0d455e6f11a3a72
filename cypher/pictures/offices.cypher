// Officials and offices
// Officials, the offices they held, and of what.
MATCH picture = (:Official)-[:HELD]->(:Office)-[:OF]->(:Country|Organization)
RETURN picture
LIMIT 20
