// The next portion of everything that is derived
MATCH (n:Clue|Block|Official|Organization|Office|Place|Event|Country|Source)
WITH n LIMIT 5000
DETACH DELETE n
RETURN count(*) AS gone
