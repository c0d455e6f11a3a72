// Organizations whose names fit the words of a name, the likeliest first
CALL db.index.fulltext.queryNodes('organization_names', $words, {limit: 100}) YIELD node AS body, score
RETURN body.id AS id, body.name AS name, coalesce(body.names, []) + coalesce(body.acronym, []) AS names,
       body.acronym AS note, COUNT { (body)-[:TOOK_PART]->(:Event) } AS events
ORDER BY score DESC, id
