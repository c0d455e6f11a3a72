// Two closest countries
// The two countries with the most events together, and these events.
MATCH (one:Country)-[:TOOK_PART]->(event:Event {status: 'held'})<-[:TOOK_PART]-(other:Country)
WHERE one.iso3 < other.iso3
WITH one, other, count(event) AS events
ORDER BY events DESC, one.iso3, other.iso3
LIMIT 1
MATCH picture = (one)-[:TOOK_PART]->(:Event {status: 'held'})<-[:TOOK_PART]-(other)
RETURN picture
LIMIT 50
