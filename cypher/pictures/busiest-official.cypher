// One official and counterparts
// The official with the most events, and whom that official met.
MATCH (official:Official)-[:TOOK_PART]->(event:Event {status: 'held'})
WITH official, count(event) AS events
ORDER BY events DESC, official.id
LIMIT 1
MATCH picture = (official)-[:TOOK_PART]->(:Event)<-[:TOOK_PART]-(:Official|Country|Organization)
RETURN picture
LIMIT 100
