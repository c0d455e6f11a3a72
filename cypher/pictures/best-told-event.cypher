// Best-told event
// The event that most articles tell, with these articles and their sources.
MATCH (event:Event)
WITH event
ORDER BY event.reports DESC, event.id
LIMIT 1
MATCH told = (event)<-[:REPORTS]-(:Article)-[:FROM]->(:Source)
MATCH part = (event)<-[:TOOK_PART]-(:Official|Country|Organization)
RETURN told, part
