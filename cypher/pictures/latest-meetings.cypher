// Latest meetings
// The latest meetings, who took part, and where.
MATCH (event:Meeting {status: 'held'})
WHERE event.date IS NOT NULL
WITH event
ORDER BY event.date DESC, event.id
LIMIT 8
MATCH picture = (event)-[:TOOK_PART|AT]-(:Official|Country|Organization|Place)
RETURN picture
