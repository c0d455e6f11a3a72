// Read: organizations in events
UNWIND $ids AS id
MATCH (organization:Organization)-[r:TOOK_PART]->(event:Event {id: id})
USING INDEX SEEK event:Event(id)
RETURN
  organization.id AS organization,
  event.id AS event
