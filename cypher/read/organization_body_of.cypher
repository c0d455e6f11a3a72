// Read: organizations that are bodies of others
MATCH (organization:Organization)-[r:BODY_OF]->(parent:Organization)
RETURN
  organization.id AS organization,
  parent.id AS parent
