// Read: organizations in events
MATCH (organization:Organization)-[r:TOOK_PART]->(event:Event)
RETURN
  organization.id AS organization,
  event.id AS event
