// Read: organizations that are bodies of others
UNWIND $ids AS id
MATCH (organization:Organization {id: id})-[r:BODY_OF]->(parent:Organization)
RETURN
  organization.id AS organization,
  parent.id AS parent
