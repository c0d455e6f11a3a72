// Officials whose names fit the words of a name, the likeliest first
CALL db.index.fulltext.queryNodes('official_names', $words, {limit: 100}) YIELD node AS official, score
OPTIONAL MATCH (official)-[held:HELD]->(office:Office)
OPTIONAL MATCH (office)-[:OF]->(side:Country|Organization)
WITH official, score, held, office, side
ORDER BY held.last_seen DESC, office.id, side.name
WITH official, score, head(collect(coalesce(held.title, office.title) + coalesce(', ' + side.name, ''))) AS note
RETURN official.id AS id, official.name AS name, official.names AS names, note,
       COUNT { (official)-[:TOOK_PART]->(:Event) } AS events
ORDER BY score DESC, id
